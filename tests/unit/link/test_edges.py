"""Every kind of edge, from both ends, in one collection that has each of them."""

from synthesis.link.edge_table import EDGES
from synthesis.link.records import link_records
from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.records import Records
from tests import made_records as made

RECORDS: Records = made.records(
    collection=made.collection(caveat="Little is known [@casey]."),
    sources=[
        made.source(
            "interviews",
            datasets=[{"id": "talks", "title": "24 interviews", "own": "true", "reference": "talks-data"}],
            scope={"nations": ["uk"], "places": ["glasgow"]},
            read_for={"localism": "speaks"},
            outline=[{"report": "interviews", "headings": [{"heading": "Aims", "begins": "We asked"}]}],
            not_summarised=[{"report": "interviews", "section": "none", "what": "The cover", "why": "Not theirs."}],
            retired=[{"id": "INT-09", "why": "Merged.", "see": "INT-01"}],
        ),
        made.source("strategy", discusses=["plan"]),
    ],
    findings=[
        made.finding(
            "INT-01",
            "interviews",
            claim="Councils lead.",
            evidence="talks",
            relays="casey",
            places=["glasgow"],
            organisations=["office"],
            figures=[{"value": "24", "unit": "interviews", "what": "talks held", "origin": "talks-data"}],
            cites=[{"key": "casey", "role": "compare", "locator": "p. 5"}, {"key": "plan"}],
            relations=[{"to": "STR-01", "type": "contradicts"}],
            superseded_by="STR-01",
            why="As [@casey, p. 7; @plan] and [#STR-01] say.",
        ),
        made.finding("STR-01", "strategy", addressee="Clerks"),
    ],
    themes=[
        made.theme(
            "localism",
            statements=[made.statement("so", ("INT-01", "supports"), ("STR-01", "contradicts"), statement="So [#INT-01].")],
            definitions=[{"term": "localism", "finding": "STR-01"}],
            related=["devolution"],
        ),
        made.theme("devolution", statements=[made.statement("too", ("INT-01", "qualifies"))]),
    ],
    frameworks=[
        made.framework(
            "factors",
            source="strategy",
            work="plan",
            parts=[
                {"id": "one", "title": "One [@plan]", "finding": "STR-01", "answers": [{"to": "factors/two", "note": "Near."}]},
                {"id": "two", "title": "Two"},
            ],
        )
    ],
    events=[made.event("act", findings=["INT-01"], works=["plan"])],
    responsibilities=[made.responsibility("housing", findings=["INT-01"], organisations=["office"])],
    terms=[
        made.term(
            "council",
            senses=[{"source": "strategy", "sense": "A body.", "finding": "STR-01"}],
            related=["office-term"],
            works=["plan"],
        ),
        made.term("office-term", term="Whitehall"),
    ],
    places=[made.place("glasgow", within="scotland"), made.place("scotland")],
    organisations=[made.organisation("office", what="See [#STR-01].")],
    posts=[made.post("staff", addressees=["Officers", "Clerks"], findings=["INT-01"])],
    references=[
        *(made.reference(key) for key in ("interviews", "strategy", "talks-data", "casey")),
        made.reference("plan", note="Discussed by [@strategy]."),
    ],
)

