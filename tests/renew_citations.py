"""Writes the goldens of citations anew: `python -m tests.renew_citations`; read the difference, and commit it by itself."""

import sys
import tempfile
from pathlib import Path

from tests.citation_differences import DIFFERENCES, find_differences, write_differences
from tests.citation_goldens import CITATIONS, read_works, write_citations


def main() -> int:
    """Renew both files; fail if a difference from pandoc has no reason yet."""
    CITATIONS.write_text(write_citations(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        differences = find_differences(read_works(), Path(folder))
    DIFFERENCES.write_text(write_differences(differences), encoding="utf-8")
    unexplained = [difference for difference in differences if not difference.reasons]
    for difference in unexplained:
        sys.stdout.write(f"no reason in reasons.yml: {difference}\n")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
