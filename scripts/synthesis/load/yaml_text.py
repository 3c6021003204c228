"""Reads the text of one YAML file as a raw node: everything that was typed stays text, with its line and column."""

import yaml

from synthesis.load.control_characters import find_control_characters, find_escaped_characters
from synthesis.load.yaml_composer import ComposingStopped, YamlComposer
from synthesis.load.yaml_error import explain_error
from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import RawNode, RawText


def read_yaml(text: str, path: str) -> tuple[RawNode | None, tuple[Problem, ...]]:
    """Read a YAML document strictly; none, with the problems found as far as reading went, if it cannot be read whole."""
    text = text.removeprefix("\ufeff")
    invisible = find_control_characters(text, path)
    if invisible:
        return None, invisible
    composer = YamlComposer(text, path)
    try:
        root = composer.compose()
    except yaml.MarkedYAMLError as error:
        last = explain_error(error, text, path)
        # An alias that is really a text in asterisks would be reported twice.
        return None, (*(problem for problem in composer.problems if problem.place != last.place), last)
    except ComposingStopped:
        return None, tuple(composer.problems)
    if root is None or (isinstance(root, RawText) and not root.value):
        message = "must have something in it besides space and comments"
        return None, (*composer.problems, Problem(Place(path, 1, 1), Code.FILE_EMPTY, message, "write its fields, or delete the file"))
    # Few files have a backslash: the others have no escapes to look for.
    escaped = find_escaped_characters(root, path) if "\\" in text else ()
    return (None if escaped else root), (*composer.problems, *escaped)
