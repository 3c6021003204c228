"""What becomes of BibTeX entries: every field in its place, every fault left out, all else kept."""

from pathlib import Path

import pytest

from synthesis.load.bibtex import read_bibliography
from synthesis.model.names import Name
from synthesis.model.node import Node, NodeKind
from synthesis.model.place import Place
from synthesis.model.raw import RawBibliography
from synthesis.model.records import Located
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind
from synthesis.validate.reference import shape_references


def shape(tmp_path: Path, text: str) -> tuple[tuple[Located[Reference], ...], frozenset[Node], list[str]]:
    (tmp_path / "works.bib").write_text(text, encoding="utf-8")
    bibliography, _ = read_bibliography(tmp_path / "works.bib", "works.bib")
    references, skipped, problems = shape_references(bibliography)
    return references, skipped, [str(problem) for problem in problems]


def shape_one(tmp_path: Path, kind: str, fields: str) -> tuple[Reference, list[str]]:
    references, _, problems = shape(tmp_path, f"@{kind}{{key, title = {{T}}, {fields}}}")
    return references[0].record, problems


def test_article_has_every_field_in_its_place(tmp_path: Path) -> None:
    references, skipped, problems = shape(
        tmp_path,
        """@article{one2019,
          author = {One, Ann and van der Two, Jr, Ben and {Home Office} and others},
          title = {A Title}, subtitle = {And More}, journal = {Local Affairs}, year = 2019, month = feb,
          volume = 20, number = 3, pages = {685--702}, doi = {https://doi.org/10.1000/a_b},
          url = {https://example.org/a_b}, urldate = {2020-01-02}, archived = {https://web.archive.org/web/1/https://example.org/},
          issn = {1488-3473}, language = {german}, note = {A note.}, abstract = {Short.}, keywords = {one, two; three},
          timestamp = {unknown fields are nobody's business},
        }""",
    )

    assert problems == []
    assert skipped == frozenset()
    assert [located.record for located in references] == [
        Reference(
            key="one2019",
            kind=ReferenceKind.ARTICLE,
            entry_type="article",
            title="A Title: And More",
            authors=(
                Name(family="One", given="Ann"),
                Name(family="Two", given="Ben", particle="van der", suffix="Jr"),
                Name(literal="Home Office"),
            ),
            has_more_authors=True,
            date="2019-02",
            container="Local Affairs",
            volume="20",
            issue="3",
            pages="685–702",
            doi="10.1000/a_b",
            url="https://example.org/a_b",
            accessed="2020-01-02",
            archived="https://web.archive.org/web/1/https://example.org/",
            issn="1488-3473",
            language="de",
            note="A note.",
            abstract="Short.",
            keywords=("one", "two", "three"),
        )
    ]


def test_chapter_report_and_thesis_have_their_own_fields(tmp_path: Path) -> None:
    references, _, problems = shape(
        tmp_path,
        """@incollection{chapter, author = {A, B}, title = {Why?}, subtitle = {So}, booktitle = {Whole}, editor = {C, D},
          publisher = {P}, address = {Bristol}, edition = 2, isbn = {978-1-84742-285-7}, series = {S}, number = 7, pages = {ix-xii, 5 - 9}}
        @techreport{report, institution = {Home Office}, title = {R}, type = {Working Paper}, number = {20-04}, location = {London}}
        @phdthesis{thesis, author = {A, B}, title = {T}, school = {University of X}}""",
    )

    assert problems == []
    assert [located.record for located in references] == [
        Reference(
            key="chapter",
            kind=ReferenceKind.CHAPTER,
            entry_type="incollection",
            title="Why? So",
            authors=(Name(family="A", given="B"),),
            editors=(Name(family="C", given="D"),),
            container="Whole",
            series="S",
            number="7",
            pages="ix–xii, 5–9",
            edition="2",
            publisher="P",
            place="Bristol",
            isbn="978-1-84742-285-7",
        ),
        Reference(
            key="report",
            kind=ReferenceKind.REPORT,
            entry_type="techreport",
            title="R",
            number="20-04",
            genre="Working Paper",
            publisher="Home Office",
            place="London",
        ),
        Reference(
            key="thesis",
            kind=ReferenceKind.THESIS,
            entry_type="phdthesis",
            title="T",
            authors=(Name(family="A", given="B"),),
            genre="PhD thesis",
            publisher="University of X",
        ),
    ]


