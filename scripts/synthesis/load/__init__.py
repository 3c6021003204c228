"""Reads the files of a collection: raw documents with the line and column of every value, and no judgement of what they say."""
