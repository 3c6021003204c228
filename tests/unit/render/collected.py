"""A small collection that has every field, every kind of record and every kind of edge, with citations written by hand."""

from dataclasses import replace
from html import escape
from pathlib import Path

from synthesis.link.records import link_records
from synthesis.load.collection import load_collection
from synthesis.model.checks import FiguresState, FindingChecks, PassageCheck, PhraseState, ReviewState
from synthesis.model.citation import Citations, CitationStyle, FormattedCitation, WorkFormats
from synthesis.model.library import Library, Tally
from synthesis.model.own_citation import ACCESSED, KEY, TITLE, URL
from synthesis.model.page import SiteSettings
from synthesis.model.receipt import UNSEALED, TextOfReport
from synthesis.model.reference import Reference
from synthesis.validate.collection import validate_collection

COLLECTION = Path(__file__).parent / "collection"
# What the command that looks phrases up would have written.
NOT_CHECKED = PassageCheck(PhraseState.NO_TEXT, FiguresState.NO_TEXT)
CHECKS = {
    "INT-01": FindingChecks(
        (
            PassageCheck(
                PhraseState.FOUND, FiguresState.CHANGED, "2026-11-21", "", "Who leads", 2, 3, 3000, 3400, 16000, page="iv", pdf_page=6
            ),
            NOT_CHECKED,
        ),
        ReviewState.REVIEWED,
        "A. Editor",
        "2026-11-22",
    ),
    "INT-02": FindingChecks(
        (
            PassageCheck(
                PhraseState.FOUND,
                FiguresState.CHECKED,
                "2026-11-22",
                "2026-11-23",
                "Leading",
                1,
                2,
                2800,
                3200,
                16000,
                prefix="they, in fact,",
            ),
        ),
        ReviewState.NOT_REVIEWED,
    ),
    "INT-03": FindingChecks((PassageCheck(PhraseState.CHANGED, FiguresState.CHANGED),), ReviewState.CHANGED, "A. Editor", "2026-11-20"),
    "PRI-02": FindingChecks(
        (PassageCheck(PhraseState.FOUND, FiguresState.CHECKED, "2026-11-22", "2026-11-22", "Nations", 4, 1, 100, 250, 900),),
        ReviewState.NOT_REVIEWED,
    ),
}
TEXTS = {
    "north2015": TextOfReport(
        report="north2015",
        document="0" * 16,
        characters=16000,
        left_out=((3400, 4200),),
        apparatus=((0, 30), (15000, 16000)),
        seal=UNSEALED,
    ),
    "east2020": TextOfReport(report="east2020", document="0" * 16, characters=900, seal=UNSEALED),
}
SETTINGS = SiteSettings(site_url="https://site.example/", edit_base="https://code.example/edit/main/")


def read(root: Path) -> Library:
    """Read a collection that has no problem in any single document."""
    raw, unreadable = load_collection(root)
    records, misshapen = validate_collection(raw)
    library, unresolved = link_records(records)
    assert [str(problem) for problem in (*unreadable, *misshapen, *unresolved)] == []
    tallies = {id_: _say_the_same(tally) for id_, tally in library.tallies.items()}
    return add_checks(replace(library, tallies=tallies))


def add_checks(library: Library) -> Library:
    """Add what was checked: passages with their places in two of the reports, and reviews."""
    return replace(library, checks={**library.checks, **CHECKS}, texts=TEXTS)


def cite(library: Library) -> Citations:
    """Write citations that do not change with the styles: the first name and the year."""
    works = {key: located.record for key, located in library.references.items()}
    harvard = {key: _format(work, "Harvard") for key, work in works.items()}
    apa = {key: _format(work, "APA") for key, work in works.items()}
    order = tuple(sorted(works, key=lambda key: (harvard[key].narrative, key)))
    page = FormattedCitation("(Site)", "Site", f"{TITLE}. {URL}", f"{TITLE}. {URL} ({ACCESSED})")
    formats = {key: WorkFormats(f"@misc{{{key},\n}}\n", f"TY  - GEN\nID  - {key}\nER  - \n") for key in (*works, KEY)}
    return Citations(order, {CitationStyle.HARVARD: harvard, CitationStyle.APA: apa}, formats, dict.fromkeys(CitationStyle, page))


def _say_the_same(tally: Tally) -> Tally:
    """Give reasons for dependence that do not change with the words of `link`."""
    return replace(tally, dependences=tuple(replace(one, reason="They share a *data set*.") for one in tally.dependences))


def _format(work: Reference, style: str) -> FormattedCitation:
    name = (work.authors[0].literal or work.authors[0].family) if work.authors else work.title
    year = (work.date or "no date")[:4]
    text = f"{name} ({year}) {work.title}. [{style}]"
    link = f' <a href="{escape(work.url)}">{escape(work.url)}</a>' if work.url else ""
    entry = f"{escape(name)} ({year}) <em>{escape(work.title)}</em>. [{style}]{link}"
    return FormattedCitation(f"({name}, {year})", f"{name} ({year})", entry, text)
