"""Rules over the whole library: each a generator of problems, and its docstring is the rule."""
