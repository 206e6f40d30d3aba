"""The model card: what the model is, what it was made from, what it can and cannot do."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from sayso.evaluation.attribution_figures import AttributionFigures
from sayso.evaluation.measure import percent
from sayso.training.choose import LEAST_LIKELY, Choice
from sayso.training.network import Design
from sayso.training.run import Plan


@dataclass(frozen=True, slots=True)
class Trained:
    """How a model came about; ``hours`` of the clock, over all parts of an interrupted run;
    ``guided`` reports annotated by the guide were trained on beside the ``articles``; ``start`` is the hash
    of the encoder of an earlier tagger, where its weights were gone on from."""

    version: str
    design: Design
    plan: Plan
    articles: int
    attributions: int
    hours: float
    guided: int = 0
    start: str | None = None


_START = "  An earlier tagger's weights (its encoder's sha256: {start}) stood in the first run's place.\n"
_GUIDE = (
    "  Last, {guided} reports annotated by the project's own guide (`gold/train`; their texts, of FNC-1,\n"
    "  the fundus test pages and PolNeAR's training part, are their publishers' and not here either).\n"
)


def card(trained: Trained, choice: Choice, figures: AttributionFigures) -> str:
    """The card, as Markdown."""
    template = files("sayso.training").joinpath("card.md").read_text("utf-8")
    return template.format(
        version=trained.version,
        design=trained.design,
        plan=trained.plan,
        articles=trained.articles,
        attributions=trained.attributions,
        guide=_GUIDE.format(guided=trained.guided) if trained.guided else "",
        desks="US political news and on rumours of 2014 and 2015"
        if trained.guided
        else "US political news alone",
        start=_START.format(start=trained.start) if trained.start else "",
        hours=f"{trained.hours:.1f}",
        table=figures.table(),
        least_sure=choice.least_sure,
        least_likely=LEAST_LIKELY,
        reliability="\n".join(
            f"| {percent(bin_.confidence)} | {percent(bin_.right)} | {bin_.count} |"
            for bin_ in choice.reliability
        ),
    )
