"""A source: one study or document with its method, its limits and its findings."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from synthesis.model.code import Code
from synthesis.model.edtf import Edtf
from synthesis.model.finding import Ground
from synthesis.model.record import (
    AS_COUNT,
    CODE_PATTERN,
    FindingId,
    Flag,
    FormError,
    Id,
    Key,
    NamedFinding,
    NamedPlace,
    NamedTheme,
    Prose,
    Record,
    Text,
)
from synthesis.model.vocabulary import Level, Nation, ReadFor, SourceKind


def _check_data_id(text: str) -> str:
    if text in (ground.value for ground in Ground):
        words = ", ".join(ground.value for ground in Ground)
        raise FormError(Code.WRONG_FORM, f"must be another id than those that say 'no data set' in 'evidence' ({words})", text)
    return text


class DataSet(Record):
    """A body of data that findings rest on: sources that share one are not independent of each other."""

    id: Annotated[Id, AfterValidator(_check_data_id), Field(description="Id that `evidence` names.", examples=["interviews-2015"])]
    title: Annotated[Text, Field(description="What it is.", examples=["24 interviews with policy stakeholders, 2015"])]
    own: Annotated[Flag, Field(description="Whether the source collected it itself, or only reports it.", examples=[True])]
    reference: Annotated[Key | None, Field(description="BibTeX key of the data set or of the work that reports it.")] = None


class Scope(Record):
    """What the source speaks of."""

    nations: Annotated[tuple[Nation, ...], Field(description="Nations.", examples=[["england", "scotland"]], min_length=1)]
    levels: Annotated[tuple[Level, ...], Field(description="Levels of government.", examples=[["local", "national"]])] = ()
    places: Annotated[tuple[NamedPlace, ...], Field(description="Ids of places.", examples=[["glasgow"]])] = ()
    period: Annotated[Edtf | None, Field(description="Time that the evidence is from.", examples=["2015-01/2015-09"])] = None


class Appraisal(Record):
    """What the source is good for and what it is not."""

    good_for: Annotated[tuple[Prose, ...], Field(description="What it is good for.", min_length=1)]
    cannot_tell: Annotated[tuple[Prose, ...], Field(description="What it cannot tell.", min_length=1)]


class OutlineHeading(Record):
    """A heading of a report whose text does not show it by itself."""

    heading: Annotated[Text, Field(description="The heading as printed, or `none` for what stands before the first.")]
    begins: Annotated[Text, Field(description="The first words under it, at most 12, as printed.")]
    level: Annotated[int, Field(description="1 for a main heading, 2 for one under it.", examples=[1], ge=1, le=6), AS_COUNT] = 1


class Outline(Record):
    """The headings of one report in order."""

    report: Annotated[Key, Field(description="BibTeX key of the report.", examples=["unity-brief"])]
    headings: Annotated[tuple[OutlineHeading, ...], Field(description="Headings in the order of the document.", min_length=1)]


class LeftOut(Record):
    """A passage that no finding stands on, and why."""

    report: Annotated[Key, Field(description="BibTeX key of the report.", examples=["green2021"])]
    section: Annotated[Text, Field(description="Heading that it stands under, or `none`.", examples=["none"])]
    what: Annotated[Text, Field(description="What is left out.", examples=["The portal's cover page"])]
    why: Annotated[Text, Field(description="Why.", examples=["It is the library's, not the authors'."])]
    begins: Annotated[str, Field(description="First words of the passage, at most 12, as printed.")] = ""
    ends: Annotated[str, Field(description="Last words of the passage, at most 12, as printed.")] = ""


class Retired(Record):
    """A finding id that is no longer used: the stone that stands in its place."""

    id: Annotated[FindingId, Field(description="The id, never to be used again.", examples=["INT-05"])]
    why: Annotated[Text, Field(description="Why it was retired.")]
    see: Annotated[NamedFinding | None, Field(description="The finding that says it now.")] = None


class SourceRecord(Record):
    """All of a source but its findings: the head of its file."""

    title: Annotated[Text, Field(description="What readers call it.", examples=["Street trees in four cities"])]
    code: Annotated[
        str,
        StringConstraints(pattern=CODE_PATTERN),
        Field(description="Two to five capital letters that its findings' ids begin with.", examples=["INT"]),
    ]
    kind: Annotated[SourceKind, Field(description="What sort of source it is.", examples=["interview-study"])]
    reports: Annotated[tuple[Key, ...], Field(description="BibTeX keys of its reports; the one to cite comes first.", min_length=1)]
    discusses: Annotated[tuple[Key, ...], Field(description="BibTeX keys of works that it is a commentary on.")] = ()
    datasets: Annotated[tuple[DataSet, ...], Field(description="Data sets that it rests on or reports, for counting independence.")] = ()
    scope: Annotated[Scope, Field(description="What it speaks of.")]
    method: Annotated[Prose, Field(description="How it was made, as far as it says.")]
    funding: Annotated[str, Field(description="Who paid, as far as it says; empty if it does not.")] = ""
    interests: Annotated[str, Field(description="Interests that a reader should know of.")] = ""
    summary: Annotated[Prose, Field(description="What it says, in three or four sentences.")]
    appraisal: Annotated[Appraisal, Field(description="What it is good for and what it cannot tell.")]
    read_for: Annotated[dict[NamedTheme, ReadFor], Field(description="For each theme, what reading the source for it gave.")] = {}
    outline: Annotated[tuple[Outline, ...], Field(description="Headings, where a text does not show them by itself.")] = ()
    not_summarised: Annotated[tuple[LeftOut, ...], Field(description="What was left out, and why.")] = ()
    retired: Annotated[tuple[Retired, ...], Field(description="Finding ids no longer used, with why.")] = ()
