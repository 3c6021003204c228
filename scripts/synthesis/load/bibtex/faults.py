"""A fault in BibTeX text, by offset: what the scanner gives and `bibtex` turns into problems with line and column."""

from typing import NamedTuple

from synthesis.model.code import Code


class Fault(NamedTuple):
    """One thing that must be mended: where, which code, what must hold, what to write."""

    offset: int
    code: Code
    message: str
    remedy: str
