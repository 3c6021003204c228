"""Shapes raw documents into records, one document at a time: the second stage. A bad record is skipped with its problems."""
