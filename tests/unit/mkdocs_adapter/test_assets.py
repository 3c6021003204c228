import hashlib
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme

from synthesis.mkdocs_adapter.assets import join_assets, place_assets, tidy_css, tidy_js

MAP = "map();\n"
FINDINGS = "form();\nstart();\n"
OURS = {
    "assets/stylesheets/print.css": "@media print {\n  p { color: red; }\n}\n",
    "assets/stylesheets/cards.css": "/* Cards. */\n.card {\n  margin: 0;\n}\n",
    "assets/stylesheets/colour.css": ":root { --ink: black; }\n",
    "assets/javascripts/search.js": "// Search.\nsearch();\n",
    "assets/javascripts/base.js": "base();\n",
    "assets/javascripts/pages/map.js": MAP,
    "assets/javascripts/pages/findings/start.js": "start();\n",
    "assets/javascripts/pages/findings/form.js": "form();\n",
    "assets/inline/first.js": "// First.\nfirst();\n",
    "assets/images/favicon.svg": "<svg/>",
}
FOREIGN = {
    "assets/stylesheets/main.abc.min.css": "p{margin:0}/*# sourceMappingURL=main.abc.min.css.map */\n",
    "assets/stylesheets/palette.abc.min.css": "p{color:blue}",
    "assets/javascripts/bundle.js": "bundle()",
    "assets/images/favicon.png": "png",
}


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    for folder, files in (("ours", OURS), ("foreign", FOREIGN)):
        for name, text in files.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    (tmp_path / "foreign/mkdocs_theme.yml").write_text("{}", encoding="utf-8")
    made = Theme(name=None, custom_dir=str(tmp_path / "ours"))
    made.dirs = [str(tmp_path / "ours"), str(tmp_path / "foreign")]
    return made


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def test_sources_become_one_sheet_one_script_and_one_script_for_each_kind_of_page(theme: Theme) -> None:
    sheet = "p{margin:0}\n:root { --ink: black; }\n.card {\nmargin: 0;\n}\n@media print {\np { color: red; }\n}\n"
    script = "base();\nsearch();\n"

    assets = join_assets(theme)

    assert {file.path: file.content.decode() for file in assets.files} == {
        f"assets/site.{hash_of(sheet)}.css": sheet,
        f"assets/site.{hash_of(script)}.js": script,
        f"assets/map.{hash_of(MAP)}.js": MAP,
        f"assets/findings.{hash_of(FINDINGS)}.js": FINDINGS,
    }
    assert assets.first_script == "first();"
    assert assets.page_scripts == {"map": f"assets/map.{hash_of(MAP)}.js", "findings": f"assets/findings.{hash_of(FINDINGS)}.js"}


def test_nothing_of_the_themes_is_on_the_site_but_our_images_and_what_was_joined(theme: Theme, tmp_path: Path) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Small", "docs_dir": str(tmp_path), "site_dir": str(tmp_path / "site"), "theme": {"name": "mkdocs"}})
    config.validate()
    config.theme = theme
    config.plugins._current_plugin = "synthesis"
    written = File("assets/photo.png", str(tmp_path), str(tmp_path / "site"), use_directory_urls=True)
    found = [
        File(name, folder, "", use_directory_urls=True) for folder, names in zip(theme.dirs, (OURS, FOREIGN), strict=True) for name in names
    ]
    assets = join_assets(theme)

    files = place_assets(assets, Files([written, *found]), config)

    assert [file.src_uri for file in files] == ["assets/photo.png", "assets/images/favicon.svg", *(file.path for file in assets.files)]


@pytest.mark.parametrize(
    ("css", "tidy"),
    [
        ("/* one */a { b: c; }/* two\nlines */", "a { b: c; }"),
        ('a { content: "/* kept */"; }', 'a { content: "/* kept */"; }'),
        ("a {\n\n    b: 'it\\'s';\n}\n", "a {\nb: 'it\\'s';\n}\n"),
    ],
)
def test_style_sheet_loses_comments_and_indents_and_nothing_else(css: str, tidy: str) -> None:
    assert tidy_css(css) == tidy


def test_script_loses_lines_of_comment_and_nothing_else() -> None:
    assert tidy_js("// Why.\nlet a = 'x // y'; // kept\n  // Why not.\n  b();\n") == "let a = 'x // y'; // kept\n  b();\n"
