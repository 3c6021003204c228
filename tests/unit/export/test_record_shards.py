"""The files that the site's scripts load for citing and for the brief."""

import json
from pathlib import Path

import pytest

from synthesis.export.record_shards import number_of
from synthesis.model.page import SiteSettings
from synthesis.pipeline import make_data, sketch_site
from synthesis.reading import read_library

COLLECTION = Path(__file__).resolve().parents[1] / "render" / "collection"


SCRIPTS = ("assets/citing", "assets/records/", "assets/works/")


@pytest.fixture(scope="module")
def shards() -> dict[str, dict[str, object]]:
    library, _ = read_library(COLLECTION)
    files = make_data(sketch_site(library, SiteSettings()))
    scripts = {file.path: file.content.decode() for file in files if file.path.startswith(SCRIPTS)}
    assert all(text.startswith(f'synthesis.receive("{path[7:-3]}",') and text.endswith(");\n") for path, text in scripts.items())
    return {path[7:-3]: json.loads(text.partition(",")[2].removesuffix(");\n")) for path, text in scripts.items()}


def test_there_is_a_file_for_the_site_for_each_source_and_for_works(shards: dict[str, dict[str, object]]) -> None:
    assert sorted(shards) == ["citing", "records/interviews", "records/primer", "records/quiet", "works/0"]


def test_a_finding_has_all_that_a_brief_says_of_it(shards: dict[str, dict[str, dict[str, dict[str, object]]]]) -> None:
    finding = shards["records/interviews"]["findings"]["INT-01"]

    assert finding == {
        "claim": "Councils should lead on welcome, one interviewee held | with a bar.",
        "address": "sources/interviews/#INT-01",
        "kind": "View",
        "speaker": "An interviewee (national, UK, February 2015)",
        "extent": "some",
        "nations": "England",
        "dates": "said February 2015, published 2015",
        "evidence": "24 interviews, 2015",
        "caution": "The paper prints two dates, a < b & c.",
        "themes": ["Lead", "Money"],
        "pinpoints": [
            {"report": "north2015", "place": "section ‘Leading’, paragraph 2", "phrase": "councils are best placed to lead"},
            {"report": "north-brief", "place": "before the first heading", "phrase": "councils lead best"},
        ],
        "checks": "no text to check against; figures not checked; not yet reviewed by a person",
        "relations": [
            {
                "words": "contradicts",
                "id": "PRI-01",
                "claim": "The centre should lead on welcome, not councils.",
                "speaker": "Di East (author)",
                "source": "East (2020)",
                "report": "east2020",
                "address": "sources/primer/#PRI-01",
                "differsOn": "value",
                "note": "Both speak of who leads.",
            }
        ],
    }


def test_a_work_is_there_in_every_style_and_format(shards: dict[str, dict[str, dict[str, dict[str, object]]]]) -> None:
    work = shards["works/0"]["east2020"]

    assert shards["records/primer"]["reports"]["east2020"] == work
    assert list(work) == ["Harvard", "APA", "BibTeX", "RIS"]
    assert str(work["BibTeX"]).startswith("@report{east2020,\n")
    assert str(work["RIS"]).startswith("TY  - RPRT\nID  - east2020\n")


def test_every_work_that_a_finding_names_is_there(shards: dict[str, dict[str, dict[str, dict[str, object]]]]) -> None:
    interviews = shards["records/interviews"]

    relayed = {id_: finding["relays"] for id_, finding in interviews["findings"].items() if "relays" in finding}
    assert relayed == {"INT-04": {"report": "old1966", "name": "Old (1966)"}}
    assert {"east2020", "old1966"} < set(interviews["reports"])


def test_the_citation_of_a_page_has_all_stand_ins(shards: dict[str, dict[str, dict[str, object]]]) -> None:
    site = shards["citing"]

    for written in ("BibTeX", "RIS"):
        assert all(str(site["standIns"][name]) in str(site["pages"][written]) for name in ("title", "url", "key"))


def test_a_retired_finding_says_why_and_where_to_go(shards: dict[str, dict[str, object]]) -> None:
    assert shards["records/interviews"]["retired"] == {
        "INT-05": {"why": "It said two things.", "see": "INT-02"},
        "INT-06": {"why": "Nobody could find it again.", "see": ""},
    }


def test_works_are_shared_out_by_their_keys_alone() -> None:
    numbers = [number_of(f"key{number}", 7) for number in range(700)]

    assert set(numbers) == set(range(7))
    assert max(numbers.count(number) for number in range(7)) < 200
    assert number_of("galandini2019", 1000) == 962
