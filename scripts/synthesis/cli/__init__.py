"""The command `synthesis`: what editors type. Exit codes: 0 clean, 1 problems, 2 usage."""

from synthesis.cli.main import main

__all__ = ["main"]
