"""A citation as the subject of a sentence, 'Spencer (2011)', made from the one in brackets, '(Spencer, 2011)'.

refkit's own leaves out the title that stands for an author, and keeps APA's '&', which belongs in brackets only.
"""

from synthesis.cite.runs import Part, Run, Runs, write_text

_AND = {" & ": " and ", ", & ": ", and "}


def write_narrative(in_text: Runs) -> str:
    """Move the bracket of an in-text citation behind the names."""
    inside = write_text(map(_spell_and, in_text)).removeprefix("(").removesuffix(")")
    names, _, year = inside.rpartition(", ")
    return f"{names} ({year})" if names else inside


def _spell_and(run: Run) -> Run:
    return Run(_AND.get(run.text, run.text)) if run.part is Part.NAME else run
