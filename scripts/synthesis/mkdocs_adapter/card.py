"""The name of the site and a few of its counts in, the picture that other sites show for a link to it out.

Drawn from a template of ours with a font that comes as a package, so that every machine draws the same picture.
"""

import hashlib
import textwrap
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import resvg_py
from jinja2 import Environment, StrictUndefined
from mkdocs.config.defaults import MkDocsConfig

from synthesis.model.page import DataFile
from synthesis.render.include import Counts

_TEMPLATE = "card.svg.j2"
_FONTS = ("SourceSansPro-Regular.ttf", "SourceSansPro-Bold.ttf")
# As many letters, and lines of them, as the picture has room for.
_LINE, _LINES = 27, 3


def make_card(config: MkDocsConfig, counts: Counts) -> DataFile | None:
    """Make the picture; without a published address nobody can fetch it, and there is none."""
    if not config.site_url:
        return None
    facts = (("findings", counts.findings), ("themes", counts.themes), ("sources", counts.sources), ("works cited", counts.works))
    template = (Path(config.theme.dirs[0]) / _TEMPLATE).read_text(encoding="utf-8")
    content = draw_card(template, config.site_name, facts)
    return DataFile(f"assets/card.{hashlib.sha256(content).hexdigest()[:8]}.png", content)


@lru_cache(maxsize=1)
def draw_card(template: str, name: str, facts: tuple[tuple[str, int], ...]) -> bytes:
    """Draw the picture as PNG; the last one is remembered, since little of it changes while somebody writes."""
    shown = [{"name": what, "number": f"{number:,}"} for what, number in facts if number]
    svg = Environment(autoescape=True, undefined=StrictUndefined).from_string(template).render(lines=_balance(name), facts=shown)
    folder = files("font_source_sans_pro") / "files"
    picture: bytes = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[str(folder / font) for font in _FONTS])
    return picture


def _balance(name: str) -> list[str]:
    """Break a name into no more lines than it needs, as even as can be; cut one that needs too many."""
    fewest = textwrap.wrap(name, _LINE)
    if len(fewest) > _LINES:
        return textwrap.wrap(name, _LINE, max_lines=_LINES, placeholder=" …")
    return next(lines for width in range(1, _LINE + 1) if len(lines := textwrap.wrap(name, width)) == len(fewest))
