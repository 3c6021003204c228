"""The first half of the table of contents: from a folder of files to a linked library, and every problem on the way.

It stands apart from `pipeline` so that checking loads nothing that only pages need. Pure, as that is.
"""

from pathlib import Path

from synthesis.check.library import check_library
from synthesis.link.records import link_records
from synthesis.load.collection import load_collection
from synthesis.load.yaml_text import read_yaml
from synthesis.model.kept import keep_records
from synthesis.model.library import Library
from synthesis.model.problem import Problem, reading_order
from synthesis.model.texts import forget_texts
from synthesis.validate.collection import validate_collection
from synthesis.validate.shape import forget_shapes
from synthesis.verify.library import Verification, check_library_texts, verify_library


def read_library(root: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Read a collection: files to raw documents, to records, to a linked library, and every problem on the way."""
    raw, unreadable = load_collection(root)
    records, misshapen = validate_collection(raw)
    library, unresolved = link_records(records)
    against_rules = check_library(library)
    problems = {*unreadable, *misshapen, *unresolved, *against_rules}
    return library, tuple(sorted(problems, key=reading_order))


def read_once(root: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Read a collection that is not read again by this process: of its files nothing is remembered but where each record begins."""
    library, problems = read_library(root)
    read_yaml.cache_clear()
    forget_shapes()
    forget_texts()
    return keep_records(library), problems


def check_collection(root: Path, texts: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Read a collection and check its findings against the texts that are there: every problem of every file."""
    library, problems = read_library(root)
    return library, tuple(sorted({*problems, *check_library_texts(library, texts)}, key=reading_order))


def verify_collection(root: Path, texts: Path, today: str) -> tuple[Library, Verification, tuple[Problem, ...]]:
    """Read a collection and look up every pinpoint in the texts that are there; `today` (ISO form) dates new receipts.

    The problems are those of reading; those of verifying are part of the verification.
    """
    library, problems = read_library(root)
    return library, verify_library(library, texts, today), problems
