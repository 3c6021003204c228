"""`synthesis explain`: what a problem is, why it matters, and an example of it gone wrong and put right."""

import textwrap
from collections.abc import Iterator

import click

from synthesis.model.code import SILENCEABLE, Code
from synthesis.model.explanation import find_explanation, read_explanations
from synthesis.model.nearest import suggest


@click.command()
@click.argument("code", metavar="[CODE]", required=False, default="")
def explain(code: str) -> None:
    """Explain a problem by its CODE, as 'synthesis check' prints it; without a code, list them all."""
    codes = {one.slug: one for one in Code}
    if code and code not in codes:
        raise click.BadParameter(f"must be a code, not {code!r}; {suggest(code, codes, 'synthesis explain lists them')}", param_hint="CODE")
    for line in _describe(codes[code]) if code else _list_all():
        click.echo(line)


def _list_all() -> Iterator[str]:
    width = max(len(code.slug) for code in Code)
    for group in read_explanations():
        yield from ("", group.title)
        for one in group.explanations:
            yield f"  {one.code.slug:<{width}}  {one.code.explanation}"


def _describe(code: Code) -> Iterator[str]:
    explained = find_explanation(code)
    yield f"{code.slug} ({code.severity.value}): {code.explanation}"
    yield explained.why
    if code in SILENCEABLE:
        yield "It can be silenced in sources/synthesis/silenced.yml, with the reason."
    for label, example in (("Wrong", explained.wrong), ("Right", explained.right)):
        yield from ("", f"{label}, in {explained.file}:", textwrap.indent(example, "    "))
