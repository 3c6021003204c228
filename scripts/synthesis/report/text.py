"""Problems as lines that editors and terminals understand: `file:line:column: code: message; remedy`."""

from collections.abc import Sequence

from synthesis.model.code import Severity
from synthesis.model.problem import Problem


def write_text(problems: Sequence[Problem]) -> str:
    """Write one line a problem and a last line that counts them."""
    return "".join(f"{line}\n" for line in (*map(str, problems), summarise(problems)))


def summarise(problems: Sequence[Problem]) -> str:
    """Count the problems in words."""
    if not problems:
        return "No problems found."
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    counts = [_count(errors, "error"), _count(len(problems) - errors, "warning")]
    files = len({problem.place.path for problem in problems})
    return f"{' and '.join(filter(None, counts))} in {_count(files, 'file')}."


def _count(number: int, noun: str) -> str:
    if not number:
        return ""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
