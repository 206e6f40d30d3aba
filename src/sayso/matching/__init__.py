"""Propositions compared two by two, by networks trained on judged pairs: are they one, does one say that the
other is not so, or are they two things? In: texts. Out: for each pair how likely either is.

They go on from the states of `sayso.embedding`: what a sentence vector cannot see, since it is one for the
whole text, the first sees by holding each piece of the one against each of the other; what it holds for
possible the second looks at more closely, with both texts at once.
"""

from sayso.matching.compared import Compared
from sayso.matching.matcher import SHIPPED, Comparer, Matcher, Matches, comparer_for
from sayso.matching.pieces import Pieces

__all__ = ["SHIPPED", "Compared", "Comparer", "Matcher", "Matches", "Pieces", "comparer_for"]