ALL_EDGES = """
DATA_SET_REFERENCE talks > talks-data
EVENT_FINDING act > INT-01
EVENT_WORK act > plan
FINDING_CITES INT-01 > casey (cited for comparison, p. 5)
FINDING_CITES INT-01 > plan (cited in support)
FINDING_DATA_SET INT-01 > talks
FINDING_FIGURE INT-01 > talks-data (talks held)
FINDING_ORGANISATION INT-01 > office
FINDING_PLACE INT-01 > glasgow
FINDING_RELATION INT-01 > STR-01 (contradicts)
FINDING_RELAYS INT-01 > casey
FINDING_REPORT INT-01 > interviews (before the first heading)
FINDING_REPORT STR-01 > strategy (before the first heading)
FINDING_SOURCE INT-01 > interviews
FINDING_SOURCE STR-01 > strategy
FINDING_SUPERSEDED INT-01 > STR-01
FINDING_THEME INT-01 > localism
FINDING_THEME STR-01 > localism
FRAMEWORK_SOURCE factors > strategy
FRAMEWORK_WORK factors > plan
PART_ANSWER factors/one > factors/two (Near.)
PART_FINDING factors/one > STR-01
PART_FRAMEWORK factors/one > factors
PART_FRAMEWORK factors/two > factors
PLACE_WITHIN glasgow > scotland
POST_ASKED staff > STR-01 (Clerks)
POST_FINDING staff > INT-01
PROSE_FINDING INT-01 > STR-01
PROSE_FINDING localism/so > INT-01
PROSE_FINDING office > STR-01
PROSE_REFERENCE INT-01 > casey (p. 7)
PROSE_REFERENCE INT-01 > plan
PROSE_REFERENCE collection > casey
PROSE_REFERENCE factors/one > plan
PROSE_REFERENCE plan > strategy
RESPONSIBILITY_FINDING housing > INT-01
RESPONSIBILITY_ORGANISATION housing > office
RETIRED_FINDING interviews > INT-01 (INT-09)
SOURCE_DATA_SET interviews > talks (24 interviews)
SOURCE_DISCUSSES strategy > plan
SOURCE_LEFT_OUT interviews > interviews (The cover)
SOURCE_OUTLINE interviews > interviews
SOURCE_PLACE interviews > glasgow
SOURCE_READ_FOR interviews > localism (speaks)
SOURCE_REPORT interviews > interviews
SOURCE_REPORT strategy > strategy
STATEMENT_FINDING devolution/too > INT-01 (qualifies)
STATEMENT_FINDING localism/so > INT-01 (supports)
STATEMENT_FINDING localism/so > STR-01 (contradicts)
STATEMENT_THEME devolution/too > devolution
STATEMENT_THEME localism/so > localism
TERM_MENTION INT-01 > council (Councils)
TERM_RELATED council > office-term
TERM_SENSE_FINDING council > STR-01
TERM_SENSE_SOURCE council > strategy
TERM_WORK council > plan
THEME_DEFINITION localism > STR-01 (localism)
THEME_RELATED localism > devolution
""".strip().splitlines()


def written(edge: Edge) -> str:
    detail = f" ({edge.detail})" if edge.detail else ""
    return f"{edge.kind.name} {edge.origin.id} > {edge.target.id}{detail}"


def test_every_kind_of_edge_has_its_function() -> None:
    assert list(EDGES) == list(EdgeKind)


def test_every_edge_leads_from_where_it_is_written() -> None:
    library, problems = link_records(RECORDS)

    edges = [written(edge) for leading in library.links.outgoing.values() for edge in leading]

    assert problems == ()
    assert sorted(edges) == ALL_EDGES


def test_every_edge_is_found_from_its_target() -> None:
    library, _ = link_records(RECORDS)

    edges = [written(edge) for leading in library.links.incoming.values() for edge in leading]

    assert sorted(edges) == ALL_EDGES


def test_edges_stand_at_their_own_ends() -> None:
    library, _ = link_records(RECORDS)

    assert all(edge.origin == node for node, leading in library.links.outgoing.items() for edge in leading)
    assert all(edge.target == node for node, leading in library.links.incoming.items() for edge in leading)


def test_edges_are_of_the_kinds_that_their_name_says() -> None:
    library, _ = link_records(RECORDS)

    for edge in (edge for leading in library.links.outgoing.values() for edge in leading):
        begins, ends, _words = edge.kind.value
        assert begins in (edge.origin.kind.name.lower().replace("_", " "), "any")
        assert ends == edge.target.kind.name.lower().replace("_", " ")


def test_edges_of_a_node_come_in_the_order_of_the_files() -> None:
    library, _ = link_records(RECORDS)

    leading = library.links.leading_to(Node(NodeKind.REFERENCE, "plan"))

    assert [(str(edge.place), edge.kind) for edge in leading] == [
        ("sources/interviews.yml:34:7", EdgeKind.FINDING_CITES),
        ("sources/interviews.yml:40:3", EdgeKind.PROSE_REFERENCE),
        ("sources/strategy.yml:18:5", EdgeKind.SOURCE_DISCUSSES),
        ("sources/synthesis/frameworks/factors.yml:5:3", EdgeKind.FRAMEWORK_WORK),
        ("sources/synthesis/frameworks/factors.yml:9:7", EdgeKind.PROSE_REFERENCE),
        ("sources/synthesis/glossary.yml:13:5", EdgeKind.TERM_WORK),
        ("sources/synthesis/timeline.yml:11:5", EdgeKind.EVENT_WORK),
    ]


def test_kinds_asked_for_limit_the_edges_given() -> None:
    library, _ = link_records(RECORDS)

    leading = library.links.leading_to(Node(NodeKind.REFERENCE, "plan"), EdgeKind.EVENT_WORK, EdgeKind.TERM_WORK)

    assert [written(edge) for edge in leading] == ["TERM_WORK council > plan", "EVENT_WORK act > plan"]
