"""The table of contents of what reusers get: a linked library in, every data file of the site out."""

import json
from collections.abc import Sequence

from synthesis.export.csl_json import write_csl_json
from synthesis.model.library import Library
from synthesis.model.page import DataFile
from synthesis.model.plain_finding import PlainFinding


def export_library(library: Library, findings: Sequence[PlainFinding]) -> tuple[DataFile, ...]:
    """Write every data file, in the order of their paths."""
    references = [located.record for located in library.references.values()]
    claims = [{"id": finding.record.id, "address": finding.address, "claim": finding.claim} for finding in findings]
    files = (
        DataFile("data/bibliography.csl.json", write_csl_json(references).encode()),
        DataFile("data/findings.json", json.dumps(claims, ensure_ascii=False, indent=1).encode()),
    )
    return tuple(sorted(files, key=lambda file: file.path))
