"""The words for what is not YAML: place, code and remedy of the usual slips."""

import pytest

from synthesis.load.yaml_text import read_yaml


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a:\n\tb: 1\n\tc: 2\n\td: 3\n",
            "2:1: yaml-tab: must be indented by spaces, not by a tab, as in 2 more lines further down; write two spaces for each tab",
        ),
        ("a: b\n \tc: d\n", "2:2: yaml-tab: must be indented by spaces, not by a tab; write two spaces for each tab"),
        (
            "- title: It's this: that\n",
            (
                '1:10: yaml-colon: must be in quotation marks, since it has a colon and a space in it: "It\'s this: that"; '
                'write title: "It\'s this: that"'
            ),
        ),
        (
            "claim: Some say\n  that this: that\n",
            (
                "2:12: yaml-colon: must be in quotation marks, since it has a colon and a space in it: the value that goes on here; "
                "write '>-' after the key and the value on indented lines below it"
            ),
        ),
        (
            "title: a\n  code: INT\n",
            (
                "2:7: yaml-syntax: must be indented as deep as the keys around it: 'code' stands where the value above goes on; "
                "indent the key like the others, or put the value above in quotation marks"
            ),
        ),
        ('a: "b\nc: d\n', "1:4: yaml-syntax: must have a closing quotation mark; close it at the end of the value"),
        (
            "a: [b] c\n",
            (
                "1:8: yaml-syntax: must not go on after the closing ']': 'c'; "
                "put the whole value in quotation marks, and write a quotation mark inside it twice"
            ),
        ),
        ("a: *b c\n", "1:4: yaml-alias: must be in quotation marks, since it begins with '*': '*b c'; write a: '*b c'"),
        ("- & b\n", "1:3: yaml-alias: must be in quotation marks, since it begins with '&': '& b'; write - '& b'"),
        ("a: !<b c\n", "1:4: yaml-tag: must be in quotation marks, since it begins with '!': '!<b c'; write a: '!<b c'"),
        ("a: `b`\n", "1:4: yaml-syntax: must be in quotation marks, since it begins with '`': '`b`'; write a: '`b`'"),
        (
            "a: [\n\n",
            (
                "1:5: yaml-syntax: must be YAML: did not find expected node content while parsing a flow node; "
                "mend the line, or put the value in quotation marks"
            ),
        ),
        ("a: 1\nb\nc: 2\n", "2:1: yaml-syntax: must be a key with a colon, not 'b'; write a colon and a space after the key"),
        (
            "a: {b: c\nd: e\n",
            (
                "1:4: yaml-syntax: must be closed by '}', with commas between its items: the bracket that opens here; "
                "close the bracket, or put the text in quotation marks"
            ),
        ),
        ("a: - b\n", "1:4: yaml-syntax: must not begin a list on the line of its key; write each item on a line of its own, after '- '"),
        (
            "a:\n    b: 1\n  c: 2\n",
            "3:3: yaml-syntax: must be indented as deep as the lines that it belongs to; mend the spaces at the line's beginning",
        ),
        (
            'a: "\\c"\n',
            (
                "1:5: yaml-syntax: must be YAML: found unknown escape character while parsing a quoted scalar; "
                "mend the line, or put the value in quotation marks"
            ),
        ),
    ],
)
def test_slip_is_named_with_its_place_and_remedy(text: str, expected: str) -> None:
    root, problems = read_yaml(text, "x.yml")

    assert (root, [str(problem) for problem in problems]) == (None, [f"x.yml:{expected}"])


def test_long_line_is_not_echoed_whole() -> None:
    _, problems = read_yaml(f"a: {'x' * 100_000}: b\n", "x.yml")

    assert [len(str(problem)) < 300 for problem in problems] == [True]
