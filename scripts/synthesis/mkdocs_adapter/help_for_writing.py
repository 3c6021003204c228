"""What `serve` gives to those who write, and no build does.

The problems as a panel in every page, schemas for their editors, and an answer for `synthesis check`.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.theme import Theme

from synthesis.disk import replace_file
from synthesis.last_answer import Seen, keep_answer
from synthesis.mkdocs_adapter.assets import name_file
from synthesis.mkdocs_adapter.settings import find_texts
from synthesis.model.library import Library
from synthesis.model.page import DataFile
from synthesis.model.problem import Problem
from synthesis.reading import add_problems_of_texts
from synthesis.report.json_array import write_json
from synthesis.schema.files import renew_schemas

_FOLDER = "assets/serving"


@dataclass(frozen=True, slots=True)
class Panel:
    """The files of the panel, and their addresses below the site's folder, for the pages' heads."""

    sheet: str
    scripts: tuple[str, ...]
    files: tuple[DataFile, ...]


def make_panel(problems: Sequence[Problem], theme: Theme) -> Panel:
    """Make the panel that shows the problems; with other problems its files have other names, so that no browser shows old ones."""
    folder = Path(theme.dirs[0]) / _FOLDER
    sheet = name_file("problems", "css", (folder / "problems.css").read_text(encoding="utf-8"))
    data = name_file("problem-list", "js", f"synthesis.receive({json.dumps('problems')}, {write_json(problems)});\n")
    script = name_file("problems", "js", (folder / "problems.js").read_text(encoding="utf-8"))
    return Panel(sheet.path, (data.path, script.path), (sheet, data, script))


def keep_schemas(library: Library, root: Path) -> None:
    """Write the schemas that editors show help by, where they are missing or out of date and somebody may write."""
    with suppress(OSError):
        for file in renew_schemas(library, root):
            replace_file(root / file.path, file.content)


@dataclass(frozen=True, slots=True)
class Reading:
    """A collection as it was read, with its problems, and the state that its files were in before."""

    seen: Seen
    library: Library
    problems: tuple[Problem, ...]


def answer_check(reading: Reading, root: Path) -> None:
    """Keep the answer that `synthesis check` gives while nothing changes again: it need not read everything that was just read."""
    texts = find_texts(root)
    keep_answer(root, texts, reading.seen, add_problems_of_texts(reading.library, reading.problems, texts))
