"""The name that readers know a record by, as prose; none if the record is not there."""

from synthesis.model.edtf import date_in_words
from synthesis.model.node import Node, NodeKind
from synthesis.render.context import Context


def title_of(context: Context, node: Node) -> str | None:
    """Give the name of a record: a source's title, a theme's label, a statement's words, a work's author and year."""
    finder = _FINDERS.get(node.kind)
    return finder(context, node.id) if finder else None


def _source(context: Context, source_id: str) -> str | None:
    found = context.library.sources.get(source_id)
    return found.record.title if found else None


def _finding(context: Context, finding_id: str) -> str | None:
    return finding_id if finding_id in context.library.findings else None


def _reference(context: Context, key: str) -> str | None:
    return context.citations.get(key).narrative if context.is_cited(key) else None


def _theme(context: Context, theme_id: str) -> str | None:
    found = context.library.themes.get(theme_id)
    return found.record.label if found else None


def _statement(context: Context, statement_id: str) -> str | None:
    found = context.statements.get(statement_id)
    return found.statement if found else None


def _framework(context: Context, framework_id: str) -> str | None:
    found = context.library.frameworks.get(framework_id)
    return found.record.title if found else None


def _part(context: Context, part_id: str) -> str | None:
    found = context.parts.get(part_id)
    return found.title if found else None


def _event(context: Context, event_id: str) -> str | None:
    found = context.library.events.get(event_id)
    return found.record.what if found else None


def _responsibility(context: Context, responsibility_id: str) -> str | None:
    found = context.library.responsibilities.get(responsibility_id)
    return found.record.area if found else None


def _term(context: Context, term_id: str) -> str | None:
    found = context.library.terms.get(term_id)
    return found.record.term if found else None


def _place(context: Context, place_id: str) -> str | None:
    found = context.library.places.get(place_id)
    return found.record.name if found else None


def _organisation(context: Context, organisation_id: str) -> str | None:
    found = context.library.organisations.get(organisation_id)
    return found.record.name if found else None


def _change(context: Context, change_id: str) -> str | None:
    found = context.library.changes.get(change_id)
    return f"{found.record.kind.label} on {date_in_words(found.record.date)}" if found else None


def _post(context: Context, post_id: str) -> str | None:
    found = context.library.posts.get(post_id)
    return found.record.title if found else None


def _collection(context: Context, _: str) -> str | None:
    return context.library.collection.title


_FINDERS = {
    NodeKind.SOURCE: _source,
    NodeKind.FINDING: _finding,
    NodeKind.REFERENCE: _reference,
    NodeKind.THEME: _theme,
    NodeKind.STATEMENT: _statement,
    NodeKind.FRAMEWORK: _framework,
    NodeKind.PART: _part,
    NodeKind.EVENT: _event,
    NodeKind.RESPONSIBILITY: _responsibility,
    NodeKind.TERM: _term,
    NodeKind.PLACE: _place,
    NodeKind.ORGANISATION: _organisation,
    NodeKind.CHANGE: _change,
    NodeKind.POST: _post,
    NodeKind.COLLECTION: _collection,
}
