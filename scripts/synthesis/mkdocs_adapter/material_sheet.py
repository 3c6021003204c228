"""Material's style sheet in, the part of it that our pages stand on out: plain elements, long text and the grid.

Five sixths of the sheet are for what our frame does without: its search, its drawers, its tabs, its admonitions.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

# A selector is kept if it names no other class than these.
_KEPT_CLASSES = frozenset({"md-grid", "md-icon", "md-typeset"})

_BRACE = re.compile(r"\"(?:\\.|[^\"\\])*\"|[{}]", re.DOTALL)
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
# A comma that parts two selectors, not two within the brackets of `:is(…)`.
_COMMA = re.compile(r",(?![^()]*\))")
_ICON = re.compile(r"--md-[\w-]+:url\(\"(?:\\.|[^\"\\])*\"\);?")
_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")
# Other directions of writing and other schemes, and what would need the icons that are dropped.
_NOT_OURS = ("[dir=rtl]", "[data-md-", "[role=columnheader]", "details", "summary", ":root>*")


@lru_cache(maxsize=1)
def keep_foundation(css: str) -> str:
    """Keep the rules of a minified sheet that can match something on our pages."""
    return "".join(_keep(_SOURCE_MAP.sub("", css)))


def _keep(css: str) -> Iterator[str]:
    for head, body in _split_rules(css):
        # The character set and the like stand before the first rule without braces of their own.
        _, _, selector = head.rpartition(";")
        if selector.startswith(("@media", "@supports")):
            inner = "".join(_keep(body))
        elif selector.startswith("@"):
            continue
        else:
            selector = ",".join(one for one in _COMMA.split(selector) if _is_ours(one))
            inner = _ICON.sub("", body)
        if selector and inner:
            yield f"{selector}{{{inner}}}"


def _split_rules(css: str) -> Iterator[tuple[str, str]]:
    """Give what stands before and between the outermost braces, pair by pair."""
    depth, start, opened = 0, 0, 0
    for match in _BRACE.finditer(css):
        if match[0] == "{":
            depth += 1
            opened = match.start() if depth == 1 else opened
        elif match[0] == "}":
            depth -= 1
            if depth == 0:
                yield css[start:opened].strip(), css[opened + 1 : match.start()]
                start = match.end()


def _is_ours(selector: str) -> bool:
    return set(_CLASS.findall(selector)) <= _KEPT_CLASSES and not any(sign in selector for sign in _NOT_OURS)
