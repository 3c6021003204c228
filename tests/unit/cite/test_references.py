import ast
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import synthesis.cite
from synthesis.cite.references import cite_references
from synthesis.model.citation import CitationStyle
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

HARVARD, APA = CitationStyle.HARVARD, CitationStyle.APA
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40)


def test_no_references_give_no_citations() -> None:
    citations = cite_references([])

    assert citations.order == ()
    assert citations.styles == {HARVARD: {}, APA: {}}


def test_narrative_spells_and_between_names_only() -> None:
    book = make_book(authors=(Name(literal="Marks & Spencer"), Name(family="Roe", given="R.")), date="2019")

    citation = cite_references([book]).get("key", APA)

    assert citation.in_text == "(Marks & Spencer & Roe, 2019)"
    assert citation.narrative == "Marks & Spencer and Roe (2019)"


def test_narrative_of_a_work_without_author_begins_with_its_title() -> None:
    citation = cite_references([make_book(title="A title, with a comma")]).get("key", HARVARD)

    assert citation.narrative == "A title, with a comma (no date)"


def test_article_with_pages_and_number_is_cited_with_its_pages() -> None:
    article = make_book(kind=ReferenceKind.ARTICLE, container="Journal", volume="4", pages="1–20", article_number="18")

    citations = cite_references([article])

    assert citations.get("key", HARVARD).reference_text == "Journal (no date) ‘T’, 4, pp. 1–20."


def test_title_others_is_not_taken_for_more_authors() -> None:
    assert cite_references([make_book(title="others")]).get("key", HARVARD).in_text == "(others, no date)"


def test_law_is_cited_by_its_title_with_the_year_once() -> None:
    law = make_book(title="Race Relations Act", date="1976", kind=ReferenceKind.LEGISLATION, number="c. 74", accessed="2017-06-22")

    citations = cite_references([law.model_copy(update={"url": "https://example.org/1976"})])

    assert citations.get("key", HARVARD).in_text == "(Race Relations Act 1976)"
    assert citations.get("key", HARVARD).narrative == "Race Relations Act 1976"
    assert citations.get("key", HARVARD).reference == (
        '<i>Race Relations Act 1976</i>, c. 74. Available at: <a href="https://example.org/1976">https://example.org/1976</a> '
        "(Accessed: 22 June 2017)."
    )
    assert citations.get("key", APA).reference == (
        'Race Relations Act 1976, c. 74. <a href="https://example.org/1976">https://example.org/1976</a>'
    )


@given(title=TEXTS.filter(str.strip), family=TEXTS.filter(str.strip), url=TEXTS, doi=TEXTS)
def test_reference_holds_nothing_but_text_italics_and_web_links(title: str, family: str, url: str, doi: str) -> None:
    work = make_book(title=title, authors=(Name(family=family),), url=url, doi=doi, kind=ReferenceKind.ONLINE)

    citations = cite_references([work])

    for style in CitationStyle:
        markup = Markup(citations.get("key", style).reference)
        assert all(tag == "i" or href.lower().startswith(("https://", "http://")) for tag, href in markup.tags)
        assert markup.text == citations.get("key", style).reference_text


def test_only_the_engine_imports_refkit() -> None:
    modules = Path(synthesis.cite.__path__[0]).rglob("*.py")

    importing = {module.name for module in modules if "refkit" in find_imports(module)}

    assert importing == {"engine.py"}


class Markup(HTMLParser):
    """Tags with their addresses, and the text between them."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, str]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        self.tags.append((tag, dict(attrs).get("href") or ""))

    def handle_data(self, data: str) -> None:
        self.text += data


def find_imports(module: Path) -> set[str]:
    tree = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    names = [alias.name for node in tree if isinstance(node, ast.Import) for alias in node.names]
    tree = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    names += [node.module or "" for node in tree if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[0] for name in names}


def make_book(**values: object) -> Reference:
    return Reference.model_validate({"key": "key", "kind": ReferenceKind.BOOK, "entry_type": "book", "title": "T", **values})
