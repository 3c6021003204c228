"""HTML tags and links in texts: what is one, and what only looks like one; and that every text of every record is looked at."""

from typing import Any

import pytest

from synthesis.load.yaml_text import read_yaml
from synthesis.model.raw import Origin
from synthesis.validate.markup import find_markup_problems
from tests.case_filling import SCRIPT, fill
from tests.unit.validate.test_forms import MODELS


def find_messages(text: str) -> list[str]:
    root, _ = read_yaml(f"claim: |\n  {text}\n", "x.yml")
    assert root is not None
    return [f"{problem.place} {problem.code.slug} {problem.message}" for problem in find_markup_problems(Origin("x.yml", root), set())]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("a <b>c</b>", "<b>"),
        ("a </p> c", "</p>"),
        ("a <br/> c", "<br/>"),
        ("a <BR /> c", "<BR />"),
        ("a <img src=x onerror=y> c", "<img src=x onerror=y>"),
        ("a <script src=x", "<script"),
        ("a <!-- b --> c", "<!--"),
        ("a <!DOCTYPE html> c", "<!D"),
        ("a <?php b ?> c", "<?p"),
        ("a <x-y> c", "<x-y>"),
        ("a <svg/onload=alert(1)> c", "<svg/onload=alert(1)>"),
    ],
)
def test_a_tag_is_found_at_the_place_of_its_value(text: str, tag: str) -> None:
    assert find_messages(text) == [f"x.yml:1:8 html-in-text must be text without HTML, not {tag!r}"]


@pytest.mark.parametrize(
    "text", ["a < b", "<5", "a <b", "1 < 2 > 0", "<https://example.org/>", "<a@example.org>", "i <3 > u", "[a <b c]", "a << b >> c"]
)
def test_what_only_looks_like_a_tag_is_text(text: str) -> None:
    assert find_messages(text) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[x](javascript:alert(1))", "javascript:alert(1)"),
        ("[x]( <JavaScript:alert> )", "JavaScript:alert"),
        ("[x](java&#115;cript:alert)", "javascript:alert"),
        ("<data:text/html,x>", "data:text/html,x"),
        ("[x]: vbscript:x", "vbscript:x"),
        ("![x](file:///etc/passwd)", "file:///etc/passwd"),
    ],
)
def test_a_link_that_does_not_lead_to_the_web_is_found(text: str, address: str) -> None:
    assert find_messages(text) == [f"x.yml:1:8 wrong-url must be an address that begins with https:// or http://, not {address!r}"]


@pytest.mark.parametrize(
    "text", ["[x](https://example.org/a:b)", "[x](HTTP://example.org)", "[x](/a/b)", "[x](#INT-01)", "[#INT-01]: so", "a: b", "[@key]"]
)
def test_links_to_the_web_and_marks_are_good(text: str) -> None:
    assert find_messages(text) == []


@pytest.mark.parametrize("model", MODELS)
def test_every_text_of_every_record_is_looked_at(model: Any) -> None:
    record = fill(model)
    root, _ = read_yaml(as_yaml(record), "x.yml")
    assert root is not None

    problems = list(find_markup_problems(Origin("x.yml", root), set()))

    assert len(problems) == count_texts(record) > 0


def as_yaml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_yaml(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(as_yaml(item) for item in value) + "]" if isinstance(value, list) else repr(value)


def count_texts(value: object) -> int:
    if isinstance(value, dict):
        return sum(count_texts(item) for item in value.values())
    return sum(count_texts(item) for item in value) if isinstance(value, list) else int(value == SCRIPT)
