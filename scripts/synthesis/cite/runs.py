"""Formatted text as `cite` works on it: runs of characters with one look each. Written here as plain text or as safe HTML."""

import html
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum


class Part(Enum):
    """What a run was made of, as far as anything depends on it."""

    OTHER = "other"
    NAME = "name"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters of a citation; `url` is where they lead to."""

    text: str
    italic: bool = False
    url: str = ""
    part: Part = Part.OTHER


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Formatted:
    """One work, in brackets as in running text, and as an entry of a list of references."""

    in_text: Runs
    reference: Runs


def rewrite(runs: Runs, change: Callable[[str], str]) -> Runs:
    """Change the text of runs and keep their looks."""
    texts = [change(run.text) for run in runs]
    if all(run.text == text for run, text in zip(runs, texts, strict=True)):
        return runs
    return tuple(run if run.text == text else replace(run, text=text) for run, text in zip(runs, texts, strict=True))


def write_text(runs: Iterable[Run]) -> str:
    """Write runs as plain text."""
    return "".join(run.text for run in runs)


def write_html(runs: Iterable[Run]) -> str:
    """Write runs as HTML that holds nothing but escaped text, `<i>` and `<a href>` to http and https."""
    return "".join(_write_run(run) for run in runs)


def _write_run(run: Run) -> str:
    written = html.escape(run.text)
    if run.italic:
        written = f"<i>{written}</i>"
    if run.url.lower().startswith(("http://", "https://")):
        written = f'<a href="{html.escape(run.url)}">{written}</a>'
    return written
