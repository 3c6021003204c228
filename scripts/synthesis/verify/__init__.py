"""Pinpoints against the texts: is the phrase where the finding says, do the figures stand there, is anything copied."""
