"""Shapes a page's finished HTML: sections, tables, description lists. HTML in, HTML out; each function does one thing.

What they look for is only what pyromark writes and our templates give rise to.
"""

import re
from html import escape, unescape

_HEADING = re.compile(r"<h(?P<level>[1-6])(?: id=\"(?P<id>[^\"]*)\")?(?: class=\"(?P<classes>[^\"]*)\")?>")
_HEADED_TABLE = re.compile(r"<(?:h[1-6](?: id=\"(?P<id>[^\"]*)\")?[^>]*>(?P<title>.*?)</h[1-6]>|(?P<table>table>.*?</table>))", re.DOTALL)
_HEADER_CELL = re.compile(r"<th>(.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr><td>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<td>(.*?)</td>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_BETWEEN_TAGS = re.compile(r">\n<")
# The site's rules for browsers allow no styles in a tag, and columns line up by the site's own.
_ALIGNMENT = re.compile(r"(<t[hd]) style=\"text-align: [a-z]+;\"")
# Each of these begins with one plain character, which makes looking for them many times faster.
_LIST_EDGE = re.compile(
    r"<(?:(?P<list>ul>\n<)?li><span class=\"label\">(?P<label>[^<]*)</span>\s*|(?P<open>[uo]l)>|/(?P<close>[uo]l)>|/li>)"
)
_FACTS = '<dl class="facts">\n'
_ID_LINK = re.compile(r'<a href="([^"]*)">([A-Z]{2,5}-[0-9]{2,})</a>')
_FOLDED, _OPEN = "folded", "open"
_NOTE_OF_TERM = re.compile(r'<span class="note" id="(note-term-([^"]+))">')
_GLOSSARY_LINK = re.compile(r'<a href="([^":#]*glossary(?:/[a-z0-9-]+)?(?:\.md|/)#([^"]+))">')
_WORK_LINK = re.compile(r'<a href="([^":#]*bibliography(?:/[a-z0-9]+)?\.md#[^"]*)">')
_LEAD = re.compile(r"(</h1>\s*<p)>")
_CAPTION = re.compile(r"<p><span class=\"caption\">((?:(?!</p>).)*)</span></p>\s*<table>", re.DOTALL)


def text_of(html: str) -> str:
    """Give the text of HTML on one line."""
    return " ".join(unescape(_TAG.sub("", html)).split())


def mark_lead(html: str) -> str:
    """Name the first paragraph after the title the page's lead."""
    return _LEAD.sub(r'\1 class="lead">', html, count=1)


def mark_ids(html: str) -> str:
    """Name links whose text is the id of a finding, so that the id can stay on one line."""
    return _ID_LINK.sub(r'<a class="id" href="\1">\2</a>', html)


def mark_terms(html: str) -> str:
    """Name links to the glossary terms, where the page says at its end what is meant; `data-note` leads there."""
    notes = {match[2]: match[1] for match in _NOTE_OF_TERM.finditer(html)}
    if not notes:
        return html
    begins = html.index('<span class="note" id="note-term-')

    def mark(match: re.Match[str]) -> str:
        return f'<a class="term" href="{match[1]}" data-note="{notes[match[2]]}">' if match[2] in notes else match[0]

    return _GLOSSARY_LINK.sub(mark, html[:begins]) + html[begins:]


def mark_works(html: str) -> str:
    """Name links to works that the page has a note on, and links to its section on citing, for the scripts that open them."""
    before, note, after = html.partition('<span class="note" id="note-ref-')
    marked = _WORK_LINK.sub(r'<a class="cite" href="\1">', before) if note else before
    return marked.replace('<a href="#Cite">', '<a class="cite-link" href="#Cite">') + note + after


def wrap_sections(html: str) -> str:
    """Put each heading that has a class, with all up to the next heading of its rank, into a section of that class.

    With the class `folded` it becomes a disclosure instead: the heading shows, the rest when a reader opens it, or from
    the start with the class `open`.
    """
    pieces: list[str] = []
    # Ranks of the sections that are open, outermost first, each with the tags that end it.
    ranks: list[tuple[int, str]] = []
    end = 0
    for match in _HEADING.finditer(html):
        pieces.append(html[end : match.start()])
        end = match.end()
        rank = int(match["level"])
        while ranks and ranks[-1][0] >= rank:
            pieces.append(ranks.pop()[1])
        named = f' id="{match["id"]}"' if match["id"] else ""
        classes = (match["classes"] or "").split()
        if _FOLDED in classes:
            ranks.append((rank, "</div>\n</details>\n"))
            heading, tag, _ = html[end:].partition(f"</h{rank}>")
            end += len(heading) + len(tag)
            pieces.append(f'{_open_fold(classes)}<h{rank}{named}>{heading}{tag}</summary>\n<div class="unfolded">')
            continue
        if classes:
            ranks.append((rank, "</section>\n"))
            # Without a name it is no landmark: hundreds of them on a page would help nobody to find the way.
            pieces.append(f'<section class="{match["classes"]}">\n')
        pieces.append(f"<h{rank}{named}>")
    return "".join((*pieces, html[end:], *(closing for _, closing in reversed(ranks))))


def set_captions(html: str) -> str:
    """Make a paragraph that is marked as the caption of the table after it the table's own."""
    return _CAPTION.sub(r"<table><caption>\1</caption>", html)


def frame_tables(html: str) -> str:
    """Put each table into a region that scrolls and has a name, and say which cells are headers of what."""
    last_heading: re.Match[str] | None = None
    named: set[str] = set()

    def frame(match: re.Match[str]) -> str:
        nonlocal last_heading
        if not match["table"]:
            last_heading = match
            return match[0]
        name = _name_region(last_heading, named)
        return f'<div class="table" role="region" tabindex="0"{name}>{mark_headers(match[0])}</div>'

    return _HEADED_TABLE.sub(frame, html)


def tidy_tables(html: str) -> str:
    """Write tables that Python-Markdown has written as `frame_tables` expects them."""
    return _TABLE.sub(lambda table: _ALIGNMENT.sub(r"\1", _BETWEEN_TAGS.sub("><", table[0])), html)


def mark_headers(table: str) -> str:
    """Make the first cell of each row its header, and give every other cell the name of its column."""
    labels = [escape(text_of(cell)) for cell in _HEADER_CELL.findall(table)]
    body = _ROW.sub(lambda row: _mark_row(row[0], labels), table)
    return body.replace("<th>", '<th scope="col">')


def describe_lists(html: str) -> str:
    """Turn lists of facts into description lists: the label of each item its term, the rest its description."""
    # For each list that is open, outermost first: whether it is one of facts.
    open_lists: list[bool] = []

    def describe(match: re.Match[str]) -> str:
        if match["label"] is not None:
            if match["list"]:
                open_lists.append(True)
            return f"{_FACTS if match['list'] else ''}<dt>{match['label']}</dt>\n<dd>"
        if match["open"]:
            open_lists.append(False)
            return match[0]
        if match["close"]:
            return "</dl>" if open_lists.pop() else match[0]
        return "</dd>" if open_lists[-1] else match[0]

    return _LIST_EDGE.sub(describe, html)


def _open_fold(classes: list[str]) -> str:
    shown = " ".join(name for name in classes if name != _OPEN)
    state = ' open=""' if _OPEN in classes else ""
    return f'<details class="{shown}"{state}>\n<summary>'


def _name_region(heading: re.Match[str] | None, named: set[str]) -> str:
    if heading is None:
        return ' aria-label="Table"'
    if heading["id"] and heading["id"] not in named:
        named.add(heading["id"])
        return f' aria-labelledby="{heading["id"]}"'
    name = f"Table in {text_of(heading['title'])}"
    return f' aria-label="{escape(name)}"'


def _mark_row(row: str, labels: list[str]) -> str:
    cells = _CELL.findall(row)
    # What people write as HTML may have cells that span others.
    if len(cells) != len(labels):
        return row
    first = f'<th scope="row">{cells[0]}</th>'
    others = (f'<td data-label="{label}">{cell}</td>' for label, cell in zip(labels[1:], cells[1:], strict=True))
    return f"<tr>{first}{''.join(others)}</tr>"
