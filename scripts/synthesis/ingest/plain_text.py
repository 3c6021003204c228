"""Texts out of other programs made plain: markup of titles and abstracts taken out, white space made single."""

import html
import re

_TAG = re.compile(r"</?[A-Za-z][\w:.-]{0,30}(?:\s[^<>]{0,200})?/?>")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
MAX_TEXT = 20_000


def drop_invisible(text: str) -> str:
    """Give the text with a space for each character that is none, or that nobody sees."""
    return _CONTROL.sub(" ", text)


def make_plain(text: str) -> str:
    """Give the text on one line without tags, entities and invisible characters, cut where no field would take it."""
    bare = _TAG.sub("", text[: 2 * MAX_TEXT])
    return " ".join(drop_invisible(html.unescape(_TAG.sub("", html.unescape(bare)))).split())[:MAX_TEXT]
