"""The collection that the examples of explanations are parts of, laid out with one example in its place."""

import shutil
import textwrap
from pathlib import Path

from synthesis.model.explanation import Explanation
from synthesis.reading import verify_collection
from synthesis.verify.receipts_file import write_receipts

EXAMPLES = Path(__file__).resolve().parent / "explained"
_TODAY = "2021-03-01"
# What stands for something that cannot be shown.
_STAND_INS = {
    "[backspace]": "\b",
    "[400 more characters]": "x" * 400,
    "[100,001 characters]": "x" * 100_001,
}


def lay_out_examples(root: Path) -> None:
    """Make the collection, its findings not verified yet."""
    shutil.copytree(EXAMPLES, root, dirs_exist_ok=True)


def lay_out_verified(root: Path) -> None:
    """Make the collection, its findings verified."""
    lay_out_examples(root)
    verify_examples(root)


def verify_examples(root: Path) -> None:
    """Write the receipts of the collection anew."""
    library, verification, _ = verify_collection(root, root / "sources" / "texts", _TODAY)
    receipts = write_receipts(verification.texts, verification.receipts, library.reviews.values())
    (root / "sources" / "receipts.yml").write_text(receipts, encoding="utf-8")


def put_example(root: Path, explanation: Explanation, example: str) -> None:
    """Put an example into its place, at whatever depth that is."""
    path = root / explanation.file
    text = path.read_text(encoding="utf-8")
    path.write_text(replace_lines(text, explanation.instead_of or explanation.right, example), encoding="utf-8")


def replace_lines(text: str, old: str, new: str) -> str:
    """Replace lines that stand once in a text, indented as a whole or not."""
    lines, wanted = text.split("\n"), textwrap.dedent(old).split("\n")
    for stand_in, meant in _STAND_INS.items():
        new = new.replace(stand_in, meant)
    found = [start for start in range(len(lines)) if _begins(lines[start:], wanted)]
    assert len(found) == 1, f"{old!r} stands {len(found)} times"
    start = found[0]
    indent = lines[start][: len(lines[start]) - len(lines[start].lstrip())]
    put = textwrap.indent(textwrap.dedent(new), indent).split("\n")
    return "\n".join([*lines[:start], *put, *lines[start + len(wanted) :]])


def _begins(lines: list[str], wanted: list[str]) -> bool:
    return textwrap.dedent("\n".join(lines[: len(wanted)])) == "\n".join(wanted)
