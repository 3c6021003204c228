"""Mends before formatting: what an item must look like for refkit and the styles to get it right, each with its reason.

`prepare` applies `PREPARATIONS` in order. A test for each shows what comes out without it.
"""

from collections.abc import Callable
from dataclasses import replace

from synthesis.model.citation import CitationStyle
from synthesis.model.csl import CslItem

Preparation = Callable[[CslItem, CitationStyle], CslItem]


def name_data_set(item: CslItem, style: CitationStyle) -> CslItem:
    """Say what a data set is in APA: refkit has one type for data and programs, and prints '[Computer software]'."""
    if item.type == "dataset" and style is CitationStyle.APA and not item.genre:
        return replace(item, genre="Data set")
    return item


def move_article_number(item: CslItem, style: CitationStyle) -> CslItem:
    """Give an article's number as its pages in Harvard: the style prints no number and leaves it out."""
    if item.type == "article-journal" and style is CitationStyle.HARVARD and item.number and not item.page:
        return replace(item, number="", page=f"article {item.number}")
    return item


def make_paper_a_chapter(item: CslItem, _style: CitationStyle) -> CslItem:
    """Take a conference paper for a chapter: refkit prints the title of its proceedings twice, and no pages, in APA."""
    if item.type == "paper-conference" and item.container_title:
        return replace(item, type="chapter")
    return item


def make_signed_law_a_book(item: CslItem, _style: CitationStyle) -> CslItem:
    """Take a law with an author for a book: APA's rules for American law leave its author and publisher out."""
    if item.type == "legislation" and (item.author or item.editor):
        return replace(item, type="book")
    return item


def drop_publisher_who_wrote(item: CslItem, style: CitationStyle) -> CslItem:
    """Drop in APA the publisher or site that is the author, too: the manual says so, and CSL cannot compare the two."""
    if style is not CitationStyle.APA or len(item.author) != 1 or not item.author[0].literal:
        return item
    author = item.author[0].literal.casefold()
    return replace(
        item,
        publisher="" if item.publisher.casefold() == author else item.publisher,
        container_title="" if item.container_title.casefold() == author else item.container_title,
    )


PREPARATIONS: tuple[Preparation, ...] = (
    name_data_set,
    move_article_number,
    make_paper_a_chapter,
    make_signed_law_a_book,
    drop_publisher_who_wrote,
)


def prepare(item: CslItem, style: CitationStyle, preparations: tuple[Preparation, ...] = PREPARATIONS) -> CslItem:
    """Mend an item for formatting in a style."""
    for preparation in preparations:
        item = preparation(item, style)
    return item
