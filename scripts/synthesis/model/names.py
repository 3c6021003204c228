"""Names of people and bodies, as bibliographies know them."""

from typing import Annotated

from pydantic import Field

from synthesis.model.record import Record


class Name(Record):
    """A person's name in its parts, or a body's name as one piece (`literal`)."""

    family: Annotated[str, Field(description="Family name.", examples=["Garcés-Mascareñas"])] = ""
    given: Annotated[str, Field(description="Given names or initials.", examples=["Blanca"])] = ""
    particle: Annotated[str, Field(description="Particle before the family name.", examples=["van der"])] = ""
    suffix: Annotated[str, Field(description="Suffix after the name.", examples=["Jr"])] = ""
    literal: Annotated[str, Field(description="A body's whole name.", examples=["Home Office"])] = ""

    @property
    def is_body(self) -> bool:
        """Tell whether this is a corporate name."""
        return bool(self.literal)

    @property
    def full(self) -> str:
        """The name in reading order."""
        return self.literal or " ".join(filter(None, (self.given, self.particle, self.family, self.suffix)))

    @property
    def filed(self) -> str:
        """The name as lists have it, family name first: 'van der Berg, Anna, Jr'."""
        if self.is_body:
            return self.literal
        family = " ".join(filter(None, (self.particle, self.family)))
        return ", ".join(filter(None, (family, self.given, self.suffix)))
