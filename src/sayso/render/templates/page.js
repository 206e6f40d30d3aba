// The page works without this. It lets a tap on marked words lead to their note, and Escape let go of it.
(function () {
  "use strict";
  document.documentElement.classList.add("js");
  document.addEventListener("click", function (event) {
    var mark = event.target.closest(".m[data-s]");
    if (!mark || event.target.closest("a") || String(window.getSelection())) return;
    var innermost = mark.getAttribute("data-s").split(" ").pop();
    var note = document.getElementById(innermost);
    if (note) window.location.hash = innermost;
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && window.location.hash) window.location.hash = "main";
  });
})();
