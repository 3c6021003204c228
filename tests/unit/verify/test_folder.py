import hashlib
from pathlib import Path

from synthesis.model.source import OutlineHeading
from synthesis.verify.document import BlockKind, Document, PageSpan, Paragraph, Section
from synthesis.verify.folder import document_digest, read_document
from tests.made_documents import read_text
from tests.pdf_writer import LabelRange, write_pdf


def test_a_document_that_is_not_there_is_none(tmp_path: Path) -> None:
    tmp_path.joinpath("other.txt").write_text("It rains.")
    tmp_path.joinpath("folder.txt").mkdir()

    assert read_document(tmp_path, "rain2001") is None
    assert read_document(tmp_path, "folder") is None
    assert read_document(tmp_path / "nowhere", "rain2001") is None


def test_each_form_is_read_and_text_comes_first(tmp_path: Path) -> None:
    contents = {
        ".pdf": write_pdf([["From a PDF."]]),
        ".htm": b"<p>From a page.</p>",
        ".html": b"<p>From another page.</p>",
        ".md": b"From Markdown.",
        ".txt": b"From text.",
    }
    texts = []
    for ending, data in contents.items():
        tmp_path.joinpath(f"rain2001{ending}").write_bytes(data)
        document = read_document(tmp_path, "rain2001")
        assert document is not None
        texts.append((document.file_name, document.text, document.digest))

    assert texts == [
        ("rain2001.pdf", "From a PDF.", document_digest(contents[".pdf"])),
        ("rain2001.htm", "From a page.", document_digest(contents[".htm"])),
        ("rain2001.html", "From another page.", document_digest(contents[".html"])),
        ("rain2001.md", "From Markdown.", document_digest(contents[".md"])),
        ("rain2001.txt", "From text.", document_digest(contents[".txt"])),
    ]


def test_a_document_has_all_that_was_read(tmp_path: Path) -> None:
    data = write_pdf([["It rains."]], labels=[LabelRange(1, "D", 685)])
    tmp_path.joinpath("rain2001.pdf").write_bytes(data)

    assert read_document(tmp_path, "rain2001") == Document(
        key="rain2001",
        file_name="rain2001.pdf",
        digest=hashlib.sha256(data).hexdigest()[:16],
        text="It rains.",
        paragraphs=(Paragraph(BlockKind.PROSE, ((0, 9),)),),
        sections=(Section("none", 1, 0, 9),),
        pages=(PageSpan(1, "685", 0, 9),),
    )


def test_a_document_without_a_text_layer_is_not_checkable(tmp_path: Path) -> None:
    for name, data in {"a.pdf": write_pdf([[], []]), "b.pdf": b"%PDF-broken", "c.txt": b" \n", "d.html": b"<img src='x.png'>"}.items():
        tmp_path.joinpath(name).write_bytes(data)
        document = read_document(tmp_path, name[0], [OutlineHeading(heading="Rain", begins="It rains")])

        assert document is not None
        assert not document.is_checkable
        assert document.sections == (Section("none", 1, 0, 0),)


def test_given_headings_are_the_only_sections(tmp_path: Path) -> None:
    headings = [OutlineHeading(heading="Snow", begins="It snows"), OutlineHeading(heading="Hail", begins="It hails")]

    document = read_text(tmp_path, "Rain\n\nIt rains.\nSnow\nIt snows.", headings)

    assert [(section.heading, section.start) for section in document.sections] == [("none", 0), ("Snow", 16)]
    assert [paragraph.kind.value for paragraph in document.paragraphs] == ["heading", "prose", "heading", "prose"]
    assert document.missing_headings == ("It hails",)


def test_positions_lead_to_section_and_page(tmp_path: Path) -> None:
    tmp_path.joinpath("rain2001.pdf").write_bytes(write_pdf([["One."], ["Two."]]))

    document = read_document(tmp_path, "rain2001")

    assert document is not None
    assert [page.number if (page := document.page_at(offset)) else None for offset in (0, 5, 6, 9, 10)] == [1, 1, 2, 2, None]
    assert document.section_at(7) == Section("none", 1, 0, 10)
