"""What a report says never steers the terminal that shows it: its words are shown, and nothing obeys them."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from invented_story import report
from sayso.cli import files, sayso
from sayso.ledger import judged, open_ledger
from sayso.model import Outlet, OutletKind, Speaker, SpeakerKind, Stance
from sayso.story import JudgementKind

CLEARS, TITLES, COLOURS = "\x1b[2J", "\x1b]0;mine\x07", "\x9b31m"
TURNED, EMBEDDED, ISOLATED = "\u202emoor eht\u202c", "\u202bleft\u202c", "\u2066in\u2069"
HOSTILE = f"The{CLEARS} dam{TITLES} has{COLOURS} a{TURNED} crack{EMBEDDED} of\x00 one{ISOLATED} hand\x08\x7f"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal acts upon; a tab and the end of a line are the commands' own."""
ISOLATES = re.compile("[\u202a-\u202c\u2066-\u2069]")
"""What files for other programs keep, since right-to-left text needs it; a terminal gets none of it."""
OWN_STYLE = re.compile(r"\x1b\[[\d;]*m")

NAME, OUTLET, HEADLINE = f"Ida{CLEARS} Brenn", f"Orsa{TURNED} Courier", f"Dam{TITLES} cracked"
SPEAKER = Speaker(NAME, SpeakerKind.PERSON, f"min{COLOURS}ister", f"Vel{ISOLATED}mark")
SHOWN = (
    ("stories",),
    ("story", "h1"),
    ("claim", "h1#a1"),
    ("lineage", "h1#a1"),
    ("lineage", "h1#a1", "--svg", "-"),
    ("lineage", "h1#a1", "--dot", "-"),
    ("lineage", "h1#a1", "--mermaid", "-"),
    ("who", "Brenn"),
    ("outlet", OUTLET),
    ("search", "dam"),
    ("diff", "h1"),
    ("judge", "list"),
    ("judge", "wrong-reading", "h1#a1", "--field", "speaker", "--value", NAME, "--by", NAME),
    ("export", "h1", "--format", "markdown"),
    ("export", "h1", "--format", "csv"),
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with a report, in two versions and a second outlet, that is hostile wherever it can be."""
    path = tmp_path_factory.mktemp("ledger") / "hostile.db"
    line = f"{HOSTILE}, {NAME} told {OUTLET}."
    with open_ledger(str(path)) as ledger:
        for id_, published in (("h1", "2024-05-07"), ("h2", "2024-05-08")):
            made = report(id_, OUTLET, HEADLINE, (line, SPEAKER, Stance.ASSERTS, OUTLET, HOSTILE))
            ledger.add(replace(made, published=published, outlet=Outlet(OUTLET, OutletKind.NEWSPAPER)))
        ledger.add(replace(made, id="h1", published="2024-05-07", headline=f"{HEADLINE}, {TURNED}"))
        ledger.judge(judged(JudgementKind.SAME_STORY, "h1", "h2", by=NAME, note=HOSTILE))
    return path


@pytest.fixture
def where(filled: Path, tmp_path: Path) -> str:
    """A copy of it for one test."""
    return str(shutil.copy(filled, tmp_path / "ledger.db"))


def run(*words: str, where: str, **environment: str) -> Result:
    result = CliRunner().invoke(sayso, words, env={"COLUMNS": "100", "SAYSO_LEDGER": where, **environment})
    assert result.exit_code == 0, (result.output, result.exception)
    return result


@pytest.mark.parametrize("words", SHOWN, ids=" ".join)
@pytest.mark.parametrize("looking", ["", "1"], ids=["piped", "terminal"])
def test_nothing_that_a_report_says_steers_the_terminal(
    words: tuple[str, ...], looking: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_is_terminal", lambda: bool(looking))
    shown = run(*words, where=where, FORCE_COLOR=looking).output
    if not looking and {"csv", "-"} & set(words):
        shown = ISOLATES.sub("", shown)
    assert not OBEYED.search(OWN_STYLE.sub("", shown).replace("\r\n", "\n"))
    assert re.search("[␀␇␈␛␡\ufffd]|#9243;", shown), "what was hostile is shown, and not left out"


def test_json_has_the_words_as_the_report_has_them(where: str) -> None:
    found = json.loads(run("story", "h1", "--json", where=where).stdout)
    assert {one["outlet"]["name"] for one in found["report_details"]} == {OUTLET}
    lines = run("export", "h1", where=where).stdout.splitlines()
    assert [json.loads(line)["text"].count(HOSTILE) for line in lines] == [1, 1]
