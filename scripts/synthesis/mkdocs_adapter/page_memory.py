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
        """Forget all pages if a template has been saved since the last round."""
        saved = {path.name: path.stat().st_mtime_ns for path in TEMPLATES.iterdir()}
        if saved != self._templates:
            self._pages.clear()
        self._templates = saved

    def render(self, plan: PagePlan) -> Page:
        """Give the page of a plan, rendered now or before."""
        known, page = self._pages.get(plan.uri, (None, None))
        if page is not None and known == plan:
            return page
        rendered = render_page(plan)
        self._pages[plan.uri] = (plan, rendered)
        return rendered
