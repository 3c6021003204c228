"""DOIs and web addresses of entries, cleaned; what is none is a fault, and left out."""

import re
from urllib.parse import urlsplit

from synthesis.model.code import Code
from synthesis.model.raw import RawText
from synthesis.validate.reference.fault import FieldFault

_RESOLVER = re.compile(r"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_DOI = re.compile(r"^10\.\d{4,9}(?:\.\d+)*/[^\s\"<>{}\\]+$")
# Spaces, quotation marks and the like never stand in an address as they are.
_ADDRESS = re.compile(r"^[^\s\"<>\\^`{|}\x00-\x1f]+$")
_HOST = re.compile(r"^(?:[^\W_][\w.-]*|\[[0-9A-Fa-f:.]+\])$")


def clean_doi(field: RawText | None) -> tuple[str, list[FieldFault]]:
    """Take the resolver's address off a DOI."""
    if field is None:
        return "", []
    doi = _RESOLVER.sub("", field.value)
    if _DOI.match(doi):
        return doi, []
    message = f"must be a DOI such as 10.1007/s12134-018-0626-5, not {field.value[:80]!r}"
    return "", [FieldFault(field, Code.BIB_DOI, message, "write what stands behind 'doi.org/', or delete the field")]


def clean_url(field: RawText | None) -> tuple[str, list[FieldFault]]:
    """Give a web address if it is one, of http or https and with a host."""
    if field is None:
        return "", []
    if _is_web_address(field.value):
        return field.value, []
    message = f"must be a web address that begins with http:// or https://, not {field.value[:80]!r}"
    guess = f"https://{field.value}"
    is_near = field.value.startswith("www.") and _is_web_address(guess)
    remedy = f"did you mean {guess[:80]!r}?" if is_near else "write the address as a browser shows it, or delete the field"
    return "", [FieldFault(field, Code.BIB_URL, message, remedy)]


def _is_web_address(text: str) -> bool:
    if not _ADDRESS.match(text):
        return False
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        port_is_right = parts.port is None or parts.port > 0
    except ValueError:
        return False
    host = f"[{host}]" if ":" in host else host
    return parts.scheme in ("http", "https") and bool(_HOST.match(host)) and port_is_right
