"""A work out of what Crossref or DataCite know of its DOI, by content negotiation: https://doi.org answers with CSL-JSON."""

import time
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from synthesis.ingest.incoming import Arrived
from synthesis.ingest.read_csl_json import read_csl_json
from synthesis.ingest.refused import MistypedError, RefusedError
from synthesis.model.raw import RawText
from synthesis.validate.reference.address import clean_doi

RESOLVER = "https://doi.org"
MEDIA_TYPE = "application/vnd.citationstyles.csl+json"
MAX_BYTES = 2_000_000
MAX_REDIRECTS = 6
# Between two signs of life, and all in all.
TIMEOUT, DEADLINE = 10.0, 30.0
_CHUNK = 16_384
_INSTEAD = "Export the work from Zotero and name the file with --from, or write the entry by hand."


def fetch_work(doi: str, resolver: str = RESOLVER, deadline: float = DEADLINE) -> Arrived:
    """Ask a resolver for the work of a DOI.

    Raises:
        MistypedError: if it is no DOI.
        RefusedError: if there is no network, no such DOI, or no answer that can be read.
    """
    cleaned, faults = clean_doi(RawText(doi.strip(), 1, 1))
    if faults:
        raise MistypedError(f"The DOI {faults[0].message}; {faults[0].remedy}.")
    if urlsplit(resolver).scheme not in ("http", "https"):
        raise MistypedError(f"The resolver must be an address that begins with http:// or https://, not {resolver!r}.")
    answer = _ask(f"{resolver.rstrip('/')}/{quote(cleaned, safe='/:;().-_')}", cleaned, deadline)
    arrived = read_csl_json(answer, f"doi:{cleaned}")
    if not arrived.works:
        raise RefusedError(*(str(problem) for problem in arrived.problems), f"The answer for {cleaned!r} names no work. {_INSTEAD}")
    return arrived


def _ask(address: str, doi: str, deadline: float) -> str:
    # Loading requests takes a tenth of a second, which nobody has to wait for who asks for no DOI.
    import requests  # noqa: PLC0415

    host = urlsplit(address).netloc
    ends = time.monotonic() + deadline
    try:
        with requests.Session() as session:
            session.max_redirects = MAX_REDIRECTS
            with session.get(address, headers={"Accept": MEDIA_TYPE}, timeout=min(TIMEOUT, deadline), stream=True) as response:
                if response.status_code == requests.codes.not_found:
                    raise RefusedError(f"{host} knows no DOI {doi!r}: look for a slip of the pen. Nothing was written.")
                if response.status_code != requests.codes.ok:
                    raise RefusedError(f"{host} answered for {doi!r} with the error {response.status_code}. {_INSTEAD}")
                return _read(response.iter_content(_CHUNK), host, ends)
    except requests.TooManyRedirects as error:
        raise RefusedError(f"{host} sent us from address to address more than {MAX_REDIRECTS} times. {_INSTEAD}") from error
    except requests.Timeout as error:
        raise RefusedError(f"{host} did not answer in time. Try again later. {_INSTEAD}") from error
    except requests.RequestException as error:
        raise RefusedError(f"{host} cannot be reached: there is no network, or it does not answer. {_INSTEAD}") from error


def _read(chunks: Iterator[bytes], host: str, ends: float) -> str:
    read = b""
    for chunk in chunks:
        read += chunk
        if len(read) > MAX_BYTES:
            raise RefusedError(f"{host} sent more than {MAX_BYTES // 1_000_000} MB, which is no reference. {_INSTEAD}")
        if time.monotonic() > ends:
            raise RefusedError(f"{host} did not answer in time. Try again later. {_INSTEAD}")
    try:
        return read.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(f"{host} sent an answer that is no text. {_INSTEAD}") from error
