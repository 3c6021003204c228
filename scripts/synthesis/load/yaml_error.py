"""Turns the parser's words for what is not YAML into ours: the usual slips of people who write prose in YAML."""

import re

import yaml

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.shorten import shorten

_LINE_END = re.compile(r"\r\n|\r|\n")
_KEY = re.compile(r"^(?P<before>\s*(?:- +)*(?P<key>[^\s:#'\"\[{][^:#'\"]*):\s+)(?P<value>\S.*)$")
# A whole value in the quotation marks of a word processor, which mean nothing to YAML.
_TYPOGRAPHIC = re.compile("^[“”„«](?P<inside>[^“”„«»]+)[“”»]$")
_CLOSERS = ("'", '"', "]", "}")
_OPEN = ("found unexpected end of stream", "could not find expected ':'", "did not find expected ',")
_RESERVED = "*&!%@`"


def explain_error(error: yaml.MarkedYAMLError, text: str, path: str) -> Problem:
    """Explain why the parser stopped: a tab, a colon, quotation marks, indentation; else in its own words."""
    lines = _LINE_END.split(text.rstrip("\r\n"))
    line, column = _position(error)
    if line > len(lines):
        # The parser noticed at the end of the file: there is nothing to see there.
        line, column = len(lines), len(lines[-1]) + 1
    current = lines[line - 1]
    if "\t" in _indentation(current) or current[column - 1 : column] == "\t":
        return _explain_tab(lines, line, path)
    if "mapping values are not allowed" in str(error.problem):
        return _explain_colon(current, Place(path, line, column))
    return _explain_start(current, Place(path, line, column)) or _explain_words(error, current, Place(path, line, column))


def _position(error: yaml.MarkedYAMLError) -> tuple[int, int]:
    mark = error.problem_mark
    # What is never closed is best shown where it opens, and a missing colon where the key stands.
    if str(error.problem).startswith(_OPEN) and error.context_mark is not None:
        mark = error.context_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _explain_tab(lines: list[str], line: int, path: str) -> Problem:
    current = lines[line - 1]
    column = current.index("\t") + 1
    more = sum(1 for later in lines[line:] if "\t" in _indentation(later))
    others = f", as in {more} more line{'s' if more > 1 else ''} further down" if more else ""
    message = f"must be indented by spaces, not by a tab{others}"
    return Problem(Place(path, line, column), Code.YAML_TAB, message, "write two spaces for each tab")


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _explain_colon(current: str, place: Place) -> Problem:
    match = _KEY.match(current)
    if match and match.end("before") < place.column:
        value = match["value"].strip()
        place = Place(place.path, place.line, match.start("value") + 1)
        typographic = _TYPOGRAPHIC.match(value)
        marks = "straight quotation marks" if typographic else "quotation marks"
        message = f"must be in {marks}, since it has a colon and a space in it: {shorten(value)!r}"
        return Problem(place, Code.YAML_COLON, message, f"write {match['key']}: {_quote(typographic['inside'] if typographic else value)}")
    before = current[: place.column - 1].strip()
    if " " in before:
        message = "must be in quotation marks, since it has a colon and a space in it: the value that goes on here"
        remedy = "write '>-' after the key and the value on indented lines below it"
        return Problem(place, Code.YAML_COLON, message, remedy)
    message = f"must be indented as deep as the keys around it: {shorten(before)!r} stands where the value above goes on"
    return Problem(place, Code.YAML_SYNTAX, message, "indent the key like the others, or put the value above in quotation marks")


def _explain_start(current: str, place: Place) -> Problem | None:
    match = _KEY.match(current) or re.match(r"^(?P<before>\s*(?:- +)+)(?P<key>)(?P<value>\S.*)$", current)
    if not match or match["value"][0] not in _RESERVED or match.start("value") >= place.column:
        return None
    value = match["value"].strip()
    code = {"*": Code.YAML_ALIAS, "&": Code.YAML_ALIAS, "!": Code.YAML_TAG}.get(value[0], Code.YAML_SYNTAX)
    place = Place(place.path, place.line, match.start("value") + 1)
    message = f"must be in quotation marks, since it begins with {value[0]!r}: {shorten(value)!r}"
    return Problem(place, code, message, f"write {match['before'].lstrip()}{_quote(value)}")


def _explain_words(error: yaml.MarkedYAMLError, current: str, place: Place) -> Problem:
    before = current[: place.column - 1].rstrip()
    problem = str(error.problem)
    if problem == "found unexpected end of stream":
        message, remedy = "must have a closing quotation mark", "close it at the end of the value"
    elif problem == "could not find expected ':'":
        message, remedy = f"must be a key with a colon, not {shorten(current.strip())!r}", "write a colon and a space after the key"
    elif problem == "did not find expected key" and before.endswith(_CLOSERS):
        message = f"must not go on after the closing {before[-1]!r}: {shorten(current[place.column - 1 :].strip())!r}"
        remedy = "put the whole value in quotation marks, and write a quotation mark inside it twice"
    elif problem in ("did not find expected key", "did not find expected '-' indicator") and not before:
        message, remedy = "must be indented as deep as the lines that it belongs to", "mend the spaces at the line's beginning"
    elif "did not find expected '," in problem:
        message = f"must be closed by {problem[-2]!r}, with commas between its items: the bracket that opens here"
        remedy = "close the bracket, or put the text in quotation marks"
    elif problem == "block sequence entries are not allowed in this context":
        message, remedy = "must not begin a list on the line of its key", "write each item on a line of its own, after '- '"
    else:
        message, remedy = f"must be YAML: {problem} {error.context or ''}".rstrip(), "mend the line, or put the value in quotation marks"
    return Problem(place, Code.YAML_SYNTAX, message, remedy)


def _quote(value: str) -> str:
    shown = shorten(value)
    return f'"{shown}"' if "'" in shown and '"' not in shown else "'" + shown.replace("'", "''") + "'"
