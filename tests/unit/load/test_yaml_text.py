"""The strict YAML reader: text as typed, with its place; everything else is a problem."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.load.yaml_text import read_yaml
from synthesis.model.raw import RawBroken, RawList, RawMap, RawNode, RawText


@pytest.mark.parametrize(
    "typed", ["no", "on", "yes", "12:30", "012", "1.10", "0x1F", "1_000", "~", "null", "true", "2015-02-30", "=", "<<", ".inf"]
)
def test_nothing_is_guessed(typed: str) -> None:
    root, problems = read_yaml(f"key: {typed}\n", "x.yml")

    assert (root, problems) == (RawMap({"key": RawText(typed, 1, 6)}, {"key": RawText("key", 1, 1)}, 1, 1), ())


def test_every_value_and_key_has_its_place() -> None:
    root, problems = read_yaml("title: 'a'\nlist:\n  - one\n  - {two: }\n", "x.yml")

    inner = RawMap({"two": RawText("", 4, 11)}, {"two": RawText("two", 4, 6)}, 4, 5)
    values: dict[str, RawNode] = {"title": RawText("a", 1, 8), "list": RawList((RawText("one", 3, 5), inner), 3, 3)}
    keys = {"title": RawText("title", 1, 1), "list": RawText("list", 2, 1)}
    assert (root, problems) == (RawMap(values, keys, 1, 1), ())


def test_key_without_value_is_empty_text_with_its_place() -> None:
    root, _ = read_yaml("key:\n", "x.yml")

    assert root == RawMap({"key": RawText("", 1, 5)}, {"key": RawText("key", 1, 1)}, 1, 1)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems_count_as_one_line(line_end: str) -> None:
    root, problems = read_yaml(line_end.join(["a: 1", "", "b: é2", ""]), "x.yml")

    assert isinstance(root, RawMap)
    assert (root.values["b"], problems) == (RawText("é2", 3, 4), ())


def test_byte_order_mark_does_not_move_columns() -> None:
    root, problems = read_yaml("\ufeffa: 1\n", "x.yml")

    assert (root, problems) == (RawMap({"a": RawText("1", 1, 4)}, {"a": RawText("a", 1, 1)}, 1, 1), ())


def test_columns_count_characters_not_bytes() -> None:
    root, _ = read_yaml("é: {ü: 1}\n", "x.yml")

    assert isinstance(root, RawMap)
    assert root.values["é"] == RawMap({"ü": RawText("1", 1, 8)}, {"ü": RawText("ü", 1, 5)}, 1, 4)


def test_document_start_is_allowed_once() -> None:
    root, problems = read_yaml("---\na: 1\n", "x.yml")

    assert (root, problems) == (RawMap({"a": RawText("1", 2, 4)}, {"a": RawText("a", 2, 1)}, 2, 1), ())


def test_duplicate_key_names_both_lines_and_breaks_the_value() -> None:
    root, problems = read_yaml("a: 1\nb: 2\na: 3\n", "x.yml")

    assert isinstance(root, RawMap)
    assert root.values == {"a": RawBroken(3, 4), "b": RawText("2", 2, 4)}
    assert [str(problem) for problem in problems] == [
        (
            "x.yml:3:1: yaml-duplicate-key: must be a key that stands once: 'a' is on line 1 and on line 3; "
            "delete one of the two, or bring both values under one"
        )
    ]


def test_alias_anchor_tag_and_key_that_is_no_text_break_their_values_only() -> None:
    root, _ = read_yaml("a: &x 1\nb: *x\nc: !t 2\nd: {[e]: f}\ng: 3\n", "x.yml")

    assert isinstance(root, RawMap)
    assert root.values == {"a": RawBroken(1, 4), "b": RawBroken(2, 4), "c": RawBroken(3, 4), "d": RawBroken(4, 4), "g": RawText("3", 5, 4)}


def test_sixty_four_levels_are_read_and_sixty_five_are_not() -> None:
    deepest, none = read_yaml("[" * 64 + "]" * 64, "x.yml")
    too_deep, problems = read_yaml("[" * 65 + "]" * 65, "x.yml")

    assert (deepest is not None, none) == (True, ())
    assert (too_deep, [str(problem) for problem in problems]) == (
        None,
        ["x.yml:1:65: yaml-too-deep: must not be nested more than 64 levels deep; close the brackets, or take levels away"],
    )


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[\n", "? "])
def test_a_hundred_thousand_levels_are_refused_at_once(opening: str) -> None:
    begun = time.process_time()
    root, problems = read_yaml(opening * 100_000, "x.yml")
    seconds = time.process_time() - begun

    # Of work, whatever else the machine does.
    assert (root, [problem.code.slug for problem in problems], seconds < 20) == (None, ["yaml-too-deep"], True)


def test_a_file_of_aliases_reports_each_name_once() -> None:
    _, problems = read_yaml("- *a\n" * 1000 + "- *b\n", "x.yml")

    assert [(problem.code.slug, problem.place.line) for problem in problems] == [("yaml-alias", 1), ("yaml-alias", 1001)]


def test_reading_stops_after_a_hundred_problems() -> None:
    root, problems = read_yaml("- !t a\n" * 1000, "x.yml")

    assert (root, len(problems)) == (None, 100)


def test_problems_before_a_syntax_error_are_reported_with_it() -> None:
    root, problems = read_yaml("a: 1\na: 2\nb: c: d\n", "x.yml")

    assert (root, [(problem.code.slug, problem.place.line) for problem in problems]) == (
        None,
        [("yaml-duplicate-key", 2), ("yaml-colon", 3)],
    )


def test_each_invisible_character_is_reported_once_with_its_number() -> None:
    root, problems = read_yaml("a: \x00b\r\nc: \x00\u200b\u2028d\x00\n", "x.yml")

    assert root is None
    assert [str(problem) for problem in problems] == [
        "x.yml:1:4: control-character: must not hold the invisible character U+0000, which it has 3 times from here on; delete all of them",
        "x.yml:2:5: control-character: must not hold the invisible character U+200B; delete it",
        "x.yml:2:6: control-character: must not hold the invisible character U+2028; delete it",
    ]


@given(st.text())
def test_no_text_raises(text: str) -> None:
    root, problems = read_yaml(text, "x.yml")

    assert root is not None or problems


@given(st.text(alphabet="ab:-[]{}#&*!|>'\"%@`?, \t\n0", max_size=40))
def test_no_jumble_of_signs_raises(text: str) -> None:
    root, problems = read_yaml(text, "x.yml")

    assert root is not None or problems
    assert all(problem.place.line <= text.count("\n") + 1 for problem in problems)
