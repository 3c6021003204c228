"""What a command is to do, in order: the new texts of files, and moves. The order is such that a second run completes a first one.

Each step leaves whole files, and what declares an id or makes a file known is written last.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Write:
    """Put a text in the place of a file; `is_new` if there must be no file of that name yet. Paths are relative to the root."""

    path: str
    text: str
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """Give a file another name."""

    path: str
    to: str


Step = Write | Move


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file of a folder that is not there yet."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps, what to tell whoever asked for them, and whether something is left for them to do (exit code 1)."""

    steps: tuple[Step, ...]
    notes: tuple[str, ...]
    is_incomplete: bool = False
