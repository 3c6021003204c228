"""Shapes `sources/receipts.yml`; a receipt that was changed by hand or torn proves nothing, and is left out."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import ValidationError

from synthesis.model.code import Code
from synthesis.model.nearest import suggest
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
    problems = list(_check_lists(document))
    book = ReceiptBook(
        _shape_list(document, "texts", TextOfReport, problems),
        _shape_list(document, "receipts", Receipt, problems),
        _shape_list(document, "reviews", SignedReview, problems),
    )
    return book, tuple(problems)


def _check_lists(document: RawDocument) -> Iterator[Problem]:
    """All lists must be there, and nothing else: under another key there may be reviews, or the file may be none of ours."""
    whole = Origin(document.path, document.root)
    keys = document.root.keys if isinstance(document.root, RawMap) else {}
    if not any(name in keys for name in _LISTS):
        message = f"must have the lists {', '.join(_LISTS)}, which 'synthesis verify' writes, and has none of them"
        remedy = "bring the file back from version control, or give it another name if it is none of receipts"
        yield Problem(whole.place, Code.REVIEW_DAMAGED, message, remedy)
        return
    unknown = [name for name in keys if name not in _LISTS]
    missing = [name for name in _LISTS if name not in keys]
    for name in unknown:
        message = f"must be one of {', '.join(_LISTS)}, not {name!r}"
        remedy = suggest(name, missing, "bring the file back from version control")
        yield Problem(whole.at_key(name), Code.REVIEW_DAMAGED, message, remedy)
    if "reviews" in missing and not unknown:
        remedy = "bring the file back from version control, or add 'reviews: []' if nobody has reviewed a finding"
        yield Problem(whole.place, Code.REVIEW_DAMAGED, "must have the list 'reviews'", remedy)
    elif missing and not unknown:
        yield _damaged(whole, f"must have the lists {', '.join(_LISTS)}, and lacks {', '.join(missing)}")


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
