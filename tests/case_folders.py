"""Golden cases: folders below `tests/cases/`, found by being there.

A case is the collection `_base/` with the files of its `input/` laid over it, and with what its `recipe.txt` does to them
(`case_recipes`). `expected.txt` has every problem and the numbers of records left. `good/` is laid over it to mend it.
`python -m tests.renew_cases` writes what is expected anew.
"""

import shutil
from pathlib import Path

from synthesis.model.library import Library
from synthesis.reading import read_library
from tests.case_recipes import follow_recipe

CASES = Path(__file__).resolve().parent / "cases"
BASE = CASES / "_base"
RECIPE = "recipe.txt"
EXPECTED = "expected.txt"


def find_cases() -> list[Path]:
    """Find the folders of all cases, in order."""
    return sorted(folder for folder in CASES.iterdir() if folder.is_dir() and not folder.name.startswith(("_", ".")))


def lay_out(case: Path, root: Path) -> None:
    """Make the collection of a case in an empty folder."""
    _lay_over(BASE, root)
    _lay_over(case / "input", root)
    recipe = case / RECIPE
    if recipe.exists():
        follow_recipe(recipe.read_text(encoding="utf-8"), root)


def lay_out_mended(case: Path, root: Path) -> None:
    """Make the collection of a case as it is after mending."""
    _lay_over(BASE, root)
    _lay_over(case / "good", root)


def describe(root: Path) -> str:
    """Read a collection and write down all its problems, and how many records of each kind are left."""
    library, problems = read_library(root)
    return "\n".join([*(str(problem) for problem in problems), _count(library)]) + "\n"


def _count(library: Library) -> str:
    kinds = ("sources", "findings", "themes", "frameworks", "events", "responsibilities", "terms", "places", "organisations", "references")
    numbers = {kind: len(getattr(library, kind)) for kind in kinds}
    numbers["statements"] = sum(len(theme.record.statements) for theme in library.themes.values())
    numbers["parts"] = sum(len(framework.record.parts) for framework in library.frameworks.values())
    return "records: " + ", ".join(f"{kind} {number}" for kind, number in numbers.items())


def _lay_over(folder: Path, root: Path) -> None:
    if folder.exists():
        shutil.copytree(folder, root, dirs_exist_ok=True)
