"""The documentation is true: examples run, the reference is fresh, links lead somewhere."""

import doctest
import importlib.util
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import sayso

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")


def blocks(language: str) -> list[tuple[str, str]]:
    return [
        (page.name, code)
        for page in PAGES
        for found, code in BLOCK.findall(page.read_text("utf-8"))
        if found == language
    ]


FOR_TRAINING = {"torch", "transformers", "onnx"}


def modules() -> list[str]:
    found = pkgutil.walk_packages(sayso.__path__, "sayso.")
    return ["sayso", *(m.name for m in found if m.name != "sayso.__main__")]


@pytest.mark.parametrize("name", modules())
def test_examples_in_docstrings(name: str) -> None:
    try:
        module = importlib.import_module(name)
    except ImportError as error:
        if name.startswith("sayso.training.") and error.name in FOR_TRAINING:
            pytest.skip(f"training is not installed, {error.name} is missing (make model installs it)")
        raise
    result = doctest.testmod(module)
    assert result.failed == 0


WITH_PANDAS = "import pandas"
"""What an example begins with that wants pandas, which Sayso does without."""


def has_pandas() -> bool:
    return importlib.util.find_spec("pandas") is not None


@pytest.mark.parametrize("page", sorted({page for page, _ in blocks("pycon")}))
def test_python_examples_in_pages(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples of a page, one after another, in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    known: dict[str, object] = {}
    for code in [code for found, code in blocks("pycon") if found == page]:
        if WITH_PANDAS in code and not has_pandas():
            continue
        example = doctest.DocTestParser().get_doctest(code, known, page, page, 0)
        assert doctest.DocTestRunner().run(example, clear_globs=False).failed == 0
        known = example.globs


def pages_with(language: str) -> dict[str, str]:
    """The examples of each page, one after another: what one makes, the next may use."""
    found: dict[str, str] = {}
    for page, code in blocks(language):
        found[page] = found.get(page, "") + code
    return found


@pytest.mark.timeout(600)
@pytest.mark.parametrize("page", pages_with("console"))
def test_commands_in_pages(page: str, tmp_path: Path) -> None:
    """Each ``$ sayso ...`` line runs and prints what stands below it; ``...`` stands for anything."""
    code = pages_with("console")[page]
    for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n?)*)", code, re.MULTILINE):
        done = run(command, tmp_path)
        wanted = "".join(
            ".*" if part == "..." else re.escape(part) for part in re.split(r"(\.\.\.)", expected.strip())
        )
        assert re.fullmatch(wanted, done.stdout.strip(), re.DOTALL), (
            page,
            command,
            done.stdout,
            done.stderr,
        )


def run(command: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "100", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_generated_pages_are_fresh() -> None:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec and spec.loader
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == generate.cli_page(), "run `make docs`"
    assert (ROOT / "docs" / "api-1.json").read_text("utf-8") == generate.api_page(), "run `make docs`"
    assert (ROOT / "docs" / "codebook.md").read_text("utf-8") == generate.codebook(), "run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    reasons = (ROOT / "docs" / "decisions" / "0003-packages.md").read_text("utf-8")
    listed = re.search(r"^dependencies = \[(.*?)^\]", project, re.MULTILINE | re.DOTALL)
    assert listed
    for name in re.findall(r'"([\w-]+)', listed[1]):
        assert name in reasons, name


def test_every_setting_from_the_environment_is_documented() -> None:
    code = (ROOT / "src" / "sayso" / "settings.py").read_text("utf-8")
    page = (ROOT / "docs" / "cli.md").read_text("utf-8")
    assert set(re.findall(r"SAYSO_\w+", code)) <= set(re.findall(r"SAYSO_\w+", page))
