"""The allowed values and the codes: each explained, none twice."""

import inspect
import re

from synthesis.model import vocabulary
from synthesis.model.code import Code
from synthesis.model.record import ID_PATTERN
from synthesis.model.vocabulary import RelationKind, Word

WORDS = [kind for _, kind in inspect.getmembers(vocabulary, inspect.isclass) if issubclass(kind, Word) and kind is not Word]


def test_every_allowed_value_is_explained_and_typeable() -> None:
    bad = [str(word) for kind in WORDS for word in kind if not (re.match(ID_PATTERN, word.value) and word.label and word.explanation)]

    assert bad == []


def test_every_code_is_explained_in_a_sentence_and_typeable() -> None:
    bad = [code.slug for code in Code if not (re.match(ID_PATTERN, code.slug) and code.explanation.endswith("."))]

    assert bad == []


def test_no_two_codes_share_a_slug() -> None:
    assert len(Code.__members__) == len({code.slug for code in Code})


def test_every_relation_reads_from_both_ends() -> None:
    assert all(kind.inverse for kind in RelationKind)
