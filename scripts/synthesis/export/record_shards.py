"""What the site's scripts load to cite findings and to keep them in a brief: plain findings and citations in, scripts out.

| file                       | has                                                                                             |
| `assets/citing.js`         | `site`, `caveat`, `evidenceTo`, `pages` (a work: any page), `standIns` in it, `works` (files)   |
| `assets/records/<id>.js`   | of a source: `source` (id, name, title), `reports`, `findings`, `retired` by id                 |
| `assets/works/<number>.js` | works by key, those whose key falls to the number, see `number_of`                              |
A work has `Harvard` and `APA` (`inText`, `reference`, `html`), `BibTeX` and `RIS`; a finding has what `_describe` lists, a
retired one `why` and `see`. What is empty is left out. `reports` has, by key, every work that a finding of the source names:
its own reports, those that it relays, and those of the findings that speak against it.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from synthesis.model.citation import Citations, CitationStyle, FormattedCitation, WorkFormats
from synthesis.model.library import Library
from synthesis.model.own_citation import ACCESSED_AS_WRITTEN, KEY, TITLE, URL
from synthesis.model.page import DataFile
from synthesis.model.plain_finding import PlainFinding, PlainRelation
from synthesis.model.vocabulary import RelationKind

# How the paths of all these files begin.
SHARDS = ("assets/citing.js", "assets/records/", "assets/works/")
_WORKS_IN_A_FILE = 60
_PRIME = 1_000_003
# With a finding travels what speaks against it or limits it, claim and all.
_AGAINST = {words for kind in (RelationKind.CONTRADICTS, RelationKind.QUALIFIES) for words in (kind.label, kind.inverse)}

Json = dict[str, object]


def write_record_shards(library: Library, citations: Citations, findings: Sequence[PlainFinding]) -> Iterator[DataFile]:
    """Write every file that citing and the brief need."""
    number = max(1, -(-len(citations.order) // _WORKS_IN_A_FILE))
    yield _write("citing", _describe_site(library, citations, number))
    by_id = {finding.record.id: finding for finding in findings}
    by_source: dict[str, list[PlainFinding]] = {source_id: [] for source_id in library.sources}
    for finding in findings:
        by_source.setdefault(finding.source, []).append(finding)
    for source_id in library.sources:
        yield _write(f"records/{source_id}", _describe_source(library, citations, source_id, by_source[source_id], by_id))
    works: list[Json] = [{} for _ in range(number)]
    for key in citations.order:
        works[number_of(key, number)][key] = _describe_work(citations, key)
    for index, group in enumerate(works):
        yield _write(f"works/{index}", group)


def number_of(key: str, files: int) -> int:
    """Tell which of so many files has a work, by its key alone; the site's scripts reckon in the same way."""
    value = 0
    for character in key:
        value = (value * 31 + ord(character)) % _PRIME
    return value % files


def _describe_site(library: Library, citations: Citations, number: int) -> Json:
    collection = library.collection
    pages = _describe_styles(citations.pages, citations.formats.get(KEY, WorkFormats()))
    stand_ins = {"title": TITLE, "url": URL, "key": KEY, "accessed": ACCESSED_AS_WRITTEN}
    return {
        "site": collection.title,
        "caveat": " ".join(collection.caveat.split()),
        "evidenceTo": collection.evidence_to,
        "pages": pages,
        "standIns": stand_ins,
        "works": number,
    }


def _describe_source(
    library: Library, citations: Citations, source_id: str, findings: Sequence[PlainFinding], by_id: Mapping[str, PlainFinding]
) -> Json:
    source = library.sources[source_id].record
    known = citations.styles[CitationStyle.HARVARD]
    keys = dict.fromkeys((*source.reports, *(key for finding in findings for key in _works_named(library, finding, by_id))))
    first = source.reports[0]
    return {
        "source": {"id": source_id, "name": known[first].narrative if first in known else source.title, "title": source.title},
        "reports": {key: _describe_work(citations, key) for key in keys if key in known},
        "findings": {finding.record.id: _describe(library, citations, finding, by_id) for finding in findings},
        "retired": {stone.id: {"why": stone.why, "see": stone.see or ""} for stone in source.retired},
    }


