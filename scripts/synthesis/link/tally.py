"""What stands behind each statement: takes records and links, gives sources, data sets, dependences and agreement.

Counts are of sources and data sets, never of reports: two reports of one study are one source.
"""

from itertools import combinations

from synthesis.link.agreement import Voice, judge_agreement
from synthesis.link.dependence import Dependences
from synthesis.model.library import Dependence, Links, Tally
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Records
from synthesis.model.vocabulary import Stance

# The edges that tallies are made of.
TALLIED = frozenset(
    {
        *(EdgeKind.STATEMENT_FINDING, EdgeKind.FINDING_SOURCE, EdgeKind.FINDING_DATA_SET, EdgeKind.FINDING_RELAYS, EdgeKind.FINDING_CITES),
        *(EdgeKind.SOURCE_REPORT, EdgeKind.SOURCE_DISCUSSES, EdgeKind.SOURCE_DATA_SET),
    }
)

_STANCES = {stance.value: stance for stance in Stance}


def tally_statements(records: Records, links: Links) -> dict[str, Tally]:
    """Tally every statement, by 'theme/statement'."""
    dependences = Dependences(records, links)
    owners = {finding.id: finding.owner for finding in records.findings}
    order = {source.id: number for number, source in enumerate(records.sources)}
    tallies = {}
    for theme in records.themes:
        for statement in theme.record.statements:
            id_ = f"{theme.id}/{statement.id}"
            tallies[id_] = _tally(Node(NodeKind.STATEMENT, id_), links, dependences, owners, order)
    return tallies


def _tally(statement: Node, links: Links, dependences: Dependences, owners: dict[str, str], order: dict[str, int]) -> Tally:
    behind = links.leading_from(statement, EdgeKind.STATEMENT_FINDING)
    voices = [Voice(_STANCES[edge.detail], owners[edge.target.id]) for edge in behind]
    sources = tuple(sorted({voice.source for voice in voices}, key=order.__getitem__))
    # A finding that only relays a work rests on no data set of its source: what counts is the evidence that it names.
    data_sets = {rests.target.id for edge in behind for rests in links.leading_from(edge.target, EdgeKind.FINDING_DATA_SET)}
    findings = {source: tuple(edge.target for edge in behind if owners[edge.target.id] == source) for source in sources}
    found: list[Dependence] = []
    for first, second in combinations(sources, 2):
        reason = dependences.explain(first, findings[first], second, findings[second])
        if reason:
            found.append(Dependence(first, second, reason))
    return Tally(sources, tuple(sorted(data_sets)), tuple(found), judge_agreement(voices))
