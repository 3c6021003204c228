"""The text of `sources/receipts.yml`: one line a receipt, sorted, fit for review in a diff."""

import json
from collections.abc import Iterable, Sequence

from synthesis.model.receipt import Receipt, Sealed, SignedReview, TextOfReport

HEAD = """\
# Written by `synthesis verify` and `synthesis review`; not for editing by hand.
# Each line proves that a phrase was found in a document, that figures and wording were checked, or that a person agreed.
"""


def write_receipts(texts: Iterable[TextOfReport], receipts: Iterable[Receipt], reviews: Iterable[SignedReview]) -> str:
    """Write the file: texts by report, receipts by finding and pinpoint, reviews by finding."""
    ordered_texts = sorted(texts, key=lambda text: text.report)
    ordered_receipts = sorted(receipts, key=lambda receipt: (receipt.finding, receipt.pinpoint))
    ordered_reviews = sorted(reviews, key=lambda review: review.finding)
    lists = (_write_list("texts", ordered_texts), _write_list("receipts", ordered_receipts), _write_list("reviews", ordered_reviews))
    return HEAD + "".join(lists)


def _write_list(name: str, records: Sequence[Sealed]) -> str:
    if not records:
        return f"{name}: []\n"
    return f"{name}:\n" + "".join(f"  - {_write_line(record)}\n" for record in records)


def _write_line(record: Sealed) -> str:
    """Write a record as a flow mapping on one line; JSON's quoting is YAML's as well."""
    values = record.model_dump(mode="json", exclude_defaults=True)
    return "{" + ", ".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()) + "}"
