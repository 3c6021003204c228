"""Fingerprints: what a receipt or a review is bound to, so that a change of it shows."""

import hashlib
import json
from collections.abc import Sequence

from synthesis.model.finding import Finding
from synthesis.model.pinpoint import Pinpoint

LENGTH = 16


def fingerprint(parts: Sequence[object]) -> str:
    """Give the first 16 hexadecimal digits of the SHA-256 of the parts, written as JSON."""
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]


def fingerprint_passage(pinpoint: Pinpoint) -> str:
    """Give what the state 'phrase found' is bound to, beside the document: every word of the pinpoint."""
    return fingerprint([pinpoint.model_dump(mode="json", exclude_defaults=True)])


def fingerprint_claim(finding: Finding) -> str:
    """Give what 'figures and copying checked' is bound to: all in the finding that those two checks read."""
    figures = [figure.model_dump(mode="json", exclude_defaults=True) for figure in finding.figures]
    return fingerprint([finding.claim, finding.why, finding.caution, finding.extent, figures])


def fingerprint_review(finding: Finding) -> str:
    """Give what a person's review is bound to: the claim and all of its passages."""
    return fingerprint([finding.claim, *(fingerprint_passage(pinpoint) for pinpoint in finding.pinpoints)])
