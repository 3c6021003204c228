"""Receipts: proof that a pinpoint was looked up in a document and found, written by a command and never by hand.

Three states, each bound to what it is about: the phrase to document and pinpoint, figures and copying to the claim as well,
a person's review to claim and pinpoints.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from synthesis.model.finding import Finding
from synthesis.model.fingerprint import fingerprint, fingerprint_review
from synthesis.model.record import FindingId, Key, Record, Text

Print = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
Spans = tuple[tuple[int, int], ...]
UNSEALED = "0" * 16
Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]


class TextOfReport(Record):
    """The document that receipts were made with."""

    report: Annotated[Key, Field(description="BibTeX key of the report.", examples=["green2021"])]
    document: Annotated[Print, Field(description="Fingerprint of the file.")]
    characters: Annotated[int, Field(description="Length of its text in characters.", ge=0)]
    left_out: Annotated[Spans, Field(description="Spans that were left out with a reason.")] = ()
    apparatus: Annotated[Spans, Field(description="Spans of headings, page furniture and lists of references.")] = ()
    seal: Annotated[Print, Field(description="Fingerprint of the other values.")]


class Receipt(Record):
    """One pinpoint that was found where it says."""

    finding: Annotated[FindingId, Field(description="Id of the finding.", examples=["INT-07"])]
    pinpoint: Annotated[int, Field(description="Which of its pinpoints, from 1.", ge=1)]
    report: Annotated[Key, Field(description="BibTeX key of the report.")]
    section: Annotated[Text, Field(description="Heading that the phrase was found under.")]
    paragraph: Annotated[int, Field(description="Paragraph under the heading, from 1; 0 for a heading itself.", ge=0)]
    sentence: Annotated[int, Field(description="Sentence of the paragraph, from 1.", ge=1)]
    start: Annotated[int, Field(description="First character of the phrase in the text, from 0.", ge=0)]
    end: Annotated[int, Field(description="The character after its last.", ge=1)]
    begins: Annotated[int, Field(description="First character of the sentences that the pinpoint covers.", ge=0)]
    ends: Annotated[int, Field(description="The character after their last.", ge=1)]
    prefix: Annotated[str, Field(description="A few words before the phrase, where it stands earlier in the document too.")] = ""
    page: Annotated[str, Field(description="Label of the page, as printed.")] = ""
    pdf_page: Annotated[int | None, Field(description="Number of the page in the PDF, from 1.", ge=1)] = None
    found: Annotated[Day, Field(description="Day on which the phrase was found.")]
    document: Annotated[Print, Field(description="Fingerprint of the document.")]
    passage: Annotated[Print, Field(description="Fingerprint of the pinpoint.")]
    checked: Annotated[Day | Literal[""], Field(description="Day on which figures and copying were checked.")] = ""
    claim: Annotated[Print | Literal[""], Field(description="Fingerprint of the claim that they were checked for.")] = ""
    seal: Annotated[Print, Field(description="Fingerprint of the other values.")]


class SignedReview(Record):
    """A person's judgement that the passages support the claim."""

    finding: Annotated[FindingId, Field(description="Id of the finding.", examples=["INT-07"])]
    by: Annotated[Text, Field(description="Name of the person.")]
    on: Annotated[Day, Field(description="Day of the judgement.")]
    of: Annotated[Print, Field(description="Fingerprint of claim and pinpoints.")]
    seal: Annotated[Print, Field(description="Fingerprint of the other values.")]


Sealed = TextOfReport | Receipt | SignedReview


@dataclass(frozen=True, slots=True)
class ReceiptBook:
    """All that `sources/receipts.yml` holds, as far as it is whole."""

    texts: tuple[TextOfReport, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    reviews: tuple[SignedReview, ...] = ()


def seal_of(record: Sealed) -> str:
    """Give the seal that the record must have: a fingerprint of all of its other values."""
    return fingerprint([record.model_dump(mode="json", exclude={"seal"})])


def sign_review(finding: Finding, by: str, on: str) -> SignedReview:
    """Make the record of a person's review of a finding as it is now; `on` in ISO form."""
    review = SignedReview(finding=finding.id, by=by, on=on, of=fingerprint_review(finding), seal=UNSEALED)
    return review.model_copy(update={"seal": seal_of(review)})


def is_whole(record: Sealed) -> bool:
    """Tell whether nobody has changed the record since it was written."""
    return record.seal == seal_of(record)
