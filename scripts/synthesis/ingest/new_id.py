"""What an id may become: its form, and the words and names that are taken by the tool itself."""

import re

from synthesis.ingest.keys import NEW_KEY
from synthesis.ingest.move_ids import IdMove
from synthesis.ingest.refused import MistypedError
from synthesis.model.finding import Ground
from synthesis.model.node import NodeKind
from synthesis.model.record import ID_PATTERN, PAGE_PATTERN, RECEIPTS

_MAX_LENGTH = 80


def check_form(move: IdMove, *, names_file: bool) -> None:
    """Make sure that the new id can be one of its kind; `names_file` if the file of the record is called by it.

    Raises:
        MistypedError: if it cannot.
    """
    if move.new == move.old:
        raise MistypedError(f"The new id must be another than the old one, {move.old!r}.")
    if move.kind is NodeKind.REFERENCE:
        if not NEW_KEY.fullmatch(move.new):
            raise MistypedError(f"The new id must be of letters, digits and - _ . : + /, such as 'ali-gidley2014', not {move.new!r}.")
        return
    if not re.fullmatch(ID_PATTERN, move.new) or len(move.new) > _MAX_LENGTH:
        raise MistypedError(f"The new id must be of small letters, digits and hyphens, such as 'home-office', not {move.new!r}.")
    if names_file and re.fullmatch(PAGE_PATTERN, move.new):
        raise MistypedError(f"The new id must have a word in it that is not 'index', since pages of lists are called so, not {move.new!r}.")
    if move.kind is NodeKind.DATA_SET and move.new in (ground.value for ground in Ground):
        raise MistypedError(f"The new id must be a name of its own, since {move.new!r} says in 'evidence' that there is no data set.")
    if move.kind is NodeKind.SOURCE and move.new == RECEIPTS:
        raise MistypedError(
            f"The new id must be another than {RECEIPTS!r}, since receipts and reviews are written to sources/{RECEIPTS}.yml."
        )
