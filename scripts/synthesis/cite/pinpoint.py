"""In-text citations that say where in a work: 'p. 690', 'section ‘The Bumpy Road to Localism’'."""

from synthesis.model.citation import Citations, CitationStyle


def cite_at(citations: Citations, key: str, locator: str, style: CitationStyle = CitationStyle.HARVARD) -> str:
    """Cite a place in a work: '(Spencer, 2011, p. 690)'."""
    in_text = citations.get(key, style).in_text
    return f"{in_text.removesuffix(')')}, {locator})" if locator else in_text
