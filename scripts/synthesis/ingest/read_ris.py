"""RIS, as Zotero, EndNote and publishers' pages give it: records to drafts of entries. rispy reads each record.

The records are found here, so that each has its line, a value that goes on over lines is whole, and one without an end
spoils no other.
"""

import re
from collections.abc import Iterator
from typing import Any

import rispy

from synthesis.ingest.csl_types import FROM_RIS, container_field, publisher_field
from synthesis.ingest.entry_form import Field
from synthesis.ingest.incoming import Arrived, Draft, shape_drafts
from synthesis.ingest.left_out import find_left_out
from synthesis.ingest.people import read_name, write_people
from synthesis.ingest.plain_text import make_plain
from synthesis.model.code import Code
from synthesis.model.latex_text import encode_latex
from synthesis.model.names import Name
from synthesis.model.place import Place
from synthesis.model.problem import Problem

Record = dict[str, Any]
_TAGGED = re.compile(r"^([A-Z][A-Z0-9])  ?-(?: |$)(.*)$")
_DATE = re.compile(r"^(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?")
_RESOLVER = re.compile(r"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_ADDRESS = re.compile(r"^https?://[^\s\"<>\\^`{|}]+$")
_REMEDY = "export the library as RIS again, or mend the line"


def read_ris(text: str, name: str) -> Arrived:
    """Read all records; `name` stands for the file in problems."""
    problems: list[Problem] = []
    drafts = []
    for line, tagged in _split_records(text, name, problems):
        place = Place(name, line, 1)
        record = _read_record(tagged)
        draft = _make_draft(record, place)
        if draft:
            drafts.append(draft)
            typed, urls = _first(record, "date") or _first(record, "year", "publication_year"), _all(record, "urls")
            is_address = any(map(_ADDRESS.match, urls))
            problems += find_left_out(place, (typed.strip("/ "), dict(draft.fields).get("date", "")), ("".join(urls[:1]), is_address))
        else:
            message = "must have a title (TI), which this record has not"
            problems.append(Problem(place, Code.MISSING_FIELD, message, "give the work a title where it comes from, or leave it out"))
    if not drafts and not problems:
        problems.append(Problem(Place(name, 1, 1), Code.FILE_EMPTY, "must have a record in it, which begins with 'TY  - '", _REMEDY))
    shaped = shape_drafts(drafts)
    return Arrived(shaped.works, (*problems, *shaped.problems))


def _split_records(text: str, name: str, problems: list[Problem]) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Find the records with the line that each begins in; what stands between them is reported once."""
    record: list[tuple[str, list[str]]] | None = None
    begun = 0
    has_strayed = False
    for number, line in enumerate(text.splitlines(), start=1):
        match = _TAGGED.match(line.rstrip())
        tag = match[1] if match else ""
        if tag == "TY":
            if record is not None:
                message = "must end in 'ER  - ' before the next record begins"
                problems.append(Problem(Place(name, begun, 1), Code.WRONG_FORM, message, _REMEDY))
                yield begun, _joined(record)
            record, begun = [], number
        if record is None:
            if line.strip() and not has_strayed:
                has_strayed = True
                message = f"must stand in a record, which begins with 'TY  - ', not before it: {line.strip()[:60]!r}"
                problems.append(Problem(Place(name, number, 1), Code.WRONG_FORM, message, _REMEDY))
        elif tag == "ER":
            yield begun, _joined(record)
            record = None
        elif match:
            record.append((tag, [match[2]]))
        elif line.strip() and record:
            record[-1][1].append(line)
    if record is not None:
        problems.append(Problem(Place(name, begun, 1), Code.WRONG_FORM, "must end in 'ER  - ' before the file ends", _REMEDY))
        yield begun, _joined(record)


def _joined(record: list[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    return [(tag, make_plain(" ".join(lines))) for tag, lines in record]


def _read_record(tagged: list[tuple[str, str]]) -> Record:
    lines = [f"{tag}  - {value}" for tag, value in tagged if value]
    records = rispy.loads("\n".join([*lines, "ER  - ", ""]), delimiter_tags_mapping={})
    return dict(records[0]) if records else {}


def _make_draft(record: Record, place: Place) -> Draft | None:
    title = _first(record, "title", "primary_title", "translated_title")
    if not title:
        return None
    kind = FROM_RIS.get(_first(record, "type_of_reference"), "misc")
    if kind == "book" and not _people(record, "authors", "first_authors") and _people(record, "secondary_authors", "editors"):
        kind = "collection"
    fields = tuple((name, value) for name, value in _list_fields(record, kind, title) if value)
    return Draft(kind, _first(record, "id"), fields, place)


def _list_fields(record: Record, kind: str, title: str) -> Iterator[Field]:
    container = _first(record, "secondary_title", "journal_name", "alternate_title3", "alternate_title2")
    yield "author", write_people(_people(record, "authors", "first_authors"))
    yield "editor", write_people(_people(record, "secondary_authors", "editors"))
    yield "title", encode_latex(title)
    yield container_field(kind), encode_latex(container)
    yield "type", _latex(record, "type_of_work") if kind in ("report", "thesis") else ""
    if publisher_field(kind) != container_field(kind) or not container:
        yield publisher_field(kind), _latex(record, "publisher")
    yield "location", _latex(record, "place_published")
    yield "date", _date(_first(record, "date")) or _date(_first(record, "year", "publication_year"))
    if container_field(kind) != "series":
        yield "series", _latex(record, "tertiary_title")
    yield "volume", _latex(record, "volume")
    yield "number", _latex(record, "number")
    pages = [_first(record, "start_page"), _first(record, "end_page")]
    yield "pages", "--".join(encode_latex(page) for page in pages if page).replace("–", "--")
    yield "eid", _latex(record, "custom7")
    yield "edition", _latex(record, "edition")
    doi = _RESOLVER.sub("", _first(record, "doi")).replace(" ", "")
    yield "doi", doi
    urls = [url for url in _all(record, "urls") if _ADDRESS.match(url) and not (doi and _RESOLVER.match(url))]
    yield "url", urls[0] if urls else ""
    yield "urldate", _date(_first(record, "access_date")) if urls else ""
    number = _first(record, "issn")
    yield "isbn" if kind in ("book", "collection", "incollection", "inproceedings", "inreference") else "issn", encode_latex(number)
    language = _first(record, "language")
    yield "langid", "" if language.lower().startswith("en") else encode_latex(language)
    yield "note", encode_latex("; ".join(_all(record, "notes")))
    yield "abstract", encode_latex(_first(record, "abstract", "notes_abstract"))
    yield "keywords", encode_latex(", ".join(_all(record, "keywords")))


def _latex(record: Record, *names: str) -> str:
    return encode_latex(_first(record, *names))


def _first(record: Record, *names: str) -> str:
    return next((value for name in names for value in _all(record, name)), "")


def _all(record: Record, name: str) -> list[str]:
    value = record.get(name)
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str) and one]


def _people(record: Record, *roles: str) -> list[Name]:
    return [read_name(typed) for role in roles for typed in _all(record, role)]


def _date(typed: str) -> str:
    """Give the date in EDTF as far as it is one, or nothing."""
    match = _DATE.match(typed)
    if match is None or int(match[1]) < 1:
        return ""
    month, day = int(match[2] or 0), int(match[3] or 0)
    if not 1 <= month <= 12:
        return match[1]
    return f"{match[1]}-{month:02d}" + (f"-{day:02d}" if 1 <= day <= 31 else "")
