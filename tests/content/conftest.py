"""The repository's own collection, read once, and its documents where they are there."""

from pathlib import Path

import pytest

from synthesis.model.library import Library
from synthesis.reading import read_library
from synthesis.verify.library import Verification, verify_library

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def library() -> Library:
    return read_library(ROOT)[0]


@pytest.fixture(scope="session")
def verification(library: Library, require_texts: Path) -> Verification:
    return verify_library(library, require_texts, "2026-11-22")
