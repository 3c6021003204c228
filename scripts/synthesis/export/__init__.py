"""Data for people and programs that reuse the collection: each module gives the text of one format."""
