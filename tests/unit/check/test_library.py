"""The rules over the whole library: what each reports, and what it lets pass."""

from typing import Any

import pytest

from synthesis.check.library import RULES, check_library
from synthesis.link.records import link_records
from synthesis.model.node import Node, NodeKind
from synthesis.model.records import Located, Records
from tests import made_records as made

TALKS = {"id": "talks", "title": "24 interviews", "own": "true"}
POLL = {"id": "poll", "title": "A poll", "own": "false"}
INTERVIEWED = {"speaker": {"type": "interviewees"}, "evidence": "talks"}
ARGUED = {"methodological_limitations": "None.", "coherence": "Good.", "adequacy": "Rich.", "relevance": "Direct."}
TWELVE = "one two three four five six seven eight nine ten eleven twelve"


def collection(**groups: Any) -> Records:
    """Make a collection that keeps all rules, but for the groups given."""
    return made.records(
        **{
            "sources": [made.source("interviews", datasets=[TALKS])],
            "findings": [made.finding("INT-01", "interviews"), made.finding("INT-02", "interviews")],
            "themes": [with_statement(("INT-01", "supports"))],
            "references": [made.reference("interviews")],
            **groups,
        }
    )


def with_statement(*findings: tuple[str, str], **fields: Any) -> Located[Any]:
    return made.theme("localism", statements=[made.statement("so", *findings, **fields)])


def messages(records: Records) -> list[str]:
    library, _ = link_records(records)
    return [str(problem) for problem in check_library(library)]


def test_collection_that_keeps_all_rules_has_no_problem() -> None:
    assert messages(collection()) == []


def test_every_rule_says_in_its_docstring_what_must_hold() -> None:
    assert all(rule.__doc__ and rule.__doc__.endswith(".") for rule in RULES)


@pytest.mark.parametrize(("words", "problems"), [(TWELVE, []), (f"{TWELVE} thirteen", ["must have at most 12 words, not 13"])])
def test_phrases_and_words_at_the_ends_of_passages_have_at_most_twelve_words(words: str, problems: list[str]) -> None:
    source = made.source(
        "interviews",
        outline=[{"report": "interviews", "headings": [{"heading": "Aims", "begins": words}]}],
        not_summarised=[{"report": "interviews", "section": "none", "what": "It", "why": "So.", "begins": words, "ends": words}],
    )
    finding = made.finding("INT-01", "interviews", pinpoints=[{"report": "interviews", "section": "none", "phrase": words}])

    library, _ = link_records(collection(sources=[source], findings=[finding]))

    assert [problem.message for problem in check_library(library)] == problems * 4


def test_quotation_is_held_short_in_every_record_but_not_in_names() -> None:
    long = f"So “{TWELVE} thirteen”."
    records = made.records(
        sources=[made.source("interviews", summary=long, title=long)],
        findings=[made.finding("INT-01", "interviews", claim=long)],
        themes=[made.theme("localism", answer=long, statements=[made.statement("so", ("INT-01", "supports"), statement=long)])],
        frameworks=[made.framework("factors", source="interviews", parts=[{"id": "one", "title": long, "group": long}])],
        events=[made.event("act", what=long)],
        responsibilities=[made.responsibility("housing", pays=long, findings=["INT-01"])],
        terms=[made.term("council", meaning=long)],
        places=[made.place("glasgow", what=long, within="glasgow")],
        organisations=[made.organisation("office", what=long)],
        posts=[made.post("staff", who=long)],
        references=[made.reference("interviews", abstract=long)],
        broken=frozenset({Node(NodeKind.FINDING, "INT-02")}),
    )

    library, _ = link_records(records)
    problems = [problem for problem in check_library(library) if problem.code.slug == "quote-too-long"]

    assert [problem.place.path.removeprefix("sources/") for problem in problems] == [
        "interviews.yml",
        "interviews.yml",
        "synthesis/frameworks/factors.yml",
        "synthesis/glossary.yml",
        "synthesis/organisations.yml",
        "synthesis/places.yml",
        "synthesis/posts.yml",
        "synthesis/responsibilities.yml",
        "synthesis/themes/localism.yml",
        "synthesis/themes/localism.yml",
        "synthesis/timeline.yml",
    ]
    assert {problem.message for problem in problems} == {"must have at most 12 words in a quotation, not 13: 'one two three four …'"}


