"""How the commands that write leave collections: each run many times on collections changed at random.

After every run all references resolve, and what changed is what a person would have changed: lines added, or an id in its place.
"""

import gc
import json
import random
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from synthesis.cli import main
from synthesis.ingest.raw_files import items_at, text_at
from synthesis.ingest.rename import KINDS
from synthesis.load.collection import load_collection
from synthesis.model.code import Severity
from synthesis.model.node import NodeKind
from synthesis.reading import read_library
from tests.mutated_collections import copy_own, make_small, mutate

ROUNDS = 200
# This repository's own collection is large: every so manieth round is on it.
OWN_EVERY = 10
Files = dict[str, bytes]


def run() -> dict[str, Any]:
    """Run each command in all rounds."""
    return prove(range(ROUNDS))


def prove(seeds: Iterable[int], own_every: int = OWN_EVERY) -> dict[str, Any]:
    """Run each command once for each seed; failures name the command, the seed and what does not hold."""
    done: Counter[str] = Counter()
    failures: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        small, own = Path(folder) / "small", Path(folder) / "own"
        make_small(small)
        copy_own(own)
        for seed in seeds:
            for command, prove_one in COMMANDS.items():
                chance = random.Random(f"{command} {seed}")  # noqa: S311 - To repeat, not to keep a secret.
                root = Path(folder) / "round"
                shutil.copytree(own if seed % own_every == 0 else small, root)
                mutate(root, chance)
                faults = [] if not _find_errors(root) else ["the collection was not clean to begin with"]
                faults += prove_one(root, chance)
                done[command] += 1
                failures += [f"{command}, seed {seed}: {fault}" for fault in faults]
                shutil.rmtree(root)
    return {"runs": dict(done), "failures": failures}


def prove_import(root: Path, chance: random.Random) -> list[str]:
    """Merge a library of works that are new, known and half known."""
    before = _read_all(root)
    works = [_make_item(root, chance, number) for number in range(chance.randint(1, 6))]
    library, text = _write_library(works, chance)
    (root.parent / library).write_text(text, encoding="utf-8")
    done = _run(root, "import", str(root.parent / library))
    faults = _find_errors(root)
    again = _read_all(root)
    second = _run(root, "import", str(root.parent / library))
    if "\nAdded 0 works" not in f"\n{second.output}" or _read_all(root) != again:
        faults.append("a second import added something")
    added = _added(before["bibliography.bib"], again["bibliography.bib"])
    if added is None or any(before[name] != again[name] for name in before if name != "bibliography.bib"):
        faults.append("other bytes changed than those added")
    elif added and not all(re.match(r"[\t }%]|@\w+\{|$", line) for line in added.splitlines()):
        faults.append(f"not what a person would have written: {added!r}")
    return faults if done.exit_code in (0, 1) else [*faults, done.output]


def prove_new(root: Path, chance: random.Random) -> list[str]:
    """Start a source from a library of one work, and put a finding into an old one."""
    before = _read_all(root)
    library, text = _write_library([_make_item(root, chance, 0)], chance)
    (root.parent / library).write_text(text, encoding="utf-8")
    source = chance.choice(sorted(load_collection(root)[0].sources))
    theme = chance.choice(sorted(load_collection(root)[0].themes))
    finding = ("--claim", chance.choice(CLAIMS), "--kind", "view", "--speaker", "author", "--theme", theme, "--nation", "uk")
    phrase = ("--phrase", chance.choice(PHRASES[source])) if source in PHRASES and (root / "sources/texts").is_dir() else ()
    options = [*finding, "--evidence", "argument", *phrase, *chance.choice(((), ("--plain",)))]
    first = _run(root, "new", "source", "made-up", "--from", str(root.parent / library))
    second = _run(root, "new", "finding", source, *options)
    faults = [result.output for result in (first, second) if result.exit_code]
    after = _read_all(root)
    grown = {"bibliography.bib", f"sources/{source}.yml"}
    if any(before[name] != after[name] for name in before if name not in grown) or set(after) - set(before) != {"sources/made-up.yml"}:
        faults.append("other files changed than those asked for")
    if any(_added(before[name], after[name]) is None for name in grown):
        faults.append("other bytes changed than those added")
    (root / "sources/made-up.yml").unlink()
    # Without a phrase the place is left to fill in, and the report too where a source has several.
    empty = {"report", "section", "phrase"} if not phrase else set()
    wrong = [one for one in _find_errors(root) if not any(f"'{name}'" in one and "empty-value" in one for name in empty)]
    return faults + wrong


