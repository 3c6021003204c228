"""What the views of several pages are made of: facts with their labels, the standing caveat, backlinks in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.edtf import date_in_words
from synthesis.model.finding import Finding
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.escape import compose, escape_text, join_inline, mark_safe
from synthesis.render.writer import Writer

NOTHING = Markup()


_SHORT_NAMES = {
    NodeKind.FINDING,
    NodeKind.THEME,
    NodeKind.TERM,
    NodeKind.PLACE,
    NodeKind.ORGANISATION,
    NodeKind.RESPONSIBILITY,
    NodeKind.POST,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with what belongs to it: one value on its line, or items in a list below it."""

    label: str
    value: Markup = NOTHING
    items: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class Caveat:
    """What the sources together cannot tell: it stands on every page."""

    text: tuple[Markup, ...]
    evidence_to: str


def make_caveat(writer: Writer) -> Caveat:
    """Write the collection's standing caveat."""
    collection = writer.context.library.collection
    return Caveat(writer.paragraphs(collection.caveat), date_in_words(collection.evidence_to))


def keep_facts(*facts: Fact | None) -> tuple[Fact, ...]:
    """Keep the facts that have something to say."""
    return tuple(fact for fact in facts if fact and (fact.value or fact.items))


def text_fact(label: str, text: str) -> Fact:
    """Make a fact of a plain text."""
    return Fact(label, escape_text(text))


def inline_fact(label: str, values: Iterable[Markup]) -> Fact:
    """Make a fact of short values on one line."""
    return Fact(label, join_inline(values))


def list_fact(label: str, items: Iterable[Markup]) -> Fact:
    """Make a fact of long values: a single one on the label's line, more as a list."""
    listed = tuple(items)
    return Fact(label, listed[0]) if len(listed) == 1 else Fact(label, items=listed)


def mark_who(who: str) -> Markup:
    """Mark who says what stands before it."""
    return mark_safe(f'<span class="who">{escape_text(who)}</span>')


def link_records(writer: Writer, kind: NodeKind, ids: Iterable[str]) -> tuple[Markup, ...]:
    """Link records of one kind by their ids."""
    return tuple(writer.record(Node(kind, record_id)) for record_id in ids)


def link_outside(text: str, url: str) -> Markup:
    """Link a web address; the text alone if it is not http or https."""
    to, shown = address.external(url), escape_text(text)
    return mark_safe(f"[{shown}]({to})") if to else shown


def backlink_facts(writer: Writer, node: Node, table: Iterable[tuple[str, EdgeKind]]) -> tuple[Fact, ...]:
    """Make a fact of each kind of edge that leads to a record, under the table's label; short names stand on one line."""
    return keep_facts(*(_backlink_fact(writer, label, writer.context.origins_of(node, kind)) for label, kind in table))


def link_by_source(writer: Writer, findings: Iterable[Located[Finding]]) -> tuple[Markup, ...]:
    """Link findings by their ids, those of a source on one line behind its name."""
    by_source: dict[str, list[Markup]] = {}
    for finding in findings:
        by_source.setdefault(finding.owner, []).append(writer.finding(finding.id))
    return tuple(compose("{}: {}", writer.source(source_id), join_inline(links)) for source_id, links in by_source.items())


def _backlink_fact(writer: Writer, label: str, origins: tuple[Node, ...]) -> Fact:
    are_short = all(origin.kind in _SHORT_NAMES for origin in origins)
    return (inline_fact if are_short else list_fact)(label, map(writer.record, origins))