def _works_named(library: Library, finding: PlainFinding, by_id: Mapping[str, PlainFinding]) -> Iterator[str]:
    """List the works that a finding and what speaks against it name, so that nothing is named without its reference."""
    yield from (pinpoint.report for pinpoint in finding.record.pinpoints)
    others = [by_id[relation.other] for relation in _against(finding) if relation.other in by_id]
    yield from (_report_named(library, other) for other in others)
    yield from (one.record.relays for one in (finding, *others) if one.record.relays)


def _against(finding: PlainFinding) -> list[PlainRelation]:
    return [relation for relation in finding.relations if relation.words in _AGAINST]


def _report_named(library: Library, finding: PlainFinding) -> str:
    """Give the report that the name of a finding's source is taken from."""
    return library.sources[finding.source].record.reports[0]


def _describe(library: Library, citations: Citations, finding: PlainFinding, by_id: Mapping[str, PlainFinding]) -> Json:
    record = finding.record
    themes = [library.themes[theme].record.label for theme in record.themes if theme in library.themes]
    pinpoints = [
        {"report": pinpoint.report, "place": place, "phrase": pinpoint.phrase}
        for pinpoint, place in zip(record.pinpoints, finding.pinpoints, strict=True)
    ]
    fields: Json = {
        "claim": finding.claim,
        "address": finding.address,
        "kind": record.kind.label,
        "speaker": finding.speaker,
        "extent": record.extent,
        "nations": finding.nations,
        "dates": finding.dates,
        "evidence": finding.evidence,
        "caution": finding.caution,
        "themes": themes,
        "pinpoints": pinpoints,
        "relays": _relay(citations, finding),
        "checks": _say_checks(finding),
        "relations": [_relate(library, citations, relation, by_id) for relation in _against(finding)],
    }
    return {name: value for name, value in fields.items() if value}


def _relay(citations: Citations, finding: PlainFinding) -> Json:
    """Name the work that a finding is reported from, if there is one."""
    key = finding.record.relays
    return {"report": key, "name": citations.get(key).narrative} if key and key in citations.styles[CitationStyle.HARVARD] else {}


def _relate(library: Library, citations: Citations, relation: PlainRelation, by_id: Mapping[str, PlainFinding]) -> Json:
    other = by_id.get(relation.other)
    fields: Json = {
        "words": relation.words,
        "id": relation.other,
        "claim": other.claim if other else "",
        "speaker": other.speaker if other else "",
        "source": other.source_name if other else "",
        "report": _report_named(library, other) if other else "",
        "relays": _relay(citations, other) if other else {},
        "address": other.address if other else "",
        "differsOn": relation.differs_on,
        "note": relation.note,
    }
    return {name: value for name, value in fields.items() if value}


def _say_checks(finding: PlainFinding) -> str:
    """Say all three states, apart: what a machine found, what it compared, what a person judged."""
    phrases = dict.fromkeys(check.phrase.label for check in finding.checks.passages)
    figures = dict.fromkeys(check.figures.label for check in finding.checks.passages)
    return "; ".join((*phrases, *figures, finding.checks.review.label))


def _describe_work(citations: Citations, key: str) -> Json:
    styles = {style: citations.get(key, style) for style in CitationStyle}
    return _describe_styles(styles, citations.formats.get(key, WorkFormats()))


def _describe_styles(styles: Mapping[CitationStyle, FormattedCitation], formats: WorkFormats) -> Json:
    described: Json = {
        style.value: {"inText": one.in_text, "reference": one.reference_text, "html": one.reference} for style, one in styles.items()
    }
    return {**described, "BibTeX": formats.bibtex, "RIS": formats.ris}


def _write(name: str, value: Json) -> DataFile:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return DataFile(f"assets/{name}.js", f'synthesis.receive("{name}",{text});\n'.encode())
