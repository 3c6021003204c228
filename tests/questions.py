"""The hundred questions that readers may bring, and where the site answers each or says that it does not."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "content"


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asks. `speakers` are the words for who must say the answer; without an answer there are none."""

    id: str
    text: str
    speakers: tuple[str, ...]
    documents: tuple[str, ...]
    must_mention: tuple[str, ...]

    @property
    def is_answered(self) -> bool:
        """Whether the documents answer it."""
        return bool(self.documents)


@dataclass(frozen=True, slots=True)
class Answer:
    """Where the answer stands: a page, an anchor on it where no finding gives the answer, and a search that finds it.

    `instead` is by a word that the answer must mention, `other_speaker` by a finding whose speaker is not the one asked for;
    `names` are words by which the page says that nothing is known.
    """

    page: str
    anchor: str
    findings: tuple[str, ...]
    found_by: str
    instead: Mapping[str, str]
    other_speaker: Mapping[str, str]
    names: tuple[str, ...]


def read_questions() -> list[Question]:
    """Read questions.yml."""
    records = yaml.safe_load((FOLDER / "questions.yml").read_text(encoding="utf-8"))
    return [
        Question(
            id=record["id"],
            text=record["question"],
            speakers=tuple(record.get("speaker", "").split(" and ")) if "speaker" in record else (),
            documents=tuple(record.get("documents", ())),
            must_mention=tuple(record.get("must_mention", ())),
        )
        for record in records
    ]


def read_answers() -> dict[str, Answer]:
    """Read answers.yml, by the id of the question."""
    records = yaml.safe_load((FOLDER / "answers.yml").read_text(encoding="utf-8"))
    return {question: _read_answer(record) for question, record in records.items()}


def _read_answer(record: dict[str, object]) -> Answer:
    page, _, anchor = str(record.pop("page")).partition("#")
    rest = {"findings": (), "instead": {}, "other_speaker": {}, "names": (), **record}
    return Answer(page=page, anchor=anchor, **rest)  # type: ignore[arg-type]  # An unknown key is refused here, a wrong value by its test.
