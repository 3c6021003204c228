"""Works in spans that programs read."""

from html import unescape
from urllib.parse import parse_qs

import pytest

from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind
from synthesis.render.coins import write_coins
from synthesis.render.prose import make_safe, to_html

BERG = Name(family="Berg", given="Anna", particle="van der", suffix="Jr")
HOME_OFFICE = Name(literal="Home Office")


def work(kind: ReferenceKind, **fields: object) -> Reference:
    return Reference.model_validate({"key": "work", "kind": kind, "entry_type": kind.value, "title": "A ‘title’ & <more>", **fields})


def read(reference: Reference) -> dict[str, list[str]]:
    """Read a span as programs do: its title is a query."""
    title = make_safe(to_html(write_coins(reference))).partition('title="')[2].partition('"')[0]
    return parse_qs(unescape(title))


def test_an_article_has_its_journal_and_every_author() -> None:
    article = work(
        ReferenceKind.ARTICLE,
        authors=(BERG, HOME_OFFICE),
        date="2018-09-21",
        container="Local Economy",
        volume="20",
        issue="2",
        pages="685–702",
        doi="10.1007/s1(2)x",
        issn="1488-3473",
    )

    assert read(article) == {
        "ctx_ver": ["Z39.88-2004"],
        "rft_val_fmt": ["info:ofi/fmt:kev:mtx:journal"],
        "rft.genre": ["article"],
        "rft.atitle": ["A ‘title’ & <more>"],
        "rft.jtitle": ["Local Economy"],
        "rft.volume": ["20"],
        "rft.issue": ["2"],
        "rft.issn": ["1488-3473"],
        "rft.pages": ["685-702"],
        "rft.spage": ["685"],
        "rft.epage": ["702"],
        "rft.aulast": ["van der Berg"],
        "rft.aufirst": ["Anna"],
        "rft.au": ["van der Berg, Anna, Jr"],
        "rft.aucorp": ["Home Office"],
        "rft.date": ["2018-09-21"],
        "rft_id": ["info:doi/10.1007/s1(2)x"],
    }


def test_a_chapter_has_the_book_that_it_stands_in() -> None:
    chapter = work(ReferenceKind.CHAPTER, editors=(BERG,), container="The book", publisher="Policy Press", place="Bristol", pages="7")

    assert read(chapter) == {
        "ctx_ver": ["Z39.88-2004"],
        "rft_val_fmt": ["info:ofi/fmt:kev:mtx:book"],
        "rft.genre": ["bookitem"],
        "rft.atitle": ["A ‘title’ & <more>"],
        "rft.btitle": ["The book"],
        "rft.pub": ["Policy Press"],
        "rft.place": ["Bristol"],
        "rft.pages": ["7"],
        "rft.spage": ["7"],
        "rft.aulast": ["van der Berg"],
        "rft.aufirst": ["Anna"],
        "rft.au": ["van der Berg, Anna, Jr"],
    }


def test_a_report_a_thesis_and_a_web_page_have_formats_of_their_own() -> None:
    report = read(work(ReferenceKind.REPORT, publisher="COMPAS", series="Briefs", number="7"))
    thesis = read(work(ReferenceKind.THESIS, publisher="Oxford"))
    page = read(work(ReferenceKind.ONLINE, url="https://site.example/?a=1&b=2", container="A site", authors=(HOME_OFFICE,)))

    assert [report[name] for name in ("rft.genre", "rft.btitle", "rft.pub", "rft.series")] == [
        ["report"],
        ["A ‘title’ & <more>"],
        ["COMPAS"],
        ["Briefs 7"],
    ]
    assert [thesis[name] for name in ("rft_val_fmt", "rft.inst")] == [["info:ofi/fmt:kev:mtx:dissertation"], ["Oxford"]]
    assert [page[name] for name in ("rft.type", "rft.source", "rft.creator", "rft_id")] == [
        ["webpage"],
        ["A site"],
        ["Home Office"],
        ["https://site.example/?a=1&b=2"],
    ]


@pytest.mark.parametrize(
    ("date", "told"),
    [("2015", "2015"), ("2015-02", "2015-02"), ("196X", "1960"), ("1997/2010", "1997"), ("2012~", "2012"), ("../2010", None), (None, None)],
)
def test_a_date_is_told_as_precisely_as_it_is_known(date: str | None, told: str | None) -> None:
    assert read(work(ReferenceKind.BOOK, date=date)).get("rft.date") == ([told] if told else None)


def test_nothing_in_a_work_leaves_the_title_of_the_span() -> None:
    hostile = work(ReferenceKind.BOOK, title='"><script>alert(1)</script>', publisher="' onclick='x")

    shown = make_safe(to_html(write_coins(hostile)))

    assert shown.count("<") == 4
    assert read(hostile)["rft.btitle"] == ['"><script>alert(1)</script>']
