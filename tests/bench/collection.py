"""Makes a collection of any size on a topic that does not exist: YAML, BibTeX, mkdocs.yml and docs, as an editor would have them.

Twelve findings a source, five works a source, twenty themes. The same size and seed give the same files.
"""

from pathlib import Path

from tests.bench.words import Writer

FINDINGS, WORKS, THEMES, STATEMENTS, PLACES = 12, 5, 20, 8, 40
_NATIONS = ("uk", "england", "scotland", "wales", "northern-ireland", "eu")
_LEVELS = ("local", "national", "devolved", "neighbourhood")
_KINDS = ("view", "argument", "description", "recommendation")
_SPEAKERS = ("author", "interviewee", "government", "researcher", "commentator")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CONFIG = """\
site_name: A made-up collection
nav:
  - Home: index.md
  - themes/index.md
  - findings.md
  - sources/index.md
  - bibliography.md
theme:
  name: material
  custom_dir: {theme}
  font: false
plugins:
  - synthesis
"""
_HOME = "# A made-up collection\n\n{{ counts.findings }} findings.\n"


def make_collection(root: Path, sources: int, theme: Path, seed: int = 1) -> None:
    """Write a collection of so many sources into a new folder; `theme` is the folder of the site's theme."""
    write = Writer(f"{seed}/{sources}")
    (root / "docs").mkdir(parents=True)
    (root / "docs" / "index.md").write_text(_HOME, encoding="utf-8")
    (root / "mkdocs.yml").write_text(_CONFIG.format(theme=theme), encoding="utf-8")
    works = [_make_work(write, source, number) for source in range(sources) for number in range(WORKS)]
    (root / "bibliography.bib").write_text("\n".join(works), encoding="utf-8")
    for source in range(sources):
        _write(root / "sources" / f"{source_id(source)}.yml", _make_source(write, source, sources))
    for theme_number in range(THEMES):
        _write(root / "sources" / "synthesis" / "themes" / f"theme-{theme_number:02}.yml", _make_theme(write, theme_number, sources))
    _write(root / "sources" / "synthesis" / "places.yml", _make_places(write))
    _write(root / "sources" / "synthesis" / "collection.yml", _make_head(write))


def source_id(number: int) -> str:
    """Give the id of a source by its number from 0."""
    return f"source-{number:05}"


def finding_id(source: int, number: int) -> str:
    """Give the id of a finding by the numbers of its source and of itself, both from 0."""
    letters = ""
    rest = source
    for _ in range(4):
        letters = _LETTERS[rest % 26] + letters
        rest //= 26
    return f"{letters}-{number + 1:02}"


def work_key(source: int, number: int) -> str:
    """Give the BibTeX key of a work by the numbers of its source and of itself, both from 0."""
    return f"work{source:05}-{number}"


def _make_work(write: Writer, source: int, number: int) -> str:
    return f"""\
@article{{{work_key(source, number)},
  author  = {{{write.name()}, {write.name()} and {write.name()}, {write.name()}}},
  title   = {{{write.sentence(9)[:-1]}}},
  journal = {{Journal of {write.name()}}},
  year    = {{{write.random.randint(1990, 2020)}}},
  volume  = {{{write.random.randint(1, 60)}}},
  number  = {{{write.random.randint(1, 6)}}},
  pages   = {{{100 + number}--{120 + number}}},
  doi     = {{10.5555/{source:05}.{number}}},
}}
"""


def _make_source(write: Writer, source: int, sources: int) -> str:
    theme_ids = [f"theme-{number:02}" for number in range(THEMES)]
    head = f"""\
title: {write.sentence(7)[:-1]!r}
code: {finding_id(source, 0).partition("-")[0]}
kind: interview-study
reports: [{work_key(source, 0)}]
datasets:
  - id: data-{source:05}
    title: {write.sentence(5)[:-1]}
    own: true
scope:
  nations: [uk]
  levels: [local, national]
method: >-
  {write.sentence(25)}
summary: >-
  {write.sentence(20)} {write.sentence(20)}
appraisal:
  good_for:
    - {write.sentence(10)}
  cannot_tell:
    - {write.sentence(10)}
read_for: {{{", ".join(f"{theme}: speaks" for theme in theme_ids)}}}
findings:
"""
    return head + "".join(_make_finding(write, source, number, sources) for number in range(FINDINGS))


def _make_finding(write: Writer, source: int, number: int, sources: int) -> str:
    # Every theme is met by every source, so that statements can rest on any.
    themes = (f"theme-{(number * 2 + source) % THEMES:02}", f"theme-{(number * 2 + source + 1) % THEMES:02}")
    relation = ""
    if sources > 1 and number % 3 == 0:
        other = finding_id((source + 1) % sources, number)
        relation = f"""\
    relations:
      - to: {other}
        type: {write.random.choice(("supports", "qualifies", "restates"))}
        note: {write.sentence(8)}
"""
    return f"""\
  - id: {finding_id(source, number)}
    claim: >-
      {write.sentence(24)}
    kind: {write.random.choice(_KINDS)}
    speaker:
      type: {write.random.choice(_SPEAKERS)}
    pinpoints:
      - report: {work_key(source, 0)}
        section: {write.sentence(3)[:-1]}
        phrase: {write.words(7)}
        page: "{number + 1}"
    evidence: data-{source:05}
    themes: [{themes[0]}, {themes[1]}]
    nations: [{write.random.choice(_NATIONS)}]
    levels: [{write.random.choice(_LEVELS)}]
    places: [place-{write.random.randrange(PLACES):02}]
    cites:
      - key: {work_key(source, 1 + number % (WORKS - 1))}
{relation}"""


def _make_theme(write: Writer, theme: int, sources: int) -> str:
    behind = [_findings_behind(write, theme, statement, sources) for statement in range(STATEMENTS)]
    statements = "".join(
        f"""\
  - id: statement-{number}
    statement: >-
      {write.sentence(20)}
    findings:
{findings}    confidence:
      level: not-graded
"""
        for number, findings in enumerate(behind)
    )
    return f"""\
title: "{write.sentence(6)[:-1]}?"
label: {write.name()} {write.name()}
answer: >-
  {write.sentence(18)}
messages:
  - {write.sentence(16)}
  - {write.sentence(16)}
  - {write.sentence(16)}
statements:
{statements}"""


def _findings_behind(write: Writer, theme: int, statement: int, sources: int) -> str:
    """Name up to twelve findings of the theme, each once, from sources spread over the whole collection."""
    named: dict[str, None] = {}
    for step in range(12):
        source = (step * max(1, sources // 12) + statement * 7) % sources
        for number in range(FINDINGS):
            if (number * 2 + source) % THEMES in (theme, (theme - 1) % THEMES):
                named.setdefault(finding_id(source, number))
    return "".join(
        f"      - finding: {name}\n        stance: {write.random.choice(('supports', 'supports', 'qualifies'))}\n"
        for name in list(named)[:12]
    )


def _make_places(write: Writer) -> str:
    return "places:\n" + "".join(
        f"""\
  - id: place-{number:02}
    name: {write.name()} {number}
    kind: city
    nation: uk
"""
        for number in range(PLACES)
    )


def _make_head(write: Writer) -> str:
    return f"""\
title: A made-up collection
topic: >-
  {write.sentence(15)}
caveat: >-
  {write.sentence(20)}
evidence_to: "2020-04"
"""


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
