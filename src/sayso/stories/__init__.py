"""Stories: which reports are on one event.

A report gets a `Profile`; reports that share one of its `story_keys` may be on one event, `alike` says how
likely, and `grouped` makes stories of the likenesses from `LIKE` on.
"""

from sayso.stories.grouping import grouped
from sayso.stories.likeness import LIKE, alike
from sayso.stories.profiles import Profile, profile, story_keys

__all__ = ["LIKE", "Profile", "alike", "grouped", "profile", "story_keys"]
