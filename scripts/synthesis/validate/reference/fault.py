"""A fault in a BibTeX entry: what the readers of fields give and `reference` turns into problems."""

from typing import NamedTuple

from synthesis.model.code import Code
from synthesis.model.raw import RawName, RawText


class FieldFault(NamedTuple):
    """One thing that must be mended: the value or name where it stands, which code, what must hold, what to write."""

    at: RawText | RawName
    code: Code
    message: str
    remedy: str
