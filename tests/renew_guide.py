"""Writes what is made from the code in the editing guide anew, and the tutorial's output: `python -m tests.renew_guide`."""

import sys
import tempfile
from pathlib import Path

from tests.example_collection import lay_out_verified
from tests.guide_pages import GUIDE, write_guide
from tests.site_fixtures import copy_repository
from tests.tutorial import HOW_TOS, TUTORIAL, follow


def main() -> int:
    """Renew the pages; say which changed."""
    pages = write_guide()
    with tempfile.TemporaryDirectory() as folder:
        pages[TUTORIAL.name] = follow(TUTORIAL.read_text(encoding="utf-8"), copy_repository(Path(folder) / "repository"))
        for page in HOW_TOS:
            root = Path(folder) / page.stem
            lay_out_verified(root)
            pages[page.name] = follow(page.read_text(encoding="utf-8"), root)
    for name, text in pages.items():
        page = GUIDE / name
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            page.write_text(text, encoding="utf-8")
            sys.stdout.write(f"renewed {name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
