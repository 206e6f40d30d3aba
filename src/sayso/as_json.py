"""Whatever Sayso answers as plain data: the JSON that commands print and the API sends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from sayso.answers.brief import Brief, ClaimBrief
from sayso.answers.context import Context
from sayso.answers.contract import (
    brief_to_json,
    claim_brief_to_json,
    context_to_json,
    day_to_json,
    outlet_account_to_json,
    source_to_json,
    story_line_to_json,
)
from sayso.answers.days import Day
from sayso.answers.outlet import OutletAccount
from sayso.answers.outlet_line import OutletLine, outlet_line_to_json
from sayso.answers.relay_map import RelayMap, map_to_json
from sayso.answers.story_line import StoryLine
from sayso.answers.who import Source
from sayso.contract import Json, report_to_json
from sayso.errors import SaysoError
from sayso.ledger import Added, Hit, Seen
from sayso.ledger.adding import Adding, added_to_json, adding_to_json
from sayso.ledger.comparing import Compared, compared_to_json
from sayso.ledger.search import hit_to_json
from sayso.ledger.statement_hits import Found, StatementHit, found_to_json, statement_to_json
from sayso.ledger.who import Named, named_to_json
from sayso.model import Report
from sayso.story import Judgement, Story
from sayso.story_contract import judgement_to_json, story_to_json

_WRITERS: dict[type, Callable[[Any], Json]] = {
    Report: report_to_json,
    Story: story_to_json,
    Brief: brief_to_json,
    ClaimBrief: claim_brief_to_json,
    StoryLine: story_line_to_json,
    Added: added_to_json,
    Adding: adding_to_json,
    Hit: hit_to_json,
    Found: found_to_json,
    StatementHit: statement_to_json,
    Context: context_to_json,
    Seen: asdict,
    Day: day_to_json,
    Source: source_to_json,
    Named: named_to_json,
    OutletLine: outlet_line_to_json,
    RelayMap: map_to_json,
    Compared: compared_to_json,
    Judgement: judgement_to_json,
    OutletAccount: outlet_account_to_json,
}
Answer = (
    Report
    | Story
    | Brief
    | ClaimBrief
    | StoryLine
    | Added
    | Adding
    | Hit
    | Found
    | StatementHit
    | Context
    | Seen
    | Day
    | Source
    | Named
    | OutletLine
    | RelayMap
    | Compared
    | Judgement
    | OutletAccount
)


def to_json(answer: Answer) -> Json:
    """The answer as dictionaries, lists, texts and numbers, for `json.dumps`; of several one by one.

    Raises `SaysoError` for what is no answer of Sayso's.
    """
    write = _WRITERS.get(type(answer))
    if write is None:
        raise SaysoError(f"a {type(answer).__name__} is no answer of Sayso's; give one of its answers")
    return write(answer)
