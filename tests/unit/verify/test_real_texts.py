"""The documents behind the sources of this repository, where they are at hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from synthesis.model.source import OutlineHeading
from synthesis.verify.document import Document
from synthesis.verify.folder import read_document
from synthesis.verify.sections import is_under

SOURCES = sorted((Path(__file__).resolve().parents[3] / "sources").glob("*.yml"))


@pytest.fixture(params=[path for path in SOURCES if path.stem != "receipts"], ids=lambda path: path.stem)
def source(request: pytest.FixtureRequest) -> Any:
    return yaml.safe_load(request.param.read_text(encoding="utf-8"))


def test_every_heading_that_a_source_names_is_found_in_its_document(require_texts: Path, source: Any) -> None:
    documents = {document.key: document for document in _read_documents(require_texts, source)}

    unknown = sorted(
        f"{report}: {section}"
        for report, section in _named_sections(source)
        if report in documents and not any(is_under(found, section) for found in documents[report].sections)
    )

    assert unknown == []


def test_every_outline_fits_its_document(require_texts: Path, source: Any) -> None:
    missing = {document.key: document.missing_headings for document in _read_documents(require_texts, source)}

    assert missing == dict.fromkeys(missing, ())


def test_every_document_is_covered_by_its_paragraphs(require_texts: Path, source: Any) -> None:
    for document in _read_documents(require_texts, source):
        spans = sorted(span for paragraph in document.paragraphs for span in paragraph.spans)
        gaps = zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(document.text)], strict=True)

        assert [document.text[start:end] for start, end in gaps if start > end or document.text[start:end].strip()] == []


def _read_documents(folder: Path, source: Any) -> Iterator[Document]:
    outlines = {outline["report"]: outline["headings"] for outline in source.get("outline", ())}
    for key in source["reports"]:
        document = read_document(folder, key, [OutlineHeading(**heading) for heading in outlines.get(key, ())])
        if document is not None:
            yield document


def _named_sections(source: Any) -> set[tuple[str, str]]:
    pinpoints = [pinpoint for finding in source["findings"] for pinpoint in finding["pinpoints"]]
    return {(place["report"], place["section"]) for place in [*pinpoints, *source.get("not_summarised", ())]}
