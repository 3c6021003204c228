"""A theme: a question, and what the sources say to it together."""

from typing import Annotated

from pydantic import Field

from synthesis.model.record import Flag, Id, NamedFinding, NamedTheme, Prose, Record, Text
from synthesis.model.vocabulary import ConfidenceLevel, Difference, Stance


class StatementFinding(Record):
    """A finding behind a statement, and how it bears on it."""

    finding: Annotated[NamedFinding, Field(description="Id of the finding.", examples=["INT-07"])]
    stance: Annotated[Stance, Field(description="How it bears on the statement.", examples=["supports"])] = Stance.SUPPORTS


class Confidence(Record):
    """How sure one can be of a statement, after GRADE-CERQual, with its four components argued."""

    level: Annotated[ConfidenceLevel, Field(description="The level.", examples=["not-graded"])] = ConfidenceLevel.NOT_GRADED
    methodological_limitations: Annotated[str, Field(description="Problems in how the studies were done.")] = ""
    coherence: Annotated[str, Field(description="How well the data fit the statement.")] = ""
    adequacy: Annotated[str, Field(description="How rich and how many the data are.")] = ""
    relevance: Annotated[str, Field(description="How far the studies' context is that of the question.")] = ""


class Statement(Record):
    """What the sources say together on one point. Ours, hedged as far as the evidence goes."""

    id: Annotated[Id, Field(description="Id, unique in its theme.", examples=["councils-lead"])]
    statement: Annotated[Prose, Field(description="The statement, never wider than its findings.", max_length=600)]
    findings: Annotated[tuple[StatementFinding, ...], Field(description="The findings behind it.", min_length=1)]
    differs_on: Annotated[Difference | None, Field(description="What the findings differ on, where they do.", examples=["value"])] = None
    difference: Annotated[str, Field(description="The difference in a sentence.")] = ""
    confidence: Annotated[Confidence, Field(description="How sure one can be of it.")] = Confidence()


class Definition(Record):
    """How a source defines the theme's word: always through a finding."""

    term: Annotated[Text, Field(description="The word defined.", examples=["shade"])]
    finding: Annotated[NamedFinding, Field(description="Id of the finding that gives the definition.", examples=["INT-12"])]
    leaves_out: Annotated[str, Field(description="What it leaves out and other definitions have, by our reading.")] = ""


class Theme(Record):
    """A question with its answer, statements and gaps. The file's name is its id."""

    title: Annotated[Text, Field(description="The question.", examples=["Shade: one rule for all streets, or one for each?"])]
    label: Annotated[Text, Field(description="One to three words for menus and tables.", examples=["Shade"], max_length=40)]
    headline: Annotated[Flag, Field(description="Whether it stands first on the home page.", examples=[True])] = False
    answer: Annotated[Prose, Field(description="The answer in one line, at most 25 words.", max_length=300)]
    messages: Annotated[tuple[Prose, ...], Field(description="Three key messages.", min_length=1, max_length=5)]
    definitions: Annotated[tuple[Definition, ...], Field(description="How the sources define its words.")] = ()
    statements: Annotated[tuple[Statement, ...], Field(description="What the sources say.", min_length=1)]
    gaps: Annotated[tuple[Prose, ...], Field(description="What the sources do not tell.")] = ()
    related: Annotated[tuple[NamedTheme, ...], Field(description="Ids of related themes.", examples=[["devolution"]])] = ()
