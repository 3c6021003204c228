"""What is amiss on a page as it stands in the browser: what axe finds with every rule for levels A and AA and good practice, and width.

Rules that axe leaves off by itself, those on trial included, are turned on; nothing on the page is left out.
"""

from importlib.resources import files

from playwright.sync_api import Page

_AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
_ASK = """
async (tags) => {
    const rules = Object.fromEntries(axe.getRules(tags).map((rule) => [rule.ruleId, { enabled: true }]));
    const { violations } = await axe.run(document, { rules, resultTypes: ['violations'] });
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    return wide > 0 ? [...found, `scrolls sideways by ${wide}`] : found;
}
"""
_IS_THERE = "'axe' in window"
# A fold hides its text from axe as from people; what it opens to is part of the page.
_OPEN_FOLDS = "document.querySelectorAll('details:not(.menu)').forEach((fold) => { fold.open = true; })"
# A new width, and what scripts do about it, come frames later: what is wide for all of these frames stays wide.
_OVERFLOW = """
async (width) => {
    let wide = 0;
    for (let times = 0; times < 60; times += 1) {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        if (window.innerWidth === width && wide <= 0) return wide;
    }
    if (window.innerWidth !== width) throw new Error(`the window is ${window.innerWidth} wide, not ${width}`);
    return wide;
}
"""


def find_faults(page: Page) -> list[str]:
    """List what is amiss on the page as it stands."""
    if not page.evaluate(_IS_THERE):
        page.evaluate(_AXE)
    found: list[str] = page.evaluate(_ASK, _TAGS)
    return found


def open_folds(page: Page) -> None:
    """Open all that can be folded, but for the menu."""
    page.evaluate(_OPEN_FOLDS)


def measure_overflow(page: Page) -> int:
    """Tell by how much the page is wider than its window, once it has settled after a change of width."""
    window = page.viewport_size
    assert window
    overflow: int = page.evaluate(_OVERFLOW, window["width"])
    return overflow
