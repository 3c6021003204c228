"""What readers open over a page, wide and light, narrow and dark: nothing is amiss while it is open."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.faults_on_page import find_faults
from tests.page_uses import USES, WAYS, Way, look

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("use", USES, ids=lambda use: use.__name__)
@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_amiss_while_something_is_open(browser: Browser, address: str, use: Callable[[Page, str], None], way: Way) -> None:
    with look(browser, address, way) as page:
        use(page, address)

        assert find_faults(page) == []
