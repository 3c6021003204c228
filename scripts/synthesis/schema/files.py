"""The stage as a whole: takes the library and what is in the folder of schemas, gives the files that must be written there."""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pydantic

import synthesis
from synthesis.model.library import Library
from synthesis.model.page import DataFile
from synthesis.schema.choices import is_half_read, list_choices
from synthesis.schema.kinds import FILE_KINDS, FOLDER
from synthesis.schema.named import CHOICES, describe_choices


def renew_schemas(library: Library, root: Path) -> tuple[DataFile, ...]:
    """Give the schemas of a collection that are missing or out of date below its root.

    While a file cannot be read, the choices stay as they are: nothing is taken away that others may name.
    """
    choices = _choices_file(library)
    folder = root / FOLDER
    here = _read(folder / CHOICES)
    # The first line of the choices bears the mark of the code, with which alone the other files change.
    is_of_this_code = here.partition(b"\n")[0] == choices.content.partition(b"\n")[0]
    if is_of_this_code and all((folder / f"{kind.name}.json").is_file() for kind in FILE_KINDS):
        return () if here == choices.content or is_half_read(library) else (choices,)
    return (*_shape_files(), choices)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _shape_files() -> Iterator[DataFile]:
    # Writing schemas loads a part of pydantic that nothing else needs.
    from synthesis.schema.shapes import make_shape  # noqa: PLC0415

    for kind in FILE_KINDS:
        yield _file(f"{kind.name}.json", json.dumps(make_shape(kind), ensure_ascii=False, indent=1))


def _choices_file(library: Library) -> DataFile:
    schemas = {name: schema for kind, choices in list_choices(library).items() for name, schema in describe_choices(kind, choices).items()}
    # Indented, it would take ten times as long to write.
    definitions = ",\n".join(f'"{name}": {json.dumps(schema, ensure_ascii=False)}' for name, schema in schemas.items())
    return _file(CHOICES, f'{{"$comment": "{_mark_of_code()}",\n"$defs": {{\n{definitions}\n}}}}')


@cache
def _mark_of_code() -> str:
    """Summarise all that schemas are made of but the collection."""
    package = Path(synthesis.__file__).parent
    modules = sorted(path for folder in ("model", "schema") for path in (package / folder).glob("*.py"))
    digest = hashlib.sha256(pydantic.VERSION.encode())
    for path in modules:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _file(name: str, text: str) -> DataFile:
    return DataFile(f"{FOLDER}/{name}", f"{text}\n".encode())
