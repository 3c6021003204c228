"""What stands behind a statement: sources, data sets and what makes sources depend on each other."""

from typing import Any

import pytest

from synthesis.link.records import link_records
from synthesis.model.library import Agreement, Dependence, Tally
from synthesis.model.records import Records
from tests import made_records as made

INTERVIEWS = {"id": "interviews", "title": "24 interviews", "own": "true"}
POLL = {"id": "poll", "title": "A poll", "own": "false"}


def two_sources(
    first: dict[str, Any] | None = None,
    second: dict[str, Any] | None = None,
    first_finding: dict[str, Any] | None = None,
    second_finding: dict[str, Any] | None = None,
    **groups: Any,
) -> Records:
    """Make a statement that rests on a finding of source 'alpha' and one of source 'beta'."""
    authors = groups.pop("authors", {})
    works = [made.reference(key, authors=authors.get(key, [])) for key in ("alpha", "beta", "alpha-brief", "casey", "plan")]
    return made.records(
        sources=[made.source("alpha", **(first or {})), made.source("beta", **(second or {}))],
        findings=[
            made.finding("ALP-01", "alpha", **(first_finding or {})),
            made.finding("BET-01", "beta", **(second_finding or {})),
        ],
        themes=[made.theme("localism", statements=[made.statement("so", ("ALP-01", "supports"), ("BET-01", "supports"))])],
        references=works,
        **groups,
    )


def tally(records: Records) -> Tally:
    library, problems = link_records(records)
    assert problems == ()
    return library.tallies["localism/so"]


def test_two_reports_of_one_study_are_one_source_and_one_data_set() -> None:
    records = made.records(
        sources=[made.source("alpha", reports=["alpha", "alpha-brief"], datasets=[INTERVIEWS])],
        findings=[
            made.finding("ALP-01", "alpha", evidence="interviews"),
            made.finding("ALP-02", "alpha", evidence="interviews", pinpoints=[{"report": "alpha-brief", "section": "none", "phrase": "x"}]),
        ],
        themes=[made.theme("localism", statements=[made.statement("so", ("ALP-01", "supports"), ("ALP-02", "supports"))])],
        references=[made.reference("alpha"), made.reference("alpha-brief")],
    )

    assert tally(records) == Tally(("alpha",), ("interviews",), (), Agreement.ONE_SOURCE)


def test_two_sources_without_anything_in_common_are_independent() -> None:
    records = two_sources(first={"datasets": [INTERVIEWS]}, first_finding={"evidence": "interviews"})

    assert tally(records) == Tally(("alpha", "beta"), ("interviews",), (), Agreement.AGREE)


def test_sources_stand_in_the_order_of_the_collection_and_data_sets_by_id() -> None:
    records = made.records(
        sources=[made.source("beta", datasets=[POLL]), made.source("alpha", datasets=[INTERVIEWS])],
        findings=[made.finding("BET-01", "beta", evidence="poll"), made.finding("ALP-01", "alpha", evidence="interviews")],
        themes=[made.theme("localism", statements=[made.statement("so", ("ALP-01", "supports"), ("BET-01", "supports"))])],
        references=[made.reference("alpha"), made.reference("beta")],
    )

    assert tally(records) == Tally(("beta", "alpha"), ("interviews", "poll"), (), Agreement.AGREE)


