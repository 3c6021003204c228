import pytest
from jinja2 import DictLoader, Environment

from synthesis.mkdocs_adapter.template_memory import TemplateMemory


def make_environment(memory: TemplateMemory, text: str) -> Environment:
    """Make an environment as MkDocs does for each build: new, with the same templates."""
    return Environment(loader=DictLoader({"page.html": text}), bytecode_cache=memory, autoescape=False)  # noqa: S701 - no HTML here


def test_template_is_compiled_once_for_all_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = TemplateMemory()
    first = make_environment(memory, "Hello {{ name }}").get_template("page.html").render(name="one")
    again = make_environment(memory, "Hello {{ name }}")
    monkeypatch.setattr(again, "compile", lambda *_: pytest.fail("compiled again"))

    second = again.get_template("page.html").render(name="two")

    assert (first, second) == ("Hello one", "Hello two")


def test_changed_template_is_compiled_anew() -> None:
    memory = TemplateMemory()
    before = make_environment(memory, "before").get_template("page.html").render()

    after = make_environment(memory, "after").get_template("page.html").render()

    assert (before, after) == ("before", "after")
