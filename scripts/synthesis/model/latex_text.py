"""Plain text as LaTeX reads it in the values of BibTeX: letters stay letters, and every sign means itself."""

import re

_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\lbrace{}",
    "}": r"\rbrace{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "%&$#_"},
}
_SIGN = re.compile(r"[\\{}~^%&$#_]|(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')")
# A capital that styles may not take away: any but that of the title's first word.
_CAPITALS = re.compile(r"(?<![\w’'-])(?:\w[\w’'-]*[A-Z]|(?<!^)[A-Z])[\w’'-]*")


def encode_latex(text: str) -> str:
    """Write a text in LaTeX on one line."""
    return _SIGN.sub(lambda match: _SIGNS.get(match[0], "{}"), " ".join(text.split()))


def protect_capitals(title: str) -> str:
    """Put words with a capital into braces, since many styles write titles in lower case."""
    pieces: list[str] = []
    end = 0
    for word in _CAPITALS.finditer(title):
        pieces += [_encode_piece(title[end : word.start()]), f"{{{encode_latex(word[0])}}}"]
        end = word.end()
    return "".join([*pieces, _encode_piece(title[end:])])


def _encode_piece(text: str) -> str:
    """Write a part of a text in LaTeX and keep the space at its edges."""
    inside = encode_latex(text)
    return f"{' ' * text[:1].isspace()}{inside}{' ' * (text[-1:].isspace() and bool(inside))}"
