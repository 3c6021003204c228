"""Problems as GitHub workflow commands, which show them beside the changed lines of a pull request.

Source: GitHub Docs, 'Workflow commands for GitHub Actions', for the escaping of properties and messages.
"""

from collections.abc import Sequence

from synthesis.model.problem import Problem


def write_github(problems: Sequence[Problem]) -> str:
    """Write one annotation a problem."""
    return "".join(_annotate(problem) for problem in problems)


def _annotate(problem: Problem) -> str:
    path, line, column = problem.place
    properties = f"file={_escape_property(path)},line={line},col={column},title={_escape_property(problem.code.slug)}"
    return f"::{problem.severity.value} {properties}::{_escape(f'{problem.message}; {problem.remedy}')}\n"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
