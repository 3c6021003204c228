"""The first half of the table of contents: from a folder of files to a linked library, and every problem on the way.

It stands apart from `pipeline` so that checking loads nothing that only pages need. Pure, as that is.
"""

from functools import partial
from pathlib import Path

from synthesis.check.library import check_library
from synthesis.check.named_works import forget_works
from synthesis.link.records import link_records
from synthesis.load.collection import load_collection
from synthesis.load.find_files import count_sources
from synthesis.model.kept import keep_records
from synthesis.model.library import Library
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.problem import Problem, reading_order
from synthesis.model.texts import forget_texts
from synthesis.processes import work_apart
from synthesis.validate.collection import validate_collection
from synthesis.verify.library import Verification, check_library_texts, verify_library

# Sources. Below this, handing the library over takes longer than what is saved is worth.
_WORTH_A_PROCESS = 200


def read_library(root: Path, memory: Memory = NO_MEMORY) -> tuple[Library, tuple[Problem, ...]]:
    """Read a collection: files to raw documents, to records, to a linked library, and every problem on the way."""
    memory.begin_round()
    raw, unreadable = load_collection(root, memory)
    records, misshapen = validate_collection(raw, memory)
    library, unresolved = link_records(records, memory)
    against_rules = check_library(library, memory)
    problems = {*unreadable, *misshapen, *unresolved, *against_rules}
    return library, tuple(sorted(problems, key=reading_order))


def read_once(root: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Read a collection that is not read again by this process: of its files nothing is remembered but where each record begins."""
    library, problems = read_library(root)
    forget_texts()
    forget_works()
    return keep_records(library), problems


def read_apart(root: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Read as `read_once` does, a large collection in a process of its own.

    The many small objects that reading makes and drops would leave this one with three times the memory that the library takes.
    """
    return work_apart(partial(read_once, root), count_sources(root) >= _WORTH_A_PROCESS)


def check_collection(root: Path, texts: Path, memory: Memory = NO_MEMORY) -> tuple[Library, tuple[Problem, ...]]:
    """Read a collection and check its findings against the texts that are there: every problem of every file."""
    library, problems = read_library(root, memory)
    return library, add_problems_of_texts(library, problems, texts)


def add_problems_of_texts(library: Library, problems: tuple[Problem, ...], texts: Path) -> tuple[Problem, ...]:
    """Check the findings of a collection that was read against the texts that are there, and give every problem of every file."""
    return tuple(sorted({*problems, *check_library_texts(library, texts)}, key=reading_order))


def verify_collection(root: Path, texts: Path, today: str) -> tuple[Library, Verification, tuple[Problem, ...]]:
    """Read a collection and look up every pinpoint in the texts that are there; `today` (ISO form) dates new receipts.

    The problems are those of reading; those of verifying are part of the verification.
    """
    library, problems = read_library(root)
    return library, verify_library(library, texts, today), problems
