"""Compiled templates of the theme, kept from one rebuild of `serve` to the next.

MkDocs makes a new Jinja environment for every build and compiles the theme's forty templates again each time. Jinja
compares the text of a template with what was compiled, so a changed template is never taken from here.
"""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class TemplateMemory(BytecodeCache):
    """Holds what Jinja has compiled, for as long as the process lives."""

    def __init__(self) -> None:
        self.compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled before; Jinja throws it away if the template's text has changed."""
        if bucket.key in self.compiled:
            bucket.bytecode_from_string(self.compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what has been compiled."""
        self.compiled[bucket.key] = bucket.bytecode_to_string()
