"""The layers hold: stages know the model and not the rims; importing Sayso is light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.cli import PLACES

SOURCE = Path(__file__).parents[1] / "src" / "sayso"

CORE = {
    "bare": set[str](),
    "errors": set[str](),
    "ids": set[str](),
    "model": set[str](),
    "document": {"errors"},
    "articles": {"errors", "model", "document", "plain_fields"},
    "plain_fields": set[str](),
    "settings": {"errors"},
    "spans": {"model"},
    "contract": {"model", "document"},
    "story": {"model"},
    "corrections": {"model", "story"},
    "sentences": set[str](),
    "phrasing": {"model", "lexicons", "wordforms"},
    "address_contract": {"model", "story", "contract"},
    "moment_contract": {"story", "contract"},
    "lineage_contract": {"model", "story", "contract", "address_contract"},
    "record_contract": {"model", "story", "contract", "address_contract", "moment_contract"},
    "story_contract": {
        "model",
        "story",
        "contract",
        "address_contract",
        "lineage_contract",
        "moment_contract",
        "record_contract",
    },
    "weights": {"errors"},
    "wordforms": {"lexicons"},
}
"""What everything else stands on, and which of it knows which."""

WORDS = {
    "lexicons",
    "abbreviations",
    "topics",
    "dates",
    "language",
    "call_signs",
    "outlet_mentions",
    "outlets",
}
"""Tables and what is read by them alone: they know no report."""

STAGES = {
    "lexicons": set[str](),
    "abbreviations": {"lexicons"},
    "topics": {"lexicons"},
    "dates": {"lexicons"},
    "language": {"lexicons"},
    "call_signs": set[str](),
    "outlet_entries": set[str](),
    "outlet_context": {"lexicons", "dates"},
    "outlet_mentions": {"lexicons", "dates", "call_signs", "outlet_entries", "outlet_context"},
    "outlets": {"lexicons", "call_signs", "outlet_entries", "outlet_context", "outlet_mentions"},
    "intake": {"lexicons"},
    "page": WORDS,
    "parse_speed": set[str](),
    "parse": {"parse_speed"},
    "attribution": WORDS | {"parse"},
    "labels": WORDS | {"parse", "attribution"},
    "weighing": {"lexicons", "attribution", "labels"},
    "headline": WORDS | {"parse"},
    "embedding": set[str](),
    "matching": {"embedding"},
    "copies": WORDS | {"attribution"},
    "stories": WORDS | {"embedding"},
    "claims": WORDS | {"embedding", "matching"},
    "lineage": WORDS,
    "record": WORDS | {"lineage"},
}
"""The stages in the order in which a report goes through them: each knows some that come before it."""

OUTER = {
    "pipeline": STAGES.keys() - {"intake"},
    "batch": {"pipeline"},
    "telling": {"embedding", "matching", "claims", "lineage", "record"},
    "ledger": {
        "lexicons",
        "telling",
        "embedding",
        "matching",
        "copies",
        "stories",
        "answers",
        "dates",
        "outlets",
    },
    "answers": {"lexicons", "outlets"},
    "render": {"answers"},
    "standards": {"answers"},
    "exports": {"ledger", "answers", "render", "standards"},
    "web": {"intake", "pipeline", "batch", "ledger", "answers", "render", "standards", "exports"},
    "opened": {"intake", "pipeline", "batch", "ledger", "answers", "exports"},
    "as_json": {"ledger", "answers"},
    "samples": set[str](),
    "evaluation": {
        "lexicons",
        "topics",
        "labels",
        "samples",
        "outlets",
        "weighing",
        "embedding",
        "copies",
        "claims",
        "lineage",
    },
    "training": {
        "attribution",
        "weighing",
        "page",
        "evaluation",
        "embedding",
        "matching",
        "stories",
        "pipeline",
    },
    "cli": STAGES.keys()
    | {"pipeline", "batch", "render", "evaluation", "samples", "training", "answers", "ledger", "web"}
    | {"opened", "as_json", "exports"},
}

ALLOWED = {
    **CORE,
    **{part: CORE.keys() | known for part, known in (STAGES | OUTER).items()},
}

DOORS = {
    ("labels", "attribution"): {"attribution.finder", "attribution.quotes"},
    ("weighing", "labels"): {"labels.sureness"},
    ("weighing", "attribution"): {"attribution.tagger"},
    ("copies", "attribution"): {"attribution.quotes"},
    ("standards", "answers"): {"answers.words", "answers.who"},
}
"""Where only some modules of another stage may be known: labels do not depend on how findings are found, and
vocabularies of others not on how a page words a story, only on its words and on what a source said."""


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The modules of Sayso that a module imports, also inside functions: "labels.words"."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("sayso."):
            names.add(node.module.removeprefix("sayso."))
        if isinstance(node, ast.ImportFrom) and node.module == "sayso":
            names |= {a.name for a in node.names if list(SOURCE.glob(f"{a.name}*"))}
        if isinstance(node, ast.Import):
            names |= {a.name.removeprefix("sayso.") for a in node.names if a.name.startswith("sayso.")}
    return names


def part_of(path: Path) -> str:
    part = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    return (
        "cli" if part in {"__init__", "__main__"} else part
    )  # the facade and the entry point name everything


def test_every_part_has_its_place() -> None:
    assert {part_of(path) for path in modules()} == ALLOWED.keys()


def test_every_stage_knows_only_stages_before_it() -> None:
    order = list(STAGES)
    for part, known in STAGES.items():
        assert known <= set(order[: order.index(part)])


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_imports_only_inward(path: Path) -> None:
    part = part_of(path)
    for name in imported(path):
        other = name.split(".")[0]
        assert other in ALLOWED[part] | {part}
        assert name in DOORS.get((part, other), {name})


INSIDE = {
    "attribution": ["ground", "findings", "rules", "tagger", "completing"],
    "labels": [
        "mentions",
        "outlets",
        "spans",
        "stances",
        "answers",
        "meant",
        "speakers",
        "relays",
        "sources",
    ],
    "claims": ["propositions", "likeness", "answering", "drafting"],
    "lineage": ["naming", "ways", "sources", "origins"],
}
"""The packages of large stages in the order in which they know one another. A stage's own modules come before
them, but for the package itself, and what stands in `COMPOSES`, which know all."""

COMPOSES = {"claims.article_stance"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_packages_of_a_stage_know_one_another_in_one_order(path: Path) -> None:
    stage, *inner = path.relative_to(SOURCE).with_suffix("").parts
    if stage not in INSIDE or inner == ["__init__"] or f"{stage}.{inner[-1]}" in COMPOSES:
        return
    order = INSIDE[stage]
    known = order[: order.index(inner[0]) + 1] if len(inner) > 1 else []
    for name in imported(path):
        other, *rest = name.split(".")
        if other == stage and rest and (SOURCE / stage / rest[0]).is_dir():
            assert rest[0] in known


def names_in(path: Path) -> set[str]:
    """Everything that a module imports, with what it takes from it: "sayso.ledger.tables"."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
        if isinstance(node, ast.Import):
            names |= {one.name for one in node.names}
    return names


