"""The headline held against the body: does it claim more, or other, than the report attributes?

Headlines have a grammar of their own ("Seoul denies X", "X: report", "X, says Y"), so they are read by word
forms in `lexicons/headlines.toml` rather than by a parser trained on sentences. What the report says in its
own voice bears a headline out; what it has only on somebody's word does not, where the headline drops that
word. The check compares the two and judges neither.
"""

from sayso.headline.checks import check_headline

__all__ = ["check_headline"]
