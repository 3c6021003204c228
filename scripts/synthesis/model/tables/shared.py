"""What several tables say alike."""

from synthesis.model.vocabulary import Word

CAVEAT_MEANING = "What the sources together cannot tell: it holds for every row, and travels with each."


def show_word(word: Word | None) -> str:
    """Give what people type for a word; empty text where there is none."""
    return word.value if word else ""
