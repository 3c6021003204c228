"""Records to a linked library: every reference resolved both ways, and what stands behind each statement counted."""
