"""What is shown to people alone keeps to a page's width when it is piped, and has no colour there."""

from __future__ import annotations

import pytest

from sayso.cli.session import _told_now_and_then, errors_console, showing_console


@pytest.mark.parametrize(
    ("asked", "columns"), [(None, 100), ("72", 72), ("", 100), ("wide", 100), ("0", 100)]
)
def test_piped_output_keeps_to_a_width(
    asked: str | None, columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if asked is None:
        monkeypatch.delenv("COLUMNS", raising=False)
    else:
        monkeypatch.setenv("COLUMNS", asked)
    console = showing_console()
    assert console.is_terminal
    console.print("the dam of Tarrow leaks " * 20, style="bold red")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 2
    assert max(map(len, lines)) <= columns
    assert not any("\x1b" in line for line in lines)


def test_a_log_is_told_how_far_it_is_once_a_minute(capsys: pytest.CaptureFixture[str]) -> None:
    moments = iter([0.0, 20.0, 61.0, 80.0, 125.0, 130.0])
    asked: list[int] = []

    def count() -> int:
        asked.append(1)
        return 5

    told = _told_now_and_then(
        "abcde", count=count, console=errors_console(), doing="Reading", clock=lambda: next(moments)
    )
    assert list(told) == list("abcde")
    assert capsys.readouterr().err == "Reading: 2 of 5 after 1 min\nReading: 4 of 5 after 2 min\n"
    assert len(asked) == 1
