"""What shows that a source depends on others: takes records and links, gives for each source its works, authors and data sets."""

from dataclasses import dataclass

from synthesis.model.library import Links
from synthesis.model.names import Name
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Records
from synthesis.model.reference import Reference

# How a source can use a work, weakest first, with the word that readers see.
_CITES, _RELAYS, _DISCUSSES = "cites", "relays", "discusses"


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """A source's title, works, authors and declared data sets.

    `title` is in quotation marks; `uses` has what the source does with a work, by key; `authors` the names of its
    reports' authors as shown, by what makes two of them the same.
    """

    title: str
    reports: frozenset[str]
    uses: dict[str, str]
    authors: dict[str, str]
    data_sets: frozenset[str]


def gather_facts(records: Records, links: Links) -> dict[str, SourceFacts]:
    """Gather the facts of every source, by its id."""
    works = {reference.id: reference.record for reference in records.references}
    facts = {}
    for source in records.sources:
        node = Node(NodeKind.SOURCE, source.id)
        reports = _targets(links, node, EdgeKind.SOURCE_REPORT)
        facts[source.id] = SourceFacts(
            # In quotation marks: a title with a colon or a verb in it would read as a part of the sentence.
            title=f"‘{source.record.title}’",
            reports=frozenset(reports),
            uses=_find_uses(links, node),
            authors=_find_authors([works[key] for key in reports]),
            data_sets=frozenset(_targets(links, node, EdgeKind.SOURCE_DATA_SET)),
        )
    return facts


def _find_uses(links: Links, source: Node) -> dict[str, str]:
    findings = [edge.origin for edge in links.leading_to(source, EdgeKind.FINDING_SOURCE)]
    uses = {key: _CITES for finding in findings for key in _targets(links, finding, EdgeKind.FINDING_CITES)}
    uses |= {key: _RELAYS for finding in findings for key in _targets(links, finding, EdgeKind.FINDING_RELAYS)}
    return uses | dict.fromkeys(_targets(links, source, EdgeKind.SOURCE_DISCUSSES), _DISCUSSES)


def _find_authors(reports: list[Reference]) -> dict[str, str]:
    """Give the authors as shown, by family name and first initial: 'J. Broadhead' and 'Jacqueline Broadhead' are one."""
    authors: dict[str, str] = {}
    for name in (name for report in reports for name in report.authors):
        shown = _show(name)
        if shown:
            authors.setdefault(shown.casefold(), shown)
    return authors


def _show(name: Name) -> str:
    """Show a name by its initial; a person without a given name is too little to tell two apart by."""
    if name.is_body:
        return name.literal
    return f"{name.given[0]}. {name.family}" if name.given and name.family else ""


def _targets(links: Links, node: Node, kind: EdgeKind) -> list[str]:
    return [edge.target.id for edge in links.leading_from(node, kind)]