@pytest.mark.parametrize(
    ("groups", "message"),
    [
        (
            {"findings": [made.finding("INT-01", "interviews", relations=[{"to": "INT-01", "type": "supports"}])]},
            "must name another finding, not 'INT-01' itself",
        ),
        ({"findings": [made.finding("INT-01", "interviews", superseded_by="INT-01")]}, "must name another finding, not 'INT-01' itself"),
        (
            {"themes": [made.theme("localism", related=["localism"], statements=[made.statement("so", ("INT-01", "supports"))])]},
            "must name another theme, not 'localism' itself",
        ),
        ({"terms": [made.term("council", related=["council"])]}, "must name another glossary term, not 'council' itself"),
        ({"places": [made.place("glasgow", within="glasgow")]}, "must name another place, not 'glasgow' itself"),
        (
            {
                "frameworks": [
                    made.framework("factors", source="interviews", parts=[{"id": "a", "title": "A", "answers": [{"to": "factors/a"}]}])
                ]
            },
            "must name another framework part, not 'factors/a' itself",
        ),
    ],
)
def test_record_related_to_itself_is_reported(groups: dict[str, Any], message: str) -> None:
    library, _ = link_records(collection(**groups))

    assert [problem.message for problem in check_library(library)] == [message]


def test_text_may_name_its_own_finding() -> None:
    assert messages(collection(findings=[made.finding("INT-01", "interviews", why="See [#INT-01].")])) == []


def test_statement_whose_findings_all_do_not_exist_is_called_empty() -> None:
    library, _ = link_records(collection(themes=[with_statement(("INT-03", "supports"), ("INT-04", "qualifies"))]))

    assert [problem.message for problem in check_library(library)] == ["must name at least one finding that exists, for statement 'so'"]


def test_finding_that_a_statement_names_twice_is_reported_with_both_places() -> None:
    library, _ = link_records(collection(themes=[with_statement(("INT-01", "supports"), ("INT-02", "supports"), ("INT-01", "qualifies"))]))

    assert [(str(problem.place), problem.message) for problem in check_library(library)] == [
        (
            "sources/synthesis/themes/localism.yml:19:11",
            "must name a finding once, not 'INT-01' again: it stands at sources/synthesis/themes/localism.yml:13:11",
        )
    ]


def test_statement_is_not_called_empty_where_its_finding_is_broken() -> None:
    broken = frozenset({Node(NodeKind.FINDING, "INT-03")})

    assert messages(collection(themes=[with_statement(("INT-03", "supports"))], broken=broken)) == []


@pytest.mark.parametrize(
    ("findings", "fields", "count"),
    [
        ([("INT-01", "supports"), ("INT-02", "contradicts")], {}, 1),
        ([("INT-01", "contradicts")], {}, 1),
        ([("INT-01", "supports"), ("INT-02", "contradicts")], {"differs_on": "value"}, 0),
        ([("INT-01", "supports"), ("INT-02", "qualifies")], {}, 0),
    ],
)
def test_only_contested_statements_must_name_their_difference(findings: list[tuple[str, str]], fields: dict[str, Any], count: int) -> None:
    library, _ = link_records(collection(themes=[with_statement(*findings, **fields)]))

    assert [problem.code.slug for problem in check_library(library)] == ["difference-unnamed"] * count


@pytest.mark.parametrize(
    ("confidence", "codes"),
    [
        ({"level": "low", **ARGUED}, []),
        ({"level": "not-graded"}, []),
        ({"level": "does-not-apply"}, []),
        ({"level": "high"}, ["confidence-not-argued"]),
        ({"level": "moderate", **ARGUED, "coherence": ""}, ["confidence-not-argued"]),
        ({"level": "very-low", **ARGUED, "relevance": ""}, ["confidence-not-argued"]),
    ],
)
def test_graded_confidence_is_argued_in_all_components(confidence: dict[str, str], codes: list[str]) -> None:
    findings = [made.finding("INT-01", "interviews", **INTERVIEWED)]
    themes = [with_statement(("INT-01", "supports"), confidence=confidence)]

    library, _ = link_records(collection(findings=findings, themes=themes))

    assert [problem.code.slug for problem in check_library(library)] == codes


@pytest.mark.parametrize(
    ("fields", "stance", "codes"),
    [
        (INTERVIEWED, "supports", []),
        (INTERVIEWED | {"speaker": {"type": "interviewee"}}, "supports", []),
        (INTERVIEWED | {"speaker": {"type": "author"}}, "supports", ["confidence-does-not-apply"]),
        (INTERVIEWED | {"evidence": "poll"}, "supports", ["confidence-does-not-apply"]),
        (INTERVIEWED | {"evidence": "argument"}, "supports", ["confidence-does-not-apply"]),
        (INTERVIEWED | {"evidence": "argument"}, "qualifies", []),
    ],
)
def test_confidence_is_graded_for_interviews_of_the_source_itself_only(fields: dict[str, Any], stance: str, codes: list[str]) -> None:
    records = collection(
        sources=[made.source("interviews", datasets=[TALKS, POLL])],
        findings=[made.finding("INT-01", "interviews", **INTERVIEWED), made.finding("INT-02", "interviews", **fields)],
        themes=[with_statement(("INT-01", "supports"), ("INT-02", stance), confidence={"level": "low", **ARGUED})],
    )

    library, _ = link_records(records)

    assert [problem.code.slug for problem in check_library(library)] == codes


