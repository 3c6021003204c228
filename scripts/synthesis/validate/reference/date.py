"""When a work was published and read, in EDTF: from biblatex's `date`, or from BibTeX's `year`, `month` and `day`.

date                    2010, 2010-02, 2010-02-28, 2010/2012, 2010/ (still going on), 2010~ (about), as in EDTF
year                    2010, c. 2010, [2010], 2010?, 2010-2012; 'n.d.' and its like are no date and no fault
month                   2, February, Feb., feb, February 28, May/June
"""

import re

from synthesis.model.code import Code
from synthesis.model.edtf import check_edtf
from synthesis.model.raw import RawText
from synthesis.validate.reference.fault import FieldFault

_NO_DATE = re.compile(r"^\[?\s*(?:n\.?\s?d\.?|no date|undated|s\.?\s?a\.?)\s*\]?$", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:c\.|ca\.?|circa|about)\s*(?=\d)", re.IGNORECASE)
_SPAN = re.compile(r"^(\d{4})\s*(?:--?|–|/)\s*(\d{4})$")
# Nobody cites a time of day, which biblatex and Zotero can give.
_TIME = re.compile(r"(?<=\d)T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?(?=$|/)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTH = re.compile(r"^([A-Za-z]{3,9})\.?(?:\s+(\d{1,2}))?$")
_MONTH_SPAN = re.compile(r"\s*(?:/|--?|–)\s*")
_REMEDY = "write 'date = {2010-02-28}', as much of it as is known, or leave it out"


def read_date(fields: dict[str, RawText]) -> tuple[str | None, list[FieldFault]]:
    """Read when the work was published; `date` counts before `year`."""
    if "date" in fields:
        return _read_edtf(fields["date"])
    if "year" in fields:
        return _read_year(fields["year"], fields.get("month"), fields.get("day"))
    if "month" in fields:
        message = f"must stand beside a year: the month {fields['month'].value[:40]!r}"
        return None, [FieldFault(fields["month"], Code.BIB_DATE, message, _REMEDY)]
    return None, []


def read_accessed(fields: dict[str, RawText]) -> tuple[str | None, list[FieldFault]]:
    """Read when the web address was last read."""
    return _read_edtf(fields["urldate"]) if "urldate" in fields else (None, [])


def _read_edtf(field: RawText) -> tuple[str | None, list[FieldFault]]:
    typed = _TIME.sub("", field.value.replace(" ", ""))
    if _NO_DATE.match(field.value):
        return None, []
    if typed.endswith("/") and typed != "/":
        typed = f"{typed}.."
    if typed.startswith("/"):
        typed = f"..{typed}"
    return _check(typed, field)


def _read_year(field: RawText, month: RawText | None, day: RawText | None) -> tuple[str | None, list[FieldFault]]:
    typed = field.value
    if _NO_DATE.match(typed):
        return None, []
    if typed.startswith("[") and typed.endswith("]"):
        typed = typed[1:-1].strip()
    about = _ABOUT.match(typed)
    if about:
        typed = f"{typed[about.end() :].strip()}~"
    span = _SPAN.match(typed)
    if span:
        return _check(f"{span[1]}/{span[2]}", field)
    year, faults = _check(typed, field)
    if year is None or month is None or not re.fullmatch(r"\d{4}", year):
        return year, faults
    dates = [_add_month(year, part, day.value if day else "") for part in _MONTH_SPAN.split(month.value.strip())]
    if len(dates) > 2 or not all(dates):
        message = f"must be a month by name or number, not {month.value[:40]!r}"
        return year, [FieldFault(month, Code.BIB_DATE, message, "write 'month = feb'; a season is an 'issue'")]
    date, faults = _check("/".join(dates), month)
    return date or year, faults


def _add_month(year: str, typed: str, day: str) -> str:
    """Give year and month, or an empty text if it is no month."""
    if typed.isdecimal():
        number = int(typed[:4])
    else:
        match = _MONTH.match(typed.replace("\N{NO-BREAK SPACE}", " "))
        name = match[1].lower() if match else ""
        if match is None or (name != "sept" and not any(full.startswith(name) for full in _FULL_MONTHS)):
            return ""
        number = _MONTHS.index(name[:3]) + 1
        day = match[2] or day
    date = f"{year}-{number:02d}" if 1 <= number <= 12 else ""
    return f"{date}-{int(day):02d}" if date and day.isdecimal() and len(day) <= 2 else date


def _check(typed: str, field: RawText) -> tuple[str | None, list[FieldFault]]:
    try:
        return check_edtf(typed), []
    except ValueError:
        message = f"must be a date such as 2010, 2010-02 or 2010-02-28, not {field.value[:40]!r}"
        return None, [FieldFault(field, Code.BIB_DATE, message, _REMEDY)]
