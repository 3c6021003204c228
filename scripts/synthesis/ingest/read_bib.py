"""A `.bib` file of another program: its entries with their fields as typed, strings and cross-references put in.

Paths of files on somebody's machine are left out: they are nobody else's business.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from synthesis.ingest.entry_form import Field
from synthesis.ingest.incoming import Arrived, Draft, shape_drafts
from synthesis.load.bibtex.bibliography import read_bibliography_text
from synthesis.load.bibtex.lines import Lines
from synthesis.load.bibtex.scan import Block, scan_blocks
from synthesis.load.bibtex.strings import join_strings, join_value
from synthesis.load.bibtex.text import read_bibtex_text
from synthesis.model.latex_names import write_names
from synthesis.model.latex_text import encode_latex
from synthesis.model.names import Name
from synthesis.model.place import Place
from synthesis.model.raw import RawEntry, RawName
from synthesis.validate.reference import shape_references

_PRIVATE = frozenset(("file", "pdf", "localfile", "local-url", "bdsk-file-1", "bdsk-file-2", "bdsk-file-3"))
_VERBATIM = frozenset(("date", "doi", "eprint", "url", "urldate"))


def read_bib(path: Path, name: str) -> Arrived:
    """Read all entries that can be read; `name` stands for the path in problems."""
    text, problems = read_bibtex_text(path, name)
    if not text:
        return Arrived((), problems)
    raw, problems = read_bibliography_text(text, name, problems)
    lines = Lines(text)
    blocks = list(scan_blocks(text))
    defined = [block for block in blocks if block.kind == "string" and block.fields]
    strings = join_strings({block.fields[0].name: _value(text, block, 0) for block in defined}, {})
    at_place = {lines.at(block.start): block for block in blocks}
    drafts: list[Draft] = []
    private = 0
    for entry in raw.entries:
        block = at_place[entry.kind.line, entry.kind.column]
        fields = tuple(_list_fields(text, block, strings, entry))
        private += sum(field.name in _PRIVATE for field in block.fields)
        drafts.append(Draft(block.kind, block.key, fields, Place(name, entry.kind.line, entry.kind.column)))
    notes = (f"Left out {private} {'path' if private == 1 else 'paths'} of files on the machine where {name} was made.",) if private else ()
    _, _, misshapen = shape_references(raw)
    return Arrived(shape_drafts(drafts).works, (*problems, *misshapen), notes)


def _value(text: str, block: Block, number: int) -> str:
    field = block.fields[number]
    return text[field.value_start : field.value_end]


def _list_fields(text: str, block: Block, strings: Mapping[str, str], entry: RawEntry) -> Iterator[Field]:
    """Give the fields as typed, on one line each; then those that a cross-reference brought."""
    seen = set()
    for number, field in enumerate(block.fields):
        value = " ".join(join_value(_value(text, block, number), strings).text.split())
        is_led = field.name in ("crossref", "xdata") and field.name not in entry.fields
        if value and field.name not in _PRIVATE and field.name not in seen and not is_led:
            yield field.name, value
        seen.add(field.name)
    for name, inherited in entry.fields.items():
        if name not in seen:
            yield name, _write_inherited(entry, name, inherited.value)


def _write_inherited(entry: RawEntry, name: str, value: str) -> str:
    if name in entry.names:
        return write_names([_name(one) for one in entry.names[name]])
    return value if name in _VERBATIM else encode_latex(value)


def _name(name: RawName) -> Name:
    return Name(family=name.family, given=name.given, particle=name.particle, suffix=name.suffix, literal=name.literal)
