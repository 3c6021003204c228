"""Reads the bibliography: bibtexparser does the parsing, a scanner of ours finds every place and what the parser swallows."""

from synthesis.load.bibtex.bibliography import read_bibliography

__all__ = ["read_bibliography"]
