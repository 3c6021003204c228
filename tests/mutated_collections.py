"""Collections that people might have written: a small one with everything in it, or this repository's, changed at random but still right.

Line ends, byte order marks, missing last line ends, comments, empty lines, quotation marks and the form of entries vary from file to file.
"""

import random
import re
import shutil
from pathlib import Path

from click.testing import CliRunner

from synthesis.cli import main

ROOT = Path(__file__).resolve().parents[1]
BASE = ROOT / "tests" / "cases" / "_base"
TEXTS = {
    "one2019": "Results\n\nOfficers told us councils ought to lead on welcome.\n\nWe think that budgets set the limit to what they do.\n",
    "two2020": "The brief asks every council to name a leader for welcome by spring. It says that a plan helps everybody who is new.\n",
}
_DATA_SET = "  - id: interviews-2015\n    title: 12 interviews, 2015\n    own: false\n"
_PAGE = """\
See [it](themes/localism.md), [there](themes/localism.md#councils-lead), [the study](sources/interviews.md#INT-01),
[its data](sources/interviews.md#Data-interviews-2015), [a work](bibliography.md#one2019) and [a word](glossary.md#localism).
"""
_CHANGES = {
    "sources/brief.yml": [("reports: [two2020]", f"reports: [two2020]\ndatasets:\n{_DATA_SET.rstrip()}")],
    "sources/interviews.yml": [("not speak of money.", "not speak of money [@one2019, p. 3;\n          @two2020].")],
    "sources/synthesis/glossary.yml": [("term: Localism\n", "term: Localism\n    works: [one2019]\n")],
    "bibliography.bib": [("title = {A brief on welcome},", "title = {A brief on welcome},\n  note = {After [@one2019]; see [#INT-02].},")],
}


def make_small(root: Path) -> None:
    """Make the small collection, with texts, receipts, a review, marks in texts and hand-written pages."""
    shutil.copytree(BASE, root)
    for path, changes in _CHANGES.items():
        text = (root / path).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, (path, old)
            text = text.replace(old, new)
        (root / path).write_text(text, encoding="utf-8")
    (root / "sources/texts").mkdir()
    for key, text in TEXTS.items():
        (root / f"sources/texts/{key}.txt").write_text(text, encoding="utf-8")
    (root / "docs/guide").mkdir(parents=True)
    (root / "docs/index.md").write_text(_PAGE, encoding="utf-8")
    (root / "docs/guide/a.md").write_text(_PAGE.replace("](", "](../"), encoding="utf-8")
    for arguments in (("verify",), ("review", "INT-01", "--by", "Ann")):
        CliRunner().invoke(main, [*arguments, "--root", str(root)], catch_exceptions=False)


def copy_own(root: Path) -> None:
    """Copy this repository's collection, without texts."""
    shutil.copytree(ROOT / "sources", root / "sources", ignore=shutil.ignore_patterns("texts"))
    shutil.copy(ROOT / "bibliography.bib", root)
    shutil.copytree(ROOT / "docs", root / "docs", ignore=shutil.ignore_patterns("images"))


def mutate(root: Path, chance: random.Random) -> None:
    """Change how the files are written, and nothing of what they say."""
    for path in sorted([*(root / "sources").rglob("*.yml"), *(root / "docs").rglob("*.md"), root / "bibliography.bib"]):
        if path.name != "receipts.yml":
            text = path.read_bytes().decode()
            if path.suffix == ".yml":
                text = _mutate_yaml(text, chance)
            elif path.suffix == ".bib":
                text = _mutate_bibtex(text, chance)
            path.write_bytes(_mutate_bytes(text, chance, may_be_open=path.suffix != ".md"))


def _mutate_bytes(text: str, chance: random.Random, *, may_be_open: bool) -> bytes:
    if may_be_open and chance.random() < 0.2:
        text = text.rstrip("\n")
    if chance.random() < 0.4:
        text = text.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if chance.random() < 0.2 else b"") + text.encode()


def _mutate_yaml(text: str, chance: random.Random) -> str:
    lines = []
    for line in text.splitlines(keepends=True):
        item = re.match(r"^( *)- id: ", line)
        if item and chance.random() < 0.15:
            lines.append(chance.choice((f"{item[1]}# A note: see [#INT-01] 'localism'\n", "\n")))
        if re.match(r"^ +(?:finding|to|source|evidence|within): [\w-]+$", line.rstrip("\n")) and chance.random() < 0.3:
            name, _, value = line.rstrip("\n").partition(": ")
            mark = chance.choice("'\"")
            line = f"{name}: {mark}{value}{mark}{chance.choice(('', '  # so'))}\n"  # noqa: PLW2901 - It is what is written.
        lines.append(line)
    return "".join(lines)


def _mutate_bibtex(text: str, chance: random.Random) -> str:
    if chance.random() < 0.3:
        text = re.sub(r"^  (\w+) *= ", lambda field: f"\t{field[1]} = ", text, flags=re.MULTILINE)
    if chance.random() < 0.3:
        text = f"@string{{unused = {{Nothing}}}}\n% A word on localism\n\n{text}"
    if chance.random() < 0.3:
        text = f"{text}\n@comment{{one2019 is {{the}} first}}\n"
    return text
