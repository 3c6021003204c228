"""BibTeX written from references, read back by our own reader and by bibtexparser."""

from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware

from synthesis.export.bibtex import write_bibtex
from synthesis.load.bibtex import read_bibliography
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind
from synthesis.validate.reference import shape_references
from tests.citation_goldens import read_real_references
from tests.full_reference import FULL

PLAIN = Reference(key="work", kind=ReferenceKind.OTHER, entry_type="misc", title="A title")


def read_back(written: str, folder: Path) -> tuple[Reference, ...]:
    """Read BibTeX as a collection's own bibliography is read; nothing in it may be reported."""
    path = folder / "written.bib"
    path.write_text(written, encoding="utf-8")
    raw, unreadable = read_bibliography(path, path.name)
    located, _, problems = shape_references(raw)
    assert (unreadable, problems) == ((), ())
    return tuple(one.record for one in located)


def test_an_entry_has_every_field_of_its_reference() -> None:
    assert write_bibtex([FULL]) == (
        "@incollection{chapter,\n"
        "  author = {van der Berg, Jr, Anna and {Home Office} and others},\n"
        "  editor = {Ó Néill, Seán},\n"
        "  title = {A ‘title’ \\& more on {UK} law: {Five} 100\\% \\lbrace{}old\\rbrace{} {C\\_ideas}},\n"
        "  booktitle = {The book},\n"
        "  date = {2012-03},\n"
        "  type = {Chapter},\n"
        "  series = {A series},\n"
        "  volume = {2},\n"
        "  number = {7},\n"
        "  issue = {1},\n"
        "  eid = {18},\n"
        "  pages = {1--20},\n"
        "  edition = {3},\n"
        "  publisher = {Policy Press},\n"
        "  address = {Bristol},\n"
        "  doi = {10.1000/x_y},\n"
        "  url = {https://example.org/a_b?c=d%20e&f#g},\n"
        "  urldate = {2017-06-22},\n"
        "  archived = {https://archive.example/1},\n"
        "  isbn = {978-1-84742-285-7},\n"
        "  issn = {1488-3473},\n"
        "  language = {de},\n"
        "  note = {A note.},\n"
        "  abstract = {What it says.},\n"
        "  keywords = {localism, policy},\n"
        "}\n"
    )


def test_our_own_reader_gives_back_every_field(tmp_path: Path) -> None:
    assert read_back(write_bibtex([FULL]), tmp_path) == (FULL,)


def test_our_own_reader_gives_back_this_bibliography(tmp_path: Path) -> None:
    references = read_real_references()

    read = read_back(write_bibtex(references), tmp_path)

    assert read == tuple(sorted(references, key=lambda reference: reference.key))


def test_bibtexparser_gives_back_every_field() -> None:
    library = parse_string(write_bibtex([FULL]), parse_stack=[RemoveEnclosingMiddleware(), LatexDecodingMiddleware()])

    assert not library.failed_blocks
    fields = {name: field.value for name, field in library.entries[0].fields_dict.items()}
    # Its decoder of LaTeX takes an address for LaTeX, too.
    del fields["url"], fields["doi"]
    assert fields == {
        "author": "van der Berg, Jr, Anna and Home Office and others",
        "editor": "Ó Néill, Seán",
        "title": "A ‘title’ & more on UK law: Five 100% {old} C_ideas",
        "booktitle": "The book",
        "date": "2012-03",
        "type": "Chapter",
        "series": "A series",
        "volume": "2",
        "number": "7",
        "issue": "1",
        "eid": "18",
        "pages": "1–20",
        "edition": "3",
        "publisher": "Policy Press",
        "address": "Bristol",
        "urldate": "2017-06-22",
        "archived": "https://archive.example/1",
        "isbn": "978-1-84742-285-7",
        "issn": "1488-3473",
        "language": "de",
        "note": "A note.",
        "abstract": "What it says.",
        "keywords": "localism, policy",
    }


@pytest.mark.parametrize(
    "name",
    [
        Name(family="Berg"),
        Name(family="Garcia Lopez"),
        Name(family="Garcia Lopez", given="Ana"),
        Name(family="berg"),
        Name(family="du Bois", given="W. E. B."),
        Name(family="Berg", given="Anna", particle="van der", suffix="III"),
        Name(family="Smith and Sons", given="A."),
        Name(literal="Ministry of Housing, Communities and Local Government"),
        Name(literal="AT&T {UK} 100%"),
        Name(literal="others"),
    ],
)
def test_names_of_every_shape_are_read_back(name: Name, tmp_path: Path) -> None:
    work = PLAIN.model_copy(update={"authors": (name, Name(family="Other", given="An"))})

    assert read_back(write_bibtex([work]), tmp_path) == (work,)


@pytest.mark.parametrize(
    "title",
    [
        "UK policy",
        "É",
        "100% & more_ #1 $5 ~ ^ \\ {x}",
        "a--b ---c",
        "``so'' it's",
        "Bede’s Ælf-lore",
        "@article{x, title={y}}",
        "\\textbf",
    ],
)
def test_titles_with_signs_of_latex_are_read_back(title: str, tmp_path: Path) -> None:
    work = PLAIN.model_copy(update={"title": title, "note": title})

    assert read_back(write_bibtex([work]), tmp_path) == (work,)


@pytest.mark.parametrize("date", ["2012", "2012-03", "2012-03-01", "2010~", "196X", "1997/2010", "2010/..", "../2010"])
def test_dates_of_every_shape_are_read_back(date: str, tmp_path: Path) -> None:
    work = PLAIN.model_copy(update={"date": date, "accessed": "2017-06-22"})

    assert read_back(write_bibtex([work]), tmp_path) == (work,)


def test_a_plain_year_stands_where_old_programs_look_for_it() -> None:
    work = PLAIN.model_copy(update={"date": "2012"})

    assert write_bibtex([work]) == "@misc{work,\n  title = {A title},\n  year = {2012},\n}\n"


def test_entries_are_sorted_by_key_and_the_same_each_time() -> None:
    works = read_real_references()

    assert write_bibtex(works[::-1]) == write_bibtex(works)


def test_no_references_are_an_empty_file() -> None:
    assert write_bibtex([]) == ""
