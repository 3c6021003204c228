from mkdocs.structure.toc import AnchorLink

from synthesis.mkdocs_adapter.contents import cut_contents


def make_entry(name: str, level: int, *children: AnchorLink) -> AnchorLink:
    entry = AnchorLink(name, name, level)
    entry.children = list(children)
    return entry


def make_page(sections: int, parts_of_each: int) -> list[AnchorLink]:
    parts = [make_entry(f"part{number}", 3, make_entry("deep", 4)) for number in range(parts_of_each)]
    return [make_entry("title", 1, *(make_entry(f"section{number}", 2, *parts) for number in range(sections)))]


def count(entries: list[AnchorLink]) -> tuple[int, int, int]:
    children = [child for entry in entries for child in entry.children]
    return len(entries), len(children), sum(len(child.children) for child in children)


def test_short_contents_have_two_ranks_below_the_title() -> None:
    assert count(cut_contents(make_page(7, 1))) == (7, 7, 0)


def test_long_contents_have_one_rank() -> None:
    assert count(cut_contents(make_page(5, 2))) == (5, 0, 0)


def test_contents_that_nobody_would_read_through_are_left_out() -> None:
    assert cut_contents(make_page(31, 0)) == []


def test_contents_of_what_fits_on_a_screen_are_left_out() -> None:
    assert cut_contents(make_page(2, 1)) == []


def test_page_without_a_title_has_its_headings() -> None:
    entries = [make_entry(name, 2) for name in "abc"]

    assert [entry.url for entry in cut_contents(entries)] == ["#a", "#b", "#c"]
