"""The one Jinja environment of the generated pages: templates of this folder, our filters and none of Jinja's own.

Whatever a template places is escaped, unless it is `Markup`, which the views and macros have made safe.
"""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from synthesis.render.escape import escape_attribute, escape_text

TEMPLATES = Path(__file__).parent / "templates"

FILTERS: dict[str, Callable[[object], Markup]] = {
    "text": escape_text,
    "attribute": escape_attribute,
}


def make_environment() -> Environment:
    """Make the environment. Templates are read again when they change, so that `serve` shows them."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=_escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Jinja's own begins as the attributes of a Markdown heading do.
        comment_start_string="{!",
        comment_end_string="!}",
    )
    environment.filters.clear()
    environment.filters.update(FILTERS)
    return environment


def _escape(value: object) -> Markup:
    return FILTERS["text"](value)


ENVIRONMENT = make_environment()
