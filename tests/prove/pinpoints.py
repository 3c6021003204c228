"""How many pinpoints are found where stated, and how many near misses of them are caught."""

from pathlib import Path
from typing import Any

from synthesis.reading import verify_collection
from tests.near_misses import change_figures, change_headings, change_words, invent_headings

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "sources" / "texts", ROOT.parent / "shared" / "texts")


def run() -> dict[str, Any]:
    """Count the pinpoints and mutate every one of them in every way."""
    folder = next((folder for folder in FOLDERS if any(folder.glob("*.txt"))), None)
    if folder is None:
        return {"failures": ["no texts: put them into sources/texts/"]}
    library, verification, _ = verify_collection(ROOT, folder, "2026-11-22")
    misses = {
        "changed_words": list(change_words(verification)),
        "neighbouring_headings": list(change_headings(verification)),
        "invented_headings": list(invent_headings(verification)),
        "figures_one_off": list(change_figures(library, verification)),
    }
    total = sum(len(finding.record.pinpoints) for finding in library.findings.values())
    failures = [f"{miss.finding}: {miss.written}" for found in misses.values() for miss in found if not miss.is_caught]
    failures += [str(problem) for problem in verification.problems]
    return {
        "findings": len(library.findings),
        "pinpoints": total,
        "found_where_stated": len(verification.passages),
        "near_misses": {name: len(found) for name, found in misses.items()},
        "caught": {name: sum(miss.is_caught for miss in found) for name, found in misses.items()},
        "failures": failures,
    }
