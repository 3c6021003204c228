"""BibTeX and RIS taken apart into entries of fields, changed, and written again in one of the ways in which people write them."""

import random
import re
from typing import NamedTuple

from synthesis.load.bibtex.scan import scan_blocks
from tests.fuzz.odd_values import draw_value, spoil_text

KINDS = (
    *(
        "article",
        "book",
        "mvbook",
        "inbook",
        "bookinbook",
        "suppbook",
        "booklet",
        "collection",
        "incollection",
        "dataset",
        "manual",
        "misc",
    ),
    *("online", "patent", "periodical", "proceedings", "inproceedings", "reference", "inreference", "report", "set", "software", "thesis"),
    *("unpublished", "xdata", "customa", "phdthesis", "techreport", "www", "legislation", "jurisdiction", "movie", "Articel", "comment"),
)
FIELDS = (
    *(
        "author",
        "editor",
        "editora",
        "translator",
        "title",
        "subtitle",
        "maintitle",
        "booktitle",
        "journal",
        "journaltitle",
        "date",
        "year",
    ),
    *(
        "month",
        "day",
        "doi",
        "url",
        "urldate",
        "eprint",
        "howpublished",
        "pages",
        "volume",
        "number",
        "edition",
        "publisher",
        "institution",
    ),
    *("crossref", "xref", "xdata", "related", "ids", "entryset", "keywords", "langid", "file", "note", "abstract", "origdate", "eventdate"),
    *("options", "owner", "timestamp", "groups", "archived", "eid", "isbn", "issn", "series", "type", "unheardof"),
)
RIS_TAGS = (
    "TY",
    "AU",
    "A1",
    "A2",
    "TI",
    "T1",
    "T2",
    "T3",
    "JO",
    "PY",
    "Y1",
    "DA",
    "DO",
    "UR",
    "SP",
    "EP",
    "SN",
    "AB",
    "N1",
    "KW",
    "ID",
    "L1",
    "XX",
)


class Entry(NamedTuple):
    """An entry: its type, its key, and its fields in order; a value is as typed in BibTeX, with its delimiters."""

    kind: str
    key: str
    fields: list[tuple[str, str]]


def read_bibtex(text: str) -> list[Entry]:
    """Take a good bibliography apart."""
    blocks = [block for block in scan_blocks(text) if block.key and block.fields]
    return [
        Entry(block.kind, block.key, [(field.name, text[field.value_start : field.value_end]) for field in block.fields])
        for block in blocks
    ]


def read_ris(text: str) -> list[Entry]:
    """Take a good RIS file apart: each record's lines are the fields of an entry."""
    records = [record for record in text.split("ER  - ") if "TY  - " in record]
    return [Entry("", "", [(line[:2], line[6:]) for line in record.splitlines() if line[2:6] == "  - "]) for record in records]


def change_entries(entries: list[Entry], chance: random.Random, names: tuple[str, ...] = FIELDS, braced: str = "{%s}") -> list[Entry]:
    """Change one to four fields, types or keys of the entries; `braced` is the form of a value."""
    changed = [entry._replace(fields=list(entry.fields)) for entry in entries]
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(changed))
        entry = changed[at]
        place = chance.randrange(len(entry.fields)) if entry.fields else 0
        drawn = chance.random()
        if drawn < 0.1:
            changed[at] = entry._replace(kind=chance.choice(KINDS))
        elif drawn < 0.18:
            changed[at] = entry._replace(key=chance.choice((changed[0].key, spoil_text(entry.key, chance), draw_value(chance))))
        elif drawn < 0.25:
            changed.insert(chance.randrange(len(changed) + 1), entry)
        elif drawn < 0.45 or not entry.fields:
            entry.fields.insert(place, (chance.choice(names), braced % _link_or_value(changed, chance)))
        elif drawn < 0.55:
            del entry.fields[place]
        elif drawn < 0.65:
            entry.fields[place] = (chance.choice(names), entry.fields[place][1])
        elif drawn < 0.72:
            entry.fields.append(entry.fields[place])
        elif drawn < 0.86:
            entry.fields[place] = (entry.fields[place][0], _spoil_inside(entry.fields[place][1], chance, braced))
        else:
            entry.fields[place] = (entry.fields[place][0], braced % draw_value(chance))
    return changed


def write_bibtex(entries: list[Entry], chance: random.Random) -> str:
    """Write the entries, with comments, strings and delimiters as they vary between programs."""
    parts = [_write_bibtex_entry(entry, chance) for entry in entries]
    for _ in range(chance.choice((0, 0, 1, 2))):
        parts.insert(chance.randrange(len(parts) + 1), chance.choice(_BETWEEN))
    return chance.choice(("\n", "\n\n", "\n", " ")).join(parts)


def write_ris(entries: list[Entry], chance: random.Random) -> str:
    """Write the records."""
    end = chance.choice(("ER  - \n", "ER  - \n", "ER  - \n\n", "ER  -\n", "ER  - \n", ""))
    return "".join("".join(f"{tag}  - {value}\n" for tag, value in entry.fields) + end for entry in entries)


_BETWEEN = (
    "% a comment with @book{x,",
    "@comment{jabref-meta: databaseType:biblatex;}",
    "@comment{never closed",
    '@string{le = "Local " # {Economy}}',
    "@preamble{ {\\newcommand{\\x}{}} }",
    "@string{le = le}",
    "text between entries, as anna@example.org writes it",
    "@",
    "@book{",
    "@book{,}",
    "@xdata{shared, publisher = {Policy Press}, xdata = {shared}}",
    "@misc{odd, title = {{{Deep}}}, crossref = {odd}}",
)


def _write_bibtex_entry(entry: Entry, chance: random.Random) -> str:
    opening, closing = chance.choice((("{", "}"), ("{", "}"), ("{", "}"), ("{", "}"), ("{", "}"), ("(", ")"), ("{", "")))
    kind = chance.choice((entry.kind, entry.kind, entry.kind.upper()))
    lines = [f"  {name}{chance.choice((' = ', '=', ' =  '))}{value}" for name, value in entry.fields]
    end = chance.choice((",", ",", ""))
    return f"@{kind}{opening}{entry.key},\n" + ",\n".join(lines) + f"{end}\n{closing}\n"


def _link_or_value(entries: list[Entry], chance: random.Random) -> str:
    return chance.choice(entries).key if chance.random() < 0.4 else draw_value(chance)


def _spoil_inside(value: str, chance: random.Random, braced: str) -> str:
    inside = re.sub(r"^[{\"]|[}\"]$", "", value)
    spoilt = spoil_text(inside, chance)
    if braced == "%s":
        return spoilt
    return chance.choice(
        (f"{{{spoilt}}}", f"{{{spoilt}}}", f'"{spoilt}"', f"le # {{{spoilt}}}", spoilt if spoilt.isalnum() else f"{{{spoilt}}}")
    )
