"""The pages of places and of organisations: what each is, and where the sources speak of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.catalogue import Organisation, PlaceRecord
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.render.views.blocks import (
    Caveat,
    Fact,
    backlink_facts,
    inline_fact,
    keep_facts,
    link_records,
    list_fact,
    make_caveat,
    text_fact,
)
from synthesis.render.words import count_words, list_nations
from synthesis.render.writer import Writer

_PLACE_USES = (("Covered by the sources", EdgeKind.SOURCE_PLACE), ("Holds the places", EdgeKind.PLACE_WITHIN))
_ORGANISATION_USES = (("Who decides", EdgeKind.RESPONSIBILITY_ORGANISATION),)


@dataclass(frozen=True, slots=True)
class EntryView:
    """A place or an organisation."""

    id: str
    name: str
    kind: str
    what: tuple[Markup, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """All of a page of places or organisations, by alphabet."""

    number: str
    entries: tuple[EntryView, ...]
    caveat: Caveat


def view_places(writer: Writer) -> CatalogueView:
    """Make the view of the page of places."""
    places = sorted(writer.context.library.places.values(), key=lambda located: (located.record.name.casefold(), located.id))
    entries = tuple(_view_place(writer, located.record) for located in places)
    return CatalogueView(count_words(len(entries), "place"), entries, make_caveat(writer))


def view_organisations(writer: Writer) -> CatalogueView:
    """Make the view of the page of organisations."""
    bodies = sorted(writer.context.library.organisations.values(), key=lambda located: (located.record.name.casefold(), located.id))
    entries = tuple(_view_organisation(writer, located.record) for located in bodies)
    return CatalogueView(count_words(len(entries), "organisation"), entries, make_caveat(writer))


def _view_place(writer: Writer, place: PlaceRecord) -> EntryView:
    node = Node(NodeKind.PLACE, place.id)
    facts = keep_facts(
        text_fact("Nation", list_nations([place.nation])),
        inline_fact("Lies in", link_records(writer, NodeKind.PLACE, [place.within] if place.within else [])),
        *backlink_facts(writer, node, _PLACE_USES),
        list_fact("What the sources say", _claims_on(writer, node, EdgeKind.FINDING_PLACE)),
    )
    return EntryView(place.id, place.name, place.kind.label, writer.paragraphs(place.what), facts)


def _view_organisation(writer: Writer, body: Organisation) -> EntryView:
    node = Node(NodeKind.ORGANISATION, body.id)
    facts = keep_facts(
        text_fact("Also called", ", ".join(body.synonyms)),
        text_fact("Nations", list_nations(body.nations)),
        *backlink_facts(writer, node, _ORGANISATION_USES),
        list_fact("What the sources say", _claims_on(writer, node, EdgeKind.FINDING_ORGANISATION)),
    )
    return EntryView(body.id, body.name, body.kind.label, writer.paragraphs(body.what), facts)


def _claims_on(writer: Writer, node: Node, kind: EdgeKind) -> Iterator[Markup]:
    for finding in writer.context.findings_on(node, kind):
        yield writer.claim(finding.id)
