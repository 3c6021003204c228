"""The forms that ids, codes and keys have, in words, with the nearest right form of what somebody typed."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from synthesis.model.framework import PART_PATTERN
from synthesis.model.record import CODE_PATTERN, FINDING_ID_PATTERN, ID_PATTERN, KEY_PATTERN, WEB_PATTERN


@dataclass(frozen=True, slots=True)
class Form:
    """A form in words with an example, and how to bring a value nearest to it (empty if nothing comes close)."""

    words: str
    example: str
    mend: Callable[[str], str]


def nearest_form(pattern: str, value: str) -> str:
    """Give the value that has the form and is nearest to what was typed; empty if none comes close."""
    mended = value if re.search(pattern, value) else FORMS[pattern].mend(value[:200])
    return mended if re.search(pattern, mended) else ""


def _as_id(value: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")[:80]


def _as_finding_id(value: str) -> str:
    match = re.fullmatch(r"[^A-Za-z0-9]*([A-Za-z]{2,5})[-–_ ]*([0-9]{1,6})[^A-Za-z0-9]*", value)
    return f"{match[1].upper()}-{match[2].zfill(2)}" if match else ""


def _as_code(value: str) -> str:
    return re.sub(r"[^A-Z]", "", value.upper())[:5]


def _as_key(value: str) -> str:
    return re.sub(r"[\s,{}()=#%\"'~\\]+", "-", value).strip("-")


def _as_part(value: str) -> str:
    return "/".join(_as_id(half) for half in value.split("/")[:2])


def _as_web(value: str) -> str:
    address = "".join(value.split())
    return address if "://" in address else f"https://{address}"


FORMS = {
    ID_PATTERN: Form("small letters, digits and hyphens, beginning with a letter or digit", "greater-manchester", _as_id),
    FINDING_ID_PATTERN: Form("two to five capital letters, a hyphen and at least two digits", "INT-07", _as_finding_id),
    CODE_PATTERN: Form("two to five capital letters", "INT", _as_code),
    KEY_PATTERN: Form("a BibTeX key, without spaces, commas, brackets and quotation marks", "spencer2011", _as_key),
    WEB_PATTERN: Form("a web address that begins with https:// or http://", "https://creativecommons.org/licenses/by/4.0/", _as_web),
    PART_PATTERN: Form("the id of a framework, a slash and the id of a part", "strategy-2012-factors/participation", _as_part),
}
