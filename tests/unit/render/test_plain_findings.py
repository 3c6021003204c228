"""Findings in plain words, for exports, search and scripts."""

from synthesis.model.page import SiteSettings
from synthesis.pipeline import cite_library
from synthesis.reading import read_library
from synthesis.render.plain_findings import list_plain_findings
from tests.site_fixtures import ROOT

BASE = ROOT / "tests/cases/_base"


def test_every_finding_is_put_plainly_with_its_address() -> None:
    library, _ = read_library(BASE)

    findings = list_plain_findings(library, cite_library(library), SiteSettings())

    assert [finding.record.id for finding in findings] == list(library.findings)
    assert findings[0].address == f"sources/{findings[0].source}/#{findings[0].record.id}"


def test_relations_are_told_from_both_ends() -> None:
    library, _ = read_library(ROOT)
    findings = {finding.record.id: finding for finding in list_plain_findings(library, cite_library(library), SiteSettings())}

    ends = [
        (relation.to, finding.record.id, relation.type.inverse) for finding in findings.values() for relation in finding.record.relations
    ]

    assert ends
    assert [end for end in ends if not any((other.other, other.words) == end[1:] for other in findings[end[0]].relations)] == []
