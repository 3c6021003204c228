"""The table of contents of what reusers get: a linked library in, every data file of the site out."""

from synthesis.export.csl_json import write_csl_json
from synthesis.model.library import Library
from synthesis.model.page import DataFile


def export_library(library: Library) -> tuple[DataFile, ...]:
    """Write every data file, in the order of their paths."""
    references = [located.record for located in library.references.values()]
    files = (DataFile("data/bibliography.csl.json", write_csl_json(references).encode()),)
    return tuple(sorted(files, key=lambda file: file.path))
