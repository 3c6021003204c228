"""RIS written from references, read back by rispy."""

import pytest
import rispy

from synthesis.export.ris import write_ris
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind
from tests.citation_goldens import read_real_references
from tests.full_reference import FULL


def test_rispy_gives_back_every_field() -> None:
    assert rispy.loads(write_ris([FULL])) == [
        {
            "type_of_reference": "CHAP",
            "id": "chapter",
            "authors": ["van der Berg, Anna, Jr", "Home Office", "others"],
            "secondary_authors": ["Ó Néill, Seán"],
            "title": FULL.title,
            "secondary_title": "The book",
            "tertiary_title": "A series",
            "year": "2012",
            "date": "2012/03//",
            "type_of_work": "Chapter",
            "volume": "2",
            "number": "1",
            "note": "7",
            "custom7": "18",
            "start_page": "1",
            "end_page": "20",
            "edition": "3",
            "publisher": "Policy Press",
            "place_published": "Bristol",
            "issn": "978-1-84742-285-7 1488-3473",
            "doi": "10.1000/x_y",
            "urls": ["https://example.org/a_b?c=d%20e&f#g", "https://archive.example/1"],
            "access_date": "2017/06/22/",
            "language": "de",
            "notes": ["A note."],
            "abstract": "What it says.",
            "keywords": ["localism", "policy"],
        }
    ]


def test_a_record_has_a_line_for_each_thing_that_it_says() -> None:
    report = Reference(
        key="brief", kind=ReferenceKind.REPORT, entry_type="report", title="A\nbrief", authors=(Name(literal="Office"),), date="2012"
    )

    assert write_ris([report]) == "TY  - RPRT\nID  - brief\nAU  - Office\nTI  - A brief\nPY  - 2012\nER  - \n"


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        ("2012", "PY  - 2012\n"),
        ("2012-03", "PY  - 2012\nDA  - 2012/03//\n"),
        ("2012-03-01", "PY  - 2012\nDA  - 2012/03/01/\n"),
        ("2010~", "PY  - 2010\nDA  - 2010///about 2010\n"),
        ("196X", "DA  - ///the 1960s\n"),
        ("1997/2010", "PY  - 1997\nDA  - 1997///1997 to 2010\n"),
        ("2010/..", "PY  - 2010\nDA  - 2010///since 2010\n"),
        ("../2010", "DA  - ///until 2010\n"),
        (None, ""),
    ],
)
def test_dates_of_every_shape_are_written(date: str | None, lines: str) -> None:
    work = Reference(key="work", kind=ReferenceKind.OTHER, entry_type="misc", title="A title", date=date)

    assert write_ris([work]) == f"TY  - GEN\nID  - work\nTI  - A title\n{lines}ER  - \n"


@pytest.mark.parametrize(("pages", "lines"), [("18", "SP  - 18\n"), ("e1–e9", "SP  - e1\nEP  - e9\n"), ("1–2, 5–6", "SP  - 1–2, 5–6\n")])
def test_pages_of_every_shape_are_written(pages: str, lines: str) -> None:
    work = Reference(key="work", kind=ReferenceKind.OTHER, entry_type="misc", title="A title", pages=pages)

    assert write_ris([work]) == f"TY  - GEN\nID  - work\nTI  - A title\n{lines}ER  - \n"


def test_rispy_reads_every_work_of_this_bibliography() -> None:
    works = read_real_references()

    read = rispy.loads(write_ris(works))

    assert [(record["id"], record["title"]) for record in read] == sorted((work.key, work.title) for work in works)
    assert {tag for record in read for tag in record} >= {"authors", "year", "publisher", "urls"}
    assert not any("unknown_tag" in record for record in read)


def test_records_are_sorted_by_key_and_the_same_each_time() -> None:
    works = read_real_references()

    assert write_ris(works[::-1]) == write_ris(works)


def test_no_references_are_an_empty_file() -> None:
    assert write_ris([]) == ""
