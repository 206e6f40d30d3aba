"""What a writer tells of somebody right before her name and is no part of it: "Brave Ada Lorne"."""

from __future__ import annotations

import re

from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.roles import is_rank, roles

_LED = re.compile(r"(?P<first>[A-Za-z][\w.-]*)\s(?P<next>[A-Z][\w.'-]*)(?P<more>\s[A-Z])?")


def without_epithets(name: str) -> str:
    """The words without the epithets that a name follows.

    After a plain one it must be a person's, by a given name or a form of address: "Proud Lions Club" is none.
    """
    while (led := _LED.match(name)) and (_is_compound(led["first"]) or _is_an_epithet(led)):
        name = name[led.start("next") :]
    return name


def _is_compound(word: str) -> bool:
    """ "Tarn-born", "Mum-of-three": whether the word ends as descriptions do."""
    return word.lower().partition("-")[2].rpartition("year-")[2] in roles("epithet_endings")


def _is_an_epithet(led: re.Match[str]) -> bool:
    called = given_name_gender(led["next"]) is not None or is_rank(led["next"])
    return led["first"].lower() in roles("epithets") and called and led["more"] is not None