def prove_rename(root: Path, chance: random.Random) -> list[str]:
    """Rename any id, and see that only it changed; then rename it back, and see that nothing did."""
    raw, _ = load_collection(root)
    before = _read_all(root)
    kind, old = chance.choice(_list_ids(root))
    new = chance.choice(("q9", "a-new-id", "x2024", "new-" + old.lower().replace(".", "-")[:60]))
    texts = root / "sources/texts"
    done = _run(root, "rename", old, new, "--kind", kind, "--texts", str(texts))
    if done.exit_code:
        return [done.output]
    faults = _find_errors(root)
    after = {name.replace(f"/{new}.", f"/{old}."): content for name, content in _read_all(root).items()}
    if _read_all(root) == before:
        faults.append("nothing changed")
    if set(after) != set(before):
        faults.append(f"files came or went: {sorted(set(after) ^ set(before))}")
    for name in sorted(set(after) & set(before)):
        lines = zip(*(_lines(content, name) for content in (before[name], after[name])), strict=False)
        odd = [other for one, other in lines if one != other and _bare(other.decode(), new, old) != _bare(one.decode(), old, old)]
        if odd or before[name].count(b"\n") != after[name].count(b"\n"):
            faults.append(f"{name} changed otherwise: {odd[:1]}")
    _run(root, "rename", new, old, "--kind", kind, "--texts", str(texts))
    if _read_all(root) != before:
        faults.append(f"renaming {old} to {new} and back changed something")
    assert raw.sources
    return faults


def prove_retire(root: Path, chance: random.Random) -> list[str]:
    """Retire any finding in favour of another of its source."""
    raw, _ = load_collection(root)
    before = _read_all(root)
    source = chance.choice(sorted(name for name, document in raw.sources.items() if len(items_at(document.root, "findings")) > 1))
    ids = [text_at(item, "id") for item in items_at(raw.sources[source].root, "findings")]
    old, see = chance.sample(ids, 2)
    done = _run(root, "retire", old, "--why", chance.choice(CLAIMS), "--see", see)
    if done.exit_code:
        return [] if "superseded_by" in before[f"sources/{source}.yml"].decode() else [done.output]
    # Whom only the retired finding asked is asked by nobody now: that a post lists them is for a person to settle.
    faults = [error for error in _find_errors(root) if "unknown-addressee" not in error]
    after = _read_all(root)
    for name in sorted(before):
        if name == "sources/receipts.yml" or before[name] == after[name]:
            continue
        lines_before, lines_after = Counter(before[name].decode().splitlines()), Counter(after[name].decode().splitlines())
        gone = [
            line for line in lines_before - lines_after if name != f"sources/{source}.yml" and old not in line and not _goes_along(line)
        ]
        came = [line for line in lines_after - lines_before if see not in line and not _is_stone(line, old)]
        if gone or came:
            faults.append(f"{name} changed otherwise: {gone[:2]} {came[:2]}")
    if old.encode() in after.get("sources/receipts.yml", b""):
        faults.append("receipts of the retired finding are left")
    return faults


COMMANDS: dict[str, Callable[[Path, random.Random], list[str]]] = {
    "import": prove_import,
    "new": prove_new,
    "rename": prove_rename,
    "retire": prove_retire,
}
CLAIMS = ["Trees help.", 'It says: "no", #1.', "- A dash, [brackets] & 100%", "Ärger über 'Straßen'; " + "lange Zeilen " * 12 + "enden."]
PHRASES = {
    "interviews": ["councils ought to lead on", "set the limit to what"],
    "brief": ["a plan helps everybody", "name a leader for welcome"],
}
_FAMILIES = ["Green", "O’Neill", "van der Berg", "Müller", "Ní Dhomhnaill", "Smith & Sons", "Home Office"]
_TITLES = ["Shade", "100% of {trees}", "Über #1 & _more_", "A \\ backslash ~ and ^", 'Quotes: “so” and "so"', "<i>Marked</i> up"]


def _make_item(root: Path, chance: random.Random, number: int) -> dict[str, Any]:
    known = sorted(read_library(root)[0].references.values(), key=lambda one: one.id)
    if chance.random() < 0.3:
        work = chance.choice(known).record
        return {
            "id": chance.choice((work.key, "other")),
            "type": "report",
            "title": work.title.upper(),
            "DOI": work.doi,
            "date": (work.date or "")[:4],
        }
    family = chance.choice(_FAMILIES)
    title = f"{chance.choice(_TITLES)} {number} {chance.randint(1, 99)}"
    key = chance.choice((known[0].id, "", f"key{number}", "bad key", "KEY:1"))
    return {"id": key, "type": "report", "title": title, "author": family, "date": str(chance.randint(1900, 2025)), "publisher": "A Press"}


