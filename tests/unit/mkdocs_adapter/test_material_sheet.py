from pathlib import Path

import pytest
from mkdocs.theme import Theme

from synthesis.mkdocs_adapter.material_sheet import keep_foundation


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ('@charset "UTF-8";html{margin:0}', "html{margin:0}"),
        (".md-typeset h1,.md-search h1{margin:0}", ".md-typeset h1{margin:0}"),
        (".md-search:is(.a,.b){margin:0}", ""),
        (".md-typeset:is(.a,p){margin:0}", ""),
        ("@media print{.md-grid{margin:0}.md-nav{margin:0}}", "@media print{.md-grid{margin:0}}"),
        ("@media print{.md-nav{margin:0}}p{margin:0}", "p{margin:0}"),
        ("@keyframes turn{0%{left:0}to{left:1px}}p{margin:0}", "p{margin:0}"),
        (':root{--md-ink:#000;--md-nav-icon:url("data:;}{");--md-paper:#fff}', ":root{--md-ink:#000;--md-paper:#fff}"),
        (':root{--md-nav-icon:url("data:,x");}', ""),
        ("[dir=rtl] .md-typeset p{margin:0}", ""),
        (".md-typeset summary{margin:0}", ""),
        ("p{margin:0}/*# sourceMappingURL=main.css.map */", "p{margin:0}"),
    ],
)
def test_rules_are_kept_that_can_match_something_on_our_pages(css: str, kept: str) -> None:
    assert keep_foundation(css) == kept


def test_foundation_of_the_installed_material_has_long_text_and_little_else() -> None:
    theme = Theme(name="material")
    css = next(Path(theme.dirs[0]).glob("assets/stylesheets/main.*.min.css")).read_text(encoding="utf-8")

    kept = keep_foundation(css)

    assert [
        start for start in ("html{", ".md-typeset{", ".md-typeset h2{", ".md-typeset blockquote{", ".md-grid{") if start not in kept
    ] == []
    assert "--md-default-fg-color" in kept
    assert "url(" not in kept
    assert len(kept) < len(css) / 5
