from pathlib import Path

from tests.integration.crawl import crawl_folder, find_broken_links, find_css_fetches, find_reachable

SITE = "https://site.example/sub/"
PAGES = {
    "index.html": """
        <link rel="canonical" href="https://site.example/sub/"><link rel="stylesheet" href="https://cdn.example/a.css">
        <style>@import "https://css.example/b.css"; p { background: url(data:image/png;base64,AA) }</style>
        <h1 id="top">Home</h1> <a href="page/#here">right</a> <a href="page/#gone">no anchor</a> <a href="none/">no page</a>
        <p style="background: url('https://style.example/c.png')"><img src="x.png" srcset="y.png 2x, https://img.example/z.png 3x">
    """,
    "page/index.html": '<p id="here">Here <a href="../#top">home</a> <a href="https://other.example/#x">away</a></p>',
    "alone/index.html": "<p>Nobody leads here.</p>",
    "x.png": "",
    "a.css": "a { background: url(https://font.example/f.woff2) } b { background: url(x.png) }",
}


def test_crawler_finds_what_it_is_there_to_find(tmp_path: Path) -> None:
    for name, text in PAGES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    pages = crawl_folder(tmp_path, SITE)

    assert find_broken_links(pages, tmp_path, SITE) == [
        f"{SITE} -> {SITE}none/",
        f"{SITE} -> {SITE}page/#gone",
        f"{SITE} -> {SITE}y.png",
    ]
    assert find_reachable(pages, SITE) == {SITE, f"{SITE}page/"}
    assert pages[SITE].ids == ["top"]
    assert pages[SITE].fetches == [
        "https://cdn.example/a.css",
        "https://css.example/b.css",
        "https://style.example/c.png",
        f"{SITE}x.png",
        f"{SITE}y.png",
        "https://img.example/z.png",
    ]
    assert list(find_css_fetches(tmp_path, SITE)) == ["https://font.example/f.woff2", f"{SITE}x.png"]
