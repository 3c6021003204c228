"""The nearest right form of what somebody typed where an id, a code, a key or an address belongs."""

import re
from collections.abc import Callable

from synthesis.model.record import CODE_PATTERN, FINDING_ID_PATTERN, ID_PATTERN, KEY_PATTERN, PART_PATTERN, WEB_PATTERN


def nearest_form(pattern: str, value: str) -> str:
    """Give the value that has the form and is nearest to what was typed; empty if none comes close."""
    mended = value if re.search(pattern, value) else _MENDS[pattern](value[:200])
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


# How to bring a value nearest to each form; empty if nothing comes close.
_MENDS: dict[str, Callable[[str], str]] = {
    ID_PATTERN: _as_id,
    FINDING_ID_PATTERN: _as_finding_id,
    CODE_PATTERN: _as_code,
    KEY_PATTERN: _as_key,
    WEB_PATTERN: _as_web,
    PART_PATTERN: _as_part,
}
