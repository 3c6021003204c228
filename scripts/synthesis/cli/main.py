"""The command group: each command stands in a module of its own, which is loaded when somebody asks for the command."""

import gc
from importlib import import_module

import click

from synthesis.cli.text_type import take_text_whole

# Loading all of them would be most of what `check` takes.
_COMMANDS = {
    "check": "synthesis.cli.check:check",
    "export": "synthesis.cli.export:export",
    "explain": "synthesis.cli.explain:explain",
    "import": "synthesis.cli.import_:import_library",
    "links": "synthesis.cli.links:links",
    "new": "synthesis.cli.new:new",
    "offline": "synthesis.cli.offline:offline",
    "publish": "synthesis.cli.publish:publish_site",
    "rename": "synthesis.cli.rename:rename",
    "retire": "synthesis.cli.retire:retire",
    "review": "synthesis.cli.review:review",
    "schema": "synthesis.cli.schema:schema",
    "server-config": "synthesis.cli.server_config:server_config",
    "stats": "synthesis.cli.stats:stats",
    "verify": "synthesis.cli.verify:verify",
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and loads each when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name all commands in order."""
        return sorted({*super().list_commands(ctx), *_COMMANDS})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        take_text_whole(command)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="research-synthesis")
def main() -> None:
    """Build and check a synthesis of research from YAML summaries and a BibTeX file."""
    # A command lives for a second or two; looking for rubbish among a million records takes a third of that.
    gc.disable()
    # Nor does it look at the end, when all of them go anyway.
    click.get_current_context().call_on_close(gc.freeze)
