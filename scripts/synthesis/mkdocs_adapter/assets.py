"""The theme's small source files in, the few files that browsers fetch out: one sheet, one script, and one script for some kinds of page.

Their names carry a hash of what is in them, so that a browser may keep them for good. Everything else that the themes
bring along is left out of the site, apart from our images.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from synthesis.mkdocs_adapter.generated_page import add_data
from synthesis.mkdocs_adapter.material_sheet import keep_foundation
from synthesis.model.page import DataFile

_IMAGES = "assets/images/"

# Files that are not named here stand between the first and the last, in the order of the alphabet.
_FIRST_SHEETS = ("colour", "text", "frame")
_LAST_SHEETS = ("print",)
_FIRST_SCRIPTS = ("base",)

_CSS_COMMENT_OR_STRING = re.compile(r"/\*.*?\*/|(\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')", re.DOTALL)
_LINE_OF_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_INDENT = re.compile(r"\n\s+")


@dataclass(frozen=True, slots=True)
class Assets:
    """The files, and what the templates need to know of them: addresses below the site's folder, those of pages by kind.

    `first_script` is the text of the one script that stands in every page itself; `card` is the site's picture, if it has one.
    """

    first_script: str
    sheet: str
    script: str
    page_scripts: Mapping[str, str]
    files: tuple[DataFile, ...]
    card: str = ""


def join_assets(theme: Theme, card: DataFile | None = None) -> Assets:
    """Join the source files of our theme, and what we use of Material's style sheet before ours."""
    ours, *others = (Path(folder) for folder in theme.dirs)
    folder = ours / "assets"
    foreign = [sheet for other in others for sheet in sorted(other.glob("assets/stylesheets/main.*.min.css"))]
    sheets = keep_foundation(_read(foreign)) + "\n" + tidy_css(_read(_arrange(folder / "stylesheets", "css", _FIRST_SHEETS, _LAST_SHEETS)))
    sheet = name_file("site", "css", sheets)
    script = name_file("site", "js", tidy_js(_read(_arrange(folder / "javascripts", "js", _FIRST_SCRIPTS))))
    pages = {kind: name_file(kind, "js", tidy_js(_read(paths))) for kind, paths in _list_page_scripts(folder / "javascripts/pages").items()}
    return Assets(
        first_script=tidy_js(_read([folder / "inline/first.js"])).strip(),
        sheet=sheet.path,
        script=script.path,
        page_scripts={kind: file.path for kind, file in pages.items()},
        files=(sheet, script, *pages.values(), *((card,) if card else ())),
        card=card.path if card else "",
    )


def place_assets(assets: Assets, files: Files, config: MkDocsConfig) -> Files:
    """Put the joined files in the place of all that the themes bring along, apart from our images."""
    for file in list(files):
        if file.src_dir in config.theme.dirs and not (file.src_dir == config.theme.dirs[0] and file.src_uri.startswith(_IMAGES)):
            files.remove(file)
    return add_data(assets.files, files, config)


def tidy_css(css: str) -> str:
    """Take comments and indents out of a style sheet."""
    return _INDENT.sub("\n", _CSS_COMMENT_OR_STRING.sub(lambda match: match[1] or "", css)).lstrip()


def tidy_js(script: str) -> str:
    """Take lines of comment out of a script; no more can be told apart from its text without a parser."""
    return _LINE_OF_COMMENT.sub("", script)


def _list_page_scripts(folder: Path) -> dict[str, list[Path]]:
    """List the files of each kind of page: one of that name, or all in a folder of that name."""
    alone = {path.stem: [path] for path in _arrange(folder, "js")}
    parted = {part.name: _arrange(part, "js") for part in sorted(folder.iterdir()) if part.is_dir()} if folder.is_dir() else {}
    return {**alone, **parted}


def _arrange(folder: Path, ending: str, first: tuple[str, ...] = (), last: tuple[str, ...] = ()) -> list[Path]:
    def rank(path: Path) -> tuple[int, int, str]:
        if path.stem in first:
            return 0, first.index(path.stem), ""
        return (2, last.index(path.stem), "") if path.stem in last else (1, 0, path.stem)

    return sorted(folder.glob(f"*.{ending}"), key=rank)


def _read(paths: Iterable[Path]) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in paths)


def name_file(stem: str, ending: str, text: str) -> DataFile:
    """Make a file whose name says what is in it."""
    content = text.encode()
    return DataFile(f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}", content)
