"""What the site's search can find: an entry for each finding, record and part of a page, in plain text."""

from dataclasses import dataclass
from enum import Enum


class EntryKind(Enum):
    """What sort of thing an entry leads to; the value is the word that readers see."""

    FINDING = "Finding"
    THEME = "Theme"
    STATEMENT = "Statement"
    SOURCE = "Source"
    WORK = "Work"
    TERM = "Word"
    PLACE = "Place"
    ORGANISATION = "Organisation"
    EVENT = "Event"
    RESPONSIBILITY = "Who decides"
    FRAMEWORK = "Framework"
    PAGE = "Page"


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One result that the search can give.

    `title`, `who` and `where` are shown; `text` and `background` are searched only, and `background`, which is what others
    say of it, counts least. `themes` are ids of the themes that it speaks to; that of a theme is its own. `address` is its
    place below the site's folder as a browser follows it.
    """

    kind: EntryKind
    title: str
    address: str
    who: str = ""
    where: str = ""
    text: str = ""
    background: str = ""
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A hand-written page: its file's place below the documentation folder, its title, and its Markdown."""

    uri: str
    title: str
    markdown: str
