"""The records that stand many to a file: events, responsibilities, terms, places, organisations, posts, changes."""

from typing import Annotated

from pydantic import Field

from synthesis.model.edtf import Day, Edtf
from synthesis.model.names import Name
from synthesis.model.record import (
    WEB_PATTERN,
    Flag,
    Id,
    Key,
    NamedFinding,
    NamedOrganisation,
    NamedPlace,
    NamedSource,
    NamedTerm,
    Prose,
    Record,
    Text,
)
from synthesis.model.vocabulary import ChangeKind, EventKind, Nation, OrganisationKind, PlaceKind


class Event(Record):
    """Something on the timeline."""

    id: Annotated[Id, Field(description="Id.", examples=["forestry-act-1967"])]
    date: Annotated[Edtf, Field(description="When, in EDTF.", examples=["2011"])]
    kind: Annotated[EventKind, Field(description="What sort of thing it is.", examples=["policy"])]
    what: Annotated[Prose, Field(description="What happened, in a sentence.")]
    nations: Annotated[tuple[Nation, ...], Field(description="Nations concerned.", examples=[["england-and-wales"]], min_length=1)]
    findings: Annotated[tuple[NamedFinding, ...], Field(description="Ids of findings behind it.", examples=[["INT-09"]])] = ()
    works: Annotated[tuple[Key, ...], Field(description="BibTeX keys of works behind it.", examples=[["hoc2011"]])] = ()


class Responsibility(Record):
    """Who decides, delivers and pays in one policy area of one nation, as the sources say."""

    id: Annotated[Id, Field(description="Id.", examples=["street-trees-scotland"])]
    area: Annotated[Text, Field(description="The policy area.", examples=["Street trees"])]
    nations: Annotated[tuple[Nation, ...], Field(description="Nations that it holds in.", examples=[["scotland"]], min_length=1)]
    decides: Annotated[str, Field(description="Who decides; empty if no source says.", examples=["Scottish Government"])] = ""
    delivers: Annotated[str, Field(description="Who delivers; empty if no source says.", examples=["Councils"])] = ""
    pays: Annotated[str, Field(description="Who pays; empty if no source says.")] = ""
    disputed: Annotated[str, Field(description="What the sources disagree on, or where they say that it hurts.")] = ""
    organisations: Annotated[tuple[NamedOrganisation, ...], Field(description="Ids of the bodies named.", examples=[["home-office"]])] = ()
    findings: Annotated[tuple[NamedFinding, ...], Field(description="Ids of findings behind it.", min_length=1)]


class Sense(Record):
    """The sense in which one source uses a term: always through a finding."""

    source: Annotated[NamedSource, Field(description="Id of the source.", examples=["policy-primer"])]
    sense: Annotated[Prose, Field(description="The sense, in our words.")]
    finding: Annotated[NamedFinding, Field(description="Id of the finding that shows it.", examples=["PRI-02"])]


class Term(Record):
    """A glossary entry."""

    id: Annotated[Id, Field(description="Id.", examples=["esol"])]
    term: Annotated[Text, Field(description="The term.", examples=["English for Speakers of Other Languages"])]
    abbreviation: Annotated[str, Field(description="Abbreviation.", examples=["ESOL"])] = ""
    synonyms: Annotated[tuple[Text, ...], Field(description="Other words for it.", examples=[["English classes"]])] = ()
    meaning: Annotated[Prose, Field(description="What it means, for readers new to the topic.")]
    senses: Annotated[tuple[Sense, ...], Field(description="Each source's sense, where they differ.")] = ()
    related: Annotated[tuple[NamedTerm, ...], Field(description="Ids of related terms.", examples=[["language"]])] = ()
    works: Annotated[tuple[Key, ...], Field(description="BibTeX keys of works behind it.")] = ()


