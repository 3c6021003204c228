"""Recipes for what a case cannot keep in its folder: other encodings, huge and deep values, folders and links.

A `recipe.txt` has one step a line: the recipe's name, a path, and what else it needs.
"""

from collections.abc import Callable
from pathlib import Path

from tests.case_filling import fill_with_script

PLACEHOLDER = "PLACEHOLDER"


def follow_recipe(text: str, root: Path) -> None:
    """Do every step of a recipe to a collection."""
    for line in text.splitlines():
        name, path, *arguments = line.split()
        RECIPES[name](root / path, *arguments)


def remove(path: Path) -> None:
    """Take the file away."""
    path.unlink()


def rename(path: Path, name: str) -> None:
    """Give the file another name in its folder."""
    path.rename(path.with_name(name))


def folder(path: Path) -> None:
    """Make a folder where a file should be."""
    path.mkdir()


def link_to_nowhere(path: Path) -> None:
    """Make a link to a file that does not exist."""
    path.symlink_to("nowhere.yml")


def encode(path: Path, encoding: str) -> None:
    """Save the file in another encoding."""
    path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))


def carriage_returns(path: Path) -> None:
    """Save the file with the line ends of Windows."""
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def character(path: Path, code: str) -> None:
    """Write the character with the code where the placeholder stands."""
    _fill_placeholder(path, chr(int(code, 16)))


def long_value(path: Path, size: str) -> None:
    """Write so many letters where the placeholder stands."""
    _fill_placeholder(path, "x" * int(size))


def deep_value(path: Path, depth: str) -> None:
    """Write so many opening brackets where the placeholder stands."""
    _fill_placeholder(path, "[" * int(depth))


def bomb(path: Path, levels: str) -> None:
    """Write lists of aliases, each with nine of the one before, which would be nine to the power of the levels values."""
    lines = ["level0: &level0 [boom]"]
    lines += [f"level{level}: &level{level} [{', '.join([f'*level{level - 1}'] * 9)}]" for level in range(1, int(levels))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _fill_placeholder(path: Path, value: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert PLACEHOLDER in text, f"{path} has no {PLACEHOLDER}"
    path.write_bytes(text.replace(PLACEHOLDER, value).encode())


RECIPES: dict[str, Callable[..., None]] = {
    "remove": remove,
    "rename": rename,
    "folder": folder,
    "link-to-nowhere": link_to_nowhere,
    "encode": encode,
    "carriage-returns": carriage_returns,
    "character": character,
    "long-value": long_value,
    "deep-value": deep_value,
    "bomb": bomb,
    "fill-with-script": fill_with_script,
}
