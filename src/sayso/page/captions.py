"""Captions without the names of those who took the picture."""

from __future__ import annotations

import re

_LABEL = (
    r"(?:(?:photo(?:s|graphs?|graphy)?|images?|pictures?|pics?|credits?|handout|file photo|file)"
    r"(?: ?credit| by| courtesy(?: of)?)?|courtesy(?: of)?|via|copyright|source)"
)
_BRACKETED = re.compile(rf"\s*[(\[]\s*{_LABEL}\s*[:/©-]?\s[^()\[\]]{{1,120}}[)\]]\s*$", re.IGNORECASE)
_LABELLED = re.compile(rf"(?:^|\s*[.|•/–—-]?\s+){_LABEL}\s*(?::|©)\s*[^:]{{1,100}}$", re.IGNORECASE)
_SIGN = re.compile(r"\s*[|/•–—-]?\s*©[^.]{1,100}\.?\s*$")
_BY = re.compile(
    r"(?:^|(?<=[.!?”\"'])\s+|\s*[|•]\s*)(?:Photo|Photograph|Image|Picture|Illustration)s? by [^.:]{2,80}\.?$"
)
_AGENCY = re.compile(
    r"(?:(?<=[.!?”\"'])|\s*[|•–—-]|^)\s+(?:[A-Z][\w.'’-]*\s+){0,4}[A-Z]?[\w.'’-]*\s*/\s*"
    r"(?:[A-Z][\w.'’-]*\s*){1,4}(?:/\s*(?:[A-Z][\w.'’-]*\s*){1,4})?$"
)
_BRACKETED_AGENCY = re.compile(
    r"\s*\((?:[^()/]{1,60}/\s?)?(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|PA|Xinhua|Shutterstock|iStock)"
    r"[^()]{0,60}\)\s*$"
)


def without_credit(caption: str) -> str:
    """ "The bridge at dawn. (Image: Agency)" as "The bridge at dawn."; a bare credit leaves nothing."""
    caption = " ".join(caption.split())[:2_000]
    for pattern in (_BRACKETED, _BRACKETED_AGENCY, _SIGN, _BY, _LABELLED, _AGENCY):
        caption = pattern.sub("", caption).rstrip(" |•/–—-")
    return caption
