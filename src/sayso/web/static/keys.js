// Every page works without this. It adds keys (see /keys), and follows what is being added.
(function () {
  "use strict";
  document.documentElement.classList.add("js");

  function entries() { return Array.prototype.slice.call(document.querySelectorAll(".note, .stop")); }

  function entry() { return document.activeElement && document.activeElement.closest(".note, .stop"); }

  function move(step) {
    var all = entries();
    if (!all.length) return;
    var at = all.indexOf(entry());
    var next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))];
    var link = next.querySelector("a, button, summary") || next;
    if (link === next) next.setAttribute("tabindex", "-1");
    link.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  function go(address) { window.location.href = address; }

  // What a key leads to: of the entry that is chosen, else of the page.
  function lead(key, named) {
    var here = entry();
    if (here && here.dataset[named]) return go(here.dataset[named]);
    var link = (here && here.querySelector("[data-key=" + key + "]")) || judged(here, key) ||
      document.querySelector("[data-key=" + key + "]");
    var first = document.querySelector("[data-" + named + "]");
    if (link) link.click();
    else if (first) go(first.dataset[named]);
  }

  // A report's margin notes are judged by the list below them.
  function judged(note, key) {
    var number = key === "x" && note && note.querySelector(".number");
    return number && document.querySelector('[data-statement="' + parseInt(number.textContent, 10) + '"] a');
  }

  var acts = {
    j: function () { move(1); },
    k: function () { move(-1); },
    o: function () {
      var here = entry();
      var link = here && (document.activeElement.click && document.activeElement !== here ? document.activeElement : here.querySelector("a"));
      if (link) link.click();
    },
    c: function () { lead("c", "claims"); },
    x: function () { lead("x", "judge"); },
    "/": function () { document.getElementById("find").focus(); },
    "?": function () { go("/keys"); }
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

  // To say what is right is to choose that something is wrong.
  document.addEventListener("input", function (event) {
    var line = event.target.closest(".right");
    if (line && event.target.type !== "radio") line.querySelector("[type=radio]").checked = true;
  });

  // The page of what is being added is asked for again until it is done, and what is new in it is shown.
  function follow() {
    fetch(window.location.href).then(function (answer) { return answer.text(); }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, "text/html");
      ["h1", "#progress"].forEach(function (part) {
        var is = document.querySelector(part), will = fresh.querySelector(part);
        if (is && will && is.innerHTML !== will.innerHTML) is.replaceChildren.apply(is, will.cloneNode(true).childNodes);
      });
      if (fresh.querySelector("[data-submission]")) window.setTimeout(follow, 1000);
      else window.location.reload();
    }).catch(function () { window.setTimeout(follow, 3000); });
  }
  if (document.querySelector("[data-submission]")) window.setTimeout(follow, 700);
})();
