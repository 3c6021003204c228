"""The home page is written by hand: what it says of the themes is what they say themselves."""

import re
from pathlib import Path

from synthesis.model.library import Library

HOME = Path(__file__).parents[2] / "docs/index.md"
LINK = re.compile(r"\[([^\]]+)\]\(themes/(?!index)([a-z-]+)\.md\)")
HEADLINE = re.compile(r"^- \[[^\]]+\]\(themes/([a-z-]+)\.md\)\n\n((?: {4}.+\n)+)", re.MULTILINE)


def test_home_asks_the_question_of_every_theme(library: Library) -> None:
    asked = {theme: question for question, theme in LINK.findall(HOME.read_text(encoding="utf-8"))}

    assert asked == {name: theme.record.title for name, theme in library.themes.items()}


def test_home_gives_the_answers_of_its_first_three_themes(library: Library) -> None:
    given = {theme: " ".join(text.split()) for theme, text in HEADLINE.findall(HOME.read_text(encoding="utf-8"))}

    assert given == {name: " ".join(library.themes[name].record.answer.split()) for name in given}
    assert len(given) == 3