def _write_library(works: list[dict[str, Any]], chance: random.Random) -> tuple[str, str]:
    form = chance.choice(("json", "ris", "bib"))
    if form == "json":
        items = [
            {**work, "author": [{"literal": work.get("author", "A Body")}], "issued": {"date-parts": [[work["date"]]]}} for work in works
        ]
        return "library.json", json.dumps(items)
    if form == "ris":
        tags = {"TY": "RPRT", "ID": "id", "AU": "author", "TI": "title", "PY": "date", "DO": "DOI", "PB": "publisher"}
        records = [[f"{tag}  - {work.get(name, name if tag == 'TY' else '')}" for tag, name in tags.items()] for work in works]
        return "library.ris", "\r\n".join("\r\n".join([*record, "ER  - ", ""]) for record in records)
    entries = [
        f"@report{{{work['id'].replace(' ', '') or 'nokey'}{number},\n author={{{{{_latex(work.get('author', 'A Body'))}}}}},\n"
        f" title = {{{_latex(work['title'])}}}, year = {work['date'] or '2000'}, institution={{X}}, file={{C:/x.pdf}}}}\n"
        for number, work in enumerate(works)
    ]
    return "library.bib", "\n".join(entries)


def _latex(text: str) -> str:
    return re.sub(r"[\\{}~^<>]", "", re.sub(r"([%&#_])", r"\\\1", text))


def _list_ids(root: Path) -> list[tuple[str, str]]:
    library, _ = read_library(root)
    groups = [
        *(("source", library.sources), ("theme", library.themes), ("framework", library.frameworks), ("term", library.terms)),
        *(("place", library.places), ("organisation", library.organisations), ("event", library.events)),
        *(("responsibility", library.responsibilities), ("key", library.references)),
    ]
    ids = [(kind, id_) for kind, group in groups for id_ in group]
    ids += [("data-set", one.id) for source in library.sources.values() for one in source.record.datasets]
    assert {kind for kind, _ in ids} <= set(KINDS)
    assert KINDS["key"] is NodeKind.REFERENCE
    return sorted(set(ids))


def _lines(content: bytes, name: str) -> list[bytes]:
    """Give the lines of a file; receipts are sorted by what they are about, which may have a new name."""
    return (
        sorted(content.splitlines(), key=lambda line: re.sub(rb'"[^"]*"', b"", line))
        if name.endswith("receipts.yml")
        else content.splitlines()
    )


def _bare(line: str, new: str, old: str) -> str:
    """Give a line with the old id and without fingerprints, which follow from it."""
    return re.sub(r'"[0-9a-f]{16}"', '""', line).replace(new, old)


def _goes_along(line: str) -> bool:
    """Tell whether a line belongs to the item of a reference that fell away."""
    return bool(re.match(r"^ +(?:stance|type|differs_on|note|relations|term|leaves_out|[^:]*$)", line)) or not line.strip()


def _is_stone(line: str, old: str) -> bool:
    return old in line or line.strip() in ("retired:", "findings: []") or line.startswith(("    why: ", "      "))


def _added(before: bytes, after: bytes) -> str | None:
    """Give what was added in one piece, without the line end that the last line may have lacked; None if anything else changed."""
    start = next((n for n, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), min(len(before), len(after)))
    length = len(after) - len(before)
    if length < 0:
        return None
    for begin in range(max(0, start - 200), start + 1):
        if after[:begin] + after[begin + length :] == before and (
            begin == 0 or after[begin - 1 : begin] in (b"\n", b"\r") or begin == len(before)
        ):
            return after[begin : begin + length].decode()
    return None


def _run(root: Path, *arguments: str) -> Result:
    # The command line switches this off, since commands end soon; here hundreds of them run in one process.
    gc.enable()
    return CliRunner().invoke(main, [*arguments, "--root", str(root)], catch_exceptions=False)


def _find_errors(root: Path) -> list[str]:
    return [str(problem) for problem in read_library(root)[1] if problem.severity is Severity.ERROR]


def _read_all(root: Path) -> Files:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".schema" not in path.parts
    }
