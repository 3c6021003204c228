"""The locks serve every machine: all pinned and hashed, no address in them, and what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("run.lock", "test.lock")


class Pin(NamedTuple):
    """A package in a lock."""

    name: str
    version: str
    hashes: int


def read_pins(name: str) -> list[Pin]:
    text = (ROOT / "scripts" / name).read_text(encoding="utf-8")
    blocks = re.split(r"(?m)^(?=[a-z])", text)[1:]
    matches = [(re.match(r"([a-z0-9-]+)==([^ ]+)", block), block) for block in blocks]
    return [Pin(match[1], match[2], block.count("--hash=sha256:")) for match, block in matches if match]


def read_requirements() -> dict[str, list[Requirement]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    asked = {"run.lock": project["project"]["dependencies"] + groups["build"], "test.lock": groups["test"]}
    return {lock: [Requirement(text) for text in texts] for lock, texts in asked.items()}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_nothing_but_pins_and_hashes(name: str) -> None:
    lines = (ROOT / "scripts" / name).read_text(encoding="utf-8").splitlines()

    condition = r"[a-z_]+ [<>!=]+ '[\w.]+'"
    pin = rf"[a-z0-9-]+==[0-9][^ /]*( ; {condition}( (and|or) {condition})*)? \\"
    allowed = re.compile(rf"# .*|{pin}|    --hash=sha256:[0-9a-f]{{64}}( \\)?")
    assert [line for line in lines if not allowed.fullmatch(line)] == []
    assert not any("/" in line for line in lines[2:])


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_hashes_for_every_package(name: str) -> None:
    pins = read_pins(name)

    assert [pin.name for pin in pins if pin.hashes == 0] == []
    assert len(pins) > 15


def test_a_compiled_package_has_hashes_for_the_wheels_of_many_systems() -> None:
    hashes = {pin.name: pin.hashes for pin in read_pins("run.lock")}

    assert min(hashes[name] for name in ("pydantic-core", "pyyaml", "refkit", "nh3", "pyromark")) >= 5


def test_the_second_lock_repeats_nothing_of_the_first() -> None:
    first, second = ({pin.name for pin in read_pins(name)} for name in LOCKS)

    assert first & second == set()


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_what_the_project_asks_for(name: str) -> None:
    pins = {pin.name: pin.version for pin in read_pins(name)}

    asked = read_requirements()[name]

    assert [str(need) for need in asked if not need.specifier.contains(pins.get(canonicalize_name(need.name), "0"))] == []
