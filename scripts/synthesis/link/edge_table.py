"""The table of all ways in which records refer to each other: for each kind of edge, the function that finds its edges.

A function takes the records and gives edges as they are written; whether their targets exist is for `resolve`.
"""

from collections.abc import Callable, Iterator

from synthesis.link import edges_of_catalogues as of_catalogues
from synthesis.link import edges_of_findings as of_findings
from synthesis.link import edges_of_frameworks as of_frameworks
from synthesis.link import edges_of_posts as of_posts
from synthesis.link import edges_of_prose as of_prose
from synthesis.link import edges_of_sources as of_sources
from synthesis.link import edges_of_themes as of_themes
from synthesis.link.mentions import find_term_mentions
from synthesis.model.node import Edge, EdgeKind
from synthesis.model.records import Records

EdgeFinder = Callable[[Records], Iterator[Edge]]

EDGES: dict[EdgeKind, EdgeFinder] = {
    EdgeKind.FINDING_SOURCE: of_findings.find_sources,
    EdgeKind.FINDING_THEME: of_findings.find_themes,
    EdgeKind.FINDING_REPORT: of_findings.find_reports,
    EdgeKind.FINDING_RELAYS: of_findings.find_relayed_works,
    EdgeKind.FINDING_CITES: of_findings.find_cited_works,
    EdgeKind.FINDING_FIGURE: of_findings.find_origins_of_figures,
    EdgeKind.FINDING_DATA_SET: of_findings.find_data_sets,
    EdgeKind.FINDING_PLACE: of_findings.find_places,
    EdgeKind.FINDING_ORGANISATION: of_findings.find_organisations,
    EdgeKind.FINDING_RELATION: of_findings.find_relations,
    EdgeKind.FINDING_SUPERSEDED: of_findings.find_successors,
    EdgeKind.RETIRED_FINDING: of_sources.find_retired_findings,
    EdgeKind.SOURCE_REPORT: of_sources.find_reports,
    EdgeKind.SOURCE_DISCUSSES: of_sources.find_discussed_works,
    EdgeKind.SOURCE_DATA_SET: of_sources.find_data_sets,
    EdgeKind.DATA_SET_REFERENCE: of_sources.find_references_of_data_sets,
    EdgeKind.SOURCE_PLACE: of_sources.find_places,
    EdgeKind.SOURCE_READ_FOR: of_sources.find_themes_read_for,
    EdgeKind.SOURCE_OUTLINE: of_sources.find_outlined_reports,
    EdgeKind.SOURCE_LEFT_OUT: of_sources.find_passages_left_out,
    EdgeKind.STATEMENT_THEME: of_themes.find_themes_of_statements,
    EdgeKind.STATEMENT_FINDING: of_themes.find_findings_of_statements,
    EdgeKind.THEME_DEFINITION: of_themes.find_definitions,
    EdgeKind.THEME_RELATED: of_themes.find_related_themes,
    EdgeKind.FRAMEWORK_SOURCE: of_frameworks.find_sources,
    EdgeKind.FRAMEWORK_WORK: of_frameworks.find_works,
    EdgeKind.PART_FRAMEWORK: of_frameworks.find_frameworks_of_parts,
    EdgeKind.PART_FINDING: of_frameworks.find_findings_of_parts,
    EdgeKind.PART_ANSWER: of_frameworks.find_answers,
    EdgeKind.EVENT_FINDING: of_catalogues.find_findings_of_events,
    EdgeKind.EVENT_WORK: of_catalogues.find_works_of_events,
    EdgeKind.RESPONSIBILITY_FINDING: of_catalogues.find_findings_of_responsibilities,
    EdgeKind.RESPONSIBILITY_ORGANISATION: of_catalogues.find_organisations_of_responsibilities,
    EdgeKind.TERM_SENSE_SOURCE: of_catalogues.find_sources_of_senses,
    EdgeKind.TERM_SENSE_FINDING: of_catalogues.find_findings_of_senses,
    EdgeKind.TERM_RELATED: of_catalogues.find_related_terms,
    EdgeKind.TERM_WORK: of_catalogues.find_works_of_terms,
    EdgeKind.TERM_MENTION: find_term_mentions,
    EdgeKind.PLACE_WITHIN: of_catalogues.find_larger_places,
    EdgeKind.POST_ASKED: of_posts.find_findings_that_ask,
    EdgeKind.POST_FINDING: of_posts.find_findings_of_posts,
    EdgeKind.PROSE_REFERENCE: of_prose.find_references_in_prose,
    EdgeKind.PROSE_FINDING: of_prose.find_findings_in_prose,
}


def find_edges(records: Records) -> Iterator[Edge]:
    """Find every edge of every kind, as written."""
    for find in EDGES.values():
        yield from find(records)
