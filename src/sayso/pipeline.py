"""The whole way of one report: document -> page -> parse -> findings -> labels, weighed -> headline check.

The only module that knows all the stages.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from sayso import __version__, weighing
from sayso.attribution.completing.completed import CompletedFinder
from sayso.attribution.finder import Finder, at_least
from sayso.attribution.ground.lexicon import cues
from sayso.attribution.rules import RuleFinder
from sayso.attribution.tagger import SHIPPED, TaggerFinder, is_there, load_model
from sayso.document import Document
from sayso.errors import FormatError, SaysoError
from sayso.headline import check_headline
from sayso.headline.newsroom import newsroom_notes
from sayso.labels import label
from sayso.labels.sources.profile import sources_of
from sayso.model import Attribution, Made, Note, Report
from sayso.page.reader import read_page
from sayso.parse import Parser
from sayso.settings import Settings
from sayso.weighing import LabelModel
from sayso.weights import model_hash

FINDERS = ("tagger", "rules")
"""What can find spans, by the names that ``--finder`` takes, beside a folder that ``sayso train`` wrote."""

_UNREADABLE = frozenset({"no_article", "not_english"})
"""Notes on pages that give way to what a feed has of them."""

_BY_RULES = Note("no_tagger", "the trained finder's model is not installed, so the report was read by rules")
_UNWEIGHED = Note(
    "no_label_network",
    "the label network is not installed, or goes with another finder, so labels were read by rules alone",
)


def make_finder(name: str | None, *, min_confidence: float | None = None) -> Finder:
    """The finder of this name, or of the model in the folder of this name; None is the best there is.

    Raises `SaysoError` for a name that is neither, `ModelError` where the model is missing or damaged.
    """
    folder = _model_folder(name)
    if folder is None:
        return RuleFinder()
    if folder == SHIPPED or folder.is_dir():
        trained = TaggerFinder(load_model(folder), least_sure=min_confidence)
        return CompletedFinder(trained, RuleFinder(), lexicon=cues(), least_sure=min_confidence or 0.0)
    known = ", ".join(FINDERS)
    raise SaysoError(
        f"there is no finder {name!r}; choose from: {known}, or name a folder with a trained model"
    )


def _model_folder(name: str | None) -> Path | None:
    """Where the model of the finder of this name lies, if there is one of this name; None for rules alone."""
    if name == "rules" or (name is None and not is_there(SHIPPED)):
        return None
    return SHIPPED if name is None or name == "tagger" else Path(name)


class ReportReader:
    """Reads documents one at a time; language pipeline and finder are loaded at the first that needs them."""

    def __init__(self, settings: Settings | None = None) -> None:
        """Raises `SaysoError` where the settings name a finder that there is not."""
        self.settings = settings or Settings()
        name = self.settings.finder
        if name is not None and name not in FINDERS and not Path(name).is_dir():
            make_finder(name)

    @cached_property
    def finder(self) -> Finder:
        """What finds the spans. Raises `ModelError` at first use where its model cannot be loaded."""
        return make_finder(self.settings.finder, min_confidence=self.settings.min_confidence)

    @cached_property
    def parser(self) -> Parser:
        """The language pipeline. Raises `ModelError` at first use where it cannot be loaded."""
        return Parser(self.settings.model)

    def read(self, document: Document) -> Report:
        """The report with everything that is attributed in it.

        Raises `SaysoError` where the document cannot be read. Text in another language than English comes
        back with a note and without attributions.
        """
        return self.attribute(self._article(document))

    def _article(self, document: Document) -> Report:
        """The document's article, or the summary that a feed has of it where it holds none."""
        try:
            page = self._page(document)
            why = next((note.text for note in page.notes if note.code in _UNREADABLE), None)
            if why is None or document.summary is None:
                return page
        except FormatError as error:
            if document.summary is None:
                raise
            why = str(error)
        report = self._page(document.summary)
        return replace(report, notes=(*report.notes, Note("no_page", f"only its summary is read: {why}")))

    def _page(self, document: Document) -> Report:
        return read_page(document, max_text=self.settings.max_text, latest_year=self.settings.latest_year)

    def attribute(self, report: Report) -> Report:
        """The same report with its attributions found and labelled, and its headline checked."""
        if report.language not in {None, "en"} or not report.blocks:
            return report
        parsed = self.parser.parse(report)
        findings = at_least(self.finder.find(parsed), self.settings.min_confidence or 0.0)
        attributions = self._weighed(report, label(parsed, findings, latest_year=self.settings.latest_year))
        headline_check = check_headline(parsed, attributions)
        notes = (*report.notes, *newsroom_notes(parsed, attributions))
        if self._fell_back:
            notes = (*notes, _BY_RULES)
        elif self.settings.labels != "rules" and self._tagger is not None and self.label_model is None:
            notes = (*notes, _UNWEIGHED)
        return replace(
            report,
            attributions=attributions,
            sources=sources_of(parsed, attributions),
            headline_check=headline_check,
            notes=notes,
            made=self.made,
        )

    @cached_property
    def made(self) -> Made:
        """What makes a reading here. Raises `ModelError` at first use where a model cannot be loaded."""
        folder = _model_folder(self.settings.finder)
        weighed = self.label_model is not None
        return Made(
            sayso=__version__,
            finder=self.finder.name,
            model=model_hash(folder) if folder else None,
            labels="weighed" if weighed else "rules",
            label_model=model_hash(weighing.SHIPPED) if weighed else None,
            parser=self.parser.name,
            parser_version=self.parser.version,
            spacy=version("spacy"),
            min_confidence=self.settings.min_confidence,
            latest_year=self.settings.latest_year,
        )

    @cached_property
    def label_model(self) -> LabelModel | None:
        """The label network; None where it is not wanted, not there, or was trained behind another finder.

        Raises `ModelError` at first use where it is damaged.
        """
        tagger = self._tagger
        if self.settings.labels == "rules" or tagger is None or not weighing.is_there(weighing.SHIPPED):
            return None
        model = weighing.load_label_model()
        return model if model.manifest.encoder == tagger.encoder else None

    @property
    def _tagger(self) -> TaggerFinder | None:
        trained = self.finder.trained if isinstance(self.finder, CompletedFinder) else None
        return trained if isinstance(trained, TaggerFinder) else None

    def _weighed(self, report: Report, attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
        model, tagger = self.label_model, self._tagger
        if model is None or tagger is None or not attributions:
            return attributions
        return weighing.weigh(report, attributions, tagger.seen(report), model)

    @property
    def _fell_back(self) -> bool:
        return self.settings.finder is None and self.finder.name == RuleFinder.name
