"""What biblatex knows beyond BibTeX: names with named parts, fields shared through `@xdata`, chapters of one author's book."""

from pathlib import Path

import pytest

from synthesis.load.bibtex import read_bibliography
from synthesis.model.raw import RawBibliography, RawName


def read(folder: Path, text: str) -> tuple[RawBibliography, list[str]]:
    path = folder / "bibliography.bib"
    path.write_text(text, encoding="utf-8")
    raw, problems = read_bibliography(path, path.name)
    return raw, [str(problem) for problem in problems]


def read_name(folder: Path, typed: str) -> tuple[RawName | None, list[str]]:
    raw, problems = read(folder, f"@book{{one, author = {{{typed}}}, title = {{One}}}}\n")
    return next(iter(raw.entries[0].names["author"]), None), problems


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("family=Vries, given=Hans, prefix=de, useprefix=true", ("Vries", "Hans", "de", "")),
        ("given={Simon, Peter}, family={Beumont}, suffix=Jr", ("Beumont", "Simon, Peter", "", "Jr")),
        ('given-i=JR, given="John, R.", family = Grout', ("Grout", "John, R.", "", "")),
        ('prefix=von, family={M{\\"u}ller}', ("Müller", "", "von", "")),
    ],
)
def test_a_name_may_say_what_its_parts_are(tmp_path: Path, typed: str, parts: tuple[str, ...]) -> None:
    name, problems = read_name(tmp_path, typed)

    assert name is not None
    assert (name.family, name.given, name.particle, name.suffix) == parts
    assert name.literal == ""
    assert problems == []


@pytest.mark.parametrize("typed", ["given=Hans", "family=", "family=Vries, Hans", "xdata=people-1", "family={}, given=Hans"])
def test_named_parts_that_make_no_name_are_a_problem(tmp_path: Path, typed: str) -> None:
    name, problems = read_name(tmp_path, typed)

    assert name is None
    assert [problem.split(":")[3].strip() for problem in problems] == ["bib-name"]


def test_names_with_named_parts_stand_beside_others(tmp_path: Path) -> None:
    raw, problems = read(tmp_path, "@book{one, author = {Ash, A. and family=Vries, given=Hans and {The Body}}, title = {One}}\n")

    assert [(name.family, name.literal) for name in raw.entries[0].names["author"]] == [("Ash", ""), ("Vries", ""), ("", "The Body")]
    assert problems == []


SHARED = """\
@book{one, title = {One}, publisher = {Own}, xdata = {series, press}}
@xdata{press, publisher = {Press}, location = {Bristol}}
@xdata{series, series = {Green}, editor = {Ash, Ann}, xdata = {place}}
@xdata{place, location = {Leeds}}
"""


def test_shared_fields_are_put_in_where_the_entry_has_none_and_their_holders_are_no_works(tmp_path: Path) -> None:
    raw, problems = read(tmp_path, SHARED)

    assert {entry.key.value: {name: text.value for name, text in entry.fields.items()} for entry in raw.entries} == {
        "one": {"title": "One", "publisher": "Own", "series": "Green", "editor": "Ash, Ann", "location": "Leeds"}
    }
    assert [name.family for name in raw.entries[0].names["editor"]] == ["Ash"]
    assert raw.skipped == frozenset()
    assert problems == []


def test_shared_fields_come_before_those_of_a_crossref(tmp_path: Path) -> None:
    whole = "@collection{whole, title = {Whole}, editor = {Ash, Ann}, publisher = {Other}, series = {Brown}}\n"
    raw, problems = read(tmp_path, SHARED.replace("publisher = {Own}", "crossref = {whole}") + whole)

    assert {name: text.value for name, text in raw.entries[0].fields.items()} == {
        "title": "One",
        "publisher": "Press",
        "series": "Green",
        "editor": "Ash, Ann",
        "location": "Leeds",
    }
    assert problems == []


def test_shared_fields_that_are_not_there_are_a_problem_and_the_entry_is_read(tmp_path: Path) -> None:
    raw, problems = read(tmp_path, SHARED.replace("{series, press}", "{press, serie}"))

    assert raw.entries[0].fields["location"].value == "Bristol"
    told = "must name entries of the type @xdata that lead in no circle, not 'serie'; did you mean 'series'?"
    assert problems == [f"bibliography.bib:1:54: bib-crossref: {told}"]


def test_a_holder_that_could_not_be_read_is_reported_once(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "@book{one, title = {One}, xdata = {press}}\n@xdata{press, publisher {Press}}\n")

    assert [problem.split(":")[3].strip() for problem in problems] == ["bib-syntax"]


def test_shared_fields_in_a_circle_are_a_problem(tmp_path: Path) -> None:
    holders = "@xdata{a, series = {A}, xdata = {b}}\n@xdata{b, location = {B}, xdata = {a}}\n@xdata{c, xdata = {c}}\n"
    raw, problems = read(tmp_path, holders + "@book{one, title = {One}, xdata = {a}}\n")

    assert {name: text.value for name, text in raw.entries[0].fields.items()} == {"title": "One", "series": "A", "location": "B"}
    assert [problem.partition(", not")[2].partition(";")[0] for problem in problems] == [" 'a'", " 'c'"]


def test_a_chapter_of_one_authors_book_has_that_author(tmp_path: Path) -> None:
    raw, problems = read(
        tmp_path, "@inbook{part, title = {Part}, crossref = {whole}}\n@book{whole, author = {Ash, Ann}, title = {Whole}}\n"
    )

    assert [name.family for name in raw.entries[0].names["author"]] == ["Ash"]
    assert raw.entries[0].fields["booktitle"].value == "Whole"
    assert problems == []
