"""The command group: each command stands in a module of its own and is added here."""

import gc

import click

from synthesis.cli.check import check
from synthesis.cli.publish import publish_site
from synthesis.cli.review import review
from synthesis.cli.server_config import server_config
from synthesis.cli.verify import verify


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="research-synthesis")
def main() -> None:
    """Build and check a synthesis of research from YAML summaries and a BibTeX file."""
    # A command lives for a second or two; looking for rubbish among a million records takes a third of that.
    gc.disable()


main.add_command(check)
main.add_command(publish_site)
main.add_command(review)
main.add_command(server_config)
main.add_command(verify)