def test_book_with_editors_only_is_a_collection(tmp_path: Path) -> None:
    reference, _ = shape_one(tmp_path, "book", "editor = {A, B}")

    assert reference.kind is ReferenceKind.COLLECTION


def test_entry_without_title_is_skipped_and_named(tmp_path: Path) -> None:
    references, skipped, problems = shape(tmp_path, "@misc{one, year = 2010}\n@misc{two title = {T}}\n@misc{three, title = {T}}")

    assert [located.id for located in references] == ["three"]
    assert skipped == frozenset({Node(NodeKind.REFERENCE, "one"), Node(NodeKind.REFERENCE, "two")})
    assert problems == [
        "works.bib:1:1: bib-missing-field: must have the field 'title' in an entry of the type 'misc': 'one'; add 'title = {…}'"
    ]


def test_reference_knows_the_place_of_its_values(tmp_path: Path) -> None:
    references, _, _ = shape(tmp_path, "\n  @misc{one, title = {T},\n    note = {N}}")

    origin = references[0].origin
    assert (origin.place, origin.at("note"), origin.at("no-such-field")) == (
        Place("works.bib", 2, 3),
        Place("works.bib", 3, 12),
        Place("works.bib", 2, 3),
    )


def test_references_have_the_order_of_the_file(tmp_path: Path) -> None:
    references, _, _ = shape(tmp_path, "@misc{b, title = {T}}\n@misc{c, title = {T}}\n@misc{a, title = {T}}")

    assert [located.id for located in references] == ["b", "c", "a"]


def test_missing_fields_of_a_broken_crossref_are_not_reported(tmp_path: Path) -> None:
    _, _, problems = shape(tmp_path, "@incollection{one, title = {T}, crossref = {nowhere}}")

    assert problems == []


def test_address_in_howpublished_is_the_address_of_old_entries(tmp_path: Path) -> None:
    reference, problems = shape_one(tmp_path, "misc", r"howpublished = {\url{https://example.org/a_b}}")

    assert (reference.url, problems) == ("https://example.org/a_b", [])


def test_title_and_subtitle_too_long_together_are_no_error(tmp_path: Path) -> None:
    references, _, problems = shape(tmp_path, f"@misc{{one, title = {{{'t' * 15_000}}}, subtitle = {{{'s' * 15_000}}}}}")

    assert (len(references[0].record.title), problems) == (15_000, [])


def test_names_too_long_are_left_out(tmp_path: Path) -> None:
    reference, problems = shape_one(tmp_path, "book", f"author = {{{'n' * 20_001}, A}}")

    assert reference.authors == ()
    assert problems == ["works.bib:1:34: text-too-long: 'author' must be at most 20000 characters long, not 20004; shorten it"]


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("date = {2010}", "2010"),
        ("date = {2010-02-28}", "2010-02-28"),
        ("date = {2010/2012}", "2010/2012"),
        ("date = {2010/}", "2010/.."),
        ("date = {/2010}", "../2010"),
        ("date = {196X}", "196X"),
        ("date = {2010~}, year = 2011", "2010~"),
        ("date = {n.d.}", None),
        ("year = 2010", "2010"),
        ("year = {2010}, month = 2", "2010-02"),
        ("year = {2010}, month = {02}, day = 8", "2010-02-08"),
        ("year = {2010}, month = sep", "2010-09"),
        ("year = {2010}, month = {Sept.}", "2010-09"),
        ("year = {2010}, month = {September 9}", "2010-09-09"),
        ('year = {2010}, month = feb # "~12"', "2010-02-12"),
        ("year = {2010}, month = {May/June}", "2010-05/2010-06"),
        ("year = {2010}, month = {May--June}", "2010-05/2010-06"),
        ("year = {[2010]}", "2010"),
        ("year = {c. 2010}", "2010~"),
        ("year = {circa 2010}, month = feb", "2010~"),
        ("year = {2010--2012}", "2010/2012"),
        ("year = {2010-2012}", "2010/2012"),
        ("year = {2010?}", "2010?"),
        ("year = {no date}", None),
        ("year = {[n.d.]}", None),
        ("note = {N}", None),
    ],
)
def test_dates_are_read_in_all_their_forms(tmp_path: Path, fields: str, date: str | None) -> None:
    reference, problems = shape_one(tmp_path, "misc", fields)

    assert (reference.date, problems) == (date, [])


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ("date = {2010-13}", None),
        ("date = {1.2.2010}", None),
        ("date = {2012/2010}", None),
        ("date = {/}", None),
        ("year = {forthcoming}", None),
        ("year = {2010a}", None),
        ("year = 2010, month = {Winter}", "2010"),
        ("year = 2010, month = 13", "2010"),
        ("year = 2010, month = {January/February/March}", "2010"),
        ("year = 2010, month = feb, day = 31", "2010"),
        ("month = feb", None),
    ],
)
def test_date_that_cannot_be_read_is_one_problem(tmp_path: Path, fields: str, kept: str | None) -> None:
    reference, problems = shape_one(tmp_path, "misc", fields)

    assert (reference.date, [problem.split(": ")[1] for problem in problems]) == (kept, ["bib-date"])


