"""Which findings use which glossary terms."""

import pytest

from synthesis.link.mentions import find_mentions, index_forms
from tests import made_records as made

TERMS = [
    made.term("localism"),
    made.term("esol", term="English for Speakers of Other Languages", abbreviation="ESOL", synonyms=["English classes"]),
    made.term("council", synonyms=["local authority"]),
    made.term("council-tax", term="Council tax"),
    made.term("it", term="Information technology", abbreviation="IT"),
    made.term("diversity"),
    made.term("lep", term="Local Enterprise Partnership", abbreviation="LEP"),
    made.term("second-localism", term="localism"),
    made.term("fund", term="Local Fund"),
]
ORGANISATIONS = [
    made.organisation("research", name="Social Research Council"),
    made.organisation("local-fund", name="Local Fund"),
]


@pytest.mark.parametrize(
    ("claim", "mentions"),
    [
        ("Nothing of it.", []),
        ("Localism spread.", [("localism", "Localism")]),
        ("LOCALISM spread.", [("localism", "LOCALISM")]),
        ("ESOL and esol.", [("esol", "ESOL")]),
        ("English  classes, again", [("esol", "English  classes")]),
        ("English, classes", []),
        ("Councils' role; a council’s role", [("council", "Councils"), ("council", "council")]),
        ("Council tax rose; councils taxed.", [("council-tax", "Council tax"), ("council", "councils")]),
        ("Of a local authority", [("council", "local authority")]),
        ("Of a local", []),
        ("IT is costly; it is.", [("it", "IT")]),
        ("LEPs", [("lep", "LEPs")]),
        ("Super-diversity and localisms-to-be", []),
        ("As [@localism, council] says", []),
        ("Councillor", []),
        ("The Social Research Council", []),
        ("The Social Research Council and councils", [("council", "councils")]),
        ("The research council", [("council", "council")]),
        ("The Local Fund", [("fund", "Local Fund")]),
    ],
)
def test_terms_are_found_as_whole_words_longest_first(claim: str, mentions: list[tuple[str, str]]) -> None:
    forms = index_forms(TERMS, ORGANISATIONS)

    assert [tuple(mention) for mention in find_mentions(claim, forms)] == mentions