class PlaceRecord(Record):
    """A place that findings are about."""

    id: Annotated[Id, Field(description="Id.", examples=["glasgow"])]
    name: Annotated[Text, Field(description="Name.", examples=["Glasgow"])]
    kind: Annotated[PlaceKind, Field(description="What sort of place it is.", examples=["city"])]
    nation: Annotated[Nation, Field(description="The nation that it lies in.", examples=["scotland"])]
    within: Annotated[NamedPlace | None, Field(description="Id of the larger place that it lies in.", examples=["scotland"])] = None
    what: Annotated[str, Field(description="What readers should know of it, as the sources say.")] = ""


class Organisation(Record):
    """A body that findings are about."""

    id: Annotated[Id, Field(description="Id.", examples=["home-office"])]
    name: Annotated[Text, Field(description="Name.", examples=["Home Office"])]
    kind: Annotated[OrganisationKind, Field(description="What sort of body it is.", examples=["government"])]
    synonyms: Annotated[
        tuple[Text, ...], Field(description="Other names, abbreviations, names over time.", examples=[["CLG", "DCLG"]])
    ] = ()
    nations: Annotated[tuple[Nation, ...], Field(description="Nations that it acts in.", examples=[["uk"]])] = ()
    what: Annotated[str, Field(description="What it is or does, as the sources say.")] = ""


class Change(Record):
    """An entry of the log of the evidence: what changed for readers, and when."""

    id: Annotated[Id, Field(description="Id, which readers of the feed know the entry by.", examples=["primer-hedges"])]
    date: Annotated[Day, Field(description="Day of the change.", examples=["2026-11-22"])]
    kind: Annotated[ChangeKind, Field(description="What sort of change it is.", examples=["corrected"])]
    what: Annotated[Prose, Field(description="What changed, in a sentence or two; name findings as `[#INT-07]`.")]


class Licence(Record):
    """What others may do with the collection's words and data."""

    name: Annotated[Text, Field(description="Its short name in the SPDX list.", examples=["CC-BY-4.0"])]
    title: Annotated[Text, Field(description="Its name.", examples=["Creative Commons Attribution 4.0 International"])]
    url: Annotated[
        Text,
        Field(description="Where it can be read.", examples=["https://creativecommons.org/licenses/by/4.0/"], pattern=WEB_PATTERN),
    ]


class Post(Record):
    """People whom sources ask for something, such as those in councils: what is asked of them and said of them has a page."""

    id: Annotated[Id, Field(description="Id; part of the page's address.", examples=["councils"])]
    title: Annotated[Text, Field(description="What they are called.", examples=["Councils"], max_length=40)]
    who: Annotated[Prose, Field(description="Who is meant, and how the words of the sources were read.")]
    addressees: Annotated[
        tuple[Text, ...], Field(description="Whom findings ask, as typed in their `addressee`.", examples=[["Councils", "Cities"]])
    ] = ()
    findings: Annotated[
        tuple[NamedFinding, ...], Field(description="Ids of findings on what they do or meet, beside what is asked.", examples=[["INT-41"]])
    ] = ()
    researches: Annotated[
        Flag, Field(description="Whether it is for them to find out what is not known: then it stands among the open questions too.")
    ] = False


class Collection(Record):
    """What holds for the whole collection."""

    title: Annotated[Text, Field(description="The site's name.")]
    topic: Annotated[Text, Field(description="What the sources are about, in a line.")]
    caveat: Annotated[Prose, Field(description="The standing caveat: what the sources together cannot tell.")]
    evidence_to: Annotated[Edtf, Field(description="Date of the latest evidence.", examples=["2020-04"])]
    licence: Annotated[Licence | None, Field(description="What others may do with it; none if nobody has said.")] = None
    authors: Annotated[tuple[Name, ...], Field(description="Who wrote the collection, for citing the site.")] = ()
    publisher: Annotated[str, Field(description="Who publishes the site, for citing it.")] = ""
    version: Annotated[str, Field(description="Version of the collection, for citing the site.", examples=["2026.2"])] = ""
    released: Annotated[Edtf | None, Field(description="When this version was released.", examples=["2026-11-22"])] = None
