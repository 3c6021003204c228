"""Sections of hand-written pages, as the search finds them."""

import pytest

from synthesis.model.library import Library
from synthesis.model.search_entry import EntryKind, SearchEntry, WrittenPage
from synthesis.render.include import Counts, count_library
from synthesis.render.written_pages import list_sections


@pytest.fixture
def counts(library: Library) -> Counts:
    return count_library(library)


PAGE = """# A page

Before *any* section, [with a link](other.md#place).

## 1. Why? It's “quoted” & more {#own-id}

- A `list` | of things
2. And more

```
# Not a heading
```

### Twice

One.

### Twice
"""


def test_a_page_has_an_entry_for_itself_and_for_each_of_its_sections(counts: Counts) -> None:
    entries = list(list_sections(WrittenPage("folder/page.md", "A page", PAGE), counts))

    assert entries == [
        SearchEntry(EntryKind.PAGE, "A page", "folder/page/", text="Before any section, with a link."),
        SearchEntry(
            EntryKind.PAGE, "1. Why? It's “quoted” & more", "folder/page/#own-id", where="A page", text="A list of things And more"
        ),
        SearchEntry(EntryKind.PAGE, "Twice", "folder/page/#twice", where="A page", text="One."),
        SearchEntry(EntryKind.PAGE, "Twice", "folder/page/#twice_1", where="A page"),
    ]


def test_a_page_without_sections_is_one_entry(counts: Counts) -> None:
    assert list(list_sections(WrittenPage("index.md", "Home", "# Home\n\n{{ counts.findings }} findings"), counts)) == [
        SearchEntry(EntryKind.PAGE, "Home", "", text=f"{counts.findings} findings")
    ]
