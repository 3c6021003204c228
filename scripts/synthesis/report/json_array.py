"""Problems as JSON for programs: one array of objects, in reading order."""

import json
from collections.abc import Sequence

from synthesis.model.problem import Problem


def write_json(problems: Sequence[Problem]) -> str:
    """Write an array with `path`, `line`, `column`, `severity`, `code`, `message` and `remedy` of each problem."""
    rows = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": problem.severity.value,
            "code": problem.code.slug,
            "message": problem.message,
            "remedy": problem.remedy,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
