"""LaTeX decoded to text."""

import pytest

from synthesis.load.bibtex.latex import Decoded, decode_address, decode_latex


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (r"Garc{\'e}s-Mascare{\~n}as", "Garcés-Mascareñas"),
        (r"\'{e}\'e\'{\i}{\'\i}\v{s}\c c\c{c}\H{o}\k{a}\u g\={a}\.z\r{a}{\"{o}}\^\j", "ééííšççőąğāżåöĵ"),
        (r"{\o}{\O} stra\ss e Wa\l{}\k{e}sa {\AE}r\oe", "øØ straße Wałęsa Ærœ"),
        (r"R\&D, 50\% \#1 \_ \$5 \{x\}", "R&D, 50% #1 _ $5 {x}"),
        ("R&D, 50% of $5 and #1, a_b", "R&D, 50% of $5 and #1, a_b"),
        ("a~b", "a\N{NO-BREAK SPACE}b"),
        ("1--2 --- ``so'' it's", "1–2 — “so” it's"),
        ("The {UK}'s {B{BC}}", "The UK's BBC"),
        (r"\emph{A} {\em b} 1\textsuperscript{st} \mbox{c}", "A b 1st c"),
        (r"See \url{https://example.org/a_b--c%20~d} now", "See https://example.org/a_b--c%20~d now"),
        (r"\href{https://example.org}{the page}", "the page"),
        (r"a\\b \ c\,d\-e \ldots\ f", "a b c de … f"),
        ("a\n  b\t c", "a b c"),
        ("\\", "\\"),
    ],
)
def test_latex_is_read_as_its_readers_would_see_it(typed: str, read: str) -> None:
    decoded = decode_latex(typed)

    assert decoded == Decoded(read, ())


def test_unknown_commands_stay_as_typed_and_are_named_once() -> None:
    decoded = decode_latex(r"\foo{x} \bar y \foo z")

    assert decoded == Decoded(r"\foox \bar y \foo z", (r"\foo", r"\bar"))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (" https://example.org/a_b--c%20~d ", "https://example.org/a_b--c%20~d"),
        (r"https://example.org/a\_b\%20\&{\_}\#", "https://example.org/a_b%20&_#"),
        (r"\url{https://example.org/a}", "https://example.org/a"),
    ],
)
def test_addresses_lose_only_the_backslashes_of_latex(typed: str, read: str) -> None:
    assert decode_address(typed) == read
