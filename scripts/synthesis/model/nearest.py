"""The nearest of several known words: what a message offers when somebody mistyped one."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest_match(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that looks most like the given one, if any comes close."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known)}
    close = get_close_matches(word.casefold()[:200], by_folded, n=1, cutoff=0.6)
    return by_folded[close[0]] if close else None


def suggest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Write the remedy for an unknown word: the near miss, or else what to do without one."""
    near = nearest_match(word, known)
    return f"did you mean {near!r}?" if near else otherwise
