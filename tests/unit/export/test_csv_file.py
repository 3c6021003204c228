"""CSV files, read back as spreadsheets and programs read them."""

import csv
import io
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.export.csv_file import read_back, write_cell, write_csv
from synthesis.model.table import Cell, CellType, Column, Table


@dataclass(frozen=True)
class Pair:
    text: str
    items: tuple[str, ...] = ()
    number: int = 0


TEXT: Column[Pair] = Column("text", "A text.", lambda row: row.text)
ITEMS: Column[Pair] = Column("items", "A list.", lambda row: row.items, CellType.LIST)
NUMBER: Column[Pair] = Column("number", "A number.", lambda row: row.number, CellType.WHOLE)
TABLE: Table[Pair] = Table("pairs", "Pairs", "One row a pair.", (TEXT, ITEMS, NUMBER))


def open_as_spreadsheet(content: bytes) -> list[list[str]]:
    """Read cells as a spreadsheet does that trusts the byte order mark."""
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_a_table_is_written_with_its_columns_and_rows() -> None:
    rows = [Pair("Says “no”, twice\nor more", ("one", "two; three"), -5), Pair("=1+1", ("-", "@home"), 7)]

    content = write_csv(TABLE, rows)

    assert content == (
        b"\xef\xbb\xbf"
        b"text,items,number\r\n"
        b'"Says \xe2\x80\x9cno\xe2\x80\x9d, twice\nor more",one; two\\; three,-5\r\n'
        b"'=1+1,'-; @home,7\r\n"
    )


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_a_spreadsheet_would_run_is_text(sign: str) -> None:
    assert write_cell(TEXT, f"{sign}cmd|' /C calc'!A0") == f"'{sign}cmd|' /C calc'!A0"
    assert write_cell(NUMBER, f"{sign}x") == f"'{sign}x"


@pytest.mark.parametrize("cell", ["-5", "1.7", "-0.25", "5000"])
def test_a_number_in_a_column_of_numbers_stays_a_number(cell: str) -> None:
    assert write_cell(NUMBER, cell) == cell


@pytest.mark.parametrize("text", ["plain", "'quoted'", "1 - 2", "", "’tis"])
def test_other_text_is_not_changed(text: str) -> None:
    assert write_cell(TEXT, text) == text


@given(st.text(alphabet=st.one_of(st.sampled_from("'=+-@\t\r\n;\\ ,\"＝"), st.characters(exclude_categories=["Cs"]))))
def test_every_text_can_be_read_back(text: str) -> None:
    assert read_back(write_cell(TEXT, text)) == text


@given(st.lists(st.text(alphabet=st.sampled_from("'=-@;, ab"), min_size=1), min_size=1))
def test_every_list_can_be_read_back(items: list[str]) -> None:
    assert read_back(write_cell(ITEMS, tuple(items)), is_list=True) == tuple(items)


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\n;, ab\"＝")))
def test_no_cell_runs(text: str) -> None:
    cells: tuple[Cell, ...] = (text, (text, text))

    content = write_csv(TABLE, [Pair(text, (text, text))])

    shown = open_as_spreadsheet(content)[1]
    assert [cell for cell in shown[:2] if cell[:1] in set("=+-@\t\r\n＝＋－＠") and cell] == []
    assert (read_back(shown[0]), read_back(shown[1], is_list=True)) == cells or not text
