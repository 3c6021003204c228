"""Sections of hand-written pages, as the search finds them."""

from synthesis.model.search_entry import EntryKind, SearchEntry, WrittenPage
from synthesis.render.written_pages import list_sections

PAGE = """# A page

Before *any* section, [with a link](other.md#place).

## Why? It's “quoted” & more {#own-id}

- A `list` | of things

```
# Not a heading
```

### Twice

One.

### Twice
"""


def test_a_page_has_an_entry_for_itself_and_for_each_of_its_sections() -> None:
    entries = list(list_sections(WrittenPage("folder/page.md", "A page", PAGE)))

    assert entries == [
        SearchEntry(EntryKind.PAGE, "A page", "folder/page/", text="Before any section, with a link."),
        SearchEntry(EntryKind.PAGE, "Why? It's “quoted” & more", "folder/page/#own-id", where="A page", text="A list of things"),
        SearchEntry(EntryKind.PAGE, "Twice", "folder/page/#twice", where="A page", text="One."),
        SearchEntry(EntryKind.PAGE, "Twice", "folder/page/#twice_1", where="A page"),
    ]


def test_a_page_without_sections_is_one_entry() -> None:
    assert list(list_sections(WrittenPage("index.md", "Home", "# Home\n\nWelcome"))) == [
        SearchEntry(EntryKind.PAGE, "Home", "", text="Welcome")
    ]
