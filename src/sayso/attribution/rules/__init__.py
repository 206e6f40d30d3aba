"""The rule-based finder. In: a report's parse. Out: spans of content, cue and source, with the rule for each.

It decides nothing about stance or who a pronoun means; it reads the words, the parse and the lexicon only.
"""

from sayso.attribution.rules.finder import RuleFinder

__all__ = ["RuleFinder"]
