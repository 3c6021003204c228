"""A framework: an ordered set of principles, factors or areas that a document puts forward."""

from typing import Annotated

from pydantic import Field

from synthesis.model.record import Id, Key, NamedFinding, NamedPart, NamedSource, Prose, Record, Text


class Answer(Record):
    """Our reading of which part of another framework a part answers to."""

    to: Annotated[NamedPart, Field(description="Framework id, slash, part id.", examples=["strategy-2012-factors/participation"])]
    note: Annotated[str, Field(description="Why we read it so.")] = ""


class Part(Record):
    """One part of a framework, in its place."""

    id: Annotated[Id, Field(description="Id, unique in its framework.", examples=["local-leadership"])]
    title: Annotated[
        Text, Field(description="The part's name, as printed or nearly.", examples=["Provide local leadership to create change"])
    ]
    group: Annotated[str, Field(description="Name of the group that it belongs to.", examples=["Core principles"])] = ""
    finding: Annotated[NamedFinding | None, Field(description="Id of the finding that gives it.", examples=["ICF-12"])] = None
    answers: Annotated[tuple[Answer, ...], Field(description="Parts of other frameworks that it answers to, by our reading.")] = ()


class Framework(Record):
    """A framework and its parts. The file's name is its id."""

    title: Annotated[Text, Field(description="The framework's name.", examples=["Inclusive Cities framework"])]
    source: Annotated[NamedSource, Field(description="Id of the source that presents it.", examples=["inclusive-cities"])]
    work: Annotated[Key | None, Field(description="BibTeX key of the work that it stands in.", examples=["dclg2012"])] = None
    summary: Annotated[Prose, Field(description="What it is for, in a sentence or two.")]
    parts: Annotated[tuple[Part, ...], Field(description="Its parts in order.", min_length=1)]
