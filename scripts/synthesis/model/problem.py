"""A problem in what somebody wrote: the only way in which bad input is reported, at every stage."""

from dataclasses import dataclass

from synthesis.model.code import Code, Severity
from synthesis.model.place import Place


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that must be mended, with its place, a stable code and a remedy.

    `message` says what must hold ("must be one of …, not 'vieuw'"); `remedy` says what to write instead. `about` is the id of
    the record that a warning is about, where it can be silenced.
    """

    place: Place
    code: Code
    message: str
    remedy: str
    about: str = ""

    @property
    def severity(self) -> Severity:
        """Tell how grave the problem is; the code decides."""
        return self.code.severity

    def __str__(self) -> str:
        """Write the problem on one line: place, code, message, remedy."""
        label = "" if self.severity is Severity.ERROR else f"{self.severity.value}: "
        return f"{self.place}: {label}{self.code.slug}: {self.message}; {self.remedy}"


def reading_order(problem: Problem) -> tuple[str, int, int, str, str]:
    """Give the key that sorts problems as a reader meets them: by file, line and column."""
    return (*problem.place, problem.code.slug, problem.message)
