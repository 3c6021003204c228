"""Dates in EDTF: what is understood, how they sort, and how readers see them."""

import pytest

from synthesis.model.edtf import check_edtf, date_in_words, earliest_day, latest_day

UNDERSTOOD = {
    "2015": ((2015, 1, 1), (2015, 12, 31), "2015"),
    "2015-02": ((2015, 2, 1), (2015, 2, 28), "February 2015"),
    "2016-02": ((2016, 2, 1), (2016, 2, 29), "February 2016"),
    "2018-09-21": ((2018, 9, 21), (2018, 9, 21), "21 September 2018"),
    "196X": ((1960, 1, 1), (1969, 12, 31), "the 1960s"),
    "2010~": ((2010, 1, 1), (2010, 12, 31), "about 2010"),
    "2010?": ((2010, 1, 1), (2010, 12, 31), "2010 (uncertain)"),
    "2010%": ((2010, 1, 1), (2010, 12, 31), "about 2010 (uncertain)"),
    "1997/2010": ((1997, 1, 1), (2010, 12, 31), "1997 to 2010"),
    "2010/..": ((2010, 1, 1), (9999, 12, 31), "since 2010"),
    "../2010-05": ((0, 1, 1), (2010, 5, 31), "until May 2010"),
}
REFUSED = ["", "20", "2015-2", "2015-13", "2015-02-30", "0000", "..", "../..x", "2012/2010", "196X-02", "a/b/c", "today"]


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_dates_are_kept_sorted_and_put_into_words(text: str) -> None:
    first, last, words = UNDERSTOOD[text]

    assert (check_edtf(text), earliest_day(text), latest_day(text), date_in_words(text)) == (text, first, last, words)


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="must b"):
        check_edtf(text)
