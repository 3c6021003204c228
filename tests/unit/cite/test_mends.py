"""Each mend with what comes out without it: a newer refkit that no longer needs one turns its test red, and it can go."""

import pytest

from synthesis.cite import engine
from synthesis.cite.amend import (
    AMENDMENTS,
    Amendment,
    curl_quotes,
    drop_comma_behind_year,
    drop_label_of_article,
    drop_preprint,
    drop_retrieved,
    drop_stop_behind_mark,
    keep_case_of_container,
    set_description_plain,
    use_short_forms_of_apa,
    write_et_al,
)
from synthesis.cite.engine import format_item
from synthesis.cite.formatter import Formatter
from synthesis.cite.prepare import (
    PREPARATIONS,
    Preparation,
    drop_publisher_who_wrote,
    make_paper_a_chapter,
    make_signed_law_a_book,
    move_article_number,
    name_data_set,
)
from synthesis.cite.runs import write_html, write_text
from synthesis.model.citation import CitationStyle
from synthesis.model.csl import CslDate, CslItem, CslName, csl_item
from tests.citation_goldens import read_works

HARVARD, APA = CitationStyle.HARVARD, CitationStyle.APA
MENDS: list[tuple[Preparation | Amendment, CitationStyle, str, str, str]] = [
    (name_data_set, APA, "dataset", " [Data set].", " [Computer software]."),
    (move_article_number, HARVARD, "article-number", "</i>, 4, article 18. ", "</i>, 4. "),
    (
        make_paper_a_chapter,
        APA,
        "conference-paper",
        "<i>Proceedings of the Annual Conference</i> (pp. 3–14). ACM.",
        "<i>Proceedings of the Annual Conference</i><i>: </i><i>Proceedings of the Annual Conference</i>.",
    ),
    (
        make_signed_law_a_book,
        APA,
        "legislation-with-author",
        "House of Commons. (2011). <i>The Localism Act</i>.",
        "The Localism Act (2011).",
    ),
    (
        drop_publisher_who_wrote,
        APA,
        "report-body-2012-first",
        "<i>Creating the conditions</i>.",
        "<i>Creating the conditions</i>. Department for Communities and Local Government.",
    ),
    (drop_publisher_who_wrote, APA, "online-undated", "what is it?</i> <a", "what is it?</i> Migration Observatory. <a"),
    (write_et_al, HARVARD, "report-et-al-body", "Katwala, S. <i>et al.</i> (2017)", "Katwala, S. and others (2017)"),
    (write_et_al, HARVARD, "article-et-al", "Rutter, J., Cooley, L., <i>et al.</i> (2008)", "Rutter, J., Cooley, L. and others (2008)"),
    (write_et_al, APA, "report-et-al-body", "Katwala, S., et al. (2017)", "Katwala, S., &amp; others. (2017)"),
    (write_et_al, APA, "other-single-name-et-al", "Pobjoy et al. (2007)", "Pobjoy, &amp; others. (2007)"),
    (drop_comma_behind_year, APA, "online-year-only", "(2019).", "(2019,)."),
    (drop_stop_behind_mark, APA, "article-question", "question? <i>", "question?. <i>"),
    (drop_retrieved, APA, "online-undated", "</i> <a", "</i> Retrieved <a"),
    (drop_preprint, HARVARD, "article-online-first", "<i>Ethnos</i>. ", "<i>Ethnos</i> [Preprint]. "),
    (drop_label_of_article, HARVARD, "article-number", ", article 18.", ", p. article 18."),
    (use_short_forms_of_apa, APA, "book-edition", "(2nd ed.)", "(2nd edn)"),
    (use_short_forms_of_apa, APA, "edited-book", "(Eds.).", "(Eds)."),
    (keep_case_of_container, APA, "article-capitals-of-journal", "Series A Statistics", "Series a Statistics"),
    (set_description_plain, HARVARD, "other-title-not-given", "[Title not given in the source]", "‘[Title not given in the source]’"),
    (set_description_plain, APA, "other-title-not-given", "[Title not given in the source]", "<i>[Title not given in the source]</i>"),
    (
        curl_quotes,
        HARVARD,
        "article-quotes",
        "‘Beyond the “backlash”: “new” discourses, and migrants’ rights’",
        "‘Beyond the ‘backlash’: &quot;new&quot; discourses, and migrants&#x27; rights’",
    ),
]


@pytest.mark.parametrize(("mend", "style", "key", "mended", "unmended"), MENDS)
def test_mend_is_needed_and_does_its_work(
    mend: Preparation | Amendment, style: CitationStyle, key: str, mended: str, unmended: str
) -> None:
    item = find_item(key)
    preparations = tuple(preparation for preparation in PREPARATIONS if preparation is not mend)
    amendments = tuple(amendment for amendment in AMENDMENTS if amendment is not mend)

    with_mend = write_html(Formatter(style, {}).format_work(item).reference)
    without_mend = write_html(Formatter(style, {}, preparations, amendments).format_work(item).reference)

    assert mended in with_mend
    assert with_mend.replace(mended, unmended) == without_mend


def test_every_mend_is_tested() -> None:
    assert {mend for mend, *_ in MENDS} == {*PREPARATIONS, *AMENDMENTS}


def test_refkit_prints_the_first_year_of_a_span() -> None:
    item = CslItem(id="a", type="book", title="T", issued=CslDate(parts=((1997,), (2001,))))

    printed = format_item(item, HARVARD)

    assert write_text(printed.in_text) == "(T, 1997)"


def test_refkit_prints_no_date_for_a_date_in_words() -> None:
    item = CslItem(id="a", type="book", title="T", issued=CslDate(literal="1960s"))

    printed = format_item(item, HARVARD)

    assert write_text(printed.in_text) == "(T, no date)"


def test_refkit_cites_acts_by_the_rules_for_american_law() -> None:
    printed = format_item(find_item("legislation"), APA)

    assert write_text(printed.reference) == "Localism Act 2011, Pub. L. No. C. 20 (2011). https://example.org/ukpga/2011/20"


def test_refkit_leaves_different_people_alike_and_takes_their_initials() -> None:
    date = CslDate(parts=((2015,),))
    names = (CslName("Smith", "Anna"), CslName("Smith", "John"))
    works = [CslItem(id=name.given, type="book", title=name.given, issued=date, author=(name,)) for name in names]

    rendered = engine._render(works, APA)

    assert [shown.text for shown in rendered.citations.values()] == ["(Smith, 2015)", "(Smith, 2015)"]
    assert rendered.bibliography.text == "Smith. (2015). Anna.\nSmith. (2015). John."


def find_item(key: str) -> CslItem:
    return next(csl_item(work) for work in read_works() if work.key == key)
