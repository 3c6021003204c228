"""Shapes BibTeX entries into the works of the bibliography."""

from synthesis.validate.reference.work import shape_references

__all__ = ["shape_references"]
