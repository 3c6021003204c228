"""Small phrases that pages share: lists, counts, nations, figures and speakers in words. Plain text in, plain text out."""

from collections.abc import Iterable, Sequence

from synthesis.model.edtf import date_in_words
from synthesis.model.finding import Figure, Speaker
from synthesis.model.vocabulary import Difference, Nation, SpeakerType, Word

NOT_STATED = "Not stated"
_CURRENCIES = ("£", "€", "$")
# Types of which a name can be that of several people.
_PERSONS = (SpeakerType.AUTHOR, SpeakerType.RESEARCHER, SpeakerType.COMMENTATOR)


def join_words(items: Sequence[str]) -> str:
    """Write a list as a sentence does: 'a, b and c'."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def count_words(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: '1 source', '3 sources'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def sentence_case(text: str) -> str:
    """Begin a text with a capital and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def list_labels(words: Iterable[Word]) -> str:
    """Write the readers' words for some allowed values, each once, in their order."""
    return ", ".join(dict.fromkeys(word.label for word in words))


def list_nations(nations: Iterable[Nation]) -> str:
    """Name nations in their usual order; 'Not stated' only where there is no other."""
    found = set(nations)
    stated = [nation.label for nation in Nation if nation in found and nation is not Nation.NOT_STATED]
    return ", ".join(stated) or NOT_STATED


def explain_differences() -> str:
    """Say what findings can differ on: 'fact (what is the case), value (what is good or should be done)' and so on."""
    return join_words([f"{one.label} ({one.explanation[:1].lower()}{one.explanation[1:].rstrip('.')})" for one in Difference])


def shorten(text: str, longest: int) -> str:
    """Cut a text that is too long at a word, and show that it was cut."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rpartition(' ')[0] or text[:longest]} …"


def date_words(date: str | None) -> str:
    """Write a date in words, or that it is not stated."""
    return date_in_words(date) if date else NOT_STATED


def short_day(day: str) -> str:
    """Write a day in ISO form as a badge has room for: '22 Nov 2026'."""
    number, month, year = date_in_words(day).split()
    return f"{number} {month[:3]} {year}"


def describe_speaker(speaker: Speaker) -> str:
    """Say who speaks, as far as the document tells: 'An interviewee (national, UK, February 2015)'."""
    details = []
    if speaker.name:
        details.append(_name_type(speaker))
    if speaker.level:
        details.append(speaker.level.label.lower())
    if speaker.nation and speaker.nation is not Nation.NOT_STATED:
        details.append(speaker.nation.label)
    if speaker.date:
        details.append(date_in_words(speaker.date))
    who = speaker.name or speaker.type.label
    return f"{who} ({', '.join(details)})" if details else who


def _name_type(speaker: Speaker) -> str:
    """Name what the named one is, or what they are: 'Spencer and Charsley' are researchers."""
    is_several = speaker.type in _PERSONS and " and " in speaker.name
    return f"{speaker.type.value}s" if is_several else speaker.type.value


def describe_figure(figure: Figure) -> str:
    """Write a quantity with what it counts: 'around £1.7 billion: cuts to council budgets (in ten councils, 2010 to 2016)'."""
    limits = [figure.population] if figure.population else []
    if figure.period:
        limits.append(date_in_words(figure.period))
    return f"{describe_amount(figure)}: {figure.what}" + (f" ({', '.join(limits)})" if limits else "")


def describe_amount(figure: Figure) -> str:
    """Write a quantity with its unit and what limits it: 'around £1.7 billion'."""
    return f"{figure.qualifier} {_amount(figure)}".strip()


def _amount(figure: Figure) -> str:
    unit = figure.unit
    if unit.startswith(_CURRENCIES):
        return f"{unit[0]}{figure.value} {unit[1:].strip()}".strip()
    return f"{figure.value}{unit}" if unit.startswith("%") else f"{figure.value} {unit}"
