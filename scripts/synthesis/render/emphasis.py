"""Plain text with *emphasis* to inline Markdown: the only markup that prose has besides its marks.

Stars count only where CommonMark and Python-Markdown agree on them: at the edges of words, around something, on one line.
"""

import re
from functools import lru_cache

from synthesis.render.escape import REMEMBERED, escape_inline

_EMPHASIS = re.compile(r"(?<![^\s(\[“‘\"'–—/-])\*(?=[^\s*])([^*]*[^\s*])\*(?![^\s)\].,;:!?”’\"'–—/-])")


@lru_cache(maxsize=REMEMBERED, typed=True)
def write_emphasis(text: str) -> str:
    """Escape a text, but for its emphasis."""
    if "*" not in text:
        return escape_inline(text)
    parts = _EMPHASIS.split(text)
    # Every second part is what stands between two stars.
    return "".join(f"*{escape_inline(part)}*" if index % 2 else escape_inline(part) for index, part in enumerate(parts))


def drop_emphasis(text: str) -> str:
    """Leave out the stars of emphasis, for where only plain text can stand."""
    return _EMPHASIS.sub(r"\1", text) if "*" in text else text
