"""The store of everything: reports as read, judgements, and the stories that follow from both."""

from sayso.ledger.adding import add_in_order
from sayso.ledger.changes import ChangeQuery, Seen
from sayso.ledger.filing import Added, Novelty
from sayso.ledger.judging import OF_ONE, judged
from sayso.ledger.opening import open_ledger
from sayso.ledger.query import Query
from sayso.ledger.search import Hit
from sayso.ledger.store import Ledger
from sayso.ledger.stories import Listed, Sort, StoryQuery

__all__ = [
    "OF_ONE",
    "Added",
    "ChangeQuery",
    "Hit",
    "Ledger",
    "Listed",
    "Novelty",
    "Query",
    "Seen",
    "Sort",
    "StoryQuery",
    "add_in_order",
    "judged",
    "open_ledger",
]
