"""Edges that begin at posts: to the findings that ask something of them, by the words of the addressee, and to those named."""

from collections.abc import Iterator

from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.records import Records


def find_findings_that_ask(records: Records) -> Iterator[Edge]:
    """Find the findings that ask something of each post, in the order of the sources; the detail is the addressee as typed."""
    listed: dict[str, list[tuple[Node, int]]] = {}
    places = {}
    for post in records.posts:
        node = Node(NodeKind.POST, post.id)
        for index, addressee in enumerate(post.record.addressees):
            listed.setdefault(addressee, []).append((node, index))
            places[node, index] = post.origin.at("addressees", index)
    for finding in records.findings:
        for node, index in listed.get(finding.record.addressee, ()):
            target = Node(NodeKind.FINDING, finding.id)
            yield Edge(EdgeKind.POST_ASKED, node, target, places[node, index], finding.record.addressee)


def find_findings_of_posts(records: Records) -> Iterator[Edge]:
    """Find the findings on what people in each post do or meet."""
    for post in records.posts:
        for index, finding in enumerate(post.record.findings):
            place = post.origin.at("findings", index)
            yield Edge(EdgeKind.POST_FINDING, Node(NodeKind.POST, post.id), Node(NodeKind.FINDING, finding), place)
