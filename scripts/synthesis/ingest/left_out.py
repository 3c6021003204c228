"""What of a work from another program cannot be taken over: a date or an address that is none is said, not dropped in silence."""

from collections.abc import Iterator

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.shorten import shorten


def find_left_out(place: Place, date: tuple[str, str], url: tuple[str, bool]) -> Iterator[Problem]:
    """Report a date (as typed, and as read) of which nothing was read, and an address (as typed, and whether it is one) that is none."""
    if date[0] and not date[1]:
        message = f"must be a date such as 2010, 2010-02 or 2010-02-28, not {shorten(date[0])!r}; the work is read without it"
        yield Problem(place, Code.BIB_DATE, message, "write the date into the entry by hand")
    if url[0] and not url[1]:
        message = f"must be a web address that begins with http:// or https://, not {shorten(url[0])!r}; the work is read without it"
        yield Problem(place, Code.BIB_URL, message, "write the address into the entry by hand")
