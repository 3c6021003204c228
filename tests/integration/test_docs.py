"""The documentation names what there is, and all of it: commands, options and codes, in both directions."""

import re
from pathlib import Path

import pytest

from synthesis.model.code import Code
from tests.guide_pages import GUIDE, list_commands
from tests.site_fixtures import ROOT

PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", *GUIDE.glob("*.md")])
COMMANDS = dict(list_commands())
# Written by hand: what is made from the code names everything anyway.
WRITTEN = [page for page in PAGES if page.name not in ("commands.md", "problems.md", "fields.md")]
_CALL = re.compile(r"(?:\.venv/bin/|`|')synthesis (?P<words>[a-z-]+(?: [a-z]+)?)(?P<rest>[^\n`']*)")
_CODE = re.compile(r":\d+:\d+: (?:warning: )?(?P<said>[a-z-]+): |(?:synthesis explain |- code: )(?P<named>[a-z-]+)\n")
# Groups of commands.
_GROUPS = {"new", "export"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_and_option_that_a_page_names_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8").replace("\\\n", "")

    unknown = [match[0] for match in _CALL.finditer(text) if not exists(match["words"], match["rest"])]

    assert unknown == []


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_every_code_that_a_page_names_exists(page: Path) -> None:
    named = {match["said"] or match["named"] for match in _CODE.finditer(page.read_text(encoding="utf-8"))}

    assert named - {code.slug for code in Code} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_guide_and_is_used_there(name: str) -> None:
    told = "".join(page.read_text(encoding="utf-8") for page in WRITTEN)

    assert f"## {name}\n" in (GUIDE / "commands.md").read_text(encoding="utf-8")
    assert name in told


def test_every_code_has_its_place_in_the_guide() -> None:
    headings = re.findall(r"^### ([a-z0-9-]+) ", (GUIDE / "problems.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(headings) == sorted(code.slug for code in Code)


def test_every_page_of_the_guide_is_reached_from_its_first() -> None:
    links = re.findall(r"\]\(([a-z-]+\.md)\)", (GUIDE / "index.md").read_text(encoding="utf-8"))

    assert sorted({*links, "index.md"}) == sorted(page.name for page in GUIDE.glob("*.md"))


def exists(words: str, rest: str) -> bool:
    """Tell whether a command exists, with the options that stand behind it."""
    first, _, second = words.partition(" ")
    name = f"synthesis {words}" if first in _GROUPS and second else f"synthesis {first}"
    if name.partition(" ")[2] in _GROUPS:
        return True
    command = COMMANDS.get(name)
    options = {option for parameter in command.params for option in parameter.opts} if command else set()
    named = set(re.findall(r"(?<!\S)--[a-z-]+", re.sub(r'"[^"]*"', "", rest)))
    return command is not None and named <= options | {"--help"}
