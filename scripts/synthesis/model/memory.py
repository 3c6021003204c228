"""What pure functions gave before, kept from one reading of a collection to the next; never wrong, since what it holds is frozen.

A function is asked again only about values that it was not asked about in the last round. Values are the same if they are
the same objects, which takes no looking into them; texts, if they say the same.
"""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Memory:
    """Holds what was asked for since the last round began, and in the round before."""

    def __init__(self) -> None:
        self._before: dict[object, Any] = {}
        self._now: dict[object, Any] = {}

    def begin_round(self) -> None:
        """Forget what was not asked for in the round that ends."""
        self._before, self._now = self._now, {}

    def find(self, key: object) -> Any:
        """Give what is kept under a key, and keep it for another round; nothing if there is nothing."""
        known = self._now.get(key)
        if known is None and key in self._before:
            known = self._now[key] = self._before[key]
        return known

    def keep(self, key: object, value: object) -> None:
        """Keep a value under a key."""
        self._now[key] = value

    def recall(self, make: Callable[Given, Result], *given: Given.args, **named: Given.kwargs) -> Result:
        """Give what a function makes of these very objects, made now or before."""
        key = (make, *[one if type(one) is str else id(one) for one in given])
        known = self.find(key)
        if known is None:
            # The objects are kept beside the result: while they are, no other can have the number of one of them.
            known = (make(*given, **named), given)
            self.keep(key, known)
        result: Result = known[0]
        return result

    def recall_equal(self, make: Callable[Given, Result], depends_on: object, *given: Given.args, **named: Given.kwargs) -> Result:
        """Give what a function made when it was last asked, if all that it depends on is equal to what it was then."""
        known = self.find(make)
        if known is None or known[1] != depends_on:
            known = (make(*given, **named), depends_on)
            self.keep(make, known)
        result: Result = known[0]
        return result


class NoMemory(Memory):
    """Remembers nothing: for those who read a collection once."""

    def find(self, key: object) -> Any:
        """Find nothing."""

    def keep(self, key: object, value: object) -> None:
        """Keep nothing."""


NO_MEMORY = NoMemory()
