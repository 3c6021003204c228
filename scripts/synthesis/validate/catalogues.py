"""Shapes the records that stand many to a file: events, responsibilities, terms, places, organisations, posts, changes."""

from typing import TypeVar

from synthesis.model.node import ALL, Node, NodeKind
from synthesis.model.raw import RawDocument
from synthesis.model.record import ID_PATTERN, Record
from synthesis.model.records import Located
from synthesis.validate.ids import find_repeated_ids, read_id, read_meant_id
from synthesis.validate.lists import refuse_other_fields, take_items
from synthesis.validate.shape import shape_record
from synthesis.validate.shaped import Shaped

RecordType = TypeVar("RecordType", bound=Record)


def shape_catalogue(document: RawDocument | None, field: str, model: type[RecordType], kind: NodeKind) -> Shaped[RecordType]:
    """Shape each record of a file by itself; of two with one id, the first stays."""
    if document is None:
        return Shaped((), frozenset(), ())
    items = take_items(document, field)
    problems = [*items.problems, *refuse_other_fields(document, field)]
    repeated = find_repeated_ids(items.origins, ID_PATTERN)
    records: list[Located[RecordType]] = []
    broken = set() if items.is_whole else {Node(kind, ALL)}
    for origin in items.origins:
        record, record_problems = shape_record(model, origin)
        problems += record_problems
        if origin.place in repeated:
            problems.append(repeated[origin.place])
        elif record is not None:
            records.append(Located(read_id(origin, ID_PATTERN), record, origin))
        elif meant := read_meant_id(origin, ID_PATTERN):
            broken.add(Node(kind, meant))
    return Shaped(tuple(records), frozenset(broken), tuple(problems))
