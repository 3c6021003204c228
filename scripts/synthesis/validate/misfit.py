"""One thing that a model refused, with what the messages need to know of it: the value, its field, its place."""

from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import Origin, Step
from synthesis.model.record import Record
from synthesis.model.shorten import shorten

_KEY_MARK = "[key]"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A refused value: `steps` lead to it from the record; `reason` and `context` are pydantic's type of error and its facts."""

    model: type[Record]
    origin: Origin
    steps: tuple[Step, ...]
    reason: str
    value: object
    context: dict[str, Any]
    is_key: bool

    @property
    def name(self) -> str:
        """The field as typed; empty for an item of a list and for a whole record."""
        return self.steps[-1] if self.steps and isinstance(self.steps[-1], str) else ""

    @property
    def shown(self) -> str:
        """The value as messages show it."""
        if isinstance(self.value, str):
            return repr(shorten(self.value))
        return "a mapping" if isinstance(self.value, dict) else "a list"

    @property
    def place(self) -> Place:
        """The place of the value, or of the key where the key is what is wrong."""
        return self.origin.at_key(*self.steps) if self.is_key else self.origin.at(*self.steps)

    def problem(self, code: Code, message: str, remedy: str) -> Problem:
        """Make the problem at the value's place."""
        return Problem(self.place, code, message, remedy)


def make_misfit(model: type[Record], origin: Origin, error: ErrorDetails) -> Misfit:
    """Read pydantic's account of an error."""
    steps = error["loc"]
    is_wrong_key = steps[-1:] == (_KEY_MARK,)
    if is_wrong_key:
        steps = steps[:-1]
    is_key = is_wrong_key or error["type"] == "extra_forbidden"
    return Misfit(model, origin, steps, error["type"], error["input"], error.get("ctx", {}), is_key)
