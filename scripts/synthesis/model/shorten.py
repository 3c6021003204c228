"""Shortens values for messages: nobody reads a message with a chapter in it."""

MAX_SHOWN = 60


def shorten(text: str) -> str:
    """Give the text on one line, cut with an ellipsis after 60 characters."""
    line = " ".join(text[: 4 * MAX_SHOWN].split())
    return line if len(line) <= MAX_SHOWN and len(text) <= 4 * MAX_SHOWN else f"{line[:MAX_SHOWN]}…"
