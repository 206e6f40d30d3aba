"""The layers hold: stages know the model and not the rims; importing Sayso is light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "sayso"

CORE = {"model", "document", "errors", "ids", "settings", "contract"}
STAGES = {
    "intake",
    "page",
    "parse",
    "attribution",
    "labels",
    "headline",
    "outlets",
    "dates",
    "language",
    "lexicons",
}
COMPOSERS = {"pipeline", "batch"}
RIMS = {"cli", "render", "evaluation", "samples"}

ALLOWED = {
    **dict.fromkeys(CORE, CORE),
    **dict.fromkeys(STAGES, CORE | STAGES),
    **dict.fromkeys(COMPOSERS, CORE | STAGES | COMPOSERS),
    "render": CORE | {"render"},
    "samples": CORE | {"samples", "intake"},
    "evaluation": CORE | STAGES | {"evaluation", "samples"},
    "cli": CORE | STAGES | COMPOSERS | RIMS,
}


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The top-level parts of Sayso that a module imports, also inside functions."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("sayso."):
            names.add(node.module.split(".")[1])
        if isinstance(node, ast.ImportFrom) and node.module == "sayso":
            names |= {alias.name for alias in node.names if (SOURCE / alias.name).exists()}
        if isinstance(node, ast.Import):
            names |= {a.name.split(".")[1] for a in node.names if a.name.startswith("sayso.")}
    return names


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_imports_only_inward(path: Path) -> None:
    part = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    if part in {"__init__", "__main__"}:
        part = "cli"  # the facade and the entry point name everything
    assert imported(path) <= ALLOWED[part]


def test_the_model_knows_only_the_standard_library() -> None:
    tree = ast.parse((SOURCE / "model.py").read_text("utf-8"))
    imports = {n.module.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module}
    imports |= {a.name.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    assert imports <= set(sys.stdlib_module_names) | {"__future__"}


@pytest.mark.parametrize("heavy", ["spacy", "trafilatura", "lxml", "httpx", "rich", "click", "numpy"])
def test_importing_sayso_is_light(heavy: str) -> None:
    code = f"import sys, sayso; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "helpers", "common", "manager", "misc", "util", "helper"}
    assert not {path.stem for path in modules()} & empty
