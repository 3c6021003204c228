"""What can be referred to: every record of the collection as a node, and every reference between two as an edge."""

from enum import Enum
from typing import NamedTuple

from synthesis.model.place import Place


class NodeKind(Enum):
    """The kinds of records that others can refer to; the value is the word that messages use."""

    SOURCE = "source"
    FINDING = "finding"
    REFERENCE = "bibliography entry"
    THEME = "theme"
    STATEMENT = "statement"
    FRAMEWORK = "framework"
    PART = "framework part"
    EVENT = "timeline event"
    RESPONSIBILITY = "responsibility"
    TERM = "glossary term"
    PLACE = "place"
    ORGANISATION = "organisation"
    CHANGE = "change"
    POST = "post"
    DATA_SET = "data set"
    SILENCING = "silenced warning"
    COLLECTION = "collection"

    # Tens of thousands of nodes are looked up, and what `Enum` has of its own is no faster than any method in Python.
    __hash__ = object.__hash__


class Node(NamedTuple):
    """One record: its kind and its id. Statements and parts have the id 'theme/statement' and 'framework/part'.

    The collection itself is `Node(NodeKind.COLLECTION, "collection")`.
    """

    kind: NodeKind
    id: str


# The id that, among broken records, stands for all of a kind: the file that holds them could not be read.
ALL = ""


class EdgeKind(Enum):
    """Every way in which one record refers to another: from, to, and what the edge says."""

    FINDING_SOURCE = ("finding", "source", "belongs to")
    FINDING_THEME = ("finding", "theme", "speaks to")
    FINDING_REPORT = ("finding", "reference", "stands in")
    FINDING_RELAYS = ("finding", "reference", "relays")
    FINDING_CITES = ("finding", "reference", "cites")
    FINDING_FIGURE = ("finding", "reference", "takes a figure from")
    FINDING_DATA_SET = ("finding", "data set", "rests on")
    FINDING_PLACE = ("finding", "place", "is about")
    FINDING_ORGANISATION = ("finding", "organisation", "is about")
    FINDING_RELATION = ("finding", "finding", "is related to")
    FINDING_SUPERSEDED = ("finding", "finding", "is superseded by")
    RETIRED_FINDING = ("source", "finding", "retired in favour of")
    SOURCE_REPORT = ("source", "reference", "has the report")
    SOURCE_DISCUSSES = ("source", "reference", "discusses")
    SOURCE_DATA_SET = ("source", "data set", "declares")
    DATA_SET_REFERENCE = ("data set", "reference", "is described in")
    SOURCE_PLACE = ("source", "place", "covers")
    SOURCE_READ_FOR = ("source", "theme", "was read for")
    SOURCE_OUTLINE = ("source", "reference", "outlines")
    SOURCE_LEFT_OUT = ("source", "reference", "leaves out a passage of")
    STATEMENT_THEME = ("statement", "theme", "belongs to")
    STATEMENT_FINDING = ("statement", "finding", "rests on")
    THEME_DEFINITION = ("theme", "finding", "takes a definition from")
    THEME_RELATED = ("theme", "theme", "is related to")
    FRAMEWORK_SOURCE = ("framework", "source", "is presented by")
    FRAMEWORK_WORK = ("framework", "reference", "stands in")
    PART_FRAMEWORK = ("part", "framework", "is a part of")
    PART_FINDING = ("part", "finding", "is given by")
    PART_ANSWER = ("part", "part", "answers to")
    EVENT_FINDING = ("event", "finding", "rests on")
    EVENT_WORK = ("event", "reference", "rests on")
    RESPONSIBILITY_FINDING = ("responsibility", "finding", "rests on")
    RESPONSIBILITY_ORGANISATION = ("responsibility", "organisation", "names")
    TERM_SENSE_SOURCE = ("term", "source", "has a sense in")
    TERM_SENSE_FINDING = ("term", "finding", "has its sense from")
    TERM_RELATED = ("term", "term", "is related to")
    TERM_WORK = ("term", "reference", "rests on")
    TERM_MENTION = ("finding", "term", "uses the word")
    PLACE_WITHIN = ("place", "place", "lies in")
    POST_ASKED = ("post", "finding", "is asked by")
    POST_FINDING = ("post", "finding", "is spoken of in")
    PROSE_REFERENCE = ("any", "reference", "cites in its text")
    PROSE_FINDING = ("any", "finding", "names in its text")

    # As above.
    __hash__ = object.__hash__


class Edge(NamedTuple):
    """One reference from one record to another, with the place where it is written and the words that go with it."""

    kind: EdgeKind
    origin: Node
    target: Node
    place: Place
    detail: str = ""
