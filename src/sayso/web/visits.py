"""What changed in a story since this browser last showed it, from a cookie that only this browser has."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from sayso.ids import content_id
from sayso.ledger.moments import now
from sayso.sentences import counted

if TYPE_CHECKING:
    from sayso.web.story_page import StoryPage

_A_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class News:
    """When the story was last shown here, and what is otherwise now."""

    at: str
    changes: tuple[str, ...]


def since_last_visit(request: Request, shown: StoryPage) -> News | None:
    """What is otherwise than at the last visit; None at the first."""
    kept = _kept(request.cookies.get(_cookie(shown), ""))
    if kept is None:
        return None
    was, is_ = kept, _mark(shown)
    changes = [
        f"{counted(is_[what] - was[what], one)} more"
        for what, one in (("reports", "report"), ("claims", "claim"))
        if is_[what] > was[what]
    ]
    if was["state"] != is_["state"]:
        changes.append(f"it was “{was['state']}”, and is “{is_['state']}”")
    return News(str(was["at"]), tuple(changes))


def remember(answer: Response, shown: StoryPage) -> None:
    """Have the browser remember what it was shown."""
    value = quote(json.dumps(_mark(shown) | {"at": now()}, separators=(",", ":")))
    answer.set_cookie(_cookie(shown), value, max_age=_A_YEAR, httponly=True, samesite="strict")


def _cookie(shown: StoryPage) -> str:
    return f"sayso_seen_{content_id(shown.brief.story)}"


def _mark(shown: StoryPage) -> dict[str, Any]:
    brief = shown.brief
    return {
        "reports": len(brief.reports),
        "claims": len(brief.claims) + brief.more,
        "state": brief.lead.state.value if brief.lead else "",
    }


def _kept(cookie: str) -> dict[str, Any] | None:
    try:
        kept = json.loads(unquote(cookie))
    except ValueError:
        return None
    sound = isinstance(kept, dict) and all(isinstance(kept.get(k), int) for k in ("reports", "claims"))
    return kept if sound and all(isinstance(kept.get(k), str) for k in ("state", "at")) else None
