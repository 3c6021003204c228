"""A small writer of PDFs for tests: pages of lines, with printed labels and bookmarks as they are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

LINE_HEIGHT = 14
TOP = 800


@dataclass(frozen=True)
class PdfBookmark:
    """A bookmark to a page, which counts from 1; `below` are those under it."""

    title: str
    page: int
    below: tuple["PdfBookmark", ...] = ()


@dataclass(frozen=True)
class LabelRange:
    """The labels from a page on, which counts from 1: `style` is D, r, R, a or A; `first` the number of the first."""

    page: int
    style: str = "D"
    first: int = 1
    prefix: str = ""


def write_pdf(
    pages: Sequence[Sequence[str]], *, labels: Sequence[LabelRange] = (), bookmarks: Sequence[PdfBookmark] = (), locked: bool = False
) -> bytes:
    """Write a PDF; each page is given by its lines, an empty one for a gap. A locked one says that it needs a password."""
    writer = _Writer()
    font = writer.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    parent = writer.reserve()
    kids = [_add_page(writer, lines, parent, font) for lines in pages]
    writer.set(parent, f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>")
    catalog = f"/Type /Catalog /Pages {parent} 0 R"
    if labels:
        ranges = " ".join(f"{label.page - 1} {_label(label)}" for label in labels)
        catalog += f" /PageLabels << /Nums [{ranges}] >>"
    if bookmarks:
        root = writer.reserve()
        first, last, count = _add_bookmarks(writer, bookmarks, root, kids)
        writer.set(root, f"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R /Count {count} >>")
        catalog += f" /Outlines {root} 0 R"
    return writer.finish(writer.add(f"<< {catalog} >>"), locked=locked)


def _label(label: LabelRange) -> str:
    return f"<< /S /{label.style} /St {label.first} /P {_text(label.prefix)} >>"


def _add_page(writer: "_Writer", lines: Sequence[str], parent: int, font: int) -> int:
    shown = [f"1 0 0 1 60 {TOP - LINE_HEIGHT * row} Tm {_text(line)} Tj" for row, line in enumerate(lines) if line]
    stream = "\n".join(["BT /F1 10 Tf", *shown, "ET"])
    content = writer.add(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    resources = f"<< /Font << /F1 {font} 0 R >> >>"
    return writer.add(f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 595 842] /Resources {resources} /Contents {content} 0 R >>")


def _add_bookmarks(writer: "_Writer", bookmarks: Sequence[PdfBookmark], parent: int, kids: Sequence[int]) -> tuple[int, int, int]:
    numbers = [writer.reserve() for _ in bookmarks]
    for index, bookmark in enumerate(bookmarks):
        entry = f"/Title {_text(bookmark.title)} /Parent {parent} 0 R /Dest [{kids[bookmark.page - 1]} 0 R /Fit]"
        if index:
            entry += f" /Prev {numbers[index - 1]} 0 R"
        if index + 1 < len(numbers):
            entry += f" /Next {numbers[index + 1]} 0 R"
        if bookmark.below:
            first, last, count = _add_bookmarks(writer, bookmark.below, numbers[index], kids)
            entry += f" /First {first} 0 R /Last {last} 0 R /Count {count}"
        writer.set(numbers[index], f"<< {entry} >>")
    return numbers[0], numbers[-1], len(numbers)


def _text(words: str) -> str:
    for sign in "\\()":
        words = words.replace(sign, "\\" + sign)
    return f"({words})"


class _Writer:
    """Collects objects and writes them with their table."""

    def __init__(self) -> None:
        self.objects: list[str] = []

    def reserve(self) -> int:
        self.objects.append("")
        return len(self.objects)

    def set(self, number: int, body: str) -> None:
        self.objects[number - 1] = body

    def add(self, body: str) -> int:
        self.objects.append(body)
        return len(self.objects)

    def finish(self, catalog: int, *, locked: bool) -> bytes:
        trailer = f"/Root {catalog} 0 R"
        if locked:
            # A key and checks that no empty password fits.
            lock = self.add(f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >>")
            trailer += f" /Encrypt {lock} 0 R /ID [<{'00' * 16}> <{'00' * 16}>]"
        written = bytearray(b"%PDF-1.7\n")
        offsets = []
        for number, body in enumerate(self.objects, start=1):
            offsets.append(len(written))
            written += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
        table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
        start = len(written)
        size = len(self.objects) + 1
        end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} {trailer} >>\nstartxref\n{start}\n%%EOF\n"
        return bytes(written) + end.encode("ascii")
