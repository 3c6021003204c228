"""A value that is compared by being the same object: for remembering what was made of it without looking into it."""

from typing import Generic, TypeVar

Value = TypeVar("Value")


class Same(Generic[Value]):
    """Holds a value that never changes; equal only to what holds the very same one."""

    __slots__ = ("value",)

    def __init__(self, value: Value) -> None:
        self.value = value

    def __hash__(self) -> int:
        """Give the number of the object."""
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        """Tell whether the other holds the same object."""
        return isinstance(other, Same) and other.value is self.value
