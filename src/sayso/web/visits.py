"""What changed in a story since this browser last showed it, from a cookie that only this browser has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from sayso.ids import content_id
from sayso.ledger.moments import now
from sayso.phrasing import counted
from sayso.render.wording import state_words

if TYPE_CHECKING:
    from sayso.web.story_page import StoryPage

_A_YEAR = 365 * 24 * 3600
"""Seconds for which a browser remembers a story: longer than stories go on."""
_ONE_VISIT = 30 * 60
"""Seconds within which a page that is loaded again is still the same visit."""

Mark = dict[str, Any]
"""What a page showed: how many reports and claims, the chief claim's state, and when."""


@dataclass(frozen=True, slots=True)
class News:
    """When the story was last shown here, and what is otherwise now."""

    at: str
    changes: tuple[str, ...]


def since_last_visit(request: Request, shown: StoryPage) -> News | None:
    """What is otherwise than at the last visit; None at the first."""
    seen = _seen(request, shown)
    last = seen.get("last")
    if last is None:
        return None
    mark = _mark(shown)
    before = seen.get("before")
    if _is_as(mark, last) and before is not None and _is_recent(last):
        last = before  # the page was loaded again: what was new a moment ago still is
    return News(last["at"], tuple(_changes(last, mark)))


def remember(request: Request, answer: Response, shown: StoryPage) -> None:
    """Have the browser remember what it was shown, and what before that."""
    seen, mark = _seen(request, shown), _mark(shown)
    last, before = seen.get("last"), seen.get("before")
    if last is not None and not _is_as(mark, last):
        before = last
    elif last is not None and not _is_recent(last):
        before = None
    kept = {"last": mark | {"at": now()}} | ({"before": before} if before else {})
    value = quote(json.dumps(kept, separators=(",", ":")))
    answer.set_cookie(_cookie(shown), value, max_age=_A_YEAR, httponly=True, samesite="strict")


def _changes(was: Mark, is_: Mark) -> Iterator[str]:
    for what, one in (("reports", "report"), ("claims", "claim")):
        if is_[what] > was[what]:
            yield f"{counted(is_[what] - was[what], one)} more"
    if was["state"] != is_["state"]:
        yield f"it was “{state_words(was['state'])}”, and is “{state_words(is_['state'])}”"


def _is_as(one: Mark, other: Mark) -> bool:
    return all(one[what] == other[what] for what in ("reports", "claims", "state"))


def _is_recent(mark: Mark) -> bool:
    try:
        passed = datetime.fromisoformat(now()) - datetime.fromisoformat(mark["at"])
        return passed.total_seconds() < _ONE_VISIT
    except (TypeError, ValueError):
        return False


def _cookie(shown: StoryPage) -> str:
    return f"sayso_seen_{content_id(shown.brief.story)}"


def _mark(shown: StoryPage) -> Mark:
    brief = shown.brief
    return {
        "reports": len(brief.reports),
        "claims": len(brief.claims) + brief.more,
        "state": brief.lead.state.value if brief.lead else "",
    }


def _seen(request: Request, shown: StoryPage) -> dict[str, Mark]:
    """What the cookie says, as far as it is what we wrote."""
    try:
        kept = json.loads(unquote(request.cookies.get(_cookie(shown), "")))
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    return {name: mark for name, mark in kept.items() if name in {"last", "before"} and _is_sound(mark)}


def _is_sound(mark: object) -> bool:
    if not isinstance(mark, dict):
        return False
    counts = all(isinstance(mark.get(name), int) for name in ("reports", "claims"))
    return counts and all(isinstance(mark.get(name), str) for name in ("state", "at"))
