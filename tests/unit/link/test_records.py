"""References that lead nowhere, and what is left of a collection that is broken in part."""

from typing import Any

import pytest

from synthesis.link.records import link_records
from synthesis.model.node import ALL, EdgeKind, Node, NodeKind
from synthesis.model.records import Located, Records
from tests import made_records as made


def with_finding(broken: frozenset[Node] = frozenset(), groups: dict[str, Any] | None = None, **fields: Any) -> Records:
    """Make a collection that is whole but for the fields of its finding INT-01."""
    return made.records(
        sources=[made.source("interviews")],
        findings=[made.finding("INT-01", "interviews", **fields)],
        themes=[made.theme("localism", statements=[made.statement("so", ("INT-01", "supports"))])],
        references=[made.reference("interviews")],
        broken=broken,
        **(groups or {}),
    )


def messages(records: Records) -> list[str]:
    _, problems = link_records(records)
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"themes": ["localsim"]},
            "sources/interviews.yml:14:5: unknown-theme: must name a theme of this collection, not 'localsim'; did you mean 'localism'?",
        ),
        (
            {"relays": "casey2016"},
            (
                "sources/interviews.yml:17:3: unknown-reference: must name a bibliography entry of this collection, not 'casey2016'; "
                "add the work to bibliography.bib"
            ),
        ),
        (
            {"superseded_by": "INT-99"},
            "sources/interviews.yml:17:3: unknown-finding: must name a finding of this collection, not 'INT-99'; did you mean 'INT-01'?",
        ),
        (
            {"evidence": "poll"},
            (
                "sources/interviews.yml:12:3: unknown-data-set: must name a data set of this collection, not 'poll'; "
                "declare it in 'datasets' of its source, or write 'argument', 'literature' or 'not-stated'"
            ),
        ),
        (
            {"why": "See [@Interviews, p. 5]."},
            (
                "sources/interviews.yml:17:3: unknown-reference: must name a bibliography entry of this collection, not 'Interviews'; "
                "did you mean 'interviews'?"
            ),
        ),
        (
            {"why": "See [#ABC-01]."},
            (
                "sources/interviews.yml:17:3: unknown-finding: must name a finding of this collection, not 'ABC-01'; "
                "write the id of a finding that is there"
            ),
        ),
    ],
)
def test_reference_that_leads_nowhere_is_reported_at_its_value(fields: dict[str, Any], message: str) -> None:
    assert messages(with_finding(**fields)) == [message]


def test_reference_that_leads_nowhere_has_no_edge() -> None:
    library, _ = link_records(with_finding(themes=["localsim", "localism"]))

    edges = library.links.leading_from(Node(NodeKind.FINDING, "INT-01"), EdgeKind.FINDING_THEME)

    assert [edge.target.id for edge in edges] == ["localism"]


@pytest.mark.parametrize(
    ("fields", "broken"),
    [
        ({"relays": "casey2016"}, Node(NodeKind.REFERENCE, "casey2016")),
        ({"relays": "casey2016"}, Node(NodeKind.REFERENCE, ALL)),
        ({"places": ["glasgow"]}, Node(NodeKind.PLACE, ALL)),
        ({"superseded_by": "INT-02"}, Node(NodeKind.FINDING, "INT-02")),
        ({"superseded_by": "STR-02"}, Node(NodeKind.SOURCE, "strategy")),
        ({"evidence": "poll"}, Node(NodeKind.SOURCE, "strategy")),
    ],
)
def test_reference_to_what_is_broken_is_not_reported_again(fields: dict[str, Any], broken: Node) -> None:
    assert messages(with_finding(broken=frozenset({broken}), **fields)) == []


def test_reference_to_a_finding_of_a_whole_source_is_reported_though_another_source_is_broken() -> None:
    records = with_finding(broken=frozenset({Node(NodeKind.SOURCE, "strategy")}), superseded_by="INT-02")

    assert messages(records) == [
        "sources/interviews.yml:17:3: unknown-finding: must name a finding of this collection, not 'INT-02'; did you mean 'INT-01'?"
    ]


def test_part_of_a_broken_framework_is_not_reported() -> None:
    part = {"id": "one", "title": "One", "answers": [{"to": "factors/two"}]}
    records = with_finding(
        broken=frozenset({Node(NodeKind.FRAMEWORK, "factors")}),
        groups={"frameworks": [made.framework("principles", source="interviews", parts=[part])]},
    )

    assert messages(records) == []


def test_targets_that_are_broken_are_named_so_that_no_rule_reports_them() -> None:
    library, _ = link_records(with_finding(broken=frozenset({Node(NodeKind.SOURCE, "strategy")}), superseded_by="STR-02"))

    assert library.broken == {Node(NodeKind.SOURCE, "strategy"), Node(NodeKind.FINDING, "STR-02")}


def retiring(**fields: Any) -> Located[Any]:
    return made.source("interviews", retired=[{"id": "INT-05", "why": "Merged.", **fields}])


@pytest.mark.parametrize(
    ("source", "remedy"),
    [(retiring(see="INT-01"), "write 'INT-01' instead"), (retiring(), "leave it out: Merged.")],
)
def test_reference_to_a_retired_finding_names_the_one_to_see(source: Located[Any], remedy: str) -> None:
    records = made.records(
        sources=[source],
        findings=[made.finding("INT-01", "interviews", superseded_by="INT-05")],
        themes=[made.theme("localism", statements=[made.statement("so", ("INT-01", "supports"))])],
        references=[made.reference("interviews")],
    )

    library, problems = link_records(records)

    assert [str(problem) for problem in problems] == [
        f"sources/interviews.yml:17:3: unknown-finding: must name a finding that still stands, not 'INT-05', which is retired; {remedy}"
    ]
    assert library.retired == {"INT-05": ("interviews", source.record.retired[0])}


def test_finding_of_a_broken_source_is_left_out_and_called_broken() -> None:
    records = made.records(
        sources=[made.source("strategy")],
        references=[made.reference("strategy")],
        findings=[made.finding("INT-01", "interviews")],
        themes=[made.theme("localism", statements=[made.statement("so", ("INT-01", "supports"))])],
        broken=frozenset({Node(NodeKind.SOURCE, "interviews")}),
    )

    library, problems = link_records(records)

    assert problems == ()
    assert library.findings == {}
    assert library.broken == {Node(NodeKind.SOURCE, "interviews"), Node(NodeKind.FINDING, "INT-01")}


def test_findings_named_in_a_collection_without_any_source_are_not_reported() -> None:
    records = made.records(events=[made.event("act", findings=["INT-01"])], places=[made.place("glasgow")])

    library, problems = link_records(records)

    assert problems == ()
    assert library.broken == {Node(NodeKind.SOURCE, ALL), Node(NodeKind.FINDING, "INT-01")}


def test_what_nobody_has_written_is_unresolved_and_not_broken() -> None:
    library, _ = link_records(with_finding(relays="casey2016"))

    assert library.broken == frozenset()
    assert library.unresolved == {Node(NodeKind.REFERENCE, "casey2016")}


def test_collection_without_its_own_file_still_has_a_title() -> None:
    library, problems = link_records(made.records())

    assert problems == ()
    assert library.collection.title == "Untitled collection"


def test_same_slip_made_often_is_reported_at_each_place() -> None:
    assert messages(with_finding(themes=["localsim", "localsim"])) == [
        "sources/interviews.yml:14:5: unknown-theme: must name a theme of this collection, not 'localsim'; did you mean 'localism'?",
        "sources/interviews.yml:15:5: unknown-theme: must name a theme of this collection, not 'localsim'; did you mean 'localism'?",
    ]
