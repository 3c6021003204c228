"""What a build keeps of a library: every record as it was and where it begins, and nothing else of the files."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from synthesis.model.kept import keep_records
from synthesis.model.library import Library
from synthesis.model.node import Edge, Node
from synthesis.model.page import SiteSettings
from synthesis.model.raw import RawText
from synthesis.model.record import Record
from synthesis.model.records import Located
from synthesis.pipeline import Site, open_site, open_site_once, render_pages
from synthesis.reading import read_library
from tests.bench.collection import make_collection
from tests.example_collection import lay_out_examples


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept") / "collection"
    make_collection(folder, 3, folder / "theme")
    return folder


def test_records_stay_as_they_were_and_know_where_they_begin(tmp_path: Path) -> None:
    lay_out_examples(tmp_path)
    library, _ = read_library(tmp_path)

    kept = keep_records(library)

    assert [_describe(one) for one in _list_records(kept)] == [_describe(one) for one in _list_records(library)]
    assert (kept.tallies, kept.checks) == (library.tallies, library.checks)


def test_edges_stay_as_they_were_but_for_their_lines(tmp_path: Path) -> None:
    lay_out_examples(tmp_path)
    library, _ = read_library(tmp_path)

    kept = keep_records(library)

    assert _describe_edges(kept.links.outgoing) == _describe_edges(library.links.outgoing)
    assert _describe_edges(kept.links.incoming) == _describe_edges(library.links.incoming)
    assert {edge.place[1:] for leading in kept.links.outgoing.values() for edge in leading} == {(1, 1)}


def test_edges_of_a_record_share_its_node_and_stand_in_both_directions(root: Path) -> None:
    library, _ = read_library(root)

    kept = keep_records(library)

    outgoing = [edge for leading in kept.links.outgoing.values() for edge in leading]
    incoming = [edge for leading in kept.links.incoming.values() for edge in leading]
    assert {id(edge) for edge in outgoing} == {id(edge) for edge in incoming}
    ends = [end for edge in outgoing for end in (edge.origin, edge.target)]
    assert len({id(end) for end in ends}) == len(set(ends)) < len(ends)


def test_nothing_else_of_the_files_is_kept(root: Path) -> None:
    library, _ = read_library(root)

    kept = keep_records(library)

    assert {type(one.origin.node) for one in _list_records(kept)} == {RawText}
    assert {one.origin.node.value for one in _list_records(kept) if isinstance(one.origin.node, RawText)} == {""}


def test_records_with_the_same_fields_share_their_names(root: Path) -> None:
    library, _ = read_library(root)

    kept = keep_records(library)

    fields = [finding.record.speaker.model_fields_set for finding in kept.findings.values()]
    assert fields[0] == {"type"}
    assert len({id(one) for one in fields}) == 1


def test_a_site_that_is_opened_once_has_the_same_pages(root: Path) -> None:
    settings = SiteSettings(repo_url="https://code.example/", edit_base="https://code.example/edit/main/")

    once, often = open_site_once(root, settings), open_site(root, settings)

    assert _show(once) == _show(often)


def _show(site: Site) -> tuple[object, ...]:
    return site.problems, list(render_pages(site))


def _list_records(library: Library) -> Iterator[Located[Record]]:
    for records in (library.sources, library.findings, library.themes, library.frameworks, library.events, library.terms):
        yield from records.values()
    for others in (library.responsibilities, library.places, library.organisations, library.changes, library.posts, library.references):
        yield from others.values()
    yield from library.silencings


def _describe_edges(links: Mapping[Node, tuple[Edge, ...]]) -> list[tuple[object, ...]]:
    return [
        (node, [(edge.kind, edge.origin, edge.target, edge.place.path, edge.detail) for edge in leading]) for node, leading in links.items()
    ]


def _describe(located: Located[Record]) -> tuple[object, ...]:
    return located.id, located.owner, located.record, located.origin.place
