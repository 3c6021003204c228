import pytest

from synthesis.cite.references import cite_references
from synthesis.model.citation import Citations, CitationStyle
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

HARVARD, APA = CitationStyle.HARVARD, CitationStyle.APA
ONS = Name(literal="ONS")


def test_works_of_one_author_and_year_get_letters_by_title_in_text_and_list() -> None:
    citations = cite_references([make_book("z", "Zebra", ONS), make_book("a", "Ant", ONS)])

    assert in_text(citations, HARVARD) == {"a": "(ONS, 2012a)", "z": "(ONS, 2012b)"}
    assert in_text(citations, APA) == {"a": "(ONS, 2012a)", "z": "(ONS, 2012b)"}
    assert citations.get("z", HARVARD).reference_text == "ONS (2012b) Zebra."
    assert citations.get("z", APA).reference_text == "ONS. (2012b). Zebra."


def test_letters_are_the_same_whatever_the_order_of_the_file() -> None:
    books = [make_book(key, key.upper(), ONS) for key in ("a", "b", "c")]

    assert cite_references(books) == cite_references(books[::-1])


def test_undated_works_get_letters_too() -> None:
    citations = cite_references([make_book("a", "Ant", ONS, date=None), make_book("b", "Bee", ONS, date=None)])

    assert in_text(citations, HARVARD) == {"a": "(ONS, no date a)", "b": "(ONS, no date b)"}
    assert in_text(citations, APA) == {"a": "(ONS, n.d.-a)", "b": "(ONS, n.d.-b)"}
    assert citations.get("b", HARVARD).reference_text == "ONS (no date b) Bee."
    assert citations.get("b", APA).reference_text == "ONS. (n.d.-b). Bee."


def test_months_and_days_do_not_keep_letters_away() -> None:
    page = make_book("a", "Ant", ONS, date="2012-03-05").model_copy(update={"kind": ReferenceKind.ONLINE})

    citations = cite_references([page, make_book("b", "Bee", ONS)])

    assert in_text(citations, APA) == {"a": "(ONS, 2012a)", "b": "(ONS, 2012b)"}
    assert citations.get("a", APA).reference_text == "ONS. (2012a, March 5). Ant."


def test_spans_get_letters_behind_their_last_year() -> None:
    citations = cite_references([make_book(key, key, ONS, date="1997/2001") for key in ("a", "b")])

    assert in_text(citations, HARVARD) == {"a": "(ONS, 1997–2001a)", "b": "(ONS, 1997–2001b)"}
    assert citations.get("a", HARVARD).reference_text == "ONS (1997–2001a) a."


def test_works_without_author_get_no_letters() -> None:
    citations = cite_references([make_book("a", "Ant"), make_book("b", "Bee")])

    assert in_text(citations, HARVARD) == {"a": "(Ant, 2012)", "b": "(Bee, 2012)"}


def test_people_of_one_surname_and_year_get_initials_and_no_letters() -> None:
    citations = cite_references([make_book("a", "Ant", person("Smith", "Anna Bea")), make_book("j", "Jay", person("Smith", "J."))])

    assert in_text(citations, HARVARD) == {"a": "(A. B. Smith, 2012)", "j": "(J. Smith, 2012)"}
    assert citations.get("a", HARVARD).reference_text == "Smith, A.B. (2012) Ant."


def test_people_of_one_surname_get_initials_in_apa_whatever_the_year() -> None:
    first, second = make_book("a", "Ant", person("Smith", "Anna")), make_book("j", "Jay", person("Smith", "Jean-Luc"), date="2001")

    citations = cite_references([first, second])

    assert in_text(citations, HARVARD) == {"a": "(Smith, 2012)", "j": "(Smith, 2001)"}
    assert in_text(citations, APA) == {"a": "(A. Smith, 2012)", "j": "(J.-L. Smith, 2001)"}


def test_surnames_with_different_particles_are_different() -> None:
    berg = Name(family="Berg", given="Anna", particle="van der")

    citations = cite_references([make_book("a", "Ant", berg), make_book("j", "Jay", person("Berg", "John"))])

    assert in_text(citations, APA) == {"a": "(van der Berg, 2012)", "j": "(Berg, 2012)"}


def test_authors_hidden_behind_et_al_are_named_in_apa() -> None:
    heads = (person("Kone", "Z."), person("Ruiz", "I."))
    books = [make_book(tail, tail, *heads, person(tail, "C.")) for tail in ("Brown", "Vargas")]

    citations = cite_references(books)

    assert in_text(citations, APA) == {"Brown": "(Kone, Ruiz, & Brown, 2012)", "Vargas": "(Kone, Ruiz, & Vargas, 2012)"}
    assert citations.get("Brown", APA).narrative == "Kone, Ruiz, and Brown (2012)"
    assert citations.get("Brown", APA).reference_text == "Kone, Z., Ruiz, I., & Brown, C. (2012). Brown."


def test_names_that_tell_some_works_apart_leave_letters_to_the_others() -> None:
    heads = (person("Kone", "Z."), person("Ruiz", "I."))
    books = [make_book(title, title, *heads, person("Brown", "C.")) for title in ("First", "Second")]

    citations = cite_references([*books, make_book("Third", "Third", *heads, person("Vargas", "C."))])

    assert in_text(citations, APA) == {
        "First": "(Kone, Ruiz, & Brown, 2012a)",
        "Second": "(Kone, Ruiz, & Brown, 2012b)",
        "Third": "(Kone, Ruiz, & Vargas, 2012)",
    }


def test_initials_are_given_once() -> None:
    others = (person("Ip", "B."), person("Joe", "C."))
    books = [make_book(given, given, person("Smith", given), *others) for given in ("Anna", "John")]

    citations = cite_references(books)

    assert in_text(citations, APA) == {"Anna": "(A. Smith et al., 2012)", "John": "(J. Smith et al., 2012)"}


@pytest.mark.parametrize(("count", "last"), [(26, "z"), (27, "aa"), (30, "ad")])
def test_letters_go_on_behind_z(count: int, last: str) -> None:
    citations = cite_references([make_book(f"k{number:02}", f"{number:02}", ONS) for number in range(count)])

    assert citations.get(citations.order[-1]).in_text == f"(ONS, 2012{last})"


def in_text(citations: Citations, style: CitationStyle) -> dict[str, str]:
    return {key: citations.get(key, style).in_text for key in citations.order}


def person(family: str, given: str) -> Name:
    return Name(family=family, given=given)


def make_book(key: str, title: str, *authors: Name, date: str | None = "2012") -> Reference:
    return Reference(key=key, kind=ReferenceKind.BOOK, entry_type="book", title=title, authors=authors, date=date)
