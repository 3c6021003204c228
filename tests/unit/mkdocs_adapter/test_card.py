import struct
from pathlib import Path

from synthesis.mkdocs_adapter.card import draw_card

TEMPLATE = (Path(__file__).parents[3] / "scripts/synthesis/theme/card.svg.j2").read_text(encoding="utf-8")


def size_of(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG\r\n")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_card_has_the_size_that_other_sites_ask_for() -> None:
    assert size_of(draw_card(TEMPLATE, "A site", (("findings", 12),))) == (1200, 630)


def test_card_shows_the_name_and_the_counts_with_its_own_font() -> None:
    bare, named, counted = (draw_card(TEMPLATE, *given) for given in (("", ()), ("A site", ()), ("A site", (("findings", 1234),))))

    assert len({bare, named, counted}) == 3


def test_signs_of_markup_in_a_name_are_drawn_and_nothing_else() -> None:
    assert size_of(draw_card(TEMPLATE, "A <b> & </svg>", ())) == (1200, 630)


def test_nothing_is_said_of_what_there_is_none_of() -> None:
    assert draw_card(TEMPLATE, "A site", (("works", 0),)) == draw_card(TEMPLATE, "A site", ())