OUTSIDE_THE_LEDGER = [path for path in modules() if part_of(path) != "ledger"]


@pytest.mark.parametrize("path", OUTSIDE_THE_LEDGER, ids=lambda path: str(path.relative_to(SOURCE)))
def test_only_the_ledger_knows_its_tables(path: Path) -> None:
    for name in names_in(path):
        assert name.split(".")[0] not in {"sqlalchemy", "alembic"}
        assert not name.startswith("sayso.ledger.tables")


def test_the_tables_are_seen_where_they_are_known() -> None:
    assert names_in(SOURCE / "ledger" / "lookups.py") >= {"sqlalchemy.select", "sayso.ledger.tables.reports"}


def test_the_model_knows_only_the_standard_library() -> None:
    allowed = set(sys.stdlib_module_names) | {"__future__"}
    for path in (SOURCE / "model").glob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        imports = {n.module for n in nodes if isinstance(n, ast.ImportFrom) and n.module}
        imports |= {a.name for n in nodes if isinstance(n, ast.Import) for a in n.names}
        assert all(one.startswith("sayso.model.") or one.split(".")[0] in allowed for one in imports)


@pytest.mark.parametrize("heavy", ["spacy", "trafilatura", "lxml", "httpx", "rich", "click", "numpy"])
def test_importing_sayso_is_light(heavy: str) -> None:
    code = f"import sys, sayso; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("heavy", ["fastapi", "uvicorn", "sqlalchemy", "spacy"])
def test_a_command_waits_for_nothing_that_it_does_not_use(heavy: str) -> None:
    named = sorted({place.partition(":")[0] for place in PLACES.values()})
    code = f"import sys, {', '.join(named)}; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "helpers", "common", "manager", "misc", "util", "helper"}
    assert not {path.stem for path in modules()} & empty
