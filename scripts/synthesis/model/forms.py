"""The forms that ids, codes, keys and addresses have, in words: for messages, and for editors' help."""

from typing import NamedTuple

from synthesis.model.record import CODE_PATTERN, FINDING_ID_PATTERN, ID_PATTERN, KEY_PATTERN, PART_PATTERN, WEB_PATTERN


class Form(NamedTuple):
    """A form in words, with an example."""

    words: str
    example: str


FORMS = {
    ID_PATTERN: Form("small letters, digits and hyphens, beginning with a letter or digit", "greater-manchester"),
    FINDING_ID_PATTERN: Form("two to five capital letters, a hyphen and at least two digits", "INT-07"),
    CODE_PATTERN: Form("two to five capital letters", "INT"),
    KEY_PATTERN: Form("a BibTeX key, without spaces, commas, brackets and quotation marks", "spencer2011"),
    WEB_PATTERN: Form("a web address that begins with https:// or http://", "https://creativecommons.org/licenses/by/4.0/"),
    PART_PATTERN: Form("the id of a framework, a slash and the id of a part", "strategy-2012-factors/participation"),
}
