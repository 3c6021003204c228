"""Why two sources do not confirm each other independently: takes records and links, gives the reason in words for readers.

One uses the other (discusses, relays or cites a report of it), or both have an author in common, declare one data set,
rest on one data set in the statement's findings, or relay one work there. ADR 0003 says why it is counted so.
"""

from collections.abc import Iterable, Iterator, Mapping

from synthesis.link.source_facts import SourceFacts, gather_facts
from synthesis.model.library import Links
from synthesis.model.node import EdgeKind, Node
from synthesis.model.records import Records


class Dependences:
    """What is known of all sources, for explaining how any two of them hang together."""

    def __init__(self, records: Records, links: Links) -> None:
        self._links = links
        self._facts = gather_facts(records, links)
        self._works = {reference.id: reference.record.title for reference in records.references}
        self._data_sets = {one.id: one.title for source in records.sources for one in source.record.datasets}

    def explain(self, first: str, findings: Iterable[Node], second: str, other_findings: Iterable[Node]) -> str:
        """Give the reason why two sources with these findings are not independent; empty if none is known."""
        one, other = self._facts[first], self._facts[second]
        ours, theirs = tuple(findings), tuple(other_findings)
        use = _explain_use(one, other)
        shared = list(self._explain_shared(one, ours, other, theirs))
        if use:
            return _join([use, *(f"they {clause}" for clause in shared)])
        if not shared:
            return ""
        return _join([f"{one.title} and {other.title} {shared[0]}", *(f"they {clause}" for clause in shared[1:])])

    def _explain_shared(self, one: SourceFacts, ours: tuple[Node, ...], other: SourceFacts, theirs: tuple[Node, ...]) -> Iterator[str]:
        authors = one.authors.keys() & other.authors.keys()
        if authors:
            yield f"have {_count(authors, 'an author', 'authors')} in common ({_list(authors, one.authors)})"
        data_sets = (one.data_sets & other.data_sets) | self._both_lead_to(EdgeKind.FINDING_DATA_SET, ours, theirs)
        if data_sets:
            yield f"share {_count(data_sets, 'a data set', 'data sets')} ({_list(data_sets, self._data_sets)})"
        works = self._both_lead_to(EdgeKind.FINDING_RELAYS, ours, theirs)
        if works:
            yield f"relay {_count(works, 'the same work', 'the same works')} ({_list(works, self._works)})"

    def _both_lead_to(self, kind: EdgeKind, ours: tuple[Node, ...], theirs: tuple[Node, ...]) -> set[str]:
        return self._targets(kind, ours) & self._targets(kind, theirs)

    def _targets(self, kind: EdgeKind, findings: tuple[Node, ...]) -> set[str]:
        return {edge.target.id for finding in findings for edge in self._links.leading_from(finding, kind)}


def _explain_use(one: SourceFacts, other: SourceFacts) -> str:
    forth, back = _find_use(one, other), _find_use(other, one)
    if forth and back:
        return f"{one.title} {forth} {other.title}, which {back} it too"
    if forth:
        return f"{one.title} {forth} {other.title}"
    return f"{other.title} {back} {one.title}" if back else ""


def _find_use(user: SourceFacts, used: SourceFacts) -> str:
    """Give the strongest thing that a source does with a report of the other: discusses, relays, cites, in this order."""
    found = {user.uses[key] for key in used.reports if key in user.uses}
    return next((verb for verb in ("discusses", "relays", "cites") if verb in found), "")


def _count(found: Iterable[str], one: str, several: str) -> str:
    return one if len(set(found)) == 1 else several


def _list(found: Iterable[str], shown: Mapping[str, str]) -> str:
    return ", ".join(shown[key] for key in sorted(found))


def _join(clauses: list[str]) -> str:
    """Join clauses as a sentence has them: 'a, and b', 'a, b, and c'."""
    return clauses[0] if len(clauses) == 1 else f"{', '.join(clauses[:-1])}, and {clauses[-1]}"
