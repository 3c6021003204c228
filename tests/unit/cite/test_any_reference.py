"""Whatever an entry holds, it is cited: nothing that a record allows raises, and every citation is complete."""

from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.cite.references import cite_references
from synthesis.export.csl_json import write_csl_json
from synthesis.model.citation import CitationStyle
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

ODD = [
    "",
    "others",
    "?",
    ".",
    "–",
    "0",
    "-1",
    "9" * 23,
    "1.5",
    "iv–x",
    "1-2-3",
    "No. 5",
    "²",
    "١٢",
    "[x]",
    "’",
    "<i>x</i>",
    "{x}",
    "\u202e",
]
DATES = [None, "2015", "2015-02-28", "196X", "1997/2001", "2010/..", "../2001", "1980~", "0001", "9001", "9001-01", "196X/197X"]
TEXTS = st.sampled_from(ODD) | st.text(max_size=12)
NAMES = st.fixed_dictionaries(dict.fromkeys(("family", "given", "particle", "suffix", "literal"), TEXTS))
PLAIN_FIELDS = (
    *("container", "genre", "series", "number", "volume", "issue", "pages", "article_number", "edition", "publisher", "place"),
    *("doi", "url", "entry_type", "isbn", "language", "note"),
)
WORKS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(list(ReferenceKind)),
        "title": TEXTS.filter(str.strip),
        "authors": st.lists(NAMES, max_size=4),
        "editors": st.lists(NAMES, max_size=3),
        "has_more_authors": st.booleans(),
        "date": st.sampled_from(DATES),
        "accessed": st.sampled_from(DATES),
        **dict.fromkeys(PLAIN_FIELDS, TEXTS),
    }
)


@settings(max_examples=150)
@given(st.lists(WORKS, max_size=4))
def test_any_references_are_cited_whole(works: list[dict[str, object]]) -> None:
    references = [Reference.model_validate({**work, "key": f"k{index}"}) for index, work in enumerate(works)]

    citations = cite_references(references)

    assert write_csl_json(references)
    assert set(citations.order) == {reference.key for reference in references}
    for style in CitationStyle:
        for key in citations.order:
            work = citations.get(key, style)
            assert (work.in_text[0], work.in_text[-1]) == ("(", ")")
            assert work.narrative
            assert work.reference
