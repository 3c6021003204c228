"""The plans of the further pages of long lists: works, terms, places and bodies by their first letters."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from synthesis.model.page import PageSketch
from synthesis.model.place import Place
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.shelves import say_letters
from synthesis.render.views.bibliography import shelve_works, view_bibliography
from synthesis.render.views.catalogue import shelve_organisations, shelve_places, view_organisations, view_places
from synthesis.render.views.glossary import shelve_terms, view_glossary
from synthesis.render.views.shelf import Shelf
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class _LongList:
    kind: str
    uri: str
    title: str
    made_of: str
    shelve: Callable[[Context], dict[str, Shelf]]
    view: Callable[[Writer, Shelf], object]


_LISTS = (
    _LongList("bibliography", address.BIBLIOGRAPHY, "Bibliography", "bibliography.bib", shelve_works, view_bibliography),
    _LongList("glossary", address.GLOSSARY, "Glossary", "sources/synthesis/glossary.yml", shelve_terms, view_glossary),
    _LongList("places", address.PLACES, "Places", "sources/synthesis/places.yml", shelve_places, view_places),
    _LongList(
        "organisations",
        address.ORGANISATIONS,
        "Organisations",
        "sources/synthesis/organisations.yml",
        shelve_organisations,
        view_organisations,
    ),
)


def plan_shelves(context: Context) -> Iterator[PageSketch]:
    """Plan the pages of letters of every list that does not fit on one page."""
    for long_list in _LISTS:
        shelves = {letters: shelf for letters, shelf in long_list.shelve(context).items() if letters}
        uris = [address.letters_page(long_list.uri, letters) for letters in shelves]
        for index, (letters, shelf) in enumerate(shelves.items()):
            yield PageSketch(
                uri=uris[index],
                title=f"{long_list.title}: {say_letters(letters)}",
                template=f"{long_list.kind}.md.j2",
                view=partial(long_list.view, Writer(context, uris[index]), shelf),
                edit=Place(long_list.made_of, 1, 1),
                parent=long_list.uri,
                previous=uris[index - 1] if index else "",
                following=uris[index + 1] if index + 1 < len(uris) else "",
                description=f"{long_list.title}, what begins with {say_letters(letters)}.",
                kind=long_list.kind,
            )
