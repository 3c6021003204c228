"""Near misses that messages offer."""

from synthesis.model.nearest import nearest_match, suggest


def test_nearest_match_heeds_no_case() -> None:
    assert nearest_match("Galandini2019", ["galandini2019", "casey2016"]) == "galandini2019"


def test_nothing_is_offered_where_nothing_comes_close() -> None:
    assert nearest_match("xyz", ["galandini2019"]) is None


def test_remedy_falls_back_where_nothing_comes_close() -> None:
    assert suggest("xyz", ["localism"], "add it") == "add it"


def test_remedy_names_the_near_miss() -> None:
    assert suggest("localsim", ["localism"], "add it") == "did you mean 'localism'?"
