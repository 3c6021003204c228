"""What we print of the made-up works, and that they bring out all that the real bibliography has."""

from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind
from tests.citation_goldens import CITATIONS, read_real_references, read_works, write_citations


def test_works_are_cited_as_the_golden_file_has_them() -> None:
    golden = CITATIONS.read_text(encoding="utf-8")

    written = write_citations()

    assert written == golden, "python -m tests.renew_citations renews it"


def test_every_kind_of_work_has_a_golden() -> None:
    kinds = {work.kind for work in read_works()}

    assert kinds == set(ReferenceKind)


def test_every_type_of_entry_in_the_bibliography_has_a_golden() -> None:
    golden = {(work.kind, work.entry_type) for work in read_works()}

    real = {(reference.kind, reference.entry_type): reference.key for reference in read_real_references()}

    assert {key for shape, key in real.items() if shape not in golden} == set()


def test_every_shape_of_name_in_the_bibliography_has_a_golden() -> None:
    golden = {shape for work in read_works() for shape in find_shapes(work)}

    real = {shape: reference.key for reference in read_real_references() for shape in find_shapes(reference)}

    assert {f"{shape} ({key})" for shape, key in real.items() if shape not in golden} == set()


def test_every_shape_of_name_that_a_record_allows_has_a_golden() -> None:
    shapes = {shape for work in read_works() for shape in find_shapes(work)}

    assert {
        "body",
        "person: family",
        "person: family, given",
        "person: family, given, particle",
        "person: family, given, suffix",
        "names: none",
        "names: one",
        "names: two",
        "names: three",
        "names: more",
        "names: one, others",
        "names: two, others",
        "names: editors only",
        "names: authors and editors",
    } <= shapes


def find_shapes(reference: Reference) -> set[str]:
    """Tell the shapes of a work's names and of its lists of names."""
    names = (*reference.authors, *reference.editors)
    shapes = {_shape(name) for name in names}
    if reference.editors:
        shapes.add("names: authors and editors" if reference.authors else "names: editors only")
    count = ("none", "one", "two", "three", "more")[min(len(names[: len(reference.authors)] or reference.editors), 4)]
    shapes.add(f"names: {count}, others" if reference.has_more_authors else f"names: {count}")
    return shapes


def _shape(name: Name) -> str:
    if name.is_body:
        return "body"
    return f"person: {', '.join(part for part in ('family', 'given', 'particle', 'suffix') if getattr(name, part))}"
