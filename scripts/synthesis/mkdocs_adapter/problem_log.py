"""Problems in, logged warnings out: MkDocs counts them, and fails a strict build for them."""

import logging
from collections.abc import Iterable

from synthesis.model.problem import Problem

_log = logging.getLogger("mkdocs.plugins.synthesis")


def log_problems(problems: Iterable[Problem]) -> None:
    """Log each problem on a line of its own: `file:line:column: code: message; remedy`."""
    for problem in problems:
        _log.warning("%s", problem)
