"""Parsed BibTeX entries made into raw entries: values put together, LaTeX decoded, names split."""

from collections.abc import Mapping

from synthesis.load.bibtex.faults import Fault
from synthesis.load.bibtex.fields import MAX_BYTES
from synthesis.load.bibtex.latex import decode_address, decode_latex
from synthesis.load.bibtex.lines import Lines
from synthesis.load.bibtex.names import NAME_FIELDS, split_names
from synthesis.load.bibtex.parse import ParsedEntry, ParsedField
from synthesis.load.bibtex.strings import JoinedValue, join_value
from synthesis.model.code import Code
from synthesis.model.nearest import suggest
from synthesis.model.raw import RawEntry, RawName, RawText
from synthesis.model.shorten import shorten

# Addresses, names of files and keys are no LaTeX; in biblatex's dates a tilde says 'about'.
_VERBATIM = frozenset({"archived", "crossref", "date", "doi", "eprint", "file", "pdf", "url", "urldate", "urlraw", "xdata", "xref"})
# In fields of their own, programs write paths of Windows and the like, which nobody sees.
_SHOWN = frozenset(
    (
        *("abstract", "author", "booksubtitle", "booktitle", "editor", "institution", "journal", "journalsubtitle", "journaltitle"),
        *("keywords", "location", "note", "organization", "publisher", "school", "series", "subtitle", "title", "type"),
    )
)


def make_entry(parsed: ParsedEntry, strings: Mapping[str, str], lines: Lines) -> tuple[RawEntry, list[Fault]]:
    """Make a raw entry; empty fields are as good as absent."""
    block = parsed.block
    fields: dict[str, RawText] = {}
    names: dict[str, tuple[RawName, ...]] = {}
    faults: list[Fault] = []
    for field in parsed.fields:
        joined = join_value(field.value, strings)
        faults += _describe_undefined(field, joined, strings)
        if joined.is_too_long:
            message = f"must be at most {MAX_BYTES} characters long with its @strings put in: {field.name!r}"
            faults.append(Fault(field.offset, Code.BIB_VALUE_TOO_LONG, message, "shorten the @strings that it names"))
        if field.name in _VERBATIM:
            text = decode_address(joined.text)
        else:
            decoded = decode_latex(joined.text)
            text = decoded.text
            faults += [_describe_unknown(field, command) for command in decoded.unknown if field.name in _SHOWN]
        if text:
            fields[field.name] = RawText(text, *lines.at(field.offset))
        if text and field.name in NAME_FIELDS:
            names[field.name], name_faults = split_names(joined.text, field.value, field.offset, lines)
            faults += name_faults
    kind = RawText(block.kind, *lines.at(block.start))
    return RawEntry(kind, RawText(block.key, *lines.at(block.key_start)), fields, names), faults


def _describe_undefined(field: ParsedField, joined: JoinedValue, strings: Mapping[str, str]) -> list[Fault]:
    return [
        Fault(
            field.offset + offset,
            Code.BIB_UNDEFINED_STRING,
            f"must be a number, a value in braces or the name of an @string, not {shorten(word)!r}",
            suggest(word, strings, f"write '{{{shorten(word)}}}', or define '@string{{{shorten(word)} = {{…}}}}'"),
        )
        for offset, word in joined.undefined
    ]


def _describe_unknown(field: ParsedField, command: str) -> Fault:
    offset = field.offset + max(field.value.find(command), 0)
    message = f"must be a LaTeX command that is known here, not {command}, which readers would see as it stands"
    return Fault(offset, Code.BIB_UNKNOWN_COMMAND, message, "write the character itself")
