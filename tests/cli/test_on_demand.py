"""Commands that are imported when they are asked for: each is where it is said to be, and none is before."""

from __future__ import annotations

import re
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from sayso import __version__
from sayso.cli import PLACES, sayso

HEAVY = ("rich", "numpy", "spacy", "sqlalchemy")


@pytest.mark.parametrize("name", PLACES)
def test_every_place_has_the_command_of_its_name(name: str) -> None:
    command = sayso.get_command(click.Context(sayso), name)
    assert command is not None
    assert command.name == name
    assert command.callback is not None


def test_the_commands_are_listed_with_what_each_does() -> None:
    shown = CliRunner().invoke(sayso, ["--help"]).stdout
    listed = shown[shown.index("Commands:") :].splitlines()[1:]
    assert [line.split()[0] for line in listed] == sorted(PLACES)
    assert all(len(line.split()) > 1 for line in listed)


@pytest.mark.parametrize("then", ["", "; sayso.cli.sayso.main(['--version'], standalone_mode=False)"])
def test_no_command_is_imported_before_it_is_asked_for(then: str) -> None:
    code = f"import sys, sayso.cli{then}; print(*sorted({{*{HEAVY}}} & {{*sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    told = f"sayso, version {__version__}\n" if then else ""
    assert done.stdout == f"{told}\n"


def test_an_unknown_command_is_told_in_one_line() -> None:
    done = subprocess.run([sys.executable, "-m", "sayso", "fly"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    usage, error = done.stderr.split("\n\n")
    assert usage.startswith("Usage: sayso ")
    assert error == "Error: No such command 'fly'.\n"


@pytest.mark.parametrize(
    ("mistyped", "meant"), [("storie", ["stories", "story"]), ("outlest", ["outlet", "outlets"])]
)
def test_a_mistyped_command_is_told_with_those_like_it(mistyped: str, meant: list[str]) -> None:
    result = CliRunner().invoke(sayso, [mistyped])
    assert result.exit_code == 2
    told = result.stderr.splitlines()[-1]
    assert re.findall(r"'(\w+)'", told) == [mistyped, *meant]
