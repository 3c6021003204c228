"""The MkDocs plugin `synthesis`: each of MkDocs' events, and the plain function that answers it.

It never raises for what people wrote: that would end `mkdocs serve`. Problems are logged as warnings, which fail
`mkdocs build --strict`; everything that is right is shown.
"""

import gc
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from synthesis.last_answer import look
from synthesis.mkdocs_adapter.assets import Assets, join_assets, place_assets
from synthesis.mkdocs_adapter.card import make_card
from synthesis.mkdocs_adapter.generated_page import GeneratedPage, add_data, add_pages
from synthesis.mkdocs_adapter.help_for_writing import Reading, answer_check, keep_schemas, make_panel
from synthesis.mkdocs_adapter.navigation import keep_existing, name_pages
from synthesis.mkdocs_adapter.neighbours import connect_pages
from synthesis.mkdocs_adapter.on_demand import SiteOnDemand, offer_pages
from synthesis.mkdocs_adapter.problem_log import log_problems
from synthesis.mkdocs_adapter.progress import tell_begin, tell_read
from synthesis.mkdocs_adapter.quick_serve import is_watched, serve_quickly
from synthesis.mkdocs_adapter.renewal import Frame, describe_frame, renew_pages
from synthesis.mkdocs_adapter.settings import apply_settings, find_root, find_texts, read_settings
from synthesis.mkdocs_adapter.sitemap import NAME as SITEMAP
from synthesis.mkdocs_adapter.sitemap import write_sitemap
from synthesis.mkdocs_adapter.template_memory import TemplateMemory
from synthesis.mkdocs_adapter.templates import prepare_templates
from synthesis.mkdocs_adapter.write_pages import list_generated, write_pages
from synthesis.mkdocs_adapter.written_pages import read_written_pages
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.page import Page as RenderedPage
from synthesis.model.page import PageSketch, SiteSettings
from synthesis.model.problem import Problem
from synthesis.model.search_entry import WrittenPage
from synthesis.pipeline import Site, group_data, make_data, open_site, open_site_once
from synthesis.render.emphasis import drop_emphasis
from synthesis.render.html import frame_tables, mark_terms, tidy_tables
from synthesis.render.include import Counts, count_library, render_counts
from synthesis.render.page import render_page
from synthesis.render.terms import explain_terms


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves `__init_subclass__` untyped.
    """All that a site needs to say stands in MkDocs' own settings."""


class SynthesisPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]  # As above.
    """Adds the pages of a collection to a site."""

    site: Site
    pages: list[GeneratedPage]
    frame: Frame
    counts: Counts
    nav: Navigation
    assets: Assets
    written: tuple[WrittenPage, ...]
    problems: list[Problem]
    reading: Reading | None = None
    is_serving = False
    has_server = False

    def __init__(self) -> None:
        self.templates = TemplateMemory()
        self.memory: Memory = NO_MEMORY
        self.on_demand: SiteOnDemand | None = None
        self.read_ahead: Site | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether somebody writes; where this event is defined, MkDocs keeps one plugin for all rebuilds of `serve`."""
        self.is_serving = command == "serve"
        if not self.is_serving:
            # A collection of a thousand sources becomes millions of objects and hardly any circles of them: looking for circles
            # again and again while they come into being takes as long as making them.
            gc.disable()
        elif is_watched():
            self.make_on_demand()

    def make_on_demand(self) -> None:
        """Remember what was read, and make files when they are asked for."""
        self.memory, self.on_demand = Memory(), SiteOnDemand()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch the collection and leave out what needs an address that nobody gave."""
        return apply_settings(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the collection, add its pages and the joined files of the theme, and leave out of the navigation what there is not."""
        self.written = tuple(read_written_pages(files))
        tell_begin(find_root(config))
        begin = time.monotonic()
        self.site = self._open(find_root(config), read_settings(config))
        tell_read(self.site.library, time.monotonic() - begin)
        self.problems = [*self.site.problems]
        log_problems(self.problems)
        self.counts = count_library(self.site.library)
        self.assets = join_assets(config.theme, make_card(config, self.counts))
        files = add_pages(self.site.sketch.pages, self._render, place_assets(self.assets, files, config), config)
        config.theme.static_templates.discard(SITEMAP)
        config.nav = keep_existing(config.nav or [], files) or None
        name_pages(config.nav or [], files)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give pages that stand outside the navigation their parent and neighbours."""
        self.nav = connect_pages(nav, files)
        return self.nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let the theme's templates be compiled once for all rebuilds, tell them what every page says, and write the generated pages."""
        env = prepare_templates(env, self.assets, drop_emphasis(self.site.library.collection.caveat), files, self.templates)
        if self.is_serving:
            self._help_writing(env, files, config)
        write_sitemap(files, config)
        if self.on_demand:
            self.pages, self.frame = list_generated(files), describe_frame(self.site)
            self.on_demand.renew(offer_pages(self.pages, env, self.nav, config, group_data(self.site, self.written)))
        else:
            write_pages(env, self.nav, files, config, lambda: make_data(self.site, self.written))
        return env

    def renew(self, root: Path) -> bool:
        """Read the collection again and offer its pages anew; tell whether that was enough, or MkDocs has to build."""
        site = self._read(root, self.site.settings)
        frame = describe_frame(site)
        if not self.on_demand or frame != self.frame:
            self.read_ahead = site
            return False
        self.site = site
        log_problems(self.problems)
        renew_pages(self.pages, site.sketch.pages)
        self.on_demand.renew_collection(group_data(site, self.written))
        return True

    def _open(self, root: Path, settings: SiteSettings) -> Site:
        ahead, self.read_ahead = self.read_ahead, None
        if ahead and ahead.settings == settings:
            return ahead
        return self._read(root, settings) if self.is_serving else open_site_once(root, settings)

    def _read(self, root: Path, settings: SiteSettings) -> Site:
        seen = look(root, find_texts(root), self.reading.seen if self.reading else None)
        site = open_site(root, settings, self.memory)
        self.reading = Reading(seen, site.library, site.problems)
        return site

    def _help_writing(self, env: Environment, files: Files, config: MkDocsConfig) -> None:
        if not self.has_server:
            keep_schemas(self.site.library, find_root(config))
        panel = make_panel(self.problems, config.theme)
        add_data(panel.files, files, config)
        env.globals["panel"] = panel

    def _help_afterwards(self, root: Path) -> None:
        if self.reading:
            keep_schemas(self.reading.library, root)
            answer_check(self.reading, root)

    def _render(self, sketch: PageSketch) -> RenderedPage:
        return render_page(self.site.sketch.plan(sketch))

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put live counts into hand-written pages, and explain the words of the glossary in them."""
        if isinstance(page, GeneratedPage):
            return markdown
        filled, problems = render_counts(markdown, self.counts, f"docs/{page.file.src_uri}")
        self.problems += problems
        log_problems(problems)
        return explain_terms(filled, page.file.src_uri, self.site.sketch.explained)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Shape hand-written pages as generated ones are: explained words lead to their notes, and tables scroll."""
        return html if isinstance(page, GeneratedPage) else frame_tables(tidy_tables(mark_terms(html)))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
        """Show sooner what was saved than MkDocs does by itself."""
        if not self.on_demand:
            return server
        self.has_server = True
        root = find_root(config)
        return serve_quickly(server, config, self.on_demand, partial(self.renew, root), partial(self._help_afterwards, root))
