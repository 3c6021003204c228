"""Writes the golden pages of `tests/goldens/pages` anew: `python -m tests.renew_pages`; look at the difference before committing."""

import sys

from synthesis.render.page import render_page
from synthesis.render.site import plan_site
from tests.unit.render.collected import COLLECTION, SETTINGS, cite, read
from tests.unit.render.test_goldens import GOLDENS, write_pages


def main() -> int:
    """Renew all golden pages; say which changed."""
    library = read(COLLECTION)
    pages = {plan.uri: render_page(plan) for plan in plan_site(library, cite(library), SETTINGS)}
    wanted = write_pages(pages)
    for path, text in wanted.items():
        golden = GOLDENS / path
        if not golden.exists() or golden.read_text(encoding="utf-8") != text:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(text, encoding="utf-8")
            sys.stdout.write(f"renewed {path}\n")
    for golden in sorted(path for path in GOLDENS.rglob("*") if path.is_file()):
        if golden.relative_to(GOLDENS).as_posix() not in wanted:
            golden.unlink()
            sys.stdout.write(f"removed {golden.relative_to(GOLDENS)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
