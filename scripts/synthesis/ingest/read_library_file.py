"""A library that another program wrote, in whichever of three formats: the format is known by the file's ending, or by its beginning."""

from collections.abc import Callable
from pathlib import Path

from synthesis.ingest.incoming import Arrived
from synthesis.ingest.read_bib import read_bib
from synthesis.ingest.read_csl_json import read_csl_json
from synthesis.ingest.read_ris import read_ris
from synthesis.load.control_characters import find_control_characters
from synthesis.load.file_text import read_text
from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem

MAX_BYTES = 100_000_000
_BY_ENDING = {".bib": "bib", ".bibtex": "bib", ".ris": "ris", ".json": "json"}
_READERS: dict[str, Callable[[str, str], Arrived]] = {"ris": read_ris, "json": read_csl_json}


def read_library_file(path: Path) -> Arrived:
    """Read the works of a `.bib`, `.ris` or CSL-JSON file; whatever is wrong is a problem, and the rest is read."""
    name = str(path)
    if path.is_file() and path.stat().st_size > MAX_BYTES:
        message = f"must be at most {MAX_BYTES // 1_000_000} MB large"
        return Arrived((), (Problem(Place(name, 1, 1), Code.WRONG_FORM, message, "export it in several parts"),))
    text, problems = read_text(path, name)
    form = _BY_ENDING.get(path.suffix.lower()) or _guess(text or "")
    if form == "bib":
        return read_bib(path, name)
    if text is None:
        return Arrived((), problems)
    if not text.strip():
        message = "must have something in it"
        return Arrived((), (Problem(Place(name, 1, 1), Code.FILE_EMPTY, message, "export the library again"),))
    if form not in _READERS:
        message = "must be BibTeX (.bib), RIS (.ris) or CSL-JSON (.json), none of which this looks like"
        return Arrived((), (Problem(Place(name, 1, 1), Code.WRONG_FORM, message, "export the library in one of the three"),))
    arrived = _READERS[form](text, name)
    return arrived._replace(problems=(*find_control_characters(text, name), *arrived.problems))


def _guess(text: str) -> str:
    beginning = text.lstrip()[:1]
    if beginning in ("[", "{"):
        return "json"
    if "\nTY  -" in f"\n{text[:4000]}":
        return "ris"
    return "bib" if "@" in text else ""
