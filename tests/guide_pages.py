"""The pages of the editing guide that are made from the code: the reference of fields, the lists of problems and of commands.

`python -m tests.renew_guide` writes them; a test holds the files to what is made here.
"""

from collections.abc import Iterator
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin

import click
from pydantic.fields import FieldInfo

from synthesis.cli import main
from synthesis.model.code import SILENCEABLE, Code
from synthesis.model.explanation import Explanation, read_explanations
from synthesis.model.record import Record
from synthesis.model.vocabulary import ReferenceKind, Word
from synthesis.schema.kinds import FILE_KINDS
from tests.site_fixtures import ROOT

GUIDE = ROOT / "docs" / "editing"
_LANGUAGES = {".bib": "bibtex", ".yml": "yaml"}


def write_guide() -> dict[str, str]:
    """Write the pages, by file name."""
    pages = {"fields.md": _write_fields(), "problems.md": _write_problems(), "commands.md": _write_commands()}
    return {name: "\n".join(lines) for name, lines in pages.items()}


def list_commands(group: click.Group = main, before: str = "synthesis") -> Iterator[tuple[str, click.Command]]:
    """List all commands with their whole names, in order."""
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from list_commands(command, f"{before} {name}")
        else:
            yield f"{before} {name}", command


def _write_fields() -> Iterator[str]:
    yield from (
        "# All fields",
        "",
        "Every file that you write, field by field. This page is made from the program itself, so it cannot say anything else than what",
        "is checked. In an editor with a YAML language server you read the same while you type.",
        "",
        "A field that is **needed** must be there. All others are left out where the document does not say.",
        "",
    )
    records: list[type[Record]] = []
    for kind in FILE_KINDS:
        yield from (f"## `{kind.path}`", "")
        tops = [model for model in (kind.head, kind.item) if model]
        if kind.item:
            under = f"Under `{kind.field}:` stands a list, each item {_with_article(kind.item)}."
            yield from (f"{_describe(kind.head)} {under}" if kind.head else under, "")
        elif kind.head:
            yield from (_describe(kind.head), "")
        for model in tops:
            yield from _write_record(model, records, heading="" if model is kind.head else _name(model))
    yield from ("## Parts of records", "", "What stands within the records above, and has fields of its own.", "")
    parts = [part for model in records for part in _list_parts(model)]
    for model in (one for one in dict.fromkeys(_with_parts(parts)) if one not in records):
        yield from _write_record(model, [], heading=_name(model), describe=True)
    yield from ("## Allowed values", "", "Words of which one is chosen, with what each means.", "")
    for words in sorted(_list_words(), key=_name):
        yield from (f"### {_name(words)} {{#{_anchor(words)}}}", "", _describe(words), "", "| word | means |", "| --- | --- |")
        yield from (f"| `{word.value}` | {word.explanation} |" for word in words)
        yield ""
    yield from ("### Types of works {#types-of-works}", "", "The types of BibTeX entries that are known, and what readers see.", "")
    yield from ("| type | shown as |", "| --- | --- |", *(f"| {word.explanation} | {word.label} |" for word in ReferenceKind), "")


def _write_record(model: type[Record], records: list[type[Record]], heading: str, *, describe: bool = False) -> Iterator[str]:
    records.append(model)
    if heading:
        yield from (f"### {heading} {{#{_anchor(model)}}}", "")
    if describe:
        yield from (_describe(model), "")
    yield from ("| field | says | written as |", "| --- | --- | --- |")
    for name, field in model.model_fields.items():
        needed = " **Needed.**" if field.is_required() else ""
        yield f"| `{name}` | {field.description}{needed} | {_tell_form(field)} |"
    yield ""


def _tell_form(field: FieldInfo) -> str:
    form = _form_of(field.annotation)
    examples = [example for example in field.examples or () if not isinstance(example, (dict, bool))]
    return f"{form}, such as {_show(examples[0])}" if examples else form


def _show(example: object) -> str:
    text = f"[{', '.join(map(str, example))}]" if isinstance(example, list) else str(example)
    return f"`{text}`"


