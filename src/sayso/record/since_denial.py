"""What was said of a claim after it was denied."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.record.order import came_after
from sayso.story import in_time

if TYPE_CHECKING:
    from sayso.record.voices import Account


@dataclass(frozen=True)
class SinceDenial:
    """The voices that stand, with those among them who put the claim forward and those who deny it."""

    denials: tuple[Account, ...]
    put_forward: tuple[Account, ...]
    standing: tuple[Account, ...]

    @cached_property
    def last(self) -> str:
        """The moment at which the last of those who deny it first did: a denial told again is no new one."""
        first: dict[str, str] = {}
        for account in self.denials:
            known = first.setdefault(account.who, account.when)
            if came_after(known, account.when):
                first[account.who] = account.when
        return max(first.values(), key=in_time)

    @cached_property
    def asserted(self) -> bool:
        """Whether it was put forward anew since: by more than a relay of what was known."""
        earlier, later = self._parted
        known = {account.who for account in earlier}
        return any(account.who not in known or not account.relayed for account in later)

    @cached_property
    def passed_on(self) -> bool:
        """Whether a later report still carries it, though it has it only from others."""
        return bool(self._later)

    @cached_property
    def spoken_of(self) -> bool:
        """Whether anybody says anything of it since."""
        return any(came_after(account.when, self.last) for account in self.standing)

    @cached_property
    def asserted_beside(self) -> bool:
        """Whether the last denial's report is the first in which somebody puts it forward."""
        denying = {a.statement.report for a in self.denials if a.when == self.last}
        known = {a.who for a in self.put_forward if a.statement.report not in denying}
        return any(a.statement.report in denying and a.who not in known for a in self.put_forward)

    @cached_property
    def anew(self) -> tuple[Account, ...]:
        """Those who put it forward since, and not through an outlet; none where nobody denied it."""
        return tuple(a for a in self._later if not a.relayed) if self.denials else ()

    @property
    def _later(self) -> list[Account]:
        """Those who put it forward since."""
        return self._parted[1]

    @cached_property
    def _parted(self) -> tuple[list[Account], list[Account]]:
        """Those who put it forward before the last denial, or nobody knows when, and those who do since."""
        earlier: list[Account] = []
        later: list[Account] = []
        for account in self.put_forward:
            (later if came_after(account.when, self.last) else earlier).append(account)
        return earlier, later
