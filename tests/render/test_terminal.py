import io
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from sayso.model import HeadlineCheck, HeadlineLabel, Source, Span, SpeakerKind
from sayso.render.closing import print_closing_table, print_summary_line
from sayso.render.explain import print_explanation
from sayso.render.summary import summarise
from sayso.render.terminal import print_reading

HOSTILE = "\x1b]0;pwned\x07\x1b[2J\x9b31m\u202ecba\u2066[red]markup[/red] :smile:\r\x00\ud800"


def show(report, *, width=100, terminal=True, encoding="utf-8", no_color=False, printer=print_reading):
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding=encoding, newline="")
    console = Console(
        file=file,
        width=width,
        force_terminal=terminal,
        no_color=no_color,
        color_system="truecolor" if terminal else None,
    )
    printer(report, console)
    file.flush()
    return raw.getvalue().decode(encoding)


def whole(report, console):
    print_reading(report, console)
    for attribution in report.attributions:
        print_explanation(report, attribution, console)
    print_summary_line(report, console)
    print_closing_table([summarise(report)] * 2, console)


def without_styles(text):
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("width", [40, 55, 69, 70, 80, 100, 129, 130, 160, 200])
def test_a_reading_fits_its_width_and_loses_nothing(contested, width):
    lines = without_styles(show(contested, width=width)).splitlines()
    assert max(map(cell_len, lines)) <= width
    joined = "".join("".join(lines).split())
    for attribution in contested.attributions:
        assert attribution.id in joined
        for span in attribution.content:
            if width < 70:  # stacked: nothing stands between the words
                assert "".join(span.of(contested.text).split()) in joined
    for word in ("Mirko", "●", "✕", "◌", "∅", "probable", "Courier", "Wednesday", "Tonotice"):
        assert word in joined


def column_heads(report):
    lines = map(str.split, without_styles(show(report, width=160)).splitlines())
    return next(words for words in lines if words[:1] == ["who"])


def test_wide_tables_have_every_column(contested):
    assert column_heads(contested) == ["who", "kind", "does", "what", "via", "when", "how", "sure"]


def test_columns_without_any_value_are_left_out(said_in):
    report = said_in("Ada said so.", content="so", cue="said", source="Ada")
    assert column_heads(report) == ["who", "kind", "does", "what"]


def test_piped_output_is_one_tidy_line_a_statement(contested):
    text = show(contested, terminal=False, width=40)
    assert "\x1b" not in text
    lines = text.splitlines()
    head = lines.index("id\tstance\twho\tkind\twhat\tvia\twhen\tcertainty")
    records = [line.split("\t") for line in lines[head + 1 : head + 16]]
    assert [record[0] for record in records] == [a.id for a in contested.attributions]
    assert all(len(record) == 8 for record in records)
    assert records[7] == [
        "a8",
        "will not say: nothing to confirm",
        "Interior Ministry",
        "organization",
        "(nothing to confirm)",
        "News 1",
        "",
        "",
    ]
    assert lines[3].startswith("headline shifted: ")
    assert lines[-1] == "notice: The other headline says “sources”; the report quotes one at a time."


def test_piped_output_draws_no_boxes(contested):
    text = show(contested, terminal=False, printer=whole)
    assert not any(0x2500 <= ord(ch) < 0x25A0 for ch in text)


@pytest.mark.parametrize("terminal", [True, False])
@pytest.mark.parametrize("width", [40, 80, 160])
def test_nothing_in_a_report_acts_on_the_terminal(poisoned, terminal, width):
    text = without_styles(show(poisoned(HOSTILE), width=width, terminal=terminal, printer=whole))
    assert not set(text) & {"\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\r", "\x00"}
    joined = "".join(text.split())
    assert "␛]0;pwned␇" in joined or "␛" in joined
    assert "😄" not in text


def test_markup_in_a_report_is_literal(contested):
    joined = "".join(without_styles(show(contested, width=200)).split())
    assert "[red]twooffivegates[/red]" in joined


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("terminal", [True, False])
def test_encodings_without_the_signs_get_stand_ins(contested, encoding, terminal):
    text = show(contested, encoding=encoding, terminal=terminal, printer=whole)
    assert "will not say" in without_styles(text)
    if terminal:
        assert "x denies" in without_styles(text)


def test_no_color_keeps_words_and_signs(contested):
    text = show(contested, no_color=True)
    assert "✕ denies" in without_styles(text)
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", text)


def test_a_headline_that_fits_is_not_commented(contested):
    fits = replace(contested, headline_check=HeadlineCheck(HeadlineLabel.SUPPORTED, "same"))
    assert "headline" not in without_styles(show(fits, width=200)).replace("other headline", "")


@pytest.mark.parametrize("terminal", [True, False])
def test_an_empty_reading_says_so(contested, terminal):
    empty = replace(contested, attributions=(), headline=None, notes=())
    text = without_styles(show(empty, terminal=terminal))
    assert text.startswith("(no headline)")
    assert "Nothing in this text is laid to a speaker." in text


def test_summary_line(contested):
    line = show(contested, terminal=False, printer=print_summary_line)
    assert line == (
        "Government and ministry deny dam engineers fled (Tolvany Tribune): 15 statements, 2 denied "
        "or doubted, 3 will not say, 5 unnamed, 7 relayed, headline shifted\n"
    )


@pytest.mark.parametrize("width", [40, 99, 100, 200])
def test_closing_table_adds_up(contested, width):
    def closing(report, console):
        print_closing_table([summarise(report)] * 3, console)

    text = without_styles(show(contested, width=width, printer=closing))
    assert max(map(cell_len, text.splitlines())) <= width
    last = " ".join(text.split())[-120:]
    assert "3 reports" in last
    assert "45" in last


def test_closing_table_of_nothing():
    text = show(None, terminal=False, printer=lambda _, console: print_closing_table([], console))
    assert text.splitlines()[-1].startswith("0 reports")


@pytest.mark.parametrize("width", [50, 90, 160])
def test_why_a_source_is_not_named_stands_by_its_first_words(said_in, width):
    report = said_in(
        "A nurse, who asked not to be named, said it leaks.", content="it leaks", source="A nurse"
    )
    nurse = Source("s1", "nurse", SpeakerKind.ANONYMOUS, anonymity=(Span(13, 34),), attributions=("a1",))
    (said,) = report.attributions
    report = replace(report, sources=(nurse,), attributions=(replace(said, source_id="s1"),))
    shown = " ".join(without_styles(show(report, width=width)).split())
    assert all(word in shown for word in ("“asked", "not", "named”"))