def test_finding_that_relays_a_work_counts_only_the_data_set_that_it_names() -> None:
    records = two_sources(
        first={"datasets": [INTERVIEWS, POLL]},
        first_finding={"relays": "casey", "evidence": "literature"},
        second={"datasets": [INTERVIEWS | {"id": "panel"}]},
        second_finding={"relays": "plan", "evidence": "panel"},
    )

    assert tally(records) == Tally(("alpha", "beta"), ("panel",), (), Agreement.AGREE)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"first_finding": {"cites": [{"key": "beta"}]}}, "‘Alpha’ cites ‘Beta’"),
        ({"second_finding": {"cites": [{"key": "alpha"}]}}, "‘Beta’ cites ‘Alpha’"),
        ({"first_finding": {"relays": "beta"}}, "‘Alpha’ relays ‘Beta’"),
        ({"first_finding": {"relays": "beta", "cites": [{"key": "beta"}]}}, "‘Alpha’ relays ‘Beta’"),
        ({"first": {"discusses": ["beta"]}, "first_finding": {"relays": "beta"}}, "‘Alpha’ discusses ‘Beta’"),
        (
            {"first_finding": {"cites": [{"key": "beta"}]}, "second": {"discusses": ["alpha"]}},
            "‘Alpha’ cites ‘Beta’, which discusses it too",
        ),
        (
            {"first": {"reports": ["alpha", "alpha-brief"]}, "second_finding": {"cites": [{"key": "alpha-brief"}]}},
            "‘Beta’ cites ‘Alpha’",
        ),
        ({"first": {"datasets": [POLL]}, "second": {"datasets": [POLL]}}, "‘Alpha’ and ‘Beta’ share a data set (A poll)"),
        (
            {"first": {"datasets": [POLL, INTERVIEWS]}, "second": {"datasets": [INTERVIEWS, POLL]}},
            "‘Alpha’ and ‘Beta’ share data sets (24 interviews, A poll)",
        ),
        (
            {"first": {"datasets": [POLL]}, "first_finding": {"evidence": "poll"}, "second_finding": {"evidence": "poll"}},
            "‘Alpha’ and ‘Beta’ share a data set (A poll)",
        ),
        (
            {"first_finding": {"relays": "casey"}, "second_finding": {"relays": "casey"}},
            "‘Alpha’ and ‘Beta’ relay the same work (Casey)",
        ),
        (
            {
                "authors": {
                    "alpha-brief": [{"family": "Broadhead", "given": "J."}],
                    "beta": [{"family": "Broadhead", "given": "Jacqueline"}],
                },
                "first": {"reports": ["alpha", "alpha-brief"]},
            },
            "‘Alpha’ and ‘Beta’ have an author in common (J. Broadhead)",
        ),
        (
            {
                "authors": {
                    "alpha": [{"family": "Spencer", "given": "Sarah"}, {"literal": "Home Office"}],
                    "beta": [{"literal": "Home Office"}, {"family": "Spencer", "given": "S."}],
                }
            },
            "‘Alpha’ and ‘Beta’ have authors in common (Home Office, S. Spencer)",
        ),
        (
            {
                "authors": {"alpha": [{"family": "Broadhead", "given": "J."}], "beta": [{"family": "Broadhead", "given": "J."}]},
                "first_finding": {"cites": [{"key": "beta"}]},
            },
            "‘Alpha’ cites ‘Beta’, and they have an author in common (J. Broadhead)",
        ),
        (
            {
                "authors": {"alpha": [{"family": "Broadhead", "given": "J."}], "beta": [{"family": "Broadhead", "given": "J."}]},
                "first": {"datasets": [POLL]},
                "second": {"datasets": [POLL]},
                "first_finding": {"relays": "casey"},
                "second_finding": {"relays": "casey"},
            },
            (
                "‘Alpha’ and ‘Beta’ have an author in common (J. Broadhead), they share a data set (A poll), "
                "and they relay the same work (Casey)"
            ),
        ),
    ],
)
def test_dependence_says_in_words_why_two_sources_hang_together(parts: dict[str, Any], reason: str) -> None:
    assert tally(two_sources(**parts)).dependences == (Dependence("alpha", "beta", reason),)


@pytest.mark.parametrize(
    "authors",
    [
        {"alpha": [{"family": "Broadhead", "given": "J."}], "beta": [{"family": "Broadhead", "given": "Kate"}]},
        {"alpha": [{"family": "Broadhead", "given": "J."}], "beta": [{"family": "Spencer", "given": "J."}]},
        {"alpha": [{"family": "Broadhead"}], "beta": [{"family": "Broadhead"}]},
        {"casey": [{"literal": "Home Office"}], "plan": [{"literal": "Home Office"}]},
    ],
)
def test_authors_with_another_name_or_of_other_works_are_not_in_common(authors: dict[str, Any]) -> None:
    assert tally(two_sources(authors=authors)).dependences == ()


def test_works_relayed_elsewhere_do_not_bear_on_the_statement() -> None:
    records = two_sources(first_finding={"relays": "casey"})
    elsewhere = made.finding("BET-02", "beta", relays="casey")

    records = made.records(**{name: getattr(records, name) for name in records.__slots__} | {"findings": (*records.findings, elsewhere)})

    assert tally(records).dependences == ()


def test_finding_that_does_not_exist_does_not_count() -> None:
    records = made.records(
        sources=[made.source("alpha")],
        themes=[made.theme("localism", statements=[made.statement("so", ("ALP-01", "supports"))])],
        references=[made.reference("alpha")],
    )

    library, _ = link_records(records)

    assert library.tallies == {"localism/so": Tally((), (), (), Agreement.ONE_SOURCE)}
