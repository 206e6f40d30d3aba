"""Copies: which reports print another's words, told apart from reports that quote the same statement.

A report gets a `Sketch`; reports that share one of its `copy_keys` may be copies, and where `resemblance`
reaches `RESEMBLE` it is worth holding them side by side: `compare`.
"""

from sayso.copies.compare import compare
from sayso.copies.sketching import RESEMBLE, Sketch, copy_keys, resemblance, sketch

__all__ = ["RESEMBLE", "Sketch", "compare", "copy_keys", "resemblance", "sketch"]
