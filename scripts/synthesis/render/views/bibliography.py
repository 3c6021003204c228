"""The bibliography: every work in both styles, with where it is used and by which source."""

from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.citation import CitationStyle
from synthesis.model.finding import Finding
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.reference import Reference
from synthesis.render import address
from synthesis.render.escape import compose, join_inline
from synthesis.render.views.blocks import Caveat, Fact, backlink_facts, keep_facts, link_outside, list_fact, make_caveat, text_fact
from synthesis.render.views.reference_text import write_reference
from synthesis.render.words import count_words
from synthesis.render.writer import Writer

_USES_BY_FINDINGS = {
    EdgeKind.FINDING_REPORT: "holds the passages of",
    EdgeKind.FINDING_RELAYS: "reported in",
    EdgeKind.FINDING_CITES: "cited in",
    EdgeKind.FINDING_FIGURE: "gives a figure in",
    EdgeKind.PROSE_REFERENCE: "named in",
}
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
    """A work: its anchor, its short name, its reference, and all that leads to it."""

    anchor: str
    name: str
    harvard: Markup
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class BibliographyView:
    """All of the page, works in the order of a list of references."""

    number: str
    works: tuple[WorkView, ...]
    caveat: Caveat


def view_bibliography(writer: Writer) -> BibliographyView:
    """Make the view of the bibliography."""
    references = writer.context.library.references
    works = tuple(_view_work(writer, references[key].record) for key in writer.context.citations.order if key in references)
    return BibliographyView(count_words(len(works), "work"), works, make_caveat(writer))


def _view_work(writer: Writer, reference: Reference) -> WorkView:
    key, node = reference.key, Node(NodeKind.REFERENCE, reference.key)
    citation = writer.context.citations.get(key)
    return WorkView(
        address.anchor(key),
        citation.narrative,
        write_reference(writer, key),
        keep_facts(
            Fact("APA", write_reference(writer, key, CitationStyle.APA)),
            text_fact("In your text", citation.in_text),
            text_fact("Type of work", reference.kind.label),
            Fact("Archived copy", link_outside(reference.archived, reference.archived)),
            Fact("Note", writer.prose(reference.note)),
            list_fact("Used in findings of", _uses_by_findings(writer, node)),
            *backlink_facts(writer, node, _OTHER_USES),
            list_fact("Named in the text of", map(writer.record, _naming_records(writer, node))),
        ),
    )


def _uses_by_findings(writer: Writer, node: Node) -> list[Markup]:
    """Say for each source which of its findings use the work, and how."""
    by_source: dict[str, dict[str, list[str]]] = {}
    for edge in writer.context.library.links.leading_to(node, *_USES_BY_FINDINGS):
        finding = writer.context.library.findings.get(edge.origin.id) if edge.origin.kind is NodeKind.FINDING else None
        if finding is None:
            continue
        words = _USES_BY_FINDINGS[edge.kind]
        if edge.kind is EdgeKind.FINDING_CITES:
            words = f"{_say_why_cited(finding.record, node.id)} in"
        by_source.setdefault(finding.owner, {}).setdefault(words, []).append(finding.id)
    return [
        _write_uses(writer, source_id, {words: list(dict.fromkeys(ids)) for words, ids in uses.items()})
        for source_id, uses in by_source.items()
    ]


def _say_why_cited(finding: Finding, key: str) -> str:
    work = next(work for work in finding.cites if work.key == key)
    return ", ".join(filter(None, (work.role.label, work.locator)))


def _write_uses(writer: Writer, source_id: str, uses: dict[str, list[str]]) -> Markup:
    clauses = (compose("{} {}", words, join_inline(map(writer.finding, ids))) for words, ids in uses.items())
    return compose("{}: {}", writer.source(source_id), join_inline(clauses, "; "))


def _naming_records(writer: Writer, node: Node) -> list[Node]:
    origins = writer.context.origins_of(node, EdgeKind.PROSE_REFERENCE)
    return [origin for origin in origins if origin.kind is not NodeKind.FINDING]
