"""The codes of all problems: stable names that people can look up, silence or search for."""

from enum import Enum
from typing import Self


class Severity(Enum):
    """How grave a problem is: an error fails `check`, a warning fails it only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"


class Code(Enum):
    """A problem's stable name (`slug`), its severity and what it means.

    A slug never changes its meaning and is never used again once retired.
    """

    slug: str
    severity: Severity
    explanation: str

    def __new__(cls, slug: str, severity: Severity, explanation: str) -> Self:
        """Make a member from its slug, severity and explanation."""
        member = object.__new__(cls)
        member._value_ = slug
        member.slug = slug
        member.severity = severity
        member.explanation = explanation
        return member

    # Files
    FILE_MISSING = ("file-missing", Severity.ERROR, "A file that every collection has is not there.")
    FILE_IS_FOLDER = ("file-is-folder", Severity.ERROR, "A folder has the name of a data file.")
    FILE_UNREADABLE = ("file-unreadable", Severity.ERROR, "The system does not let us read the file.")
    FILE_EMPTY = ("file-empty", Severity.ERROR, "The file has nothing in it but space and comments.")
    FILE_NAME = ("file-name", Severity.ERROR, "The file's name is its id, so it follows the form of ids.")
    FILE_UNKNOWN = ("file-unknown", Severity.ERROR, "A YAML file stands where nothing looks for it, so that nobody would see it.")
    NOT_UTF8 = ("not-utf8", Severity.ERROR, "The file is not saved as UTF-8.")
    CONTROL_CHARACTER = ("control-character", Severity.ERROR, "The file has an invisible character that no text needs.")

    # YAML
    YAML_SYNTAX = ("yaml-syntax", Severity.ERROR, "The file is not well-formed YAML.")
    YAML_TAB = ("yaml-tab", Severity.ERROR, "YAML is indented by spaces, never by tabs.")
    YAML_COLON = ("yaml-colon", Severity.ERROR, "A value with a colon and a space in it needs quotation marks.")
    YAML_DUPLICATE_KEY = ("yaml-duplicate-key", Severity.ERROR, "A key stands twice in one mapping.")
    YAML_ALIAS = ("yaml-alias", Severity.ERROR, "Anchors (&) and aliases (*) are not part of these files.")
    YAML_TAG = ("yaml-tag", Severity.ERROR, "Tags (!) are not part of these files.")
    YAML_KEY_NOT_TEXT = ("yaml-key-not-text", Severity.ERROR, "A key is a list or a mapping instead of a word.")
    YAML_TOO_DEEP = ("yaml-too-deep", Severity.ERROR, "Values are nested more than 64 levels deep.")
    YAML_SEVERAL_DOCUMENTS = ("yaml-several-documents", Severity.ERROR, "The file holds more than one YAML document.")

    # BibTeX
    BIB_SYNTAX = ("bib-syntax", Severity.ERROR, "An entry is not well-formed BibTeX.")
    BIB_MISSING_COMMA = ("bib-missing-comma", Severity.ERROR, "A comma is missing between two fields.")
    BIB_UNDEFINED_STRING = ("bib-undefined-string", Severity.ERROR, "A bare word is not an @string that the file defines.")
    BIB_EMPTY_KEY = ("bib-empty-key", Severity.ERROR, "An entry has no key.")
    BIB_KEY_FORM = ("bib-key-form", Severity.ERROR, "A key has a character that BibTeX or an address cannot hold.")
    BIB_DUPLICATE_KEY = ("bib-duplicate-key", Severity.ERROR, "Two entries have one key, perhaps by case alone.")
    BIB_DUPLICATE_FIELD = ("bib-duplicate-field", Severity.ERROR, "A field stands twice in one entry.")
    BIB_VALUE_TOO_LONG = ("bib-value-too-long", Severity.ERROR, "A value is longer than 100 kB.")
    BIB_MISSING_FIELD = ("bib-missing-field", Severity.ERROR, "An entry lacks a field that its type needs.")
    BIB_UNBRACED_BODY = ("bib-unbraced-body", Severity.ERROR, "A corporate author without braces is read as a person.")
    BIB_NAME = ("bib-name", Severity.ERROR, "A name list cannot be split into names.")
    BIB_DOI = ("bib-doi", Severity.ERROR, "A DOI is malformed.")
    BIB_URL = ("bib-url", Severity.ERROR, "A web address is not http or https, or not well-formed.")
    BIB_DATE = ("bib-date", Severity.ERROR, "A date or year cannot be read.")
    BIB_UNKNOWN_TYPE = ("bib-unknown-type", Severity.WARNING, "An entry type is not known; it is shown as 'other'.")
    BIB_UNKNOWN_COMMAND = ("bib-unknown-command", Severity.WARNING, "A LaTeX command is not known; it is shown as typed.")
    BIB_CROSSREF = ("bib-crossref", Severity.ERROR, "A crossref leads to no entry, or in a circle.")

    # One document
    UNKNOWN_KEY = ("unknown-key", Severity.ERROR, "A record has a key that it does not know.")
    MISSING_FIELD = ("missing-field", Severity.ERROR, "A record lacks a field that it needs.")
    EMPTY_VALUE = ("empty-value", Severity.ERROR, "A key has no value.")
    WRONG_TYPE = ("wrong-type", Severity.ERROR, "A value is a text, a list or a mapping where another is needed.")
    WRONG_VALUE = ("wrong-value", Severity.ERROR, "A value is not one of those allowed.")
    WRONG_FORM = ("wrong-form", Severity.ERROR, "A value does not have the form that its field needs.")
    WRONG_DATE = ("wrong-date", Severity.ERROR, "A date is not in EDTF.")
    WRONG_NUMBER = ("wrong-number", Severity.ERROR, "A number cannot be read or is out of range.")
    WRONG_URL = ("wrong-url", Severity.ERROR, "A web address is not http or https, or not well-formed.")
    TEXT_TOO_LONG = ("text-too-long", Severity.ERROR, "A text is longer than its field allows.")
    FINDING_WITHOUT_KIND = ("finding-without-kind", Severity.ERROR, "A finding does not say what kind of claim it is.")
    FINDING_WITHOUT_SPEAKER = ("finding-without-speaker", Severity.ERROR, "A finding does not say who says it.")
    FINDING_WITHOUT_PINPOINT = ("finding-without-pinpoint", Severity.ERROR, "A finding does not say where the claim stands.")
    HTML_IN_TEXT = ("html-in-text", Severity.ERROR, "A text has an HTML tag in it, which readers would see as it stands.")

    # The whole library
    DUPLICATE_ID = ("duplicate-id", Severity.ERROR, "Two records have one id.")
    FINDING_OF_OTHER_SOURCE = ("finding-of-other-source", Severity.ERROR, "A finding's id does not begin with its source's code.")
    RETIRED_ID_USED = ("retired-id-used", Severity.ERROR, "A retired finding id is used again.")
    UNKNOWN_REFERENCE = ("unknown-reference", Severity.ERROR, "A BibTeX key is not in the bibliography.")
    UNKNOWN_SOURCE = ("unknown-source", Severity.ERROR, "No source has the id.")
    UNKNOWN_FINDING = ("unknown-finding", Severity.ERROR, "No source has a finding of the id.")
    UNKNOWN_THEME = ("unknown-theme", Severity.ERROR, "No theme has the id.")
    UNKNOWN_PLACE = ("unknown-place", Severity.ERROR, "No place has the id.")
    UNKNOWN_ORGANISATION = ("unknown-organisation", Severity.ERROR, "No organisation has the id.")
    UNKNOWN_TERM = ("unknown-term", Severity.ERROR, "No glossary term has the id.")
    UNKNOWN_FRAMEWORK_PART = ("unknown-framework-part", Severity.ERROR, "No framework has the part.")
    UNKNOWN_ADDRESSEE = ("unknown-addressee", Severity.ERROR, "A post lists an addressee that no finding has.")
    UNKNOWN_DATA_SET = ("unknown-data-set", Severity.ERROR, "A finding rests on a data set that no source declares.")
    PINPOINT_OUTSIDE_SOURCE = ("pinpoint-outside-source", Severity.ERROR, "A pinpoint names a work that is no report of its source.")
    PHRASE_TOO_LONG = ("phrase-too-long", Severity.ERROR, "An anchor phrase is longer than 12 words.")
    QUOTE_TOO_LONG = ("quote-too-long", Severity.ERROR, "A quotation is longer than 12 words.")
    RELATION_TO_ITSELF = ("relation-to-itself", Severity.ERROR, "A record is related to itself.")
    STATEMENT_WITHOUT_FINDING = ("statement-without-finding", Severity.ERROR, "A statement has no finding behind it.")
    FINDING_IN_STATEMENT_TWICE = ("finding-in-statement-twice", Severity.ERROR, "A statement names one finding twice.")
    DIFFERENCE_UNNAMED = ("difference-unnamed", Severity.ERROR, "A statement is contested without saying on what.")
    CONFIDENCE_NOT_ARGUED = ("confidence-not-argued", Severity.ERROR, "A graded confidence lacks one of its four arguments.")
    CONFIDENCE_DOES_NOT_APPLY = ("confidence-does-not-apply", Severity.ERROR, "A confidence is graded beyond qualitative research.")
    READ_FOR_DISAGREES = ("read-for-disagrees", Severity.ERROR, "A source is called silent on a theme that it has findings for.")
    REFERENCE_NEVER_USED = ("reference-never-used", Severity.WARNING, "A work in the bibliography is not used anywhere.")
    RECORD_NEVER_USED = ("record-never-used", Severity.WARNING, "A place, organisation or theme is not used anywhere.")
    ADDRESSEE_WITHOUT_POST = ("addressee-without-post", Severity.WARNING, "A finding asks somebody whom no post lists.")
    HALF_A_PAIR = ("half-a-pair", Severity.WARNING, "Two themes are related in one direction only.")

    # What an editor should look at again, and may silence with a reason
    THEME_ON_ONE_SOURCE = ("theme-on-one-source", Severity.WARNING, "A theme rests on one source or on one data set.")
    STATEMENT_TOO_WIDE = ("statement-too-wide", Severity.WARNING, "A statement says more than its findings: of a nation or a level.")
    CLAIM_JOINS_TWO = ("claim-joins-two", Severity.WARNING, "A claim joins two assertions by 'and'.")
    SPEAKER_VAGUE = ("speaker-vague", Severity.WARNING, "Who speaks cannot be told: 'some say', or a review without a name.")
    WORK_NOT_CITED = ("work-not-cited", Severity.WARNING, "A finding speaks of a work that is not among those it cites.")
    PHRASE_FOR_OPPOSITES = ("phrase-for-opposites", Severity.WARNING, "Two claims that oppose each other stand on one phrase.")
    FIGURE_WITHOUT_UNIT = ("figure-without-unit", Severity.WARNING, "A finding of kind 'figure' gives no number with its unit.")
    FIGURE_WITHOUT_DATE = ("figure-without-date", Severity.WARNING, "A figure says neither when it held nor where it is from.")
    EVIDENCE_OLD = ("evidence-old", Severity.WARNING, "The latest evidence lies years behind the latest change.")
    SPELLING_NOT_BRITISH = ("spelling-not-british", Severity.WARNING, "A word is spelt as in American English.")
    UNKNOWN_WARNING = ("unknown-warning", Severity.ERROR, "A silencing names no warning that can be silenced.")
    UNKNOWN_RECORD = ("unknown-record", Severity.ERROR, "A silencing names no record that there is.")
    SILENCES_NOTHING = ("silences-nothing", Severity.WARNING, "A silencing has no warning left to silence.")

    # Pinpoints against the texts
    PHRASE_NOT_FOUND = ("phrase-not-found", Severity.ERROR, "An anchor phrase does not stand in its document.")
    PHRASE_ELSEWHERE = ("phrase-elsewhere", Severity.ERROR, "An anchor phrase stands in another place than the one stated.")
    PHRASE_SEVERAL = ("phrase-several", Severity.ERROR, "An anchor phrase stands in the stated place more than once.")
    PHRASE_TOO_SHORT = ("phrase-too-short", Severity.ERROR, "An anchor phrase has fewer than three words, too few to tell.")
    PHRASE_IS_SENTENCE = ("phrase-is-sentence", Severity.ERROR, "An anchor phrase is a whole sentence of prose.")
    SECTION_UNKNOWN = ("section-unknown", Severity.ERROR, "A document has no heading of the stated name.")
    PAGE_WRONG = ("page-wrong", Severity.ERROR, "An anchor phrase stands on another page than the one stated.")
    OUTLINE_NOT_IN_TEXT = ("outline-not-in-text", Severity.ERROR, "The first words under an outline's heading are not in the document.")
    FIGURE_NOT_IN_PASSAGE = ("figure-not-in-passage", Severity.ERROR, "A figure of a claim does not stand in its passage.")
    COPIED_WORDS = ("copied-words", Severity.ERROR, "A text repeats more than 12 words in a row of a document.")
    PASSAGE_NOT_COVERED = ("passage-not-covered", Severity.WARNING, "A sentence is neither behind a finding nor left out.")
    LEFT_OUT_NOT_IN_TEXT = ("left-out-not-in-text", Severity.ERROR, "A passage that is left out does not stand in its document.")
    TOO_MUCH_LEFT_OUT = ("too-much-left-out", Severity.ERROR, "More than a tenth of a document's words are left out.")
    RECEIPT_MISSING = ("receipt-missing", Severity.ERROR, "A pinpoint whose document is here has not been verified.")
    RECEIPT_EXPIRED = ("receipt-expired", Severity.ERROR, "A pinpoint or claim has changed since it was verified.")
    RECEIPT_NOT_RENEWABLE = (
        "receipt-not-renewable",
        Severity.WARNING,
        "A receipt is missing or out of date, and its document is not here.",
    )
    RECEIPT_DAMAGED = ("receipt-damaged", Severity.ERROR, "A receipt was changed by hand or torn.")
    REVIEW_DAMAGED = ("review-damaged", Severity.ERROR, "A person's review was changed by hand or torn.")
    DOCUMENT_OTHER_EDITION = ("document-other-edition", Severity.WARNING, "A local document is not that of the receipts.")
    DOCUMENT_NOT_CHECKABLE = ("document-not-checkable", Severity.WARNING, "A local document has no text to look in.")

    # Hand-written pages
    UNKNOWN_COUNT = ("unknown-count", Severity.ERROR, "A hand-written page asks for a count that there is not.")


SILENCEABLE = frozenset(
    {
        Code.REFERENCE_NEVER_USED,
        Code.RECORD_NEVER_USED,
        Code.ADDRESSEE_WITHOUT_POST,
        Code.HALF_A_PAIR,
        Code.THEME_ON_ONE_SOURCE,
        Code.STATEMENT_TOO_WIDE,
        Code.CLAIM_JOINS_TWO,
        Code.SPEAKER_VAGUE,
        Code.WORK_NOT_CITED,
        Code.PHRASE_FOR_OPPOSITES,
        Code.FIGURE_WITHOUT_UNIT,
        Code.FIGURE_WITHOUT_DATE,
        Code.EVIDENCE_OLD,
        Code.SPELLING_NOT_BRITISH,
    }
)
