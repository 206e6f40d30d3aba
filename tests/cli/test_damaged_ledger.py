"""Every command says in one line that a file is no ledger or a damaged one, and what to do."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sayso.cli import sayso
from sayso.errors import LedgerFailedError
from sayso.ledger import open_ledger

NAMED = {
    "ADDRESS": "r1",
    "CLAIM": "r1#a1",
    "NAME": "Brock",
    "ID": "r1",
    "REPORT": "r1",
}
ELSEWHERE = {"add", "demo", "serve"}
"""They read first, or go on until they are ended: asked below, each in its own way."""


def asked() -> list[tuple[str, ...]]:
    """Each command with a --ledger, with what it needs."""
    found = []
    for path, command in commands((), sayso):
        if any(one.name == "where" for one in command.params) and path[-1] not in ELSEWHERE:
            wanted = [one for one in command.params if isinstance(one, click.Argument) and one.required]
            words = [given(one) for one in wanted]
            needed = [
                option
                for one in command.params
                if isinstance(one, click.Option) and one.required
                for option in (one.opts[0], "x")
            ]
            found.append((*path, *words, *needed))
    return found


def given(argument: click.Argument) -> str:
    return NAMED.get(argument.human_readable_name.strip("[].").upper(), "r1#a1")


def commands(path: tuple[str, ...], command: click.Command) -> list[tuple[tuple[str, ...], click.Command]]:
    if isinstance(command, click.Group):
        context = click.Context(command)
        named = {name: command.get_command(context, name) for name in command.list_commands(context)}
        return [one for name, under in named.items() if under for one in commands((*path, name), under)]
    return [(path, command)]


@pytest.fixture(params=["no ledger", "damaged"])
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """A file, and what is said of it."""
    path = tmp_path / "dam.db"
    if request.param == "no ledger":
        path.write_text("Dear diary, the dam of Tarrow leaks.\n" * 200)
    else:
        open_ledger(str(path)).close()
        path.write_bytes(path.read_bytes()[:9_000])
    return str(path), request.param


def test_there_are_commands_to_ask() -> None:
    assert {words[0] for words in asked()} >= {"stories", "story", "who", "export", "judge", "reindex"}


@pytest.mark.parametrize("words", asked(), ids=" ".join)
def test_it_is_said_in_one_line(words: tuple[str, ...], broken: tuple[str, str]) -> None:
    path, told = broken
    assert_told(CliRunner().invoke(sayso, [*words, "--ledger", path]).exception, path, told)


@pytest.mark.parametrize("words", [("add", "-"), ("serve", "--port", "0"), ("copy", "OTHER")])
def test_adding_serving_and_copying_say_so_too(words: tuple[str, ...], broken: tuple[str, str]) -> None:
    path, told = broken
    command = ["copy", path, f"{path}.copy"] if words[0] == "copy" else [*words, "--ledger", path]
    done = CliRunner().invoke(sayso, command, input="The dam leaks, the mayor said.")
    assert_told(done.exception, path, told)


def assert_told(error: BaseException | None, path: str, told: str) -> None:
    assert isinstance(error, LedgerFailedError), error
    line = str(error)
    assert path in line and told in line and "\n" not in line
    assert "sqlite" not in line and "; " in line
