"""Why a command cannot be carried out as it was asked for: the only exceptions of `ingest`, caught by the command line."""

from collections.abc import Iterable

from synthesis.model.problem import Problem


class RefusedError(Exception):
    """Nothing was planned; `lines` say why, and what to do instead."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class MistypedError(RefusedError):
    """The command itself was mistyped: a value of an option or an argument cannot be what was meant."""


def refuse_for(problems: Iterable[Problem], remedy: str) -> RefusedError:
    """Make the refusal for problems in files: each on its line, and what to do first."""
    return RefusedError(*(str(problem) for problem in problems), f"Nothing was written: {remedy}")
