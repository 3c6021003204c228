"""Where the findings use something: the claims with who makes them, or their numbers by source where there are many."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import Node, NodeKind
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.escape import compose, join_inline
from synthesis.render.views.blocks import Fact, inline_fact, list_fact, mark_who
from synthesis.render.words import count_words, describe_speaker
from synthesis.render.writer import Writer

# More claims than this are named by their numbers, of one source no more than the second, of no more sources than the third.
_MOST_CLAIMS = 25
MOST_NUMBERS = 40
_MOST_SOURCES = 12


def fact_of_claims(writer: Writer, findings: Sequence[Located[Finding]]) -> Fact:
    """Make a fact of findings: each with its claim and who makes it, or only their numbers if there are many."""
    if len(findings) > _MOST_CLAIMS:
        return list_fact(f"What the sources say, in {count_words(len(findings), 'finding')}", list_by_source(writer, findings))
    return list_fact("What the sources say", (_write_claim(writer, finding) for finding in findings))


def fact_of_themes(writer: Writer, findings: Iterable[Located[Finding]]) -> Fact:
    """Make a fact of the themes that findings speak to, those that most speak to first."""
    counts = Counter(theme for finding in findings for theme in finding.record.themes if theme in writer.context.library.themes)
    ranked = sorted(counts, key=lambda theme: (-counts[theme], theme))
    return inline_fact("Themes", (compose("{} ({})", writer.record(Node(NodeKind.THEME, theme)), str(counts[theme])) for theme in ranked))


def list_by_source(writer: Writer, findings: Iterable[Located[Finding]]) -> Iterator[Markup]:
    """List findings by their numbers, those of a source on one line behind its name."""
    by_source: dict[str, list[str]] = {}
    for finding in findings:
        by_source.setdefault(finding.owner, []).append(finding.id)
    for source_id, ids in list(by_source.items())[:_MOST_SOURCES]:
        yield compose("{}: {}", writer.source(source_id), link_numbers(writer, ids))
    others = list(by_source.values())[_MOST_SOURCES:]
    if others:
        number = count_words(sum(map(len, others)), "finding")
        yield compose("{} of {}", number, writer.link(count_words(len(others), "other source"), address.FINDINGS))


def link_numbers(writer: Writer, ids: Sequence[str]) -> Markup:
    """Link findings by their numbers, and say how many more there are if they are too many for a line."""
    links = join_inline(map(writer.finding, ids[:MOST_NUMBERS]))
    return compose("{} and {} more", links, f"{len(ids) - MOST_NUMBERS:,}") if len(ids) > MOST_NUMBERS else links


def _write_claim(writer: Writer, finding: Located[Finding]) -> Markup:
    who = mark_who(describe_speaker(finding.record.speaker))
    return compose("{} {} {}", writer.finding(finding.id), writer.label(finding.record.claim), who)
