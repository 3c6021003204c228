"""Values that people and programs put where others were meant: of the wrong type, too long, from other alphabets, half of a markup."""

import random

SHORT = (
    *("", " ", "-", "--", "...", "~", "null", "true", "no", "0", "-1", "1.10", "12:30", "1e999", "0x1f", "NaN", "٣", "²", "½", "1,000"),
    *(
        "2019",
        "0000",
        "9999-99-99",
        "2010-13",
        "2010-02-30",
        "2010/",
        "/2010",
        "2010/2009",
        "2010~",
        "199u",
        "17XX",
        "2014-22",
        "-0044",
        "n.d.",
    ),
    *("uk", "england", "gr8", "view", "finding", "localism", "council", "law", "INT-01", "INT-99", "int-01", "INT-", "one2019", "ONE2019"),
    *(
        "[@one2019]",
        "[@one2019, p. 3; @nobody]",
        "[@",
        "[#INT-02]",
        "[#]",
        "[#INT-99]",
        "[it](x)",
        "**bold",
        "*a*b*",
        "`",
        "{{x}}",
        "{% x %}",
    ),
    *("<script>alert(1)</script>", "<b>", "a < b > c", "&amp;", "&#0;", "<!--", "]]>", "<i>x</i>"),
    *(
        "'",
        '"',
        "''",
        "``quoted''",
        '"half',
        "it's",
        "a: b",
        "a #b",
        "- a",
        "? a",
        "!tag a",
        "&a a",
        "*a",
        "@a",
        "%",
        "|",
        ">",
        "[a, b]",
        "{a: b}",
    ),
    *(
        "{",
        "}",
        "{}",
        "{{}}",
        "\\",
        "\\\\",
        "\\&",
        "\\%",
        "\\'e",
        '\\"{u}',
        "\\v{",
        "\\emph{x}",
        "$x_2^n$",
        "\\url{x}",
        "\\unknowncommand{x}",
        "~",
    ),
    *(
        "a and b",
        "and",
        "and and and",
        "others",
        "a, b, c, d",
        "{Home Office}",
        "Home Office",
        "family=Ash, given=A",
        "family=",
        ",",
        ", ,",
        ";",
    ),
    *(
        "http://",
        "https://[",
        "https://a:99999/",
        "https://a:b/",
        "javascript:alert(1)",
        "www.a.org",
        "https://ex ample.org",
        "http://\u00e9.org/",
    ),
    *(
        "10.1000/x",
        "10.1000",
        "doi:10.1000/x",
        "https://doi.org/10.1000/<x>",
        "p. 3",
        "pp. 3-9",
        "3-",
        "IV",
        "e12",
        "§ 3",
        "file:///etc/passwd",
    ),
    *(
        "\u200d",
        "\u202eabc",
        "\ufeff",
        "\u2028",
        "\u00a0",
        "\u0301",
        "e\u0301",
        "\U0001f333",
        "\u05d0\u05d1",
        "\u0130",
        "\u00df",
        "\ufb01",
        "\x7f",
    ),
)
LONG = ("x" * 70, "word " * 60, "x" * 2_100, "word " * 500, "9" * 400, "a, " * 300, "é" * 1_500, "{" * 70 + "x" + "}" * 70, "(" * 300)
# Rare, since they are slow to write and to read.
HUGE = ("x" * 21_000, "word " * 5_000, "9" * 5_000, "and " * 5_000, "\\&" * 9_000, "é" * 60_000, "-" * 21_000, "@" * 9_000, "<a " * 7_000)


def draw_value(chance: random.Random) -> str:
    """Draw an odd value; most are short."""
    drawn = chance.random()
    if drawn < 0.006:
        return chance.choice(HUGE)
    return chance.choice(LONG) if drawn < 0.04 else chance.choice(SHORT)


def spoil_text(text: str, chance: random.Random) -> str:
    """Change a text a little: a sign more, fewer or another, a word twice, a piece of it, or an odd value within."""
    if not text:
        return draw_value(chance)
    at = chance.randrange(len(text))
    other = chance.choice(text) if chance.random() < 0.5 else draw_value(chance)
    return chance.choice(
        (
            text[:at] + text[at + 1 :],
            text[:at] + other + text[at:],
            text[:at] + other + text[at + 1 :],
            text[:at],
            text + " " + text,
            text.upper(),
            text.swapcase(),
            text[::-1],
        )
    )
