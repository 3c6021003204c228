"""What all on-disk records share: frozen, unknown keys refused, and the types their fields are made of."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from synthesis.model.code import Code
from synthesis.model.node import NodeKind

ID_PATTERN = r"^[a-z0-9][a-z0-9-]*$"
# What no file may be called, since the name is an address: lists have a page of their own, and further ones by number.
PAGE_PATTERN = r"^(?:index|[0-9]+)$"
# What no source may be called, since its file would be the one that receipts and reviews are written to.
RECEIPTS = "receipts"
FINDING_ID_PATTERN = r"^[A-Z]{2,5}-[0-9]{2,}$"
CODE_PATTERN = r"^[A-Z]{2,5}$"
KEY_PATTERN = r"^[^\s,{}()=#%\"'~\\]+$"
PART_PATTERN = r"^[a-z0-9-]+/[a-z0-9-]+$"
WEB_PATTERN = r"^https?://[^\s<>\"]+$"
MAX_TEXT = 20_000
# The key under which a field's JSON Schema says what sort of record it names, after `NodeKind`.
NAMES = "names"

_COUNT = re.compile(r"^(0|[1-9][0-9]{0,8})$")


class FormError(ValueError):
    """A value that its field refuses: the problem's code and what must hold, apart from the value."""

    def __init__(self, code: Code, must: str, value: str) -> None:
        super().__init__(f"{must}, not {value!r}")
        self.code = code
        self.must = must


class Record(BaseModel):
    """The base of all records that people write."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, str_max_length=MAX_TEXT)


def _names(kind: NodeKind) -> Any:
    """Mark a type as the name of another record of the collection, for what offers those that there are."""
    return Field(json_schema_extra={NAMES: kind.name.lower()})


# What a record calls itself, and what it calls another by.
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
FindingId = Annotated[str, StringConstraints(pattern=FINDING_ID_PATTERN, max_length=20)]
Key = Annotated[str, StringConstraints(pattern=KEY_PATTERN, max_length=120), _names(NodeKind.REFERENCE)]
NamedSource = Annotated[Id, _names(NodeKind.SOURCE)]
NamedFinding = Annotated[FindingId, _names(NodeKind.FINDING)]
NamedTheme = Annotated[Id, _names(NodeKind.THEME)]
NamedPlace = Annotated[Id, _names(NodeKind.PLACE)]
NamedOrganisation = Annotated[Id, _names(NodeKind.ORGANISATION)]
NamedTerm = Annotated[Id, _names(NodeKind.TERM)]
NamedData = Annotated[Id, _names(NodeKind.DATA_SET)]
NamedPart = Annotated[str, StringConstraints(pattern=PART_PATTERN), _names(NodeKind.PART)]

Text = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Prose = Annotated[str, StringConstraints(min_length=1), Field(json_schema_extra={"prose": True})]


def _check_flag(value: object) -> object:
    if isinstance(value, str) and value not in ("true", "false"):
        raise FormError(Code.WRONG_VALUE, "must be true or false", value)
    return value


def _check_count(value: object) -> object:
    if isinstance(value, str) and not _COUNT.match(value):
        raise FormError(Code.WRONG_NUMBER, "must be a whole number in digits, such as 2", value)
    return value


# Typed text is read strictly: pydantic alone would take 'yes', 'on' and '1' for true, and '012' for 12.
Flag = Annotated[bool, BeforeValidator(_check_flag)]
# Stands after the field's limits, which pydantic would otherwise not write into the JSON Schema.
AS_COUNT = BeforeValidator(_check_count)
