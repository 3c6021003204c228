"""The navigation of mkdocs.yml in, what the site has of it out: a page that the collection gives no rise to is left out.

A name given there to a generated page is the one by which the navigation calls it; its title stays its own. A written
page that is missed out by a slip of the pen is still warned of, by MkDocs, as not being in the navigation.
"""

from collections.abc import Iterator, Mapping, Sequence

from mkdocs.structure.files import Files

from synthesis.mkdocs_adapter.generated_page import GeneratedPage

Entry = str | Mapping[str, "str | Sequence[Entry]"]


def keep_existing(nav: Sequence[Entry], files: Files) -> list[Entry]:
    """Leave out the pages that the site has not, and sections in which none is left."""
    return [kept for entry in nav for kept in _keep(entry, files)]


def name_pages(nav: Sequence[Entry], files: Files) -> None:
    """Call generated pages as the navigation calls them."""
    for label, uri in _list_names(nav):
        file = files.get_file_from_path(uri)
        if file and isinstance(file.page, GeneratedPage):
            file.page.label = label


def _keep(entry: Entry, files: Files) -> Iterator[Entry]:
    if isinstance(entry, str):
        if files.get_file_from_path(entry) or not entry.endswith(".md"):
            yield entry
        return
    for label, value in entry.items():
        if isinstance(value, str):
            yield from ({label: value} for _ in _keep(value, files))
        elif kept := keep_existing(value, files):
            yield {label: kept}


def _list_names(nav: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    for entry in nav:
        if isinstance(entry, str):
            continue
        for label, value in entry.items():
            if isinstance(value, str):
                yield label, value
            else:
                yield from _list_names(value)
