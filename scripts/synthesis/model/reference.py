"""A work in the bibliography, made from a BibTeX entry."""

from typing import Annotated

from pydantic import Field

from synthesis.model.edtf import Edtf
from synthesis.model.names import Name
from synthesis.model.record import Key, Record
from synthesis.model.vocabulary import ReferenceKind


class Reference(Record):
    """One work, as complete as the `.bib` file gives it. Empty text means that the entry does not say."""

    key: Annotated[Key, Field(description="The BibTeX key.", examples=["green2021"])]
    kind: Annotated[ReferenceKind, Field(description="What sort of work it is.", examples=["article"])]
    entry_type: Annotated[str, Field(description="The type as typed, lower case.", examples=["techreport"])]
    title: Annotated[str, Field(description="Title and subtitle.", examples=["The debate on street trees"])]
    authors: Annotated[tuple[Name, ...], Field(description="Authors in order.")] = ()
    editors: Annotated[tuple[Name, ...], Field(description="Editors in order.")] = ()
    has_more_authors: Annotated[bool, Field(description="The list ends in 'and others'.")] = False
    date: Annotated[Edtf | None, Field(description="When it was published; none if unknown.", examples=["2018-09-21"])] = None
    container: Annotated[str, Field(description="The journal, book or site that it stands in.", examples=["Local Economy"])] = ""
    genre: Annotated[str, Field(description="What sort of report or thesis it is (biblatex: type).", examples=["Policy brief"])] = ""
    series: Annotated[str, Field(description="Series.", examples=["MMG Working Paper"])] = ""
    number: Annotated[str, Field(description="Number in a series, or a report's number.", examples=["20-04"])] = ""
    volume: Annotated[str, Field(description="Volume.", examples=["20"])] = ""
    issue: Annotated[str, Field(description="Issue of a journal.", examples=["2"])] = ""
    pages: Annotated[str, Field(description="First and last page with an en dash.", examples=["685–702"])] = ""
    article_number: Annotated[str, Field(description="Number that an article has instead of pages (biblatex: eid).", examples=["18"])] = ""
    edition: Annotated[str, Field(description="Edition, if not the first.", examples=["2"])] = ""
    publisher: Annotated[str, Field(description="Publisher or institution.", examples=["Policy Press"])] = ""
    place: Annotated[str, Field(description="Place of publication.", examples=["Bristol"])] = ""
    doi: Annotated[str, Field(description="DOI without a resolver's address.", examples=["10.1007/s12134-018-0626-5"])] = ""
    url: Annotated[str, Field(description="Web address, http or https.", examples=["https://lgiu.org/"])] = ""
    accessed: Annotated[Edtf | None, Field(description="When the web address was last read.", examples=["2017-06-22"])] = None
    archived: Annotated[str, Field(description="Address of an archived copy.", examples=["https://web.archive.org/…"])] = ""
    isbn: Annotated[str, Field(description="ISBN.", examples=["978-1-84742-285-7"])] = ""
    issn: Annotated[str, Field(description="ISSN.", examples=["1488-3473"])] = ""
    language: Annotated[str, Field(description="Language, if not English.", examples=["de"])] = ""
    note: Annotated[str, Field(description="What readers should know, such as 'known from in-text citation only'.")] = ""
    abstract: Annotated[str, Field(description="Abstract.")] = ""
    keywords: Annotated[tuple[str, ...], Field(description="Keywords.", examples=[["shade"]])] = ()
