"""Mends after formatting: what refkit or a style prints wrong, each with its reason. Runs in, runs out.

`amend` applies `AMENDMENTS` in order. A test for each shows what comes out without it.
"""

from collections.abc import Callable
from dataclasses import replace

from synthesis.cite.runs import Part, Run, Runs, rewrite
from synthesis.cite.typography import curl, quote
from synthesis.model.citation import CitationStyle
from synthesis.model.csl import OTHERS, CslItem

Amendment = Callable[[Runs, CslItem, CitationStyle], Runs]

_MARKS = ("?", "!", "?’", "!’")
_SHORT_FORMS_OF_APA = {"edn": "ed.", " (Eds)": " (Eds.)"}


def write_et_al(runs: Runs, item: CslItem, style: CitationStyle) -> Runs:
    """Write 'et al.' where a list of names goes on: CSL has no word for that, and refkit prints the stand-in 'others'."""
    at = next((index for index, run in enumerate(runs) if run.part is Part.NAME and run.text == OTHERS.literal), 0)
    if not at or OTHERS not in item.author:
        return runs
    delimiter, following = runs[at - 1], runs[at + 1 : at + 2]
    is_inverted = delimiter.text.startswith(",") and bool(item.author[-2:][0].given)
    has_comma = len(item.author) > 2 or is_inverted
    has_stop = bool(following) and following[0].text.startswith(".")
    et_al = replace(runs[at], text="et al" if has_stop else "et al.", italic=style is CitationStyle.HARVARD)
    return (*runs[: at - 1], replace(delimiter, text=", " if has_comma else " "), et_al, *runs[at + 1 :])


def drop_comma_behind_year(runs: Runs, _item: CslItem, style: CitationStyle) -> Runs:
    """Drop the comma of '(2019a,)': refkit prints APA's comma before month and day where there is neither."""
    if style is not CitationStyle.APA:
        return runs
    return rewrite(runs, lambda text: text[1:] if text.startswith(",)") else text)


def drop_stop_behind_mark(runs: Runs, _item: CslItem, _style: CitationStyle) -> Runs:
    """Drop the full stop behind a title that ends in a mark of its own: refkit prints 'debate?.', and '‘debate?’.'."""
    if not any(run.text.startswith(".") for run in runs):
        return runs
    previous = (Run(""), *runs[:-1])
    return tuple(
        replace(run, text=run.text[1:]) if run.text.startswith(".") and before.text.endswith(_MARKS) else run
        for run, before in zip(runs, previous, strict=True)
    )


def drop_retrieved(runs: Runs, _item: CslItem, style: CitationStyle) -> Runs:
    """Drop 'Retrieved' where no date follows it: APA gives the bare address then, but its style prints the word."""
    if style is not CitationStyle.APA:
        return runs
    if not any(run.text.endswith("Retrieved ") for run in runs):
        return runs
    following = (*runs[1:], Run(""))
    return tuple(
        replace(run, text=run.text.removesuffix("Retrieved ")) if after.url else run for run, after in zip(runs, following, strict=True)
    )


def drop_preprint(runs: Runs, _item: CslItem, style: CitationStyle) -> Runs:
    """Drop Harvard's '[Preprint]': the style takes every article without volume and pages for one, also those online first."""
    if style is not CitationStyle.HARVARD:
        return runs
    return rewrite(runs, lambda text: text.removeprefix(" [Preprint]"))


def drop_label_of_article(runs: Runs, _item: CslItem, style: CitationStyle) -> Runs:
    """Drop the 'p.' before an article's number, which stands in the place of pages."""
    if style is not CitationStyle.HARVARD:
        return runs
    labels = {index - 2 for index, run in enumerate(runs) if run.text.startswith("article ") and index > 1}
    labels = {index for index in labels if runs[index].text == "p."}
    return tuple(run for index, run in enumerate(runs) if index not in labels and index - 1 not in labels)


def use_short_forms_of_apa(runs: Runs, _item: CslItem, style: CitationStyle) -> Runs:
    """Write 'Eds.' and '2nd ed.' as APA's manual does: the British locale has 'Eds' and 'edn'."""
    if style is not CitationStyle.APA:
        return runs
    return rewrite(runs, lambda text: _SHORT_FORMS_OF_APA.get(text, text))


def keep_case_of_container(runs: Runs, item: CslItem, _style: CitationStyle) -> Runs:
    """Keep the capitals of a journal as typed: refkit makes 'Series A' into 'Series a' where a style asks for a title's capitals."""
    typed = item.container_title
    folded = typed.casefold()
    return rewrite(runs, lambda text: typed if text and text != typed and text.casefold() == folded else text) if typed else runs


def set_description_plain(runs: Runs, item: CslItem, _style: CitationStyle) -> Runs:
    """Set what stands in brackets for a title without quotation marks and italics: it is a description, and nobody's words."""
    if not (item.title.startswith("[") and item.title.endswith("]")):
        return runs
    bare = item.title.casefold()
    return tuple(replace(run, text=run.text.strip("‘’"), italic=False) if run.text.strip("‘’").casefold() == bare else run for run in runs)


def curl_quotes(runs: Runs, item: CslItem, _style: CitationStyle) -> Runs:
    """Give quotation marks their shapes: refkit leaves straight ones, and single ones within the single ones of a title."""
    wrapped = f"‘{item.title}’".casefold()
    return rewrite(runs, lambda text: quote(text[1:-1]) if text.startswith("‘") and text.casefold() == wrapped else curl(text))


AMENDMENTS: tuple[Amendment, ...] = (
    write_et_al,
    drop_comma_behind_year,
    drop_stop_behind_mark,
    drop_retrieved,
    drop_preprint,
    drop_label_of_article,
    use_short_forms_of_apa,
    keep_case_of_container,
    set_description_plain,
    curl_quotes,
)


def amend(runs: Runs, item: CslItem, style: CitationStyle, amendments: tuple[Amendment, ...] = AMENDMENTS) -> Runs:
    """Mend what was printed of an item in a style."""
    for amendment in amendments:
        runs = amendment(runs, item, style)
    return tuple(run for run in runs if run.text)
