"""Shapes `sources/receipts.yml`; a receipt that was changed by hand or torn proves nothing, and is left out."""

from typing import TypeVar

from pydantic import ValidationError

from synthesis.model.code import Code
from synthesis.model.problem import Problem
from synthesis.model.raw import Origin, RawDocument, RawList, RawMap
from synthesis.model.receipt import Receipt, ReceiptBook, SignedReview, TextOfReport, is_whole
from synthesis.validate.plain import has_broken, to_plain

SealedType = TypeVar("SealedType", TextOfReport, Receipt, SignedReview)
_LISTS = ("texts", "receipts", "reviews")


def shape_receipts(document: RawDocument | None) -> tuple[ReceiptBook, tuple[Problem, ...]]:
    """Make the records of the file that are whole, and a problem for each that is not."""
    if document is None:
        return ReceiptBook(), ()
    problems: list[Problem] = []
    if not isinstance(document.root, RawMap) or set(document.root.values) != set(_LISTS):
        problems.append(_damaged(Origin(document.path, document.root), f"must have the lists {', '.join(_LISTS)} and nothing else"))
    book = ReceiptBook(
        _shape_list(document, "texts", TextOfReport, problems),
        _shape_list(document, "receipts", Receipt, problems),
        _shape_list(document, "reviews", SignedReview, problems),
    )
    return book, tuple(problems)


def _shape_list(document: RawDocument, name: str, model: type[SealedType], problems: list[Problem]) -> tuple[SealedType, ...]:
    node = document.root.values.get(name) if isinstance(document.root, RawMap) else None
    if node is not None and not isinstance(node, RawList):
        problems.append(_damaged(Origin(document.path, node), f"must be a list, which {name!r} is not", model))
    whole: list[SealedType] = []
    for item in node.items if isinstance(node, RawList) else ():
        record = _shape(model, Origin(document.path, item))
        if record is not None:
            whole.append(record)
        else:
            problems.append(_damaged(Origin(document.path, item), "must be as it was written, but it was changed or torn", model))
    return tuple(whole)


def _shape(model: type[SealedType], origin: Origin) -> SealedType | None:
    if has_broken(origin.node):
        return None
    try:
        record = model.model_validate(to_plain(origin.node))
    except ValidationError:
        return None
    return record if is_whole(record) else None


def _damaged(origin: Origin, message: str, model: type[SealedType] | None = None) -> Problem:
    if model is SignedReview:
        # A receipt can be made again; a person's word cannot.
        remedy = "bring the line back from version control, or take it out and review the finding again"
        return Problem(origin.place, Code.REVIEW_DAMAGED, message, remedy)
    return Problem(origin.place, Code.RECEIPT_DAMAGED, message, "run 'synthesis verify', which writes the file anew")
