"""The last answer of `synthesis check`, kept beside the collection: given again while nothing has changed that it depends on.

Whoever reads the whole collection may keep it: `check` itself, and `serve` after each save.

What it depends on: each file that a check reads, the package's own code, the packages below it, and Python. Whatever is
not as it was, cannot be looked at or does not read as it was written makes the answer void; so the folder can be deleted at
any time. This module loads nothing that reads a collection: that takes longer than to give the answer.
"""

import hashlib
import json
import os
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import synthesis
from synthesis.disk import replace_file
from synthesis.load.file_state import FileState, look_at_file
from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem

FOLDER = ".synthesis-cache"
_FILE = "check.json"

# What is there: each file's path with its state; none for what is there and is no file that can be read.
Seen = dict[str, FileState | None]


def look(root: Path, texts: Path, before: Seen | None = None) -> Seen:
    """Look at all files that a check depends on; into those only that may have changed since `before`."""
    known = before or {}
    # However each of those who keep answers and ask for them names the folders.
    root, texts = root.resolve(), texts.resolve()
    return {path: look_at_file(path, known.get(path)) for path in sorted({*_list_files(root, texts)})}


def find_answer(root: Path, texts: Path) -> tuple[Seen, tuple[Problem, ...] | None]:
    """Give what is there now, and the problems that were found in just that; none if nobody has looked for them yet."""
    before, problems = _read(root / FOLDER / _FILE)
    seen = look(root, texts, before)
    return seen, problems if before and _is_same(before, seen) else None


def keep_answer(root: Path, texts: Path, seen: Seen, problems: tuple[Problem, ...]) -> None:
    """Keep the problems that were found after `seen` was seen, unless something has changed meanwhile.

    Schemas do not count as that: a check writes them itself.
    """
    now = look(root, texts, seen)
    schemas = f"{root.resolve()}/.schema/"
    if not _is_same(*({path: state for path, state in one.items() if not path.startswith(schemas)} for one in (seen, now))):
        return
    with suppress(OSError):
        replace_file(root / FOLDER / _FILE, _write(now, problems))
        # Git passes over a folder that says so itself, in whatever collection.
        replace_file(root / FOLDER / ".gitignore", "*\n")


def _is_same(before: Seen, now: Seen) -> bool:
    """Tell whether all files are those of before, and none was touched and put back while somebody read it."""
    return None not in now.values() and _strip(before) == _strip(now)


def _strip(seen: Seen) -> dict[str, tuple[object, bytes] | None]:
    return {path: (state.stamp, state.digest) if state else None for path, state in seen.items()}


def _list_files(root: Path, texts: Path) -> Iterator[str]:
    yield f"{root}/bibliography.bib"
    for folder in (root / "sources", root / ".schema", texts):
        yield from _walk(str(folder))


def _walk(folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    except OSError:
        # It is there and cannot be looked into: its path stands for what nobody can know.
        yield folder
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        else:
            yield entry.path


def _write(seen: Seen, problems: tuple[Problem, ...]) -> str:
    files = {path: [*state.stamp, state.seen, state.digest.hex()] for path, state in seen.items() if state}
    found = [[*problem.place, problem.code.slug, problem.message, problem.remedy, problem.about] for problem in problems]
    content = json.dumps({"made by": _describe_program(), "files": files, "problems": found}, ensure_ascii=False)
    return f"{hashlib.sha256(content.encode()).hexdigest()}\n{content}\n"


def _read(path: Path) -> tuple[Seen | None, tuple[Problem, ...]]:
    try:
        digest, _, content = path.read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None, ()
    content = content.removesuffix("\n")
    if digest != hashlib.sha256(content.encode()).hexdigest():
        return None, ()
    # Whole, as this program or another version of it wrote it.
    kept = json.loads(content)
    if kept["made by"] != _describe_program():
        return None, ()
    seen: Seen = {name: FileState(tuple(stamp), at, bytes.fromhex(mark)) for name, (*stamp, at, mark) in kept["files"].items()}
    codes = {code.slug: code for code in Code}
    rows = kept["problems"]
    return seen, tuple(Problem(Place(*place), codes[slug], message, remedy, about) for *place, slug, message, remedy, about in rows)


def _describe_program() -> str:
    """Describe all code that an answer is made by: Python, the packages that are installed, and the files of this one."""
    installed = sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    own = sorted((path, entry.st_mtime_ns, entry.st_size) for path, entry in _list_own_files())
    return hashlib.sha256(repr((sys.version, installed, own)).encode()).hexdigest()


def _list_own_files() -> Iterator[tuple[str, os.stat_result]]:
    for path in _walk(str(Path(synthesis.__file__).parent)):
        if not path.endswith(".pyc"):
            yield path, os.stat(path)  # noqa: PTH116 - hundreds of them, before anybody has an answer
