"""Writes inline Markdown for one page: prose with its marks resolved, citations, and links to every record.

Takes plain values of records, gives `Markup` that templates place as it stands. What a problem has been reported for
already (an id that leads nowhere) stands as plain text.
"""

from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.node import Node, NodeKind
from synthesis.model.prose_marks import MarkedWork, ProseMark, find_marks
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.emphasis import drop_emphasis, write_emphasis
from synthesis.render.escape import compose, escape_block_start, escape_inline, escape_text, mark_safe, one_line
from synthesis.render.titles import title_of

# A private character stands for a mark while emphasis is looked for: emphasis may go around marks.
_SET_ASIDE = "\ue000"


@dataclass(frozen=True, slots=True)
class Writer:
    """A pen for the page at `uri`."""

    context: Context
    uri: str

    def prose(self, text: str) -> Markup:
        """Write prose on one line: emphasis, citations and links to findings, everything else as it stands."""
        return self._write(text, linked=True)

    def label(self, text: str) -> Markup:
        """Write prose without links in it, for headings and for the text of links."""
        return self._write(text, linked=False)

    def plain(self, text: str) -> str:
        """Give prose as plain text on one line, for descriptions of pages."""
        line = one_line(text)
        for mark in reversed(find_marks(line)):
            if self._is_known(mark):
                shown = mark.finding or f"({'; '.join(self._inside(work) for work in mark.works)})"
                line = f"{line[: mark.start]}{shown}{line[mark.end :]}"
        return drop_emphasis(line)

    def paragraphs(self, text: str) -> tuple[Markup, ...]:
        """Write longer prose, a paragraph for each line that is not empty."""
        return tuple(self.prose(line) for line in text.splitlines() if line.strip())

    def link(self, text: str | Markup, to: str) -> Markup:
        """Write a link to an address on the site; without an address, the text alone."""
        shown = escape_text(text)
        return mark_safe(f"[{shown}]({address.relative(self.uri, to)})") if to else shown

    def record(self, node: Node) -> Markup:
        """Write a link to a record with the name that readers know it by."""
        if node.kind is NodeKind.DATA_SET:
            return self.data_set(node.id)
        title = title_of(self.context, node)
        if title is None:
            return escape_text(node.id)
        return self.link(self.label(title), address.record_address(self.context.library, self.context.shelves, node))

    def source(self, source_id: str) -> Markup:
        """Write a link to a source with its short name, for tables and lists."""
        known = source_id in self.context.library.sources
        return self.link(self.source_name(source_id), address.source_page(source_id)) if known else escape_text(source_id)

    def source_name(self, source_id: str) -> Markup:
        """Write the short name of a source, that of the report to cite for it, without a link."""
        found = self.context.library.sources.get(source_id)
        if found is None:
            return escape_text(source_id)
        report = found.record.reports[0]
        return (
            escape_text(self.context.citations.get(report).narrative) if self.context.is_cited(report) else self.label(found.record.title)
        )

    def finding(self, finding_id: str) -> Markup:
        """Write a link to a finding with its id."""
        return self.link(finding_id, address.finding_address(self.context.library, self.context.shelves, finding_id))

    def claim(self, finding_id: str) -> Markup:
        """Write a finding's id as a link, and its claim after it."""
        located = self.context.library.findings.get(finding_id)
        link = self.finding(finding_id)
        return compose("{} {}", link, self.label(located.record.claim)) if located else link

    def data_set(self, data_set_id: str) -> Markup:
        """Write a link to a data set where it is declared first."""
        found = self.context.data_sets.get(data_set_id)
        if found is None:
            return escape_text(data_set_id)
        source_id, data_set = found
        return self.link(data_set.title, address.data_set_address(source_id, data_set_id))

    def cite(self, key: str, locator: str = "") -> Markup:
        """Write an in-text citation that links the work: '(Spencer, 2011, p. 4)'."""
        return compose("({})", self._cite_inside(MarkedWork(key, locator), linked=True))

    def narrative(self, key: str) -> Markup:
        """Write a citation that can be the subject of a sentence and links the work: 'Spencer (2011)'."""
        if not self.context.is_cited(key):
            return escape_text(key)
        return self._link_work(escape_text(self.context.citations.get(key).narrative), key)

    def _write(self, text: str, *, linked: bool) -> Markup:
        line = one_line(text)
        pieces: list[str] = []
        marks = [mark for mark in find_marks(line) if self._is_known(mark)]
        for index, mark in enumerate(marks):
            previous_end = marks[index - 1].end if index else 0
            pieces.append(line[previous_end : mark.start])
        pieces.append(line[marks[-1].end if marks else 0 :])
        written = write_emphasis(_SET_ASIDE.join(piece.replace(_SET_ASIDE, "") for piece in pieces))
        for mark in marks:
            written = written.replace(_SET_ASIDE, self._write_mark(mark, linked=linked), 1)
        return mark_safe(escape_block_start(written))

    def _is_known(self, mark: ProseMark) -> bool:
        if mark.finding:
            return bool(address.finding_address(self.context.library, self.context.shelves, mark.finding))
        return all(self.context.is_cited(work.key) for work in mark.works)

    def _write_mark(self, mark: ProseMark, *, linked: bool) -> str:
        if mark.finding:
            return self.finding(mark.finding) if linked else escape_inline(mark.finding)
        return f"({'; '.join(self._cite_inside(work, linked=linked) for work in mark.works)})"

    def _cite_inside(self, work: MarkedWork, *, linked: bool) -> str:
        text = mark_safe(escape_inline(one_line(self._inside(work))))
        is_linked = linked and self.context.is_cited(work.key)
        return self._link_work(text, work.key) if is_linked else text

    def _link_work(self, text: Markup, key: str) -> Markup:
        """Link a work and note down that the page cites it."""
        self.context.cited.setdefault(self.uri, {})[key] = None
        return self.link(text, address.reference_address(self.context.shelves, key))

    def _inside(self, work: MarkedWork) -> str:
        """Give what stands between the brackets of an in-text citation."""
        key = work.key
        shown = self.context.citations.get(key).in_text if self.context.is_cited(key) else key
        if shown.startswith("(") and shown.endswith(")"):
            shown = shown[1:-1]
        return f"{shown}, {work.locator}" if work.locator else shown
