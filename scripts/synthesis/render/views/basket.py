"""The page of the reader's brief: what it is and how it works. The brief itself is kept and shown by a script."""

from dataclasses import dataclass

from synthesis.render.views.blocks import Caveat, make_caveat
from synthesis.render.words import count_words
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class BasketView:
    """All of the page that does not depend on the reader."""

    findings: str
    caveat: Caveat


def view_basket(writer: Writer) -> BasketView:
    """Make the view of the page of the brief."""
    return BasketView(count_words(len(writer.context.library.findings), "finding"), make_caveat(writer))
