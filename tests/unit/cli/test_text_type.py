"""Free text on the command line: what is not UTF-8 or cannot be seen is refused, whatever the option."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from synthesis.cli import main
from synthesis.cli.main import LazyGroup
from tests.unit.ingest.conftest import read_all

LATIN = b"caf\xe9".decode("utf-8", errors="surrogateescape")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (LATIN, "must be UTF-8, which it is not; set the terminal to UTF-8, and type it again"),
        ("a\x07b", "must not hold the invisible character U+0007; delete it"),
    ],
)
@pytest.mark.parametrize(
    "arguments",
    [
        ("new", "finding", "brief", "--plain", "--claim"),
        ("new", "finding", "brief", "--phrase"),
        ("new", "source", "trees", "--title"),
        ("retire", "INT-01", "--why"),
        ("review", "INT-01", "--by"),
        ("rename", "localism"),
    ],
    ids=" ".join,
)
def test_text_that_is_none_is_refused_and_nothing_written(collection: Path, arguments: tuple[str, ...], text: str, message: str) -> None:
    before = read_all(collection)

    refused = CliRunner().invoke(main, [*arguments, text, "--root", str(collection)])

    assert (refused.exit_code, refused.output.splitlines()[-1].partition(": ")[2].partition(": ")[2]) == (2, message)
    assert read_all(collection) == before


def test_every_free_text_of_every_command_is_looked_at() -> None:
    assert isinstance(main, LazyGroup)
    context = click.Context(main)

    commands = [command for name in main.list_commands(context) if (command := main.get_command(context, name))]

    below = [one for command in commands if isinstance(command, click.Group) for one in command.commands.values()]
    assert [parameter.name for command in (*commands, *below) for parameter in command.params if parameter.type is click.STRING] == []
