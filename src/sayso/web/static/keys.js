// Every page works without this. It adds keys (see /keys), and follows what is being added.
(function () {
  "use strict";
  document.documentElement.classList.add("js");

  function entries() { return Array.prototype.slice.call(document.querySelectorAll(".stop")); }

  function move(step) {
    var all = entries();
    if (!all.length) return;
    var at = all.findIndex(function (one) { return one.contains(document.activeElement); });
    var next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))];
    var link = next.querySelector("a, button, summary") || next;
    if (link === next) next.setAttribute("tabindex", "-1");
    link.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  function follow(selector) {
    var link = document.querySelector(selector);
    if (link) link.click();
  }

  var acts = {
    j: function () { move(1); },
    k: function () { move(-1); },
    o: function () { if (document.activeElement && document.activeElement.click) document.activeElement.click(); },
    c: function () { follow("[data-key=c]"); },
    x: function () {
      var here = document.activeElement && document.activeElement.closest(".stop");
      var link = (here && here.querySelector("[data-key=x]")) || document.querySelector("[data-key=x]");
      if (link) link.click();
    },
    "/": function () { document.getElementById("find").focus(); },
    "?": function () { window.location.href = "/keys"; }
  };

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "Escape" && window.location.hash) { window.location.hash = "main"; return; }
    var act = acts[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  document.addEventListener("click", function (event) {
    var mark = event.target.closest(".m[data-s]");
    if (!mark || event.target.closest("a") || String(window.getSelection())) return;
    var note = document.getElementById(mark.getAttribute("data-s").split(" ").pop());
    if (note) window.location.hash = note.id;
  });

  var progress = document.querySelector("[data-submission]");
  if (progress) {
    window.setInterval(function () {
      fetch("/api/v1/submissions/" + progress.dataset.submission).then(function (answer) {
        return answer.json();
      }).then(function (submission) {
        progress.querySelector(".lead").lastChild.textContent = " " + submission.added.length + " added so far.";
        if (submission.state === "done") window.location.reload();
      });
    }, 1000);
  }
})();
