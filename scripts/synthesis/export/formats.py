"""Single works as programs read them, for pages that offer them: references in, each in BibTeX and RIS out, by key."""

from collections.abc import Iterable, Mapping

from synthesis.export.bibtex import write_entry
from synthesis.export.ris import write_record
from synthesis.model.citation import WorkFormats
from synthesis.model.reference import Reference


def write_formats(references: Iterable[Reference]) -> Mapping[str, WorkFormats]:
    """Write each reference in every format."""
    return {reference.key: WorkFormats(write_entry(reference), write_record(reference)) for reference in references}
