"""Words for references that lead nowhere: takes their edges, gives a problem each with the nearest match."""

from collections.abc import Iterable, Iterator

from synthesis.link.known import Known
from synthesis.model.code import Code
from synthesis.model.nearest import suggest
from synthesis.model.node import Edge, Node, NodeKind
from synthesis.model.problem import Problem

# What each kind is called in a message, with its code and what to do where no known id comes close.
_WORDS = {
    NodeKind.SOURCE: ("a source", Code.UNKNOWN_SOURCE, "a source's id is the name of its file in sources/"),
    NodeKind.FINDING: ("a finding", Code.UNKNOWN_FINDING, "write the id of a finding that is there"),
    NodeKind.REFERENCE: ("a bibliography entry", Code.UNKNOWN_REFERENCE, "add the work to bibliography.bib"),
    NodeKind.THEME: ("a theme", Code.UNKNOWN_THEME, "a theme's id is the name of its file in sources/synthesis/themes/"),
    NodeKind.PART: ("a framework part", Code.UNKNOWN_FRAMEWORK_PART, "write the framework's id, a slash and the part's id"),
    NodeKind.TERM: ("a glossary term", Code.UNKNOWN_TERM, "add the term to sources/synthesis/glossary.yml"),
    NodeKind.PLACE: ("a place", Code.UNKNOWN_PLACE, "add the place to sources/synthesis/places.yml"),
    NodeKind.ORGANISATION: ("an organisation", Code.UNKNOWN_ORGANISATION, "add the body to sources/synthesis/organisations.yml"),
    NodeKind.DATA_SET: (
        "a data set",
        Code.UNKNOWN_DATA_SET,
        "declare it in 'datasets' of its source, or write 'argument', 'literature' or 'not-stated'",
    ),
}


def explain_unknown(edges: Iterable[Edge], known: Known) -> Iterator[Problem]:
    """Say of each edge what it must name, and what it may have meant."""
    # The nearest match is slow to find in a large collection, and the same slip is often made many times.
    remedies: dict[Node, str] = {}
    for edge in edges:
        target = edge.target
        retired = known.retired.get(target.id) if target.kind is NodeKind.FINDING else None
        if retired:
            message = f"must name a finding that still stands, not {target.id!r}, which is retired"
            remedy = f"write {retired.see!r} instead" if retired.see else f"leave it out: {retired.why}"
            yield Problem(edge.place, Code.UNKNOWN_FINDING, message, remedy)
            continue
        name, code, otherwise = _WORDS[target.kind]
        if target not in remedies:
            remedies[target] = suggest(target.id, known.ids[target.kind], otherwise)
        yield Problem(edge.place, code, f"must name {name} of this collection, not {target.id!r}", remedies[target])
