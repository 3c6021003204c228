"""A reference with something in every field, for the tests of formats that must give back all of it."""

from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

FULL = Reference(
    key="chapter",
    kind=ReferenceKind.CHAPTER,
    entry_type="incollection",
    title="A ‘title’ & more on UK law: Five 100% {old} C_ideas",
    authors=(Name(family="Berg", given="Anna", particle="van der", suffix="Jr"), Name(literal="Home Office")),
    has_more_authors=True,
    editors=(Name(family="Ó Néill", given="Seán"),),
    date="2012-03",
    container="The book",
    genre="Chapter",
    series="A series",
    number="7",
    volume="2",
    issue="1",
    pages="1–20",
    article_number="18",
    edition="3",
    publisher="Policy Press",
    place="Bristol",
    doi="10.1000/x_y",
    url="https://example.org/a_b?c=d%20e&f#g",
    accessed="2017-06-22",
    archived="https://archive.example/1",
    isbn="978-1-84742-285-7",
    issn="1488-3473",
    language="de",
    note="A note.",
    abstract="What it says.",
    keywords=("localism", "policy"),
)