@pytest.mark.parametrize(
    ("typed", "doi"),
    [
        ("10.1007/s12134-018-0626-5", "10.1007/s12134-018-0626-5"),
        ("https://doi.org/10.1007/s12134", "10.1007/s12134"),
        ("http://dx.doi.org/10.1007/s12134", "10.1007/s12134"),
        ("doi: 10.1002/(SICI)1097-4571", "10.1002/(SICI)1097-4571"),
        (r"10.1000/a\_b", "10.1000/a_b"),
        ("10.1007", ""),
        ("11.1007/a", ""),
        ("10.1007/a b", ""),
    ],
)
def test_doi_is_cleaned_or_left_out(tmp_path: Path, typed: str, doi: str) -> None:
    reference, problems = shape_one(tmp_path, "misc", f"doi = {{{typed}}}")

    assert (reference.doi, len(problems)) == (doi, int(not doi))


@pytest.mark.parametrize(
    ("typed", "is_kept"),
    [
        ("https://example.org", True),
        ("HTTP://example.org:8080/~a_b?c=d%20e&f#g", True),
        ("https://[2001:db8::1]/a", True),
        ("https://münchen.example/ü", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https:///a", False),
        ("https://example.org:port/", False),
        ("https://[::1", False),
        ('https://example.org/"onclick', False),
        ("https://example.org/<b>", False),
        ("example.org", False),
    ],
)
def test_web_address_is_kept_only_if_it_is_one(tmp_path: Path, typed: str, is_kept: bool) -> None:
    reference, problems = shape_one(tmp_path, "misc", f"url = {{{typed}}}")

    assert (reference.url, len(problems)) == (typed if is_kept else "", int(not is_kept))


@pytest.mark.parametrize("name", ["House, Jane", "Jane House", "Banks, Ann", "de la Cruz, Ana", "{Home Office}", "OECD", "Price, Vincent"])
def test_people_and_braced_bodies_are_no_unbraced_bodies(tmp_path: Path, name: str) -> None:
    _, problems = shape_one(tmp_path, "book", f"author = {{{name}}}")

    assert problems == []


@pytest.mark.parametrize(
    "name",
    ["Home Office", "House of Lords", "Welsh Government", "Bank of England", "The Migration Observatory", "Centre on Migration, Policy"],
)
def test_bodies_without_braces_are_found(tmp_path: Path, name: str) -> None:
    _, problems = shape_one(tmp_path, "book", f"author = {{{name}}}")

    assert [problem.split(": ")[1] for problem in problems] == ["bib-unbraced-body"]


def test_no_entries_are_no_problem() -> None:
    assert shape_references(RawBibliography("works.bib", ())) == ((), frozenset(), ())


def test_the_time_of_day_is_left_out_of_dates(tmp_path: Path) -> None:
    reference, problems = shape_one(
        tmp_path,
        "online",
        "url = {https://example.org}, urldate = {2022-01-31T10:22:33Z}, date = {2017-06-30T09:00/2017-07-02T18:00+01:00}",
    )

    assert (reference.accessed, reference.date, problems) == ("2022-01-31", "2017-06-30/2017-07-02", [])


def test_a_set_of_works_is_no_work(tmp_path: Path) -> None:
    _, _, problems = shape(tmp_path, "@set{both, entryset = {one, two}, title = {Both}}")

    told = "must be one work, not a '@set' of several; it is shown as 'other'; cite each of its works by its own key, and delete the entry"
    assert problems == [f"works.bib:1:1: warning: bib-unknown-type: {told}"]
