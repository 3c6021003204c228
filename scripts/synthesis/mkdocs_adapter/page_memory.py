"""Rendered pages, kept from one rebuild of `serve` to the next.

A page depends on its plan and on the templates and on nothing else: while both are as they were, so is the page.
"""

from synthesis.model.page import Page, PagePlan
from synthesis.render.environment import TEMPLATES
from synthesis.render.page import render_page


class PageMemory:
    """Holds the last page of every address."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[PagePlan, Page]] = {}
        self._templates: dict[str, int] = {}

    def begin_round(self) -> None:
        """Forget the pages of every template that was saved since the last round; all, if others take something from it."""
        saved = {path.name: path.stat().st_mtime_ns for path in TEMPLATES.iterdir()}
        changed = {name for name in saved.keys() | self._templates.keys() if saved.get(name) != self._templates.get(name)}
        if any(_is_named_elsewhere(name) for name in changed):
            self._pages.clear()
        self._pages = {uri: (plan, page) for uri, (plan, page) in self._pages.items() if plan.template not in changed}
        self._templates = saved

    def render(self, plan: PagePlan) -> Page:
        """Give the page of a plan, rendered now or before."""
        known, page = self._pages.get(plan.uri, (None, None))
        if page is not None and known == plan:
            return page
        rendered = render_page(plan)
        self._pages[plan.uri] = (plan, rendered)
        return rendered


def _is_named_elsewhere(name: str) -> bool:
    return any(name in path.read_text(encoding="utf-8") for path in TEMPLATES.iterdir() if path.name != name)
