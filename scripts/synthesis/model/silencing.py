"""What silences a warning: a record that names the warning, the record that it is about, and the reason."""

from typing import Annotated

from pydantic import Field

from synthesis.model.code import SILENCEABLE
from synthesis.model.record import Id, Prose, Record, Text


class Silencing(Record):
    """A warning that was looked at and stays as it is, with the reason."""

    code: Annotated[
        Id,
        Field(
            description="Code of the warning.",
            examples=["claim-joins-two"],
            json_schema_extra={"enum": sorted(code.slug for code in SILENCEABLE)},
        ),
    ]
    record: Annotated[
        Text,
        Field(
            description="Id of what the warning is about: of a finding, theme, work and so on; `theme/statement` for a statement, "
            "`collection` for the collection.",
            examples=["INT-07"],
        ),
    ]
    why: Annotated[Prose, Field(description="Why it stays as it is, for the next editor.", examples=["The document gives no date."])]
