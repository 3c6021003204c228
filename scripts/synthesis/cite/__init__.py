"""Citations: the bibliography's records in, in-text citations and references in Harvard and APA out."""
