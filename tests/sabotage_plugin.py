"""A plugin of pytest that takes one thing out of the package before the tests are collected; `tests.prove.sabotage` uses it.

`SYNTHESIS_SABOTAGE` names what: `rule phrase_is_short` finds nothing, `filter text` escapes nothing, `outgoing FINDING_THEME`
and `incoming FINDING_THEME` lose those links in that direction, `problem yaml-tab` and `checking page-wrong` are never reported.
The package knows nothing of it.
"""

import functools
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

import synthesis.check.library
import synthesis.link.records
import synthesis.load.collection
import synthesis.render.environment
import synthesis.render.include
import synthesis.validate.collection
import synthesis.verify.library
from synthesis.link.parts import Part
from synthesis.model.code import Code
from synthesis.model.library import Library, Links
from synthesis.model.node import Edge, EdgeKind, Node
from synthesis.model.problem import Problem

VARIABLE = "SYNTHESIS_SABOTAGE"


def list_sabotages() -> list[str]:
    """List everything that can be taken out, as the variable names it."""
    codes = list(Code)
    first_of_texts = codes.index(Code.PHRASE_NOT_FOUND)
    of_records, of_texts = codes[:first_of_texts], codes[first_of_texts:]
    return [
        *(f"rule {rule.__name__}" for rule in synthesis.check.library.RULES),
        *(f"filter {name}" for name in synthesis.render.environment.FILTERS),
        *(f"{direction} {kind.name}" for kind in EdgeKind for direction in ("outgoing", "incoming")),
        *(f"problem {code.slug}" for code in of_records),
        *(f"checking {code.slug}" for code in of_texts),
    ]


def pytest_configure() -> None:
    """Take out what the variable names: before any test module takes functions by their names."""
    if os.environ.get(VARIABLE):
        what, name = os.environ[VARIABLE].split()
        _SABOTAGES[what](name)


def _disable_rule(name: str) -> None:
    module = synthesis.check.library
    assert any(rule.__name__ == name for rule in module.RULES), name
    module.RULES = tuple(_find_nothing(rule) if rule.__name__ == name else rule for rule in module.RULES)


def _find_nothing(rule: synthesis.check.library.Rule) -> synthesis.check.library.Rule:
    # With the name and docstring of the rule: the tests of those must not be what turns red.
    @functools.wraps(rule)
    def find_nothing(library: Library) -> Iterator[Problem]:
        yield from ()

    return find_nothing


def _disable_filter(name: str) -> None:
    module = synthesis.render.environment
    assert name in module.FILTERS, name
    module.FILTERS[name] = module.ENVIRONMENT.filters[name] = _leave_as_it_is


def _leave_as_it_is(value: object) -> Markup:
    # That it is not safe is the sabotage.
    return Markup(str(value))  # noqa: S704


def _drop_outgoing(name: str) -> None:
    _wrap_links(lambda links: Links(_without(EdgeKind[name], links.outgoing), links.incoming))


def _drop_incoming(name: str) -> None:
    _wrap_links(lambda links: Links(links.outgoing, _without(EdgeKind[name], links.incoming)))


def _wrap_links(drop: Callable[[Links], Links]) -> None:
    module, name = synthesis.link.records, "link_both_ways"
    link: Callable[[Iterable[Part]], Links] = getattr(module, name)
    setattr(module, name, lambda parts: drop(link(parts)))


def _without(kind: EdgeKind, edges: Mapping[Node, tuple[Edge, ...]]) -> dict[Node, tuple[Edge, ...]]:
    kept = {node: tuple(edge for edge in leading if edge.kind is not kind) for node, leading in edges.items()}
    return {node: leading for node, leading in kept.items() if leading}


def _silence_problem(slug: str) -> None:
    code = Code(slug)  # type: ignore[call-arg]
    for module, name in (
        (synthesis.load.collection, "load_collection"),
        (synthesis.validate.collection, "validate_collection"),
        (synthesis.link.records, "link_records"),
    ):
        setattr(module, name, _without_problem(getattr(module, name), code))
    check = synthesis.check.library.check_library
    synthesis.check.library.check_library = lambda *given: tuple(problem for problem in check(*given) if problem.code is not code)
    in_order = synthesis.verify.library._in_order
    synthesis.verify.library._in_order = lambda problems, faults: tuple(
        problem for problem in in_order(problems, faults) if problem.code is not code
    )
    fill = synthesis.render.include.render_counts
    synthesis.render.include.render_counts = lambda markdown, counts, path: _keep(fill(markdown, counts, path), code)


def _keep(filled: tuple[str, tuple[Problem, ...]], code: Code) -> tuple[str, tuple[Problem, ...]]:
    text, problems = filled
    return text, tuple(problem for problem in problems if problem.code is not code)


def _without_problem(stage: Callable[..., tuple[Any, tuple[Problem, ...]]], code: Code) -> Callable[..., Any]:
    def run(*given: Any) -> tuple[Any, tuple[Problem, ...]]:
        result, problems = stage(*given)
        return result, tuple(problem for problem in problems if problem.code is not code)

    return run


_SABOTAGES: dict[str, Callable[[str], None]] = {
    "rule": _disable_rule,
    "filter": _disable_filter,
    "outgoing": _drop_outgoing,
    "incoming": _drop_incoming,
    "problem": _silence_problem,
    "checking": _silence_problem,
}
