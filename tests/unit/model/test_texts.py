"""All texts of a record."""

from synthesis.model.texts import texts_of
from synthesis.model.theme import Confidence, Statement, StatementFinding
from synthesis.model.vocabulary import ConfidenceLevel, Difference


def test_texts_come_in_the_order_of_the_fields_with_the_way_to_each() -> None:
    statement = Statement(
        id="councils-lead",
        statement="Councils lead.",
        findings=(StatementFinding(finding="INT-07"), StatementFinding(finding="STR-01")),
        differs_on=Difference.VALUE,
        confidence=Confidence(level=ConfidenceLevel.LOW, coherence="One case."),
    )

    assert [tuple(written) for written in texts_of(statement)] == [
        (("id",), "councils-lead"),
        (("statement",), "Councils lead."),
        (("findings", 0, "finding"), "INT-07"),
        (("findings", 1, "finding"), "STR-01"),
        (("confidence", "coherence"), "One case."),
    ]
