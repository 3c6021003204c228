"""The log of the evidence as an Atom feed (RFC 4287), which tells readers what has changed. A collection in, XML out.

A feed needs the site's own address, in its ids and links: without one there is no feed. Its dates are those of the log.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from synthesis.model.offer import FEED
from synthesis.model.plain_collection import PlainChange, PlainCollection

# Older entries stand on the page of changes.
_ENTRIES_AT_MOST = 100


def write_feed(collection: PlainCollection) -> bytes:
    """Write the feed of a collection that has an address and changes."""
    return "\n".join(('<?xml version="1.0" encoding="utf-8"?>', *_list_lines(collection), "")).encode()


def has_feed(collection: PlainCollection) -> bool:
    """Tell whether there is a feed: with an address and something to tell."""
    return bool(collection.site_url and collection.changes)


def _list_lines(collection: PlainCollection) -> Iterator[str]:
    site, latest = collection.site_url, collection.changes[0]
    yield '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">'
    yield f"<id>{escape(site)}{FEED}</id>"
    yield f"<title>{escape(collection.title)}: what has changed</title>"
    yield f"<subtitle>{escape(collection.caveat)}</subtitle>"
    yield f"<updated>{_moment(latest)}</updated>"
    yield f'<link rel="self" type="application/atom+xml" href={quoteattr(site + FEED)}/>'
    yield f'<link rel="alternate" type="text/html" href={quoteattr(site)}/>'
    yield f"<author><name>{escape(collection.title)}</name></author>"
    if collection.licence:
        yield f"<rights>{escape(collection.licence.title)}</rights>"
    for change in collection.changes[:_ENTRIES_AT_MOST]:
        yield from _list_entry(collection, change)
    yield "</feed>"


def _list_entry(collection: PlainCollection, change: PlainChange) -> Iterator[str]:
    address = f"{collection.site_url}{change.address}"
    yield "<entry>"
    yield f"<id>{escape(address)}</id>"
    yield f"<title>{escape(change.title)}</title>"
    yield f"<updated>{_moment(change)}</updated>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>'
    yield f"<category term={quoteattr(change.record.kind.value)} label={quoteattr(change.record.kind.label)}/>"
    yield f'<content type="text">{escape(change.what)}</content>'
    yield "</entry>"


def _moment(change: PlainChange) -> str:
    """Give the beginning of a change's day: the log knows no hours."""
    return f"{change.record.date}T00:00:00Z"
