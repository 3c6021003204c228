"""YAML and JSON documents as trees whose mappings are lists of pairs, so that keys can stand twice; changed, and written again."""

import json
import random
from typing import Any

import yaml

from tests.fuzz.odd_values import draw_value, spoil_text

# A text, number or none, a list, or a mapping as `Pairs`.
Tree = Any


class Pairs(list[list[Tree]]):
    """A mapping: lists of a key and its value, in order."""


def read_tree(text: str) -> Tree:
    """Read a YAML document with every scalar as text."""
    return _from_plain(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - It makes nothing but texts.


def from_json(value: object) -> Tree:
    """Make a tree of what JSON gives."""
    return _from_plain(value)


def thin_out(tree: Tree, chance: random.Random, keep: int = 3) -> Tree:
    """Keep a few items of each long list: small inputs are many inputs."""
    if isinstance(tree, Pairs):
        return Pairs([key, thin_out(value, chance, keep)] for key, value in tree)
    if isinstance(tree, list):
        chosen = sorted(chance.sample(range(len(tree)), min(len(tree), keep)))
        return [thin_out(tree[at], chance, keep) for at in chosen]
    return tree


def change_tree(tree: Tree, chance: random.Random) -> Tree:
    """Change one to four places of a tree."""
    whole = [tree]
    for _ in range(chance.choice((1, 1, 2, 4))):
        slots = list(_list_slots(whole))
        holder, at = chance.choice(slots)
        _CHANGES[chance.randrange(len(_CHANGES))](holder, at, slots, chance)
        if not whole:
            whole = [""]
    return whole[0]


def write_yaml(tree: Tree, chance: random.Random) -> str:
    """Write a tree as a block of YAML; texts are quoted, plain or folded."""
    return _write_block(tree, 0, chance) + "\n"


def write_json(tree: Tree) -> str:
    """Write a tree as JSON."""
    if isinstance(tree, Pairs):
        return "{" + ", ".join(f"{json.dumps(str(key))}: {write_json(value)}" for key, value in tree) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(write_json, tree)) + "]"
    return json.dumps(tree)


def _from_plain(value: Tree) -> Tree:
    if isinstance(value, dict):
        return Pairs([key, _from_plain(item)] for key, item in value.items())
    return [_from_plain(item) for item in value] if isinstance(value, list) else value


def _list_slots(holder: list[Tree]) -> list[tuple[list[Tree], int]]:
    """List every place that has a value, as the list that holds it and the place in it."""
    slots = []
    waiting = [holder]
    while waiting:
        one = waiting.pop()
        for at, value in enumerate(one):
            slot = (value, 1) if isinstance(one, Pairs) else (one, at)
            slots.append(slot)
            inside = slot[0][slot[1]]
            if isinstance(inside, list):
                waiting.append(inside)
    return slots


def _put_odd(holder: list[Tree], at: int, slots: object, chance: random.Random) -> None:
    holder[at] = draw_value(chance)


def _spoil(holder: list[Tree], at: int, slots: object, chance: random.Random) -> None:
    holder[at] = spoil_text(holder[at], chance) if isinstance(holder[at], str) else draw_value(chance)


def _change_type(holder: list[Tree], at: int, slots: object, chance: random.Random) -> None:
    value = holder[at]
    deep: Tree = value
    for _ in range(chance.choice((2, 10, 70))):
        deep = [deep]
    holder[at] = chance.choice(([value], Pairs([["id", value]]), [], Pairs(), [[], Pairs()], 7, -1.5, True, None, 10**30, deep))


def _swap(holder: list[Tree], at: int, slots: list[tuple[list[Tree], int]], chance: random.Random) -> None:
    other, there = chance.choice(slots)
    # Neither may come to hold itself.
    if not isinstance(holder[at], list) and not isinstance(other[there], list):
        holder[at], other[there] = other[there], holder[at]


def _copy(holder: list[Tree], at: int, slots: list[tuple[list[Tree], int]], chance: random.Random) -> None:
    other, there = chance.choice(slots)
    if not isinstance(other[there], list):
        holder[at] = other[there]


def _drop_within(holder: list[Tree], at: int, slots: object, chance: random.Random) -> None:
    if isinstance(holder[at], list) and holder[at]:
        del holder[at][chance.randrange(len(holder[at]))]


def _repeat_within(holder: list[Tree], at: int, slots: object, chance: random.Random) -> None:
    if isinstance(holder[at], list) and holder[at]:
        one = chance.choice(holder[at])
        again = list(one) if isinstance(holder[at], Pairs) else one
        holder[at] += [again] * chance.choice((1, 1, 2, 30))


def _rename_key(holder: list[Tree], at: int, slots: object, chance: random.Random) -> None:
    if isinstance(holder[at], Pairs) and holder[at]:
        pair = chance.choice(holder[at])
        pair[0] = spoil_text(str(pair[0]), chance)


def _add_key(holder: list[Tree], at: int, slots: object, chance: random.Random) -> None:
    if isinstance(holder[at], Pairs):
        holder[at].insert(chance.randrange(len(holder[at]) + 1), [draw_value(chance), draw_value(chance)])


_CHANGES = (_put_odd, _put_odd, _spoil, _spoil, _spoil, _change_type, _swap, _copy, _drop_within, _repeat_within, _rename_key, _add_key)


def _write_block(tree: Tree, depth: int, chance: random.Random) -> str:
    lead = "\n" + "  " * depth
    if isinstance(tree, Pairs) and tree:
        return lead + lead.join(f"{_write_scalar(str(key), chance)}: {_write_block(value, depth + 1, chance)}" for key, value in tree)
    if isinstance(tree, list) and tree:
        return lead + lead.join(f"- {_write_block(value, depth + 1, chance)}" for value in tree)
    if isinstance(tree, list):
        return "{}" if isinstance(tree, Pairs) else "[]"
    return _write_scalar(tree, chance)


def _write_scalar(value: Tree, chance: random.Random) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    is_plain = value.replace(" ", "a").replace("-", "a").isalnum() and value[:1].isalnum() and value == value.strip()
    if is_plain or chance.random() < 0.02:
        return value
    # Most editors and people write the characters themselves; JSON's escapes are YAML's as well.
    return json.dumps(value, ensure_ascii=chance.random() < 0.1)
