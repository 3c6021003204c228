"""What all on-disk records share: frozen, unknown keys refused, and the types their fields are made of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

ID_PATTERN = r"^[a-z0-9][a-z0-9-]*$"
FINDING_ID_PATTERN = r"^[A-Z]{2,5}-[0-9]{2,}$"
CODE_PATTERN = r"^[A-Z]{2,5}$"
KEY_PATTERN = r"^[^\s,{}()=#%\"'~\\]+$"
MAX_TEXT = 20_000


class Record(BaseModel):
    """The base of all records that people write."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, str_max_length=MAX_TEXT)


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
FindingId = Annotated[str, StringConstraints(pattern=FINDING_ID_PATTERN, max_length=20)]
Key = Annotated[str, StringConstraints(pattern=KEY_PATTERN, max_length=120)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Prose = Annotated[str, StringConstraints(min_length=1), Field(json_schema_extra={"prose": True})]
