"""Input that is not as it should be: the commands put it into words and never fall over it."""

import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from synthesis.cli import main
from synthesis.ingest.merge import plan_merge
from synthesis.ingest.read_library_file import read_library_file
from synthesis.ingest.refused import RefusedError
from tests.case_folders import find_cases, lay_out

RIS = b"""TY  - RPRT
ID  - green2021
AU  - Green, Ann
AU  - Town Council
TI  - Street trees
DA  - 2021/04/03/
SP  - 1
EP  - 9
DO  - 10.1000/shade
UR  - https://site.example/
N1  - Note
ER  -
"""
JSON = b"""[{"id": "green2021", "type": "book", "title": "Trees", "author": [{"family": "Green", "given": "Ann"}],
"issued": {"date-parts": [[2021, 4, 3]]}, "page": "1-9", "DOI": "10.1000/shade", "URL": "https://site.example/", "ISSN": ["1234-5678"]}]
"""
BIB = b"""@string{town = {Town}}
@book{green2021, author = {Green, Ann and {Town Council}}, title = "Trees {and} \\"so\\"", year = 2021, publisher = town # { Press}}
@inbook{part, crossref = {green2021}, title = {A part}, pages = {1--9}, month = apr}
"""
PIECES = (
    *(b"\0", b"\xff", b"\xef\xbb\xbf", b"{", b"}", b'"', b"\\", b"[", b"]", b",", b"\n", b"\r", b"TY  - ", b"ER  - ", b"  - "),
    *(b"null", b"1e999", b"\\ud800", b"\\u0000", b"&#xD800;", b"<b>", b"@", b"#", b"%", b"crossref = {green2021}", b"=", b"10.1/  <>"),
)


@pytest.mark.parametrize("case", find_cases(), ids=lambda case: case.name)
def test_no_command_falls_over_a_bad_collection(case: Path, tmp_path: Path) -> None:
    root = tmp_path / "collection"
    root.mkdir()
    lay_out(case, root)
    (tmp_path / "library.ris").write_bytes(RIS)

    ends = [
        CliRunner().invoke(main, [*arguments, "--root", str(root)], catch_exceptions=False).exit_code
        for arguments in (
            ("rename", "one2019", "first2019"),
            ("retire", "INT-01", "--why", "So.", "--see", "INT-02"),
            ("new", "finding", "interviews"),
            ("new", "source", "trees", "--from", str(tmp_path / "library.ris")),
            ("stats",),
        )
    ]

    assert set(ends) <= {0, 1, 2}


@pytest.mark.parametrize(("ending", "library"), [(".ris", RIS), (".json", JSON), (".bib", BIB)])
def test_no_mutation_of_a_library_is_a_traceback(tmp_path: Path, ending: str, library: bytes) -> None:
    read = 0
    for seed in range(150):
        path = tmp_path / f"library{ending}"
        path.write_bytes(_mutate(library, random.Random(seed)))  # noqa: S311 - To repeat, not to keep a secret.

        arrived = read_library_file(path)
        read += bool(arrived.works)
        try:
            plan_merge(tmp_path, arrived)
        except RefusedError:
            assert not arrived.works

    assert read > 15


def _mutate(library: bytes, chance: random.Random) -> bytes:
    data = bytearray(library)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data))
        if chance.random() < 0.6:
            data[at:at] = chance.choice(PIECES)
        else:
            del data[at : at + chance.randint(1, 20)]
    return bytes(data)
