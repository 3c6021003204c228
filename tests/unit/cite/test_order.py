from itertools import permutations

from synthesis.cite.order import order_references
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind


def test_list_is_ordered_by_authors_then_year_then_title() -> None:
    spencer, charsley = Name(family="Spencer", given="Sarah"), Name(family="Charsley", given="Katharine")
    expected = [
        make_book("charsley", "Z", (charsley,), "2020"),
        make_book("spencer-old", "Z", (spencer,), "2007"),
        make_book("spencer-a", "A title", (spencer,), "2011-12"),
        make_book("spencer-b", "B title", (spencer,), "2011-01"),
        make_book("spencer-undated", "A", (spencer,), None),
        make_book("spencer-charsley", "A", (spencer, charsley), "2001"),
        make_book("spencer-others", "A", (spencer,), "2001").model_copy(update={"has_more_authors": True}),
    ]

    assert all(list(order_references(books)) == expected for books in permutations(expected))


def test_filing_passes_over_accents_case_and_punctuation() -> None:
    titles = ["Ångström", "‘Any’ title", "[Bracketed]", "eclair", "Éclair two", "Łódź", "Lund", "zebra"]

    ordered = order_references([make_book(f"k{index}", title) for index, title in enumerate(reversed(titles))])

    assert [reference.title for reference in ordered] == ["Ångström", "‘Any’ title", *titles[2:6], "Lund", "zebra"]


def test_works_without_author_are_filed_by_editor_journal_or_title() -> None:
    editor = Name(family="Bell", given="A.")
    edited = make_book("edited", "Z", ()).model_copy(update={"editors": (editor,)})
    article = make_book("article", "Z").model_copy(update={"kind": ReferenceKind.ARTICLE, "container": "Cahiers"})
    titled = make_book("titled", "Aardvark")

    ordered = order_references([article, edited, titled])

    assert [reference.key for reference in ordered] == ["titled", "edited", "article"]


def test_name_with_particle_is_filed_as_it_reads() -> None:
    berg = make_book("berg", "T", (Name(family="Berg", given="Anna", particle="van der"),))
    vertovec = make_book("vertovec", "T", (Name(family="Vertovec", given="Steven"),))
    unity = make_book("unity", "T", (Name(literal="Unity"),))

    assert [reference.key for reference in order_references([vertovec, berg, unity])] == ["unity", "berg", "vertovec"]


def make_book(key: str, title: str, authors: tuple[Name, ...] = (), date: str | None = "2010") -> Reference:
    return Reference(key=key, kind=ReferenceKind.BOOK, entry_type="book", title=title, authors=authors, date=date)