def test_confidence_is_not_held_against_a_finding_that_is_broken() -> None:
    records = collection(
        findings=[made.finding("INT-01", "interviews", **INTERVIEWED)],
        themes=[with_statement(("INT-01", "supports"), ("INT-03", "supports"), confidence={"level": "low", **ARGUED})],
        broken=frozenset({Node(NodeKind.FINDING, "INT-03")}),
    )

    assert messages(records) == []


@pytest.mark.parametrize(("outcome", "count"), [("silent", 1), ("speaks", 0), ("other-words", 0)])
def test_source_with_findings_is_not_silent(outcome: str, count: int) -> None:
    records = collection(sources=[made.source("interviews", read_for={"localism": outcome})])

    library, _ = link_records(records)

    assert [problem.code.slug for problem in check_library(library)] == ["read-for-disagrees"] * count


def test_source_that_speaks_without_findings_is_right() -> None:
    quiet = made.source("strategy", read_for={"localism": "silent"})
    speaking = made.source("primer", read_for={"localism": "speaks"})
    references = [made.reference(key) for key in ("interviews", "strategy", "primer")]
    sources = [made.source("interviews"), quiet, speaking]

    library, _ = link_records(collection(sources=sources, references=references))

    # The theme still rests on the interviews alone.
    assert [problem.code.slug for problem in check_library(library)] == ["theme-on-one-source"]


def test_unused_records_are_not_reported_where_a_broken_record_may_use_them() -> None:
    unused = {
        "references": [made.reference("interviews"), made.reference("casey")],
        "places": [made.place("glasgow")],
        "organisations": [made.organisation("office")],
    }

    library, _ = link_records(collection(**unused))
    library_in_part, _ = link_records(collection(**unused, broken=frozenset({Node(NodeKind.FINDING, "INT-03")})))

    assert [(problem.code.slug, problem.message) for problem in check_library(library)] == [
        ("reference-never-used", "must be named by some record, which 'casey' is not"),
        ("record-never-used", "must be named by some record, which organisation 'office' is not"),
        ("record-never-used", "must be named by some record, which place 'glasgow' is not"),
    ]
    assert check_library(library_in_part) == ()


def test_theme_is_used_only_where_a_finding_speaks_to_it() -> None:
    findings = [made.finding("INT-01", "interviews"), made.finding("INT-02", "interviews", themes=["localism"])]
    other = made.theme("devolution", statements=[made.statement("too", ("INT-01", "supports"))])

    library, _ = link_records(collection(findings=findings, themes=[with_statement(("INT-01", "supports")), other]))

    assert [problem.message for problem in check_library(library)] == ["must be spoken to by some finding, which theme 'devolution' is not"]


@pytest.mark.parametrize(("back", "count"), [(["localism"], 0), ([], 1)])
def test_related_themes_name_each_other(back: list[str], count: int) -> None:
    findings = [made.finding("INT-01", "interviews", themes=["localism", "devolution"])]
    one = made.theme("localism", related=["devolution"], statements=[made.statement("so", ("INT-01", "supports"))])
    other = made.theme("devolution", related=back, statements=[made.statement("too", ("INT-01", "supports"))])

    library, _ = link_records(collection(findings=findings, themes=[one, other]))

    assert [problem.code.slug for problem in check_library(library)] == ["half-a-pair"] * count


@pytest.mark.parametrize(
    ("report", "codes"),
    [("interviews", []), ("brief", []), ("casey", ["pinpoint-outside-source"]), ("unknown", [])],
)
def test_pinpoint_names_a_report_of_its_source_unless_the_key_is_unknown_anyway(report: str, codes: list[str]) -> None:
    records = collection(
        sources=[made.source("interviews", reports=["interviews", "brief"])],
        findings=[made.finding("INT-01", "interviews", pinpoints=[{"report": report, "section": "none", "phrase": "x"}])],
        references=[made.reference("interviews"), made.reference("brief"), made.reference("casey", note="See [@casey].")],
    )

    library, _ = link_records(records)

    assert [problem.code.slug for problem in check_library(library)] == codes
