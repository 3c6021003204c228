"""300 random edits on a collection of 50 sources: after each, the site that is kept equals one built from nothing, byte for byte."""

import os
import tempfile
from pathlib import Path
from typing import Any

from tests.rebuilt_site import EPOCH, compare_after_edits

SOURCES, EDITS, SEED = 50, 300, 11


def run(edits: int = EDITS) -> dict[str, Any]:
    """Make the edits."""
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    with tempfile.TemporaryDirectory() as folder:
        faults = compare_after_edits(Path(folder), SOURCES, edits, SEED)
    return {"sources": SOURCES, "edits": edits, "failures": faults}
