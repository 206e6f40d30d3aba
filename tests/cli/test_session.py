"""What is shown to people alone keeps to a page's width when it is piped, and has no colour there."""

from __future__ import annotations

import pytest

from sayso.cli.session import showing_console


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
