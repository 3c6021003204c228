"""Edits as people make them, drawn at random, on a made-up collection: claims, ids, themes, works, templates, deletions, renames."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

Edit = Callable[[Path, Random], str]


def edit_at_random(root: Path, random: Random) -> str:
    """Make one edit in a collection, and say what it was."""
    return random.choice(_EDITS)(root, random)


def _change_claim(root: Path, random: Random) -> str:
    return _replace_one(_draw_source(root, random), r"(    claim: >-\n      )(\w+)", r"\1Edited \2", random)


def _change_kind(root: Path, random: Random) -> str:
    return _replace_one(_draw_source(root, random), r"(    kind: )\w+", r"\1description", random)


def _change_title(root: Path, random: Random) -> str:
    return _replace_one(_draw_source(root, random), r"^(title: ['\"]?)", r"\1New ", random)


def _move_to_another_theme(root: Path, random: Random) -> str:
    return _replace_one(_draw_source(root, random), r"themes: \[theme-\d\d,", f"themes: [theme-{random.randrange(20):02},", random)


def _break_a_reference(root: Path, random: Random) -> str:
    return _replace_one(_draw_source(root, random), r"(      - key: work)(\d)", r"\1x\2", random)


def _break_the_syntax(root: Path, random: Random) -> str:
    return _replace_one(_draw_source(root, random), r"(    kind: )(\w+)", r"\1[\2", random)


def _delete_a_finding(root: Path, random: Random) -> str:
    path = _draw_source(root, random)
    head, *findings = re.split(r"(?m)^(?=  - id: [A-Z]+-\d+$)", path.read_text(encoding="utf-8"))
    if len(findings) > 1:
        del findings[random.randrange(len(findings))]
        path.write_text(head + "".join(findings), encoding="utf-8")
    return f"{path.name}: a finding deleted"


def _delete_a_source(root: Path, random: Random) -> str:
    sources = _list_sources(root)
    if len(sources) > 4:
        path = random.choice(sources)
        path.unlink()
        return f"{path.name} deleted"
    return "nothing"


def _rename_a_source(root: Path, random: Random) -> str:
    path = _draw_source(root, random)
    renamed = path.with_name(f"renamed-{random.randrange(10**6)}.yml")
    path.rename(renamed)
    return f"{path.name} renamed to {renamed.name}"


def _rename_a_finding(root: Path, random: Random) -> str:
    return _replace_one(_draw_source(root, random), r"(  - id: [A-Z]+-)\d+\n", rf"\g<1>{random.randrange(100, 999)}\n", random)


def _change_a_work(root: Path, random: Random) -> str:
    return _replace_one(root / "bibliography.bib", r"(title   = \{)(\w)", r"\1Edited \2", random)


def _date_a_work(root: Path, random: Random) -> str:
    return _replace_one(root / "bibliography.bib", r"year    = \{\d+\}", f"year    = {{{random.randint(1950, 2020)}}}", random)


def _delete_a_work(root: Path, random: Random) -> str:
    path = root / "bibliography.bib"
    entries = re.split(r"(?m)^(?=@)", path.read_text(encoding="utf-8"))
    del entries[random.randrange(1, len(entries))]
    path.write_text("".join(entries), encoding="utf-8")
    return "a work deleted"


def _change_a_theme(root: Path, random: Random) -> str:
    path = random.choice(sorted((root / "sources/synthesis/themes").glob("*.yml")))
    return _replace_one(path, r"(    statement: >-\n      )(\w+)", r"\1Edited \2", random)


def _change_a_place(root: Path, random: Random) -> str:
    return _replace_one(root / "sources/synthesis/places.yml", r"(    name: )", r"\1New ", random)


def _change_a_written_page(root: Path, random: Random) -> str:
    path = root / "docs" / "index.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\nA line more, {random.randrange(10**6)}.\n", encoding="utf-8")
    return "docs/index.md: a line more"


_EDITS: tuple[Edit, ...] = (
    *(_change_claim, _change_claim, _change_claim, _change_kind, _change_title, _move_to_another_theme),
    *(_break_a_reference, _break_the_syntax, _delete_a_finding, _delete_a_source, _rename_a_source, _rename_a_finding),
    *(_change_a_work, _date_a_work, _delete_a_work, _change_a_theme, _change_a_place, _change_a_written_page),
)


def _list_sources(root: Path) -> list[Path]:
    return sorted((root / "sources").glob("*.yml"))


def _draw_source(root: Path, random: Random) -> Path:
    return random.choice(_list_sources(root))


def _replace_one(path: Path, pattern: str, replacement: str, random: Random) -> str:
    text = path.read_text(encoding="utf-8")
    found = list(re.finditer(pattern, text, re.MULTILINE))
    if not found:
        return f"{path.name}: nothing"
    match = random.choice(found)
    path.write_text(text[: match.start()] + match.expand(replacement) + text[match.end() :], encoding="utf-8")
    return f"{path.name}: {match[0].strip()!r} edited"
