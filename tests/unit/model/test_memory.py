"""What is remembered from one round to the next, and what is forgotten."""

from synthesis.model.memory import NO_MEMORY, Memory

ONE, OTHER = ("one",), ("other",)


class Maker:
    """Makes something new whenever it is asked, and knows how often it was."""

    def __init__(self) -> None:
        self.times = 0

    def make(self, *given: object) -> list[object]:
        self.times += 1
        return list(given)


def test_same_objects_are_asked_about_once() -> None:
    memory, maker = Memory(), Maker()
    make = maker.make

    first, second = memory.recall(make, ONE, "text"), memory.recall(make, ONE, str(b"text", "ascii"))

    assert first is second
    assert (first, maker.times) == ([ONE, "text"], 1)


def test_objects_that_only_look_the_same_are_others() -> None:
    memory, make = Memory(), Maker().make

    first, second = memory.recall(make, ["x"]), memory.recall(make, ["x"])

    assert first is not second


def test_what_a_round_asks_for_is_known_in_the_next_and_forgotten_in_the_one_after() -> None:
    memory, maker = Memory(), Maker()
    make = maker.make
    memory.recall(make, ONE)
    memory.recall(make, OTHER)

    memory.begin_round()
    memory.recall(make, ONE)
    memory.begin_round()
    memory.recall(make, ONE)
    memory.recall(make, OTHER)

    assert maker.times == 3


def test_no_object_is_taken_for_one_that_had_its_number() -> None:
    memory, make = Memory(), Maker().make

    results = [memory.recall(make, [number]) for number in range(100)]

    assert results == [[[number]] for number in range(100)]


def test_what_depends_on_equal_values_is_made_once() -> None:
    memory, maker = Memory(), Maker()
    make = maker.make

    first = memory.recall_equal(make, ["x"], ONE)
    second = memory.recall_equal(make, ["x"], OTHER)
    third = memory.recall_equal(make, ["y"], OTHER)

    assert first is second
    assert (third, maker.times) == ([OTHER], 2)


def test_without_memory_everything_is_made_when_it_is_asked_for() -> None:
    maker = Maker()
    make = maker.make

    NO_MEMORY.recall(make, ONE)
    NO_MEMORY.recall(make, ONE)
    NO_MEMORY.recall_equal(make, 1, ONE)
    NO_MEMORY.recall_equal(make, 1, ONE)

    assert maker.times == 4