def _form_of(kind: Any) -> str:
    """Tell how a value of a type is written."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _form_of(next(one for one in arguments if one is not type(None)))
    if origin is tuple:
        return f"list of: {_form_of(arguments[0])}"
    if origin is dict:
        return f"`key: value`, each value {_form_of(arguments[1])}"
    return _form_of(arguments[0]) if arguments else _form_of_one(kind)


def _form_of_one(kind: type) -> str:
    if issubclass(kind, Word):
        return f"one of [these words](#{_anchor(kind)})"
    if issubclass(kind, Record):
        return f"[{_name(kind).lower()}](#{_anchor(kind)})"
    return {bool: "`true` or `false`", int: "whole number"}.get(kind, "text")


def _list_parts(model: type[Record]) -> Iterator[type[Record]]:
    for field in model.model_fields.values():
        yield from (kind for kind in _types_in(field.annotation) if issubclass(kind, Record))


def _with_parts(models: list[type[Record]]) -> Iterator[type[Record]]:
    for model in models:
        yield model
        yield from _with_parts(list(_list_parts(model)))


def _list_words() -> set[type[Word]]:
    tops = [model for kind in FILE_KINDS for model in (kind.head, kind.item) if model]
    fields = [field for model in _with_parts(tops) for field in model.model_fields.values()]
    return {kind for field in fields for kind in _types_in(field.annotation) if issubclass(kind, Word)}


def _types_in(kind: Any) -> Iterator[type]:
    if arguments := get_args(kind):
        for one in arguments:
            yield from _types_in(one)
    elif isinstance(kind, type):
        yield kind


def _name(model: type[Record] | type[Enum]) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in model.__name__.removesuffix("Record"))
    return words.strip().capitalize()


def _with_article(model: type[Record]) -> str:
    name = _name(model).lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} [{name}](#{_anchor(model)})"


def _anchor(model: type[Record] | type[Enum]) -> str:
    return _name(model).lower().replace(" ", "-")


def _describe(model: type[Record] | type[Enum]) -> str:
    return str(model.__doc__).partition("\n\n")[0].replace("\n", " ").strip()


def _write_problems() -> Iterator[str]:
    count = len(Code)
    yield from (
        "# All problems",
        "",
        f"What `synthesis check` and `synthesis verify` can say: {count} problems, each with its code, the reason why it matters, and an",
        "example of it gone wrong and put right. In the terminal, `synthesis explain CODE` says the same. This page is made from the",
        "program, and every example is tried out by a test.",
        "",
        "An **error** fails the check. A **warning** fails it with `--strict` only; some can be",
        "[silenced with a reason](silence-a-warning.md).",
        "",
    )
    for group in read_explanations():
        yield from (f"## {group.title} {{#{group.id}}}", "")
        for one in group.explanations:
            yield from _write_problem(one)


def _write_problem(one: Explanation) -> Iterator[str]:
    silenceable = " Can be silenced." if one.code in SILENCEABLE else ""
    language = next((name for ending, name in _LANGUAGES.items() if one.file.endswith(ending)), "text")
    yield from (f"### {one.code.slug} {{#{one.code.slug}}}", "")
    yield from (f"*{one.code.severity.value.capitalize()}.*{silenceable} {one.code.explanation} {one.why}", "")
    for label, example in (("Wrong", one.wrong), ("Right", one.right)):
        yield from (f"{label}, in `{one.file}`:", "", f"```{language}", example, "```", "")


def _write_commands() -> Iterator[str]:
    yield from (
        "# All commands",
        "",
        "What each command says of itself with `--help`. In the environment that `scripts/dev.py` makes, the program is",
        "`.venv/bin/synthesis`. Commands exit with 0 if all is well, 1 if there is something to mend, 2 if they were mistyped.",
        "",
    )
    for name, command in list_commands():
        context = click.Context(command, info_name=name, help_option_names=["-h", "--help"], max_content_width=100, terminal_width=100)
        yield from (f"## {name}", "", "```text", command.get_help(context), "```", "")
