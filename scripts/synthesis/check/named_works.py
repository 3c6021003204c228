"""The works that a text names: by a mark with their key, or by family name and year, such as 'Spencer (2011)'."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from synthesis.model.prose_marks import find_marks
from synthesis.model.records import Located
from synthesis.model.reference import Reference
from synthesis.model.same import Same

_AUTHOR_AND_YEAR = re.compile(r"(?P<family>[^\W\d_][\w’'-]+)(?: and [^\W\d_][\w’'-]+| et al\.?)?,? \(?(?P<year>1[89]\d\d|20\d\d)\b")
_YEAR = re.compile(r"1[89]\d\d|20\d\d")


def index_works(references: Mapping[str, Located[Reference]]) -> dict[tuple[str, str], str]:
    """Index works by the family name of their first author and their year, where only one has both."""
    return _index_works(Same(references))


def forget_works() -> None:
    """Forget the works that were indexed before."""
    _index_works.cache_clear()


# Asked for once for each source.
@lru_cache(maxsize=1)
def _index_works(same: Same[Mapping[str, Located[Reference]]]) -> dict[tuple[str, str], str]:
    references = same.value
    keys: dict[tuple[str, str], list[str]] = {}
    for key, located in references.items():
        family = next((name.family for name in located.record.authors if name.family), "")
        if family and located.record.date:
            keys.setdefault((family, located.record.date[:4]), []).append(key)
    return {named: found[0] for named, found in keys.items() if len(found) == 1}


def find_named_works(text: str, works: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """Find the keys of the works that a text names."""
    for mark in find_marks(text):
        yield from (work.key for work in mark.works)
    # Few texts have a year in them, and looking for one is much faster than the pattern.
    if not _YEAR.search(text):
        return
    for match in _AUTHOR_AND_YEAR.finditer(text):
        if key := works.get((match["family"], match["year"])):
            yield key
