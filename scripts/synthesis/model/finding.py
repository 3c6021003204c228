"""A finding: one claim with an address of its own, who says it and where it stands."""

import re
from enum import Enum
from typing import Annotated

from pydantic import AfterValidator, Field

from synthesis.model.code import Code
from synthesis.model.edtf import Edtf
from synthesis.model.pinpoint import Pinpoint
from synthesis.model.record import (
    FindingId,
    FormError,
    Key,
    NamedData,
    NamedFinding,
    NamedOrganisation,
    NamedPlace,
    NamedTheme,
    Prose,
    Record,
    Text,
)
from synthesis.model.vocabulary import (
    CitationRole,
    Difference,
    FindingKind,
    Level,
    Nation,
    RelationKind,
    SpeakerType,
)

_NUMBER = re.compile(r"^-?\d{1,3}(,?\d{3})*(\.\d+)?$")


def _check_number(text: str) -> str:
    if not _NUMBER.match(text):
        raise FormError(Code.WRONG_NUMBER, "must be a number in digits, such as 24, 1.7 or 5,000", text)
    return text


Number = Annotated[str, AfterValidator(_check_number)]


class Ground(Enum):
    """What a claim rests on where it is not a data set; the value is what people type."""

    ARGUMENT = "argument"
    LITERATURE = "literature"
    NOT_STATED = "not-stated"


class Speaker(Record):
    """Who says it, as far as the document tells; never more (a tag gives no role)."""

    type: Annotated[SpeakerType, Field(description="What sort of speaker it is.", examples=["interviewee"])]
    name: Annotated[str, Field(description="Name, where the document gives one.", examples=["Roy Jenkins"])] = ""
    level: Annotated[Level | None, Field(description="Level that the speaker works at, as printed.", examples=["local"])] = None
    nation: Annotated[Nation | None, Field(description="Nation that the speaker speaks from, as printed.", examples=["scotland"])] = None
    date: Annotated[Edtf | None, Field(description="When the speaker spoke, as printed.", examples=["2015-07"])] = None


class Figure(Record):
    """A quantity that the passage gives."""

    value: Annotated[Number, Field(description="The number in digits, as printed.", examples=["1.7"])]
    unit: Annotated[Text, Field(description="Unit, so that value and unit read together.", examples=["£ billion", "%", "interviews"])]
    what: Annotated[Text, Field(description="What is counted or measured.", examples=["cuts to council budgets"])]
    qualifier: Annotated[str, Field(description="Words that limit the number.", examples=["around", "at least"])] = ""
    population: Annotated[str, Field(description="Of whom or of what it holds.", examples=["ten councils of Greater Manchester"])] = ""
    period: Annotated[Edtf | None, Field(description="When it held.", examples=["2010/2016"])] = None
    origin: Annotated[Key | None, Field(description="BibTeX key of the work that it is taken from.", examples=["jivraj2012"])] = None


class Dates(Record):
    """Three dates, kept apart."""

    said: Annotated[Edtf | None, Field(description="When it was said.", examples=["2015-02"])] = None
    held: Annotated[Edtf | None, Field(description="When it held or happened.", examples=["2010/2016"])] = None
    published: Annotated[Edtf | None, Field(description="When it was published.", examples=["2019"])] = None


class CitedWork(Record):
    """A work that the passage cites."""

    key: Annotated[Key, Field(description="BibTeX key of the work.", examples=["spencer2011"])]
    role: Annotated[CitationRole, Field(description="Why the passage cites it.", examples=["supports"])] = CitationRole.SUPPORTS
    locator: Annotated[str, Field(description="Place in the cited work, as printed.", examples=["p. 212", "para 70"])] = ""


class Relation(Record):
    """How this finding stands to another."""

    to: Annotated[NamedFinding, Field(description="Id of the other finding.", examples=["STR-05"])]
    type: Annotated[RelationKind, Field(description="How this finding stands to the other.", examples=["contradicts"])]
    differs_on: Annotated[Difference | None, Field(description="What the two differ on, where they differ.", examples=["value"])] = None
    note: Annotated[str, Field(description="Why we say so.", examples=["Both speak of who should pay."])] = ""


class Finding(Record):
    """One assertion that someone could dispute, with its speaker and its passage."""

    id: Annotated[FindingId, Field(description="The source's code and a number that is never used again.", examples=["INT-07"])]
    claim: Annotated[Prose, Field(description="The assertion, in our own words, understandable alone.", max_length=600)]
    kind: Annotated[FindingKind, Field(description="What sort of assertion it is.", examples=["view"])]
    speaker: Annotated[Speaker, Field(description="Who says it, apart from what it is about.")]
    pinpoints: Annotated[tuple[Pinpoint, ...], Field(description="Where it stands; several where reports agree.", min_length=1)]
    evidence: Annotated[
        NamedData, Field(description="Data set that it rests on, or `argument`, `literature`, `not-stated`.", examples=["interviews-2015"])
    ]
    themes: Annotated[tuple[NamedTheme, ...], Field(description="Ids of the themes that it speaks to.", examples=[["shade"]], min_length=1)]
    nations: Annotated[tuple[Nation, ...], Field(description="Nations that it is about.", examples=[["scotland"]], min_length=1)]
    levels: Annotated[tuple[Level, ...], Field(description="Levels that it is about.", examples=[["local"]])] = ()
    places: Annotated[tuple[NamedPlace, ...], Field(description="Ids of places that it is about.", examples=[["glasgow"]])] = ()
    organisations: Annotated[
        tuple[NamedOrganisation, ...], Field(description="Ids of bodies that it is about.", examples=[["home-office"]])
    ] = ()
    extent: Annotated[str, Field(description="How widely held, as printed.", examples=["overall agreement"])] = ""
    relays: Annotated[Key | None, Field(description="BibTeX key of the work that the source is reporting.", examples=["casey2016"])] = None
    addressee: Annotated[str, Field(description="Of a recommendation: whom it asks.", examples=["UK Government"])] = ""
    condition: Annotated[str, Field(description="Of a recommendation: when it applies.")] = ""
    why: Annotated[str, Field(description="How the passage supports the claim, where that is not obvious.")] = ""
    figures: Annotated[tuple[Figure, ...], Field(description="Quantities that the passage gives.")] = ()
    date: Annotated[Dates, Field(description="When it was said, held and was published.")] = Dates()
    superseded_by: Annotated[NamedFinding | None, Field(description="Id of the finding that says how it stands now.")] = None
    cites: Annotated[tuple[CitedWork, ...], Field(description="Works that the passage cites.")] = ()
    relations: Annotated[tuple[Relation, ...], Field(description="How it stands to other findings.")] = ()
    caution: Annotated[str, Field(description="A slip or doubt of the source itself, shown to readers.")] = ""
