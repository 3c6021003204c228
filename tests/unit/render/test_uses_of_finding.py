"""What a finding says of the statements that it stands behind."""

from dataclasses import replace
from re import findall, search

import pytest

from synthesis.model.theme import StatementFinding
from synthesis.model.vocabulary import Stance
from tests.unit.render.large import grow, link, render


def themes_of_finding(statements: int) -> str:
    """Give what the first finding of a source says of its themes, if it stands behind so many statements of one."""
    records = grow(1, 1, themes=("lead",))
    theme = next(one for one in records.themes if one.id == "lead")
    behind = (StatementFinding(finding="ZAA-001", stance=Stance.SUPPORTS),)
    made = tuple(theme.record.statements[0].model_copy(update={"id": f"told-{n}", "findings": behind}) for n in range(statements))
    grown = replace(theme, record=theme.record.model_copy(update={"statements": made}))
    pages = render(link(replace(records, themes=tuple(grown if one.id == "lead" else one for one in records.themes))), "sources/")
    found = search(r'(?s)id="ZAA-001".*?<dt>Themes</dt>\n<dd>(.*?)</dd>', pages["sources/source-000.md"].html)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("statements", [1, 2])
def test_few_statements_are_all_named(statements: int) -> None:
    told = themes_of_finding(statements)

    assert sorted(findall(r"#(told-\d+)", told)) == [f"told-{n}" for n in range(statements)]
    assert "more statement" not in told


def test_of_many_statements_two_are_named_and_the_others_counted() -> None:
    told = themes_of_finding(5)

    assert len(findall(r"#told-\d+", told)) == 2
    assert "; 3 more statements there" in told
