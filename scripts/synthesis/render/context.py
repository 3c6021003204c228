"""What all views look things up in: the library with its citations and settings, and the lookups made once for all pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from synthesis.model.citation import Citations, CitationStyle
from synthesis.model.finding import Finding
from synthesis.model.framework import Part
from synthesis.model.library import Library
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.page import SiteSettings
from synthesis.model.records import Located
from synthesis.model.source import DataSet
from synthesis.model.theme import Statement
from synthesis.render.shelves import Shelves, share_out
from synthesis.render.source_pages import number_pages


@dataclass(frozen=True, slots=True)
class Context:
    """The library and what is found in it by id. `data_sets` holds each with the first source that declares it.

    `ranks` has for each work its number in the order of a list of references.
    `cited` fills while views are made: for each page the works that it links, in the order of their first links.
    """

    library: Library
    citations: Citations
    settings: SiteSettings
    findings_by_source: Mapping[str, tuple[Located[Finding], ...]]
    statements: Mapping[str, Statement]
    parts: Mapping[str, Part]
    data_sets: Mapping[str, tuple[str, DataSet]]
    shelves: Shelves
    ranks: Mapping[str, int]
    cited: dict[str, dict[str, None]] = field(default_factory=dict)

    def is_cited(self, key: str) -> bool:
        """Tell whether the bibliography has the work."""
        return key in self.citations.styles[CitationStyle.HARVARD]

    def ends_of(self, node: Node, *kinds: EdgeKind) -> tuple[Node, ...]:
        """Give what a record refers to by edges of some kinds, each once, in order."""
        return tuple(dict.fromkeys(edge.target for edge in self.library.links.leading_from(node, *kinds)))

    def origins_of(self, node: Node, *kinds: EdgeKind) -> tuple[Node, ...]:
        """Give what refers to a record by edges of some kinds, each once, in order."""
        return tuple(dict.fromkeys(edge.origin for edge in self.library.links.leading_to(node, *kinds)))

    def findings_on(self, node: Node, *kinds: EdgeKind) -> tuple[Located[Finding], ...]:
        """Give the findings that refer to a record by edges of some kinds, in order."""
        origins = self.origins_of(node, *kinds)
        known = self.library.findings
        return tuple(known[origin.id] for origin in origins if origin.kind is NodeKind.FINDING and origin.id in known)


def make_context(library: Library, citations: Citations, settings: SiteSettings) -> Context:
    """Make the lookups that all pages share."""
    by_source: dict[str, list[Located[Finding]]] = {source_id: [] for source_id in library.sources}
    for finding in library.findings.values():
        by_source.setdefault(finding.owner, []).append(finding)
    data_sets: dict[str, tuple[str, DataSet]] = {}
    for source_id, source in library.sources.items():
        for data_set in source.record.datasets:
            data_sets.setdefault(data_set.id, (source_id, data_set))
    return Context(
        library,
        citations,
        settings,
        {source_id: tuple(findings) for source_id, findings in by_source.items()},
        {f"{theme_id}/{s.id}": s for theme_id, theme in library.themes.items() for s in theme.record.statements},
        {f"{frame_id}/{p.id}": p for frame_id, frame in library.frameworks.items() for p in frame.record.parts},
        data_sets,
        shelve(library, citations, by_source),
        {key: rank for rank, key in enumerate(citations.order)},
    )


def shelve(library: Library, citations: Citations, by_source: Mapping[str, Sequence[Located[Finding]]]) -> Shelves:
    """Find the page of every work, term, place and body by the name that readers look it up by, and of every finding."""
    works = citations.styles[CitationStyle.HARVARD]
    return Shelves(
        {
            **number_pages(library, by_source),
            **share_out({Node(NodeKind.REFERENCE, key): works[key].narrative if key in works else key for key in library.references}),
            **share_out({Node(NodeKind.TERM, term_id): term.record.term for term_id, term in library.terms.items()}),
            **share_out({Node(NodeKind.PLACE, place_id): place.record.name for place_id, place in library.places.items()}),
            **share_out({Node(NodeKind.ORGANISATION, body_id): body.record.name for body_id, body in library.organisations.items()}),
        }
    )
