"""Writes `expected.txt` of golden cases anew: `python -m tests.renew_cases [beginning of a name …]`; read the difference then."""

import sys
import tempfile
from pathlib import Path

from tests.case_folders import EXPECTED, describe, find_cases, lay_out


def main(names: list[str]) -> int:
    """Renew the cases whose names begin with one of those given, or all; say which changed."""
    for case in find_cases():
        if names and not case.name.startswith(tuple(names)):
            continue
        with tempfile.TemporaryDirectory() as folder:
            lay_out(case, Path(folder))
            described = describe(Path(folder))
        expected = case / EXPECTED
        if not expected.exists() or expected.read_bytes() != described.encode():
            expected.write_bytes(described.encode())
            sys.stdout.write(f"renewed {case.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
