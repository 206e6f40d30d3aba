"""A stance with what the wording of it makes more particular."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.model import Stance


@dataclass(frozen=True, slots=True)
class Position:
    """A stance with the wording that carries a response, if one does."""

    stance: Stance
    detail: str | None = None
