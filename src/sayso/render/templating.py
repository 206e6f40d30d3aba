"""Pages from templates: the one place where the template engine is set up.

Everything in a template is escaped unless it was drawn here, and what HTML cannot hold is left out.
"""

from __future__ import annotations

from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.render.safety import for_page, name_shown, shortened


def environment(*packages: str) -> Environment:
    """An engine over these packages' folders "templates", the first that has a template first."""
    made = Environment(
        loader=ChoiceLoader([PackageLoader(package) for package in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["name"] = name_shown
    made.filters["shortened"] = shortened
    return made


@cache
def plain_environment() -> Environment:
    """That of single files: a reading, a sheet."""
    return environment("sayso.render")


def _harmless(value: object) -> object:
    """Every value that a template prints, without what HTML cannot hold."""
    return for_page(value) if isinstance(value, str) and not isinstance(value, Markup) else value
