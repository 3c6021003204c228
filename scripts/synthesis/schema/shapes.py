"""The schema of one kind of file, from its records' models: fields with description and example, allowed values explained.

What can be named is left to the file of choices, so that nothing here depends on the collection. Only this module makes
pydantic write schemas: it is loaded where one has to be made.
"""

from enum import Enum
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from synthesis.model.forms import FORMS
from synthesis.model.record import NAMES
from synthesis.model.vocabulary import Word
from synthesis.schema.kinds import FileKind
from synthesis.schema.named import CHOICES, refer_to, refer_to_keys

_DRAFT = "http://json-schema.org/draft-07/schema#"
# What has code in it is given as Markdown too, in which editors show it as such.
_CODE = "`"
_FORMATTED = {"description": "markdownDescription", "enumDescriptions": "markdownEnumDescriptions"}
# Keywords of pydantic's that say nothing to an editor.
_DROPPED = ("title", "prose", NAMES)


class _SchemaForEditors(GenerateJsonSchema):
    """Writes what YAML has at a place, where pydantic writes what Python has."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - The method's arguments are pydantic's.
        """Leave out titles that only repeat the field's name."""
        return False

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Explain each allowed value, and all of them to who typed another."""
        written = super().enum_schema(schema)
        members: list[Enum] = schema["members"]
        shown = [repr(member.value) for member in members]
        written["errorMessage"] = f"must be one of {', '.join(shown[:-1])} and {shown[-1]}"
        written["enumDescriptions"] = [f"{one.label}: {one.explanation}" if isinstance(one, Word) else one.name.lower() for one in members]
        return written

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Take a number for a text, as reading does; say what form a text must have where it has one."""
        written = super().str_schema(schema)
        if "pattern" not in written:
            written["type"] = ["string", "number"]
        elif form := FORMS.get(written["pattern"]):
            written["patternErrorMessage"] = f"must be {form.words}, such as {form.example!r}"
        return written

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Take a number in quotation marks, as reading does."""
        return {
            **super().int_schema(schema),
            "type": ["integer", "string"],
            "pattern": "^[0-9]+$",
            "patternErrorMessage": "must be a whole number in digits, such as 2",
        }

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002 - As above.
        """Take true and false in quotation marks, as reading does."""
        return {"type": ["boolean", "string"], "pattern": "^(true|false)$", "patternErrorMessage": "must be true or false"}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Take no null: what is not known is left out."""
        return self.generate_inner(schema["schema"])


def make_shape(kind: FileKind) -> dict[str, Any]:
    """Make the schema of a kind of file."""
    models = [(model, "validation") for model in (kind.head, kind.item) if model]
    references, definitions = models_json_schema(models, schema_generator=_SchemaForEditors)  # type: ignore[arg-type]
    records = {model: reference["$ref"].rpartition("/")[2] for (model, _), reference in references.items()}
    below: dict[str, Any] = definitions["$defs"]
    root: dict[str, Any] = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}
    if kind.head:
        root = below.pop(records[kind.head])
        root.pop("description", None)
    if kind.item:
        description = str(kind.item.__doc__).splitlines()[0]
        root["properties"][kind.field] = {"type": "array", "description": description, "items": {"$ref": f"#/$defs/{records[kind.item]}"}}
        root["required"] = [*root.get("required", ()), kind.field]
    return {"$schema": _DRAFT, **_tidy(root), "$defs": {name: _tidy(value) for name, value in below.items()}}


def _tidy(node: Any) -> Any:
    """Replace what names a record by the choice among all, and leave out what helps nobody."""
    if isinstance(node, list):
        return [_tidy(one) for one in node]
    if not isinstance(node, dict):
        return node
    if NAMES in node:
        named = {"$ref": refer_to(node[NAMES])}
        if "description" not in node:
            return named
        # The example of a name is one of this repository's collection: the choices are examples enough. The description
        # stands first among those to be met, for editors show the first; the title is then that of the choice.
        help_ = _tidy({"description": node["description"]})
        return {"type": "string", **help_, "allOf": [help_, named]}
    tidied = {key: _tidy_fields(value) if key == "properties" else _tidy(value) for key, value in node.items() if not _is_idle(key, value)}
    if CHOICES in str(tidied.get("items")):
        tidied.pop("examples", None)
    if NAMES in node.get("propertyNames", {}):
        tidied["propertyNames"] = {"$ref": refer_to_keys(node["propertyNames"][NAMES])}
        tidied["additionalProperties"] = next(iter(tidied.pop("patternProperties").values()))
    for plain, formatted in _FORMATTED.items():
        if _CODE in str(tidied.get(plain)):
            tidied[formatted] = tidied[plain]
    return tidied


def _tidy_fields(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: _tidy(field) for name, field in fields.items()}


def _is_idle(key: str, value: object) -> bool:
    return key in _DROPPED or (key == "default" and value in ("", None, [], {}))
