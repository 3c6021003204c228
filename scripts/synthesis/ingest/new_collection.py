"""A new collection on a topic of its own, with one example of everything that a site needs, so that it builds at once."""

from collections.abc import Iterator
from pathlib import Path

from synthesis.ingest.refused import MistypedError
from synthesis.ingest.steps import NewFile

_STARTER = Path(__file__).parent / "starter"
# Under its own name it would hold for this package.
_NAMES = {"gitignore": ".gitignore"}
_MAX = 200


def make_collection(title: str, topic: str) -> tuple[NewFile, ...]:
    """Make the files of a new collection, in order.

    Raises:
        MistypedError: if title or topic cannot stand on one line.
    """
    for name, value in (("title", title), ("topic", topic)):
        if not value.strip() or len(value) > _MAX or not value.isprintable() or any(sign in value for sign in '"\\<>{}'):
            message = (
                f"--{name} must be a line of at most {_MAX} characters without quotation marks, brackets and the like, not {value[:80]!r}."
            )
            raise MistypedError(message)
    return tuple(_fill_all(title.strip(), topic.strip()))


def _fill_all(title: str, topic: str) -> Iterator[NewFile]:
    for path in sorted(_STARTER.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            name = path.relative_to(_STARTER).as_posix()
            text = path.read_text(encoding="utf-8").replace("@TITLE@", title).replace("@TOPIC@", topic)
            yield NewFile(_NAMES.get(name, name), text)
