"""The density of the map as a drawing: a grid of themes and columns, each cell as dark as it has findings, with their number.

The table beside it says the same. Numbers are those of SVG; what a cell is shows in its number or sign too, not in its shade alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synthesis.render.views.map_cells import CellView
from synthesis.render.words import count_words

_NAMES = 190
_SQUARES = 660
_NARROWEST, _WIDEST = 64, 165
_ROW = 26
_BASE = 16
_TOP = 30
_GAP = 3
_SHADES = 5
_SIGNS = {"silent": "–", "other-words": "≈", "not-read": "?"}


@dataclass(frozen=True, slots=True)
class SquareView:
    """A cell of the drawing: its shade from 1 to 5 or its kind of empty, its number or sign, and what it says when pointed at."""

    shade: str
    x: str
    y: str
    middle: str
    base: str
    shown: str
    title: str


@dataclass(frozen=True, slots=True)
class LabelView:
    """A word at the edge of the drawing."""

    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """The drawing."""

    name: str
    description: str
    width: str
    height: str
    cell: str
    row: str
    heads: tuple[LabelView, ...]
    names: tuple[LabelView, ...]
    squares: tuple[SquareView, ...]


def draw_map(columns: Sequence[str], rows: Sequence[tuple[str, Sequence[CellView]]], what: str) -> PictureView:
    """Draw the cells of a table; `what` says what its columns are."""
    most = max((_number(cell) for _, cells in rows for cell in cells), default=0)
    # Few columns have room for long heads.
    width = max(_NARROWEST, min(_WIDEST, _SQUARES // max(1, len(columns))))
    size = f"{count_words(len(rows), 'theme')} by {count_words(len(columns), what)}"
    return PictureView(
        f"How many findings there are by theme and {what}",
        f"{size}, at most {count_words(most, 'finding')} in a cell. The table after it says the same.",
        str(_NAMES + width * len(columns)),
        str(_TOP + _ROW * len(rows)),
        str(width - _GAP),
        str(_ROW - _GAP),
        tuple(LabelView(str(_NAMES + width * index + width // 2), str(_TOP - 10), name) for index, name in enumerate(columns)),
        tuple(LabelView("4", str(_TOP + _ROW * index + _BASE), label) for index, (label, _) in enumerate(rows)),
        tuple(_draw_squares(columns, rows, most, width)),
    )


def _draw_squares(columns: Sequence[str], rows: Sequence[tuple[str, Sequence[CellView]]], most: int, width: int) -> Iterator[SquareView]:
    for y, (label, cells) in enumerate(rows):
        for x, cell in enumerate(cells):
            left, top, number = _NAMES + width * x, _TOP + _ROW * y, _number(cell)
            yield SquareView(
                f"shade-{-(-number * _SHADES // most)}" if number else cell.empty_class,
                str(left),
                str(top),
                str(left + (width - _GAP) // 2),
                str(top + _BASE),
                f"{number:,}" if number else _SIGNS.get(cell.empty_class, ""),
                f"{label}, {columns[x]}: {cell.count or cell.empty}",
            )


def _number(cell: CellView) -> int:
    return int(cell.count.partition(" ")[0].replace(",", "")) if cell.count else 0
