"""What has been checked of a finding, as readers are told: three states that are never merged into one."""

from dataclasses import dataclass

from synthesis.model.vocabulary import Word


class PhraseState(Word):
    """Whether the phrase of a pinpoint was found in its document. Checked by machine."""

    FOUND = ("found", "phrase found in the document", "The words were looked up and stand where the finding says.")
    CHANGED = ("changed", "not checked on this version", "The pinpoint was changed after it was last looked up.")
    NO_TEXT = ("no-text", "no text to check against", "Nobody has looked the phrase up in the document yet.")


class FiguresState(Word):
    """Whether figures were found in the passage and no wording was copied. Checked by machine."""

    CHECKED = ("checked", "figures and wording checked", "Every figure stands in the passage, and no long run of words is copied.")
    CHANGED = ("changed", "figures not checked on this version", "The claim was changed after it was last checked.")
    NO_TEXT = ("no-text", "figures not checked", "There was no text to check them against.")


class ReviewState(Word):
    """Whether a person judged that the passage supports the claim."""

    REVIEWED = ("reviewed", "reviewed by a person", "A person judged that the passage supports the claim.")
    CHANGED = ("changed", "review ended: the claim has changed", "The claim or its pinpoint was changed after the review.")
    NOT_REVIEWED = ("not-reviewed", "not yet reviewed by a person", "Nobody has judged it yet.")


@dataclass(frozen=True, slots=True)
class PassageCheck:
    """The machine's states of one pinpoint; days in ISO form and places are empty or 0 where nothing was found.

    `begins`, `ends` and `length` are characters in the document's text, for drawing where in it the passage stands;
    `prefix` has the words before the phrase where the phrase alone would lead elsewhere.
    """

    phrase: PhraseState
    figures: FiguresState
    found: str = ""
    checked: str = ""
    section: str = ""
    paragraph: int = 0
    sentence: int = 0
    begins: int = 0
    ends: int = 0
    length: int = 0
    prefix: str = ""
    page: str = ""
    pdf_page: int | None = None


@dataclass(frozen=True, slots=True)
class FindingChecks:
    """All states of a finding: one of the machine for each pinpoint, one of a person for the whole."""

    passages: tuple[PassageCheck, ...]
    review: ReviewState
    reviewer: str = ""
    reviewed: str = ""
