"""The bibliography: every work in both styles, with where it is used and by which source, and the works that sources share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.citation import CitationStyle
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.reference import Reference
from synthesis.render import address
from synthesis.render.coins import write_coins
from synthesis.render.context import Context
from synthesis.render.escape import compose, escape_text, join_inline
from synthesis.render.views.blocks import Caveat, Fact, backlink_facts, keep_facts, link_outside, list_fact, make_caveat, text_fact
from synthesis.render.views.reference_text import write_reference
from synthesis.render.views.sharing_picture import SharingView, draw_sharing, shared_anchor
from synthesis.render.views.shelf import Shelf, fill_shelves, link_letters, sort_by_letter
from synthesis.render.views.uses import Detail, choose_detail, link_numbers
from synthesis.render.words import count_words
from synthesis.render.work_uses import BY_FINDINGS, Use, find_uses, leave_out_own, list_shared
from synthesis.render.writer import Writer

# What a table of works that sources share can hold on one page.
_MOST_SHARED = 100
# Bytes as sent that a page has for telling of findings, beside its references in two styles.
_ROOM = 5_000
# A report holds the passages of all findings of its source: more numbers than these tell nobody anything.
_MOST = Detail(claims=0, sources=12, numbers=12, themes=0)
_OTHER_USES = (
    ("A report of", EdgeKind.SOURCE_REPORT),
    ("Commented on by", EdgeKind.SOURCE_DISCUSSES),
    ("Describes the data set", EdgeKind.DATA_SET_REFERENCE),
    ("Presents the framework", EdgeKind.FRAMEWORK_WORK),
    ("Timeline", EdgeKind.EVENT_WORK),
    ("Glossary", EdgeKind.TERM_WORK),
    ("Its sections are listed in", EdgeKind.SOURCE_OUTLINE),
    ("Passages left out are listed in", EdgeKind.SOURCE_LEFT_OUT),
)


@dataclass(frozen=True, slots=True)
class WorkView:
    """A work: its key and anchor, its short name, its reference, all that leads to it. `shared` says by how many sources it is used."""

    key: str
    anchor: str
    name: str
    harvard: Markup
    shared: str
    coins: Markup
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class WorksView:
    """The works of one letter, in the order of a list of references."""

    anchor: str
    title: str
    works: tuple[WorkView, ...]


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A work that several sources use, and how each does."""

    anchor: str
    work: Markup
    number: str
    uses: Markup


@dataclass(frozen=True, slots=True)
class BibliographyView:
    """All of a page. `jumps` lead to its letters, or to the pages of a long list, whose main page has the shared works alone."""

    number: str
    shared_number: str
    picture: SharingView
    shared: tuple[SharedRow, ...]
    jumps: tuple[Markup, ...]
    letters: tuple[WorksView, ...]
    caveat: Caveat


def shelve_works(context: Context) -> dict[str, Shelf]:
    """Fill the shelves of the bibliography, in the order of a list of references."""
    return fill_shelves(context, NodeKind.REFERENCE, (key for key in context.citations.order if key in context.library.references))


def view_bibliography(writer: Writer, shelf: Shelf | None = None) -> BibliographyView:
    """Make the view of a page of the bibliography; without a shelf, of the main page."""
    context = writer.context
    is_main = shelf is None
    shelf = shelf or shelve_works(context)[""]
    shared = list_shared(context.library, iter(context.citations.order)) if is_main else {}
    letters = sort_by_letter(shelf.ids, lambda key: context.citations.get(key).narrative)
    detail = choose_detail((context.findings_on(Node(NodeKind.REFERENCE, key), *BY_FINDINGS) for key in shelf.ids), _ROOM, _MOST)
    return BibliographyView(
        count_words(len(context.library.references), "work"),
        count_words(len(shared), "work"),
        draw_sharing(writer, shared),
        tuple(_view_shared(writer, key, uses) for key, uses in list(shared.items())[:_MOST_SHARED]),
        link_letters(writer, letters, shelf, address.BIBLIOGRAPHY),
        tuple(WorksView(letter.anchor, letter.title, tuple(_view_work(writer, key, detail) for key in letter.ids)) for letter in letters),
        make_caveat(writer),
    )


def _view_shared(writer: Writer, key: str, uses: Mapping[str, tuple[Use, ...]]) -> SharedRow:
    by_source = (compose("{}: {}", writer.source(source_id), "; ".join(map(_say_how_often, found))) for source_id, found in uses.items())
    return SharedRow(shared_anchor(key), writer.narrative(key), count_words(len(uses), "source"), join_inline(by_source, ". "))


def _say_how_often(use: Use) -> str:
    return f"{use.words} {count_words(len(use.findings), 'finding')}" if use.findings else use.words


def _view_work(writer: Writer, key: str, detail: Detail) -> WorkView:
    reference, node = writer.context.library.references[key].record, Node(NodeKind.REFERENCE, key)
    citation = writer.context.citations.get(key)
    uses = find_uses(writer.context.library, key)
    using = len(leave_out_own(writer.context.library, key, uses))
    return WorkView(
        key,
        address.anchor(key),
        citation.narrative,
        write_reference(writer, key),
        f"Used by {count_words(using, 'source')}" if using > 1 else "",
        write_coins(reference),
        keep_facts(
            Fact("APA", write_reference(writer, key, CitationStyle.APA)),
            text_fact("In your text", citation.in_text),
            text_fact("Type of work", reference.kind.label),
            *_facts_of_entry(writer, reference),
            list_fact("Used in findings of", _list_uses(writer, uses, detail)),
            *backlink_facts(writer, node, _OTHER_USES),
            list_fact("Named in the text of", map(writer.record, _naming_records(writer, node))),
        ),
    )


def _facts_of_entry(writer: Writer, reference: Reference) -> tuple[Fact, ...]:
    return (Fact("Archived copy", link_outside(reference.archived, reference.archived)), Fact("Note", writer.prose(reference.note)))


def _list_uses(writer: Writer, uses: Mapping[str, tuple[Use, ...]], detail: Detail) -> Iterator[Markup]:
    """Say for each source which of its findings use the work, and how; of very many sources, say of how many more."""
    by_findings = {source_id: [use for use in found if use.findings] for source_id, found in uses.items()}
    using = [(source_id, found) for source_id, found in by_findings.items() if found]
    for source_id, found in using[: detail.sources]:
        clauses = [compose("{} {}", use.words, _name_findings(writer, source_id, use.findings, detail)) for use in found]
        yield compose("{}: {}", writer.source(source_id), join_inline(clauses, "; "))
    left = len(using) - detail.sources
    if left > 0:
        yield escape_text(count_words(left, "other source" if detail.sources else "source"))


def _name_findings(writer: Writer, source_id: str, findings: tuple[str, ...], detail: Detail) -> Markup:
    """Name findings by their numbers; of very many, say how many, and lead to where they stand."""
    if len(findings) <= detail.numbers:
        return link_numbers(writer, findings, detail.numbers)
    return writer.link(count_words(len(findings), "finding"), f"{address.source_page(source_id)}#Findings")


def _naming_records(writer: Writer, node: Node) -> list[Node]:
    origins = writer.context.origins_of(node, EdgeKind.PROSE_REFERENCE)
    return [origin for origin in origins if origin.kind is not NodeKind.FINDING]
