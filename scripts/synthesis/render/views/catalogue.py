"""The pages of places and of organisations: what each is, and where the sources speak of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.vocabulary import Nation
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.blocks import Caveat, Fact, backlink_facts, inline_fact, keep_facts, link_records, make_caveat, text_fact
from synthesis.render.views.shelf import Shelf, fill_shelves, link_letters, name_order, sort_by_letter
from synthesis.render.views.uses import Detail, choose_detail, fact_of_claims, fact_of_themes
from synthesis.render.words import count_words, list_nations
from synthesis.render.writer import Writer

_PLACE_USES = (("Covered by the sources", EdgeKind.SOURCE_PLACE), ("Holds the places", EdgeKind.PLACE_WITHIN))
_ORGANISATION_USES = (("Who decides", EdgeKind.RESPONSIBILITY_ORGANISATION),)
# Bytes as sent that a page has for telling of findings.
_ROOM = 19_500


@dataclass(frozen=True, slots=True)
class EntryView:
    """A place or an organisation."""

    id: str
    name: str
    kind: str
    what: tuple[Markup, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """The entries of one letter or of one nation."""

    anchor: str
    title: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """All of a page of places or organisations; `jumps` lead to its groups, or to the pages of a long list."""

    number: str
    jumps: tuple[Markup, ...]
    groups: tuple[GroupView, ...]
    caveat: Caveat


def shelve_places(context: Context) -> dict[str, Shelf]:
    """Fill the shelves of the places, by name."""
    names = {place_id: place.record.name for place_id, place in context.library.places.items()}
    return fill_shelves(context, NodeKind.PLACE, name_order(names))


def shelve_organisations(context: Context) -> dict[str, Shelf]:
    """Fill the shelves of the organisations, by name."""
    names = {body_id: body.record.name for body_id, body in context.library.organisations.items()}
    return fill_shelves(context, NodeKind.ORGANISATION, name_order(names))


def view_places(writer: Writer, shelf: Shelf | None = None) -> CatalogueView:
    """Make the view of a page of places, nation by nation; without a shelf, of the main page."""
    shelf = shelf or shelve_places(writer.context)[""]
    places = writer.context.library.places
    detail = _choose_detail(writer, [Node(NodeKind.PLACE, place_id) for place_id in shelf.ids], EdgeKind.FINDING_PLACE)
    groups = []
    for nation in Nation:
        of_nation = [place_id for place_id in shelf.ids if places[place_id].record.nation is nation]
        if of_nation:
            entries = tuple(_view_place(writer, place_id, detail) for place_id in of_nation)
            groups.append(GroupView(f"Nation-{nation.value}", nation.label, entries))
    jumps = (
        link_letters(writer, (), shelf, address.PLACES)
        if shelf.pages
        else tuple(writer.link(group.title, f"{writer.uri}#{group.anchor}") for group in groups)
    )
    return CatalogueView(count_words(len(places), "place"), jumps, tuple(groups), make_caveat(writer))


def view_organisations(writer: Writer, shelf: Shelf | None = None) -> CatalogueView:
    """Make the view of a page of organisations, letter by letter; without a shelf, of the main page."""
    shelf = shelf or shelve_organisations(writer.context)[""]
    bodies = writer.context.library.organisations
    letters = sort_by_letter(shelf.ids, lambda body_id: bodies[body_id].record.name)
    detail = _choose_detail(writer, [Node(NodeKind.ORGANISATION, body_id) for body_id in shelf.ids], EdgeKind.FINDING_ORGANISATION)
    groups = tuple(GroupView(letter.anchor, letter.title, _view_organisations(writer, letter.ids, detail)) for letter in letters)
    return CatalogueView(
        count_words(len(bodies), "organisation"),
        link_letters(writer, letters, shelf, address.ORGANISATIONS),
        groups,
        make_caveat(writer),
    )


def _choose_detail(writer: Writer, entries: Iterable[Node], kind: EdgeKind) -> Detail:
    return choose_detail((writer.context.findings_on(entry, kind) for entry in entries), _ROOM)


def _view_place(writer: Writer, place_id: str, detail: Detail) -> EntryView:
    place = writer.context.library.places[place_id].record
    node = Node(NodeKind.PLACE, place.id)
    findings = writer.context.findings_on(node, EdgeKind.FINDING_PLACE)
    facts = keep_facts(
        text_fact("Nation", list_nations([place.nation])),
        inline_fact("Lies in", link_records(writer, NodeKind.PLACE, [place.within] if place.within else [])),
        *backlink_facts(writer, node, _PLACE_USES),
        fact_of_themes(writer, findings, detail),
        fact_of_claims(writer, findings, detail),
    )
    return EntryView(place.id, place.name, place.kind.label, writer.paragraphs(place.what), facts)


def _view_organisations(writer: Writer, ids: Iterable[str], detail: Detail) -> tuple[EntryView, ...]:
    return tuple(_view_organisation(writer, body_id, detail) for body_id in ids)


def _view_organisation(writer: Writer, body_id: str, detail: Detail) -> EntryView:
    body = writer.context.library.organisations[body_id].record
    node = Node(NodeKind.ORGANISATION, body.id)
    findings = writer.context.findings_on(node, EdgeKind.FINDING_ORGANISATION)
    facts = keep_facts(
        text_fact("Also called", ", ".join(body.synonyms)),
        text_fact("Nations", list_nations(body.nations)),
        *backlink_facts(writer, node, _ORGANISATION_USES),
        fact_of_themes(writer, findings, detail),
        fact_of_claims(writer, findings, detail),
    )
    return EntryView(body.id, body.name, body.kind.label, writer.paragraphs(body.what), facts)
