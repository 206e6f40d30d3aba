"""Settings come from the environment once, and say what they do not understand."""

import pytest

from sayso.errors import SaysoError
from sayso.settings import DEFAULT_MODEL, Settings, settings_from


def test_without_an_environment_the_defaults_hold() -> None:
    assert settings_from({}) == Settings()
    assert Settings().model == DEFAULT_MODEL


def test_the_environment_is_read() -> None:
    environment = {
        "SAYSO_MODEL": "en_other",
        "SAYSO_FINDER": "rules",
        "SAYSO_LABELS": "rules",
        "SAYSO_ALLOW_PRIVATE": "1",
        "SAYSO_LATEST_YEAR": "2016",
    }
    expected = Settings(
        model="en_other", finder="rules", labels="rules", allow_private=True, latest_year=2016
    )
    assert settings_from(environment) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [("SAYSO_ALLOW_PRIVATE", "yes"), ("SAYSO_LATEST_YEAR", "20x6"), ("SAYSO_LABELS", "Rules")],
)
def test_what_is_not_understood_is_told(name: str, value: str) -> None:
    with pytest.raises(SaysoError, match=f"{name} is '{value}'; set it to"):
        settings_from({name: value})


@pytest.mark.parametrize("value", ["weighed", ""])
def test_labels_are_weighed_unless_rules_alone_are_named(value: str) -> None:
    assert settings_from({"SAYSO_LABELS": value}).labels == "weighed"


def test_what_labels_may_be_is_told() -> None:
    with pytest.raises(
        SaysoError, match=r"^SAYSO_LABELS is 'x'; set it to weighed or rules, or leave it out$"
    ):
        settings_from({"SAYSO_LABELS": "x"})
    with pytest.raises(SaysoError, match="not 'x'"):
        Settings(labels="x")


def test_options_stand_above_the_environment() -> None:
    chosen = settings_from({"SAYSO_MODEL": "en_other"}).changed(model="en_third")
    assert chosen.model == "en_third"
    assert chosen.changed() == chosen
