"""What every page ends with: the works that it cites in full, and how to cite the page and what it stands on.

Takes a page whose view has been made, so that it is known what it cites, and gives its foot.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from synthesis.model.citation import CitationStyle, WorkFormats
from synthesis.model.node import Node, NodeKind
from synthesis.model.own_citation import KEY, CitedPage, fill_bibtex, fill_text
from synthesis.model.page import PageSketch
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.escape import compose, escape_text, join_inline, mark_safe
from synthesis.render.titles import title_of
from synthesis.render.views.blocks import Fact
from synthesis.render.views.reference_text import from_html
from synthesis.render.words import count_words
from synthesis.render.writer import Writer

# For each work the pages that use it.
Users = Callable[[str], tuple[str, ...]]

# Beyond this many, other pages that cite a work are counted instead of named.
_NAMED_AT_MOST = 4
# On these pages the works are there themselves.
_WITHOUT_REFERENCES = frozenset({"bibliography"})


@dataclass(frozen=True, slots=True)
class Note:
    """A work that a page cites: its anchor on the page, its reference, and where else it is used."""

    anchor: str
    reference: Markup
    uses: Markup


@dataclass(frozen=True, slots=True)
class Citable:
    """Something to cite: its name, its citations in styles, and its formats as blocks of code."""

    name: str
    styles: tuple[Fact, ...]
    formats: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True, slots=True)
class Foot:
    """The end of a page; `example` is the id of a finding of its own, if it has any."""

    references: tuple[Note, ...]
    citables: tuple[Citable, ...]
    example: str


def find_users(context: Context) -> Users:
    """Give what finds for a work the pages of the sources that use it, then of the themes whose text cites it."""
    sources = {source: rank for rank, source in enumerate(context.library.sources)}
    themes = {theme: rank for rank, theme in enumerate(context.library.themes)}

    @cache
    def find(key: str) -> tuple[str, ...]:
        owners, named = _find_owners(context, key)
        return (
            *(address.source_page(source) for source in sorted(owners & sources.keys(), key=sources.__getitem__)),
            *(address.theme_page(theme) for theme in sorted(named & themes.keys(), key=themes.__getitem__)),
        )

    return find


def _find_owners(context: Context, key: str) -> tuple[set[str], set[str]]:
    """Find the ids of the sources and of the themes that refer to a work."""
    findings = context.library.findings
    origins = context.origins_of(Node(NodeKind.REFERENCE, key))
    owners = {findings[end.id].owner for end in origins if end.kind is NodeKind.FINDING and end.id in findings}
    owners |= {end.id for end in origins if end.kind is NodeKind.SOURCE}
    return owners, {end.id.partition("/")[0] for end in origins if end.kind in (NodeKind.THEME, NodeKind.STATEMENT)}


def make_foot(writer: Writer, page: PageSketch, users: Users) -> Foot:
    """Make the foot of a page whose view has been made."""
    context = writer.context
    met = () if page.kind in _WITHOUT_REFERENCES else context.cited.get(page.uri, ())
    cited = sorted(met, key=context.ranks.__getitem__)
    notes = tuple(_make_note(writer, key, users(key)) for key in cited)
    # The pages that go on with a source's findings have it as their parent.
    stands_for = {"source": page.uri, "source-further": page.parent}.get(page.kind, "")
    source = context.library.sources.get(_record_of(stands_for))
    reports = source.record.reports if source else ()
    works = tuple(_cite_work(writer, key) for key in reports if context.is_cited(key))
    findings = context.findings_by_source[source.id] if source else ()
    return Foot(notes, (_cite_page(writer, page), *works), findings[0].id if findings else "")


def _make_note(writer: Writer, key: str, users: tuple[str, ...]) -> Note:
    others = [uri for uri in users if uri != writer.uri]
    named = [_link_page(writer, uri) for uri in others[:_NAMED_AT_MOST]]
    more = len(others) - len(named)
    uses = join_inline([*named, *([f"{count_words(more, 'other page')}"] if more else [])])
    links = writer.link("In the bibliography", address.reference_address(writer.context.shelves, key))
    return Note(
        f"note-ref-{address.anchor(key)}",
        from_html(writer.context.citations.get(key).reference),
        compose("{}; also cited in {}", links, uses) if others else links,
    )


def _link_page(writer: Writer, uri: str) -> Markup:
    record = _record_of(uri)
    if uri == address.source_page(record):
        return writer.source(record)
    return writer.link(writer.label(title_of(writer.context, Node(NodeKind.THEME, record)) or record), uri)


def _record_of(uri: str) -> str:
    return uri.rpartition("/")[2].removesuffix(".md")


def _cite_page(writer: Writer, sketch: PageSketch) -> Citable:
    citations = writer.context.citations
    site = writer.context.settings.site_url
    url = f"{site.rstrip('/')}/{address.on_site(sketch.uri)}" if site else "[the address of this page]"
    page = CitedPage(_record_of(sketch.uri), sketch.title, url, "[the day]")
    styles = {style: escape_text(fill_text(one.reference_text, page)) for style, one in citations.pages.items()}
    formats = citations.formats.get(KEY, WorkFormats())
    return _make_citable("This page", styles, WorkFormats(fill_bibtex(formats.bibtex, page), fill_text(formats.ris, page)))


def _cite_work(writer: Writer, key: str) -> Citable:
    citations = writer.context.citations
    styles = {style: from_html(citations.get(key, style).reference) for style in CitationStyle}
    name = citations.get(key).narrative
    return _make_citable(name, styles, citations.formats.get(key, WorkFormats()))


def _make_citable(name: str, styles: Mapping[CitationStyle, Markup], formats: WorkFormats) -> Citable:
    named = (("BibTeX", formats.bibtex), ("RIS", formats.ris))
    return Citable(
        name,
        tuple(Fact(style.value, text) for style, text in styles.items()),
        tuple((format_name, _write_code(text)) for format_name, text in named if text),
    )


def _write_code(text: str) -> Markup:
    """Write lines as a block of code: in one, nothing means anything but itself."""
    return mark_safe("\n".join(f"    {line}" for line in text.splitlines() if line.strip()))
