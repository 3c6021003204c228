"""Generated pages in, their files in the site's folder out, on both cores where there are many.

MkDocs builds the hand-written pages; it would hold every page of a site until the last is written, and has one process.
"""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from synthesis.mkdocs_adapter.generated_page import GeneratedPage
from synthesis.mkdocs_adapter.progress import Progress
from synthesis.model.page import DataFile
from synthesis.processes import can_work_beside

# Below this, starting a second process takes longer than it saves.
_WORTH_TWO_PROCESSES = 200


def write_pages(env: Environment, nav: Navigation, files: Files, config: MkDocsConfig, make_data: Callable[[], Iterator[DataFile]]) -> None:
    """Write every generated page, and the files beside the pages, and take them out of what MkDocs still builds."""
    pages = list_generated(files)
    site = Path(config.site_dir)

    def write(page: GeneratedPage) -> None:
        write_file(Path(page.file.abs_dest_path), make_html(page, env, nav, config))

    if len(pages) >= _WORTH_TWO_PROCESSES and can_work_beside():
        _share(pages, write, lambda: write_data(make_data(), site))
    else:
        write_data(make_data(), site)
        progress = Progress("pages written", len(pages))
        for number, page in enumerate(pages):
            write(page)
            progress.tell(number + 1)
    take_out(pages)


def list_generated(files: Files) -> list[GeneratedPage]:
    """List the generated pages of a site."""
    return [file.page for file in files.documentation_pages() if isinstance(file.page, GeneratedPage)]


def take_out(pages: Iterable[GeneratedPage]) -> None:
    """Take pages out of what MkDocs builds."""
    for page in pages:
        page.file.inclusion = InclusionLevel.EXCLUDED


def make_html(page: GeneratedPage, env: Environment, nav: Navigation, config: MkDocsConfig) -> bytes:
    """Make the file of one page as MkDocs would."""
    page.active = True
    html = env.get_template("main.html").render(get_context(nav, [], config, page))
    page.active = False
    page.let_go()
    return html.encode("utf-8", errors="xmlcharrefreplace")


def write_data(data: Iterator[DataFile], site: Path) -> None:
    """Write files one after the other, as they are made."""
    for file in data:
        write_file(site / file.path, file.content)


def _share(pages: Sequence[GeneratedPage], write: Callable[[GeneratedPage], None], write_first: Callable[[], None]) -> None:
    """Let a second process write the data and then pages from the end, this one pages from the beginning, until they meet."""
    forked = multiprocessing.get_context("fork")
    # How many pages are taken from either end.
    front, back = forked.Value("l", 0, lock=False), forked.Value("l", 0, lock=False)
    lock = forked.Lock()

    def take(end: "multiprocessing.sharedctypes.Synchronized[int]") -> int | None:
        with lock:
            if front.value + back.value >= len(pages):
                return None
            end.value += 1
            return int(end.value)

    def work_from_the_end() -> None:
        write_first()
        while (number := take(back)) is not None:
            write(pages[-number])

    other = forked.Process(target=work_from_the_end)
    other.start()
    progress = Progress("pages written", len(pages))
    while (number := take(front)) is not None:
        write(pages[number - 1])
        progress.tell(front.value + back.value)
    other.join()
    if other.exitcode:
        message = "The second process that writes pages has failed; what it printed stands above."
        raise PluginError(message)


def write_file(path: Path, content: bytes) -> None:
    """Write a file of the site, and the folders that it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
