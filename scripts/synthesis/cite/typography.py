"""Quotation marks and apostrophes in their British shapes: single outside, double inside, never straight."""

import re

_STRAIGHT_PAIR = re.compile(r'"([^"]*)"')
_STRAIGHT_SINGLE_PAIR = re.compile(r"(?<!\w)'([^']+)'(?!\w)")
# A closing mark and an apostrophe are the same sign: one with a letter behind it is an apostrophe.
_SINGLE_PAIR = re.compile(r"‘([^‘’]*(?:’\w[^‘’]*)*)’(?!\w)")
_DOUBLE_PAIR = re.compile(r"“([^“”]*)”")


def curl(text: str) -> str:
    """Give quotation marks and apostrophes their shapes."""
    if '"' not in text and "'" not in text:
        return text
    return _STRAIGHT_SINGLE_PAIR.sub(r"‘\1’", _STRAIGHT_PAIR.sub(r"‘\1’", text)).replace("'", "’")


def quote(text: str) -> str:
    """Put text into quotation marks, and turn those inside it into the other kind."""
    set_aside = _DOUBLE_PAIR.sub("\x01\\1\x02", curl(text))
    turned = _SINGLE_PAIR.sub(r"“\1”", set_aside)
    return f"‘{turned}’".replace("\x01", "‘").replace("\x02", "’")
