"""A pinpoint: where in a report a claim stands (CSL: locator; W3C: TextQuoteSelector)."""

from typing import Annotated

from pydantic import Field

from synthesis.model.record import AS_COUNT, Key, Record, Text

NO_SECTION = "none"


class Pinpoint(Record):
    """The passage behind a claim: the report, the place in it, and a few of its words to find it by."""

    report: Annotated[Key, Field(description="BibTeX key of the report in which the passage stands.", examples=["green2021"])]
    section: Annotated[
        Text,
        Field(
            description="The heading that the passage stands under, as printed; a parent heading counts as right; "
            "`none` before the first heading.",
            examples=["Who Plants the Trees"],
        ),
    ]
    phrase: Annotated[
        Text,
        Field(
            description="The anchor phrase: at most 12 words of the passage, as printed, never a whole sentence.",
            examples=["widespread support for planting"],
        ),
    ]
    note: Annotated[str, Field(description="Number of the footnote that the passage stands in.", examples=["1"])] = ""
    item: Annotated[str, Field(description="Number or letter of the list item.", examples=["3"])] = ""
    paragraph: Annotated[int | None, Field(description="Number of the paragraph under its heading.", examples=[2], ge=1), AS_COUNT] = None
    page: Annotated[str, Field(description="Page label as printed.", examples=["687", "iv"])] = ""
    pdf_page: Annotated[int | None, Field(description="Number of the page in the PDF, from 1.", examples=[4], ge=1), AS_COUNT] = None
    sentences: Annotated[
        int, Field(description="How many sentences the passage has, from the one with the phrase.", examples=[2], ge=1, le=3), AS_COUNT
    ] = 1

    @property
    def locator(self) -> str:
        """The place in words, as a reference gives it: 'p. 687, Who Plants the Trees, note 1'."""
        where = [f"p. {self.page}"] if self.page else []
        if self.section != NO_SECTION:
            where.append(f"section ‘{self.section}’")
        else:
            where.append("before the first heading")
        if self.paragraph is not None:
            where.append(f"paragraph {self.paragraph}")
        if self.item:
            where.append(f"item {self.item}")
        if self.note:
            where.append(f"note {self.note}")
        return ", ".join(where)
