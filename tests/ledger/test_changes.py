"""Changes of state are noted as they are seen, once, and told to each address once."""

from __future__ import annotations

import sys
from pathlib import Path

from sayso.ledger import Ledger

sys.path.insert(0, str(Path(__file__).parent))
from invented import report

SAID = "Ada Brock said the harbour wall at Quenby gave way on Monday night and the ferry Lorna sank."
AGAIN = (
    "The ferry Lorna sank at Quenby. Tom Vale said the harbour wall at Quenby gave way on Monday night "
    "and the ferry Lorna sank."
)
HOOK = "https://newsroom.example/hook"


def test_a_new_claim_and_its_change_are_noted_once(ledger: Ledger) -> None:
    ledger.add(report("r1", SAID, published="2024-03-12"))
    told = ledger.story("r1")
    assert [(one.before, one.claim) for one in ledger.changes()] == [
        (None, account.claim.id) for account in told.claims
    ]
    ledger.story("r1")
    assert len(ledger.changes()) == len(told.claims)
    ledger.withdraw("r1", at="2024-03-13")
    ledger.story("r1")
    last = ledger.changes()[-1]
    assert (last.before, last.state) == (told.claims[0].record.state.value, "withdrawn")


def test_an_address_hears_what_comes_after_it_was_named(ledger: Ledger) -> None:
    ledger.add(report("r1", SAID, published="2024-03-12"))
    ledger.story("r1")
    assert ledger.untold_to(HOOK) == []
    ledger.add(report("r2", AGAIN, published="2024-03-13"))
    ledger.story("r2")
    new = ledger.untold_to(HOOK)
    assert new
    ledger.mark_told(HOOK, new[0].number)
    assert ledger.untold_to(HOOK) == new[1:]
