"""Which sources were read for a theme, and what each kind of silence is, in words."""

from collections.abc import Sequence

from markupsafe import Markup

from synthesis.model.node import EdgeKind, Node
from synthesis.model.vocabulary import ReadFor
from synthesis.render.escape import compose, escape_text, join_inline
from synthesis.render.views.blocks import Fact, keep_facts
from synthesis.render.words import count_words, sentence_case
from synthesis.render.writer import Writer

# Beyond this many, sources are counted instead of named.
_NAMED_AT_MOST = 12


def describe_reading(writer: Writer, theme: Node) -> tuple[Fact, ...]:
    """Say which sources speak of a theme, which were read for it and are silent, and which nobody has read for it yet."""
    context = writer.context
    counts: dict[str, int] = {}
    for finding in context.findings_on(theme, EdgeKind.FINDING_THEME):
        counts[finding.owner] = counts.get(finding.owner, 0) + 1
    by_reading: dict[ReadFor, list[str]] = {reading: [] for reading in ReadFor}
    for source in context.origins_of(theme, EdgeKind.SOURCE_READ_FOR):
        by_reading[context.library.sources[source.id].record.read_for[theme.id]].append(source.id)
    known = {source_id for source_ids in by_reading.values() for source_id in source_ids}
    unread = [source_id for source_id in context.library.sources if source_id not in known]
    return keep_facts(
        *(Fact(sentence_case(reading.label), _name_or_count(writer, source_ids, counts)) for reading, source_ids in by_reading.items()),
        Fact("Not read for it yet", _name_or_count(writer, unread, counts)),
    )


def _name_or_count(writer: Writer, source_ids: Sequence[str], counts: dict[str, int]) -> Markup:
    if len(source_ids) > _NAMED_AT_MOST:
        return escape_text(count_words(len(source_ids), "source"))
    return join_inline(_name(writer, source_id, counts.get(source_id, 0)) for source_id in source_ids)


def _name(writer: Writer, source_id: str, findings: int) -> Markup:
    link = writer.source(source_id)
    return compose("{} ({})", link, count_words(findings, "finding")) if findings else link
