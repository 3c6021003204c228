import pytest

from synthesis.model.csl import OTHERS, CslDate, CslName, csl_date, csl_item
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        ("2015", CslDate(parts=((2015,),))),
        ("2015-02-28", CslDate(parts=((2015, 2, 28),))),
        ("1997/2010-06", CslDate(parts=((1997,), (2010, 6)))),
        ("1980~", CslDate(parts=((1980,),), circa=True)),
        ("1980?/1985", CslDate(parts=((1980,), (1985,)), circa=True)),
        ("196X", CslDate(literal="1960s")),
        ("196X~", CslDate(literal="1960s", circa=True)),
        ("2010/..", CslDate(literal="2010–")),
        ("../2010", CslDate(literal="–2010")),
    ],
)
def test_dates_become_parts_or_words(edtf: str, date: CslDate) -> None:
    assert csl_date(edtf) == date


def test_series_of_a_report_names_what_sort_of_report_it_is() -> None:
    plain = csl_item(make_reference(ReferenceKind.REPORT, series="Working Paper", number="20-04"))
    brief = csl_item(make_reference(ReferenceKind.REPORT, series="Working Paper", number="20-04", genre="Policy brief"))

    assert (plain.genre, plain.number, plain.collection_title) == ("Working Paper", "20-04", "")
    assert (brief.genre, brief.number, brief.collection_title) == ("Policy brief, Working Paper", "20-04", "")


def test_number_belongs_to_the_series_where_there_is_one() -> None:
    in_series = csl_item(make_reference(ReferenceKind.BOOK, series="A series", number="7"))
    alone = csl_item(make_reference(ReferenceKind.LEGISLATION, number="c. 20"))

    assert (in_series.collection_title, in_series.collection_number, in_series.number) == ("A series", "7", "")
    assert (alone.collection_title, alone.collection_number, alone.number) == ("", "", "c. 20")


@pytest.mark.parametrize(
    ("values", "genre"),
    [
        ({"entry_type": "phdthesis"}, "PhD thesis"),
        ({"entry_type": "thesis", "genre": "mathesis"}, "Master’s thesis"),
        ({"entry_type": "thesis", "genre": "DPhil thesis"}, "DPhil thesis"),
        ({"entry_type": "thesis"}, ""),
    ],
)
def test_thesis_says_what_sort_it_is(values: dict[str, str], genre: str) -> None:
    assert csl_item(make_reference(ReferenceKind.THESIS, **values)).genre == genre


def test_names_without_a_family_are_one_piece_and_empty_ones_are_left_out() -> None:
    names = (Name(given="Cher"), Name(), Name(literal="others"), Name(literal="ONS"), Name(family="Roe", given="R."))

    item = csl_item(make_reference(ReferenceKind.BOOK).model_copy(update={"authors": names, "has_more_authors": True}))

    assert item.author == (CslName(literal="Cher"), CslName(literal="ONS"), CslName("Roe", "R."), OTHERS)


def test_list_of_no_names_does_not_go_on() -> None:
    assert csl_item(make_reference(ReferenceKind.BOOK).model_copy(update={"has_more_authors": True})).author == ()


def test_work_of_no_kind_with_an_address_is_a_web_page() -> None:
    assert csl_item(make_reference(ReferenceKind.OTHER)).type == "document"
    assert csl_item(make_reference(ReferenceKind.OTHER, url="https://example.org/")).type == "webpage"


def make_reference(kind: ReferenceKind, **values: str) -> Reference:
    return Reference.model_validate({"key": "key", "kind": kind, "entry_type": "misc", "title": "T", **values})
