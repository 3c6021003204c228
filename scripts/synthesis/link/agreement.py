"""How the findings behind a statement stand to each other: takes stance and source of each, gives one word."""

from collections.abc import Collection
from typing import NamedTuple

from synthesis.model.library import Agreement
from synthesis.model.vocabulary import Stance


class Voice(NamedTuple):
    """One finding behind a statement: its stance and the id of its source."""

    stance: Stance
    source: str


def judge_agreement(voices: Collection[Voice]) -> Agreement:
    """Find the word for a statement; of the cases below, the first that holds counts.

    | stances present            | sources of those that support and contradict | word                      |
    | -------------------------- | -------------------------------------------- | ------------------------- |
    | contradicts and supports   | one                                          | contested within one study |
    | contradicts                | any                                          | contested                 |
    | qualifies                  | any                                          | agree with qualifications |
    | supports                   | one                                          | one source                |
    | supports                   | several                                      | agree                     |
    """
    stances = {voice.stance for voice in voices}
    if Stance.CONTRADICTS in stances:
        opposed = {voice.source for voice in voices if voice.stance is not Stance.QUALIFIES}
        is_within = Stance.SUPPORTS in stances and len(opposed) == 1
        return Agreement.CONTESTED_WITHIN if is_within else Agreement.CONTESTED
    if Stance.QUALIFIES in stances:
        return Agreement.QUALIFIED
    return Agreement.AGREE if len({voice.source for voice in voices}) > 1 else Agreement.ONE_SOURCE
