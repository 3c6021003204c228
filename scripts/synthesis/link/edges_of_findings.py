"""Edges that begin at findings. The detail of a relation is the relation's kind as typed, of a citation why and where."""

from collections.abc import Iterator

from synthesis.model.finding import Finding, Ground
from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.raw import Step
from synthesis.model.records import Located, Records

_GROUNDS = {ground.value for ground in Ground}


def find_sources(records: Records) -> Iterator[Edge]:
    """Find the source that each finding belongs to."""
    for finding in records.findings:
        yield _edge(EdgeKind.FINDING_SOURCE, finding, Node(NodeKind.SOURCE, finding.owner), ("id",))


def find_themes(records: Records) -> Iterator[Edge]:
    """Find the themes that findings speak to."""
    for finding in records.findings:
        for index, theme in enumerate(finding.record.themes):
            yield _edge(EdgeKind.FINDING_THEME, finding, Node(NodeKind.THEME, theme), ("themes", index))


def find_reports(records: Records) -> Iterator[Edge]:
    """Find the reports that findings stand in; the detail is where in them."""
    for finding in records.findings:
        for index, pinpoint in enumerate(finding.record.pinpoints):
            steps = ("pinpoints", index, "report")
            yield _edge(EdgeKind.FINDING_REPORT, finding, Node(NodeKind.REFERENCE, pinpoint.report), steps, pinpoint.locator)


def find_relayed_works(records: Records) -> Iterator[Edge]:
    """Find the works that findings relay."""
    for finding in records.findings:
        if finding.record.relays:
            yield _edge(EdgeKind.FINDING_RELAYS, finding, Node(NodeKind.REFERENCE, finding.record.relays), ("relays",))


def find_cited_works(records: Records) -> Iterator[Edge]:
    """Find the works that the passages of findings cite; the detail is why and where, as readers see it."""
    for finding in records.findings:
        for index, work in enumerate(finding.record.cites):
            detail = ", ".join(filter(None, (work.role.label, work.locator)))
            yield _edge(EdgeKind.FINDING_CITES, finding, Node(NodeKind.REFERENCE, work.key), ("cites", index, "key"), detail)


def find_origins_of_figures(records: Records) -> Iterator[Edge]:
    """Find the works that figures are taken from; the detail is what the figure measures."""
    for finding in records.findings:
        for index, figure in enumerate(finding.record.figures):
            if figure.origin:
                steps = ("figures", index, "origin")
                yield _edge(EdgeKind.FINDING_FIGURE, finding, Node(NodeKind.REFERENCE, figure.origin), steps, figure.what)


def find_data_sets(records: Records) -> Iterator[Edge]:
    """Find the data sets that findings rest on; an argument or literature is none."""
    for finding in records.findings:
        if finding.record.evidence not in _GROUNDS:
            yield _edge(EdgeKind.FINDING_DATA_SET, finding, Node(NodeKind.DATA_SET, finding.record.evidence), ("evidence",))


def find_places(records: Records) -> Iterator[Edge]:
    """Find the places that findings are about."""
    for finding in records.findings:
        for index, place in enumerate(finding.record.places):
            yield _edge(EdgeKind.FINDING_PLACE, finding, Node(NodeKind.PLACE, place), ("places", index))


def find_organisations(records: Records) -> Iterator[Edge]:
    """Find the bodies that findings are about."""
    for finding in records.findings:
        for index, organisation in enumerate(finding.record.organisations):
            steps = ("organisations", index)
            yield _edge(EdgeKind.FINDING_ORGANISATION, finding, Node(NodeKind.ORGANISATION, organisation), steps)


def find_relations(records: Records) -> Iterator[Edge]:
    """Find how findings stand to each other; the detail is the relation's kind as typed."""
    for finding in records.findings:
        for index, relation in enumerate(finding.record.relations):
            target = Node(NodeKind.FINDING, relation.to)
            yield _edge(EdgeKind.FINDING_RELATION, finding, target, ("relations", index, "to"), relation.type.value)


def find_successors(records: Records) -> Iterator[Edge]:
    """Find the findings that say how things stand now."""
    for finding in records.findings:
        if finding.record.superseded_by:
            target = Node(NodeKind.FINDING, finding.record.superseded_by)
            yield _edge(EdgeKind.FINDING_SUPERSEDED, finding, target, ("superseded_by",))


def _edge(kind: EdgeKind, finding: Located[Finding], target: Node, steps: tuple[Step, ...], detail: str = "") -> Edge:
    return Edge(kind, Node(NodeKind.FINDING, finding.id), target, finding.origin.at(*steps), detail)
