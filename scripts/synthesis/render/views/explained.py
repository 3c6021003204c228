"""What a page's plan holds of the glossary, so that the page can explain its words."""

from synthesis.model.catalogue import Term
from synthesis.model.explained import Explained, ExplainedTerm
from synthesis.model.node import Node, NodeKind
from synthesis.model.page import PageSketch
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.escape import escape_text
from synthesis.render.writer import Writer

# On these pages every word would lead back to where it came from, or into a list that is looked through, not read.
_NOT_ON = frozenset({"glossary", "bibliography", "findings"})


def is_read(page: PageSketch) -> bool:
    """Tell whether a page is read, and not looked through: only then words in it are explained."""
    return page.kind not in _NOT_ON


def list_explained(context: Context) -> Explained:
    """List all terms with their forms, in the order of their file, and the names in which words are not terms."""
    library = context.library
    writer = Writer(context, address.GLOSSARY)
    places = (place.record.name for place in library.places.values())
    bodies = (name for body in library.organisations.values() for name in (body.record.name, *body.record.synonyms))
    return Explained(tuple(_explain(writer, term.record) for term in library.terms.values()), tuple(dict.fromkeys((*places, *bodies))))


def _explain(writer: Writer, term: Term) -> ExplainedTerm:
    return ExplainedTerm(
        term.id,
        address.record_address(writer.context.library, writer.context.shelves, Node(NodeKind.TERM, term.id)),
        escape_text(f"{term.term} ({term.abbreviation})" if term.abbreviation else term.term),
        " ".join(writer.label(line) for line in term.meaning.splitlines() if line.strip()),
        tuple(filter(None, (term.term, term.abbreviation, *term.synonyms))),
    )
