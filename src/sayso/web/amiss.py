"""What is amiss with a value that a request gave, in a sentence of our own: pydantic's are for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sayso.phrasing import counted
from sayso.web.words_given import DAY_FORM, MOMENT_FORM

if TYPE_CHECKING:
    from collections.abc import Mapping

_FORMS = {
    DAY_FORM: "write it as a day: 2016-10-05",
    MOMENT_FORM: "write it as a day or a moment: 2016-10-05 or 2016-10-05T14:00:00Z",
}


def amiss(error: Mapping[str, Any]) -> str:
    """What stands behind the colon of "sort: it must be 'changed', 'news' or 'reports'".

    >>> amiss({"type": "int_parsing", "msg": "Input should be a valid integer, unable to parse"})
    'it must be a whole number'
    >>> amiss({"type": "less_than_equal", "msg": "Input should be ...", "ctx": {"le": 500}})
    'it must be at most 500'
    """
    given = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return "it is needed, and was not given"
        case "enum" | "literal_error":
            return f"it must be {given['expected']}"
        case "string_pattern_mismatch":
            return _FORMS.get(given["pattern"], "it is not written as it must be")
        case "int_parsing" | "int_type" | "int_from_float":
            return "it must be a whole number"
        case "bool_parsing" | "bool_type":
            return "it must be true or false"
        case "string_type":
            return "it must be text"
        case "greater_than_equal":
            return f"it must be at least {given['ge']}"
        case "less_than_equal":
            return f"it must be at most {given['le']}"
        case "string_too_short":
            return f"it must have {counted(given['min_length'], 'character')} or more"
        case "string_too_long":
            return f"it may have {counted(given['max_length'], 'character')} at most"
        case "extra_forbidden":
            return "nothing is called so here"
        case _:
            return str(error["msg"]).removeprefix("Value error, ")
