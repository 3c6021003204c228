"""Dates in the Extended Date/Time Format (EDTF): kept as typed, sorted and put into words here.

Understood: `2015`, `2015-02`, `2015-02-28`, decades `196X`, `~` about, `?` uncertain, intervals `1997/2010`, open ends `2010/..`.
Source: Library of Congress, EDTF specification, levels 0 and 1.
"""

import re
from calendar import month_name, monthrange
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic.config import JsonDict

from synthesis.model.code import Code
from synthesis.model.record import FormError

_POINT = re.compile(r"^(\d{3}[\dX])(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$")
_DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
_MUST_BE_DATE = "must be a date such as 2015, 2015-02, 2015-02-28, 196X, 2010~ or 1997/2010"
_MUST_BE_DAY = "must be a day such as 2015-02-28"


def check_edtf(text: str) -> str:
    """Return the text if it is a date in EDTF as understood here.

    Raises:
        FormError: if it is not.
    """
    parts = text.split("/")
    if len(parts) > 2 or not all(_is_end(part, in_interval=len(parts) == 2) for part in parts):
        raise FormError(Code.WRONG_DATE, _MUST_BE_DATE, text)
    if len(parts) == 2 and ".." not in parts and earliest_day(parts[0]) > latest_day(parts[1]):
        raise FormError(Code.WRONG_DATE, "must begin before it ends", text)
    return text


def check_day(text: str) -> str:
    """Return the text if it is a whole day in EDTF, without doubt.

    Raises:
        FormError: if it is not.
    """
    if not _DAY.match(text) or not _is_end(text, in_interval=False):
        raise FormError(Code.WRONG_DATE, _MUST_BE_DAY, text)
    return text


# For editors, which know patterns only: what is looked up in the calendar is not in them.
_END = r"(\d{3}[\dX](-\d\d(-\d\d)?)?[~?%]?|\.\.)"
_EDTF_HINT: JsonDict = {"pattern": f"^{_END}(/{_END})?$", "patternErrorMessage": _MUST_BE_DATE}
_DAY_HINT: JsonDict = {"pattern": _DAY.pattern, "patternErrorMessage": _MUST_BE_DAY}
Edtf = Annotated[str, AfterValidator(check_edtf), Field(json_schema_extra=_EDTF_HINT)]
Day = Annotated[str, AfterValidator(check_day), Field(json_schema_extra=_DAY_HINT)]


def earliest_day(text: str) -> tuple[int, int, int]:
    """Give the first day (year, month, day) that the date can mean, for sorting; year 0 for an open beginning."""
    first = text.split("/", maxsplit=1)[0]
    if first == "..":
        return (0, 1, 1)
    year, month, day, _ = _parts(first)
    return (int(year.replace("X", "0")), int(month or 1), int(day or 1))


def first_day(text: str) -> str:
    """Give where the date begins in ISO form, as precisely as it is known: '1960' for the 1960s; empty for an open beginning."""
    first = text.split("/", maxsplit=1)[0]
    if first == "..":
        return ""
    year, month, day, _ = _parts(first)
    return "-".join(filter(None, (year.replace("X", "0"), month, day)))


def latest_day(text: str) -> tuple[int, int, int]:
    """Give the last day (year, month, day) that the date can mean; year 9999 for an open end."""
    last = text.rsplit("/", maxsplit=1)[-1]
    if last == "..":
        return (9999, 12, 31)
    year, month, day, _ = _parts(last)
    full_year = int(year.replace("X", "9"))
    full_month = int(month or 12)
    return (full_year, full_month, int(day or monthrange(full_year, full_month)[1]))


def date_in_words(text: str) -> str:
    """Write the date as British readers do: '28 February 2015', 'February 2015', 'the 1960s', '1997 to 2010'."""
    parts = text.split("/")
    if len(parts) == 1:
        return _point_in_words(text)
    begin, end = parts
    if end == "..":
        return f"since {_point_in_words(begin)}"
    if begin == "..":
        return f"until {_point_in_words(end)}"
    return f"{_point_in_words(begin)} to {_point_in_words(end)}"


def _is_end(part: str, *, in_interval: bool) -> bool:
    if part == "..":
        return in_interval
    if not _POINT.match(part):
        return False
    year, month, day, _ = _parts(part)
    if "X" in year:
        return not month
    if int(year) < 1:
        return False
    if month and not 1 <= int(month) <= 12:
        return False
    return not day or 1 <= int(day) <= monthrange(int(year), int(month))[1]


def _parts(point: str) -> tuple[str, str, str, str]:
    match = _POINT.match(point)
    assert match is not None, point
    year, month, day, mark = match.groups()
    return year, month or "", day or "", mark


def _point_in_words(point: str) -> str:
    year, month, day, mark = _parts(point)
    words = f"the {year.replace('X', '0')}s" if "X" in year else year
    if month:
        words = f"{month_name[int(month)]} {words}"
    if day:
        words = f"{int(day)} {words}"
    if mark in ("~", "%"):
        words = f"about {words}"
    return f"{words} (uncertain)" if mark in ("?", "%") else words
