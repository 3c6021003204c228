"""What the plugin takes from MkDocs' settings and the environment."""

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from synthesis.mkdocs_adapter.settings import read_settings


def test_day_of_the_build_is_the_one_that_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")

    assert read_settings(MkDocsConfig()).published == "2020-09-13"


def test_day_of_the_build_is_left_out_where_nobody_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert read_settings(MkDocsConfig()).published == ""


@pytest.mark.parametrize("seconds", ["99999999999999999", "253402300800", "1" * 5000, "-1", "1.5", "abc", "²", "٣", " ", ""])
def test_day_that_is_none_ends_the_build_and_names_the_variable(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    with pytest.raises(PluginError) as raised:
        read_settings(MkDocsConfig())

    assert str(raised.value) == (
        f"The environment variable SOURCE_DATE_EPOCH must be whole seconds since 1970, such as 1600000000, or unset; not {seconds!r}."
    )
