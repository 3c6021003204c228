"""A free code for a new source: as many capital letters as most sources have, out of its id."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import product
from string import ascii_uppercase

_USUAL = 3


def suggest_code(source_id: str, taken: Collection[str]) -> str:
    """Suggest a code that no source has."""
    length = Counter(len(code) for code in sorted(taken)).most_common(1)[0][0] if taken else _USUAL
    return next(code for code in _list_codes(source_id, length) if code not in taken)


def _list_codes(source_id: str, length: int) -> Iterator[str]:
    words = [word for word in re.findall(r"[A-Z]+", source_id.upper()) if word]
    letters = "".join(words)
    initials = "".join(word[0] for word in words)
    for word in (*words[:1], letters, initials + letters[1:]):
        if len(word) >= length:
            yield word[:length]
    begin = letters[: length - 1]
    yield from (f"{begin}{letter}" for letter in letters[length - 1 :] + ascii_uppercase if len(begin) == length - 1)
    for size in range(length, 6):
        yield from ((letters[:1] or "S") + "".join(others) for others in product(ascii_uppercase, repeat=size - 1))
