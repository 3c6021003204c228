"""Names as lists in BibTeX have them: 'Spencer, Sarah and {Home Office} and others'."""

from collections.abc import Sequence

from synthesis.model.latex_text import encode_latex
from synthesis.model.names import Name


def write_names(names: Sequence[Name], *, goes_on: bool = False) -> str:
    """Write a list of names; it `goes_on` where the work says no more than 'and others'."""
    written = [_write_name(name) for name in names if name.full]
    return " and ".join([*written, "others"] if written and goes_on else written)


def _write_name(name: Name) -> str:
    if name.literal:
        return f"{{{encode_latex(name.literal)}}}"
    family = " ".join(filter(None, (encode_latex(name.particle), _write_family(name.family))))
    # Without a comma BibTeX would look for the given name in the family's, and with nothing behind it for a mistake.
    parts = [family, *([encode_latex(name.suffix)] if name.suffix else []), encode_latex(name.given) or "{}"]
    return ", ".join(parts) if name.given or name.suffix or " " in family or family.startswith("{") else family


def _write_family(family: str) -> str:
    """Keep a family name together that BibTeX would take apart: at a comma, an 'and' or a word in lower case."""
    is_whole = "," not in family and " and " not in family and not any(word[0].islower() for word in family.split())
    return encode_latex(family) if is_whole else f"{{{encode_latex(family)}}}"
