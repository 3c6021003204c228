"""Writes what editors would write by hand: new sources, findings and works, ids moved, findings retired.

It reads files and gives the new text of each; nothing is written or printed here, so that all of it can be tested and undone.
"""
