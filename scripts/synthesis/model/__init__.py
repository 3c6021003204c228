"""The records and words that all stages share: frozen, and the only definition of allowed values and of problem codes."""
