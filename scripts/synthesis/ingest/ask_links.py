"""Asks for addresses politely: each once, one request a second to a host, few hosts at a time, for the head before the whole.

The network is met here and in `doi` only.
"""

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby, pairwise
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from synthesis.ingest.outside_links import Answer, Finding

if TYPE_CHECKING:
    import requests

AGENT = "research-synthesis links (looks whether the works of a bibliography are still there; one request a second)"
TIMEOUT = 15.0
PAUSE = 1.0
HOSTS_AT_A_TIME = 4
_MAX_REDIRECTS = 8
_FOR_GOOD = {301, 308}
_SHY = {401, 403, 429, 999}


def ask_links(urls: Iterable[str], tell: Callable[[str], None], *, pause: float = PAUSE, timeout: float = TIMEOUT) -> Mapping[str, Answer]:
    """Ask for every address once; `tell` is given each as it is done with."""
    by_host = sorted({*urls}, key=lambda url: (urlsplit(url).netloc, url))
    hosts = [list(group) for _, group in groupby(by_host, key=lambda url: urlsplit(url).netloc)]

    def ask_host(addresses: list[str]) -> list[tuple[str, Answer]]:
        return [(url, _ask_and_rest(url, tell, pause=pause, timeout=timeout)) for url in addresses]

    with ThreadPoolExecutor(HOSTS_AT_A_TIME) as pool:
        return {url: answer for answers in pool.map(ask_host, hosts) for url, answer in answers}


def _ask_and_rest(url: str, tell: Callable[[str], None], *, pause: float, timeout: float) -> Answer:
    answer = _ask(url, pause, timeout)
    tell(url)
    time.sleep(pause)
    return answer


def _ask(url: str, pause: float, timeout: float) -> Answer:
    # Loading requests takes a tenth of a second, which nobody has to wait for who asks for nothing.
    import requests  # noqa: PLC0415

    try:
        with requests.Session() as session:
            session.headers["User-Agent"] = AGENT
            session.max_redirects = _MAX_REDIRECTS
            answer = session.head(url, timeout=timeout, allow_redirects=True)
            if answer.status_code >= 400:
                # Some servers answer only those who want the whole; nothing of it is read.
                time.sleep(pause)
                with session.get(url, timeout=timeout, stream=True) as answer:
                    return _judge(url, answer)
            return _judge(url, answer)
    except requests.TooManyRedirects:
        return Answer(Finding.DEAD, reason=f"it leads from address to address, more than {_MAX_REDIRECTS} times")
    except requests.exceptions.SSLError:
        return Answer(Finding.DEAD, reason="its certificate cannot be trusted")
    except requests.Timeout:
        return Answer(Finding.DEAD, reason=f"it is silent for {timeout:g} s")
    except (requests.RequestException, UnicodeError):
        return Answer(Finding.DEAD, reason="its host cannot be reached")


# What an answer means:
#
#   200 and the like           it answers
#   301, 308 to one that does  it has moved for good
#   302, 303, 307              it answers: tomorrow it may lead elsewhere
#   401, 403, 429, 999         the host does not like programs: nobody can be sure
#   other 4xx, 5xx             dead; so is a host that is not there, an untrusted certificate, or silence
def _judge(url: str, answer: "requests.Response") -> Answer:
    if answer.status_code in _SHY:
        return Answer(Finding.NOT_SURE, reason=f"it says {answer.status_code}")
    if answer.status_code >= 400:
        return Answer(Finding.DEAD, reason=f"it says {answer.status_code}")
    # As far as it has moved for good; what comes behind may be another address tomorrow.
    moved = url
    for step, following in pairwise([*answer.history, answer]):
        if step.status_code not in _FOR_GOOD:
            break
        moved = following.url
    is_same = urldefrag(moved)[0] == urldefrag(url)[0]
    return Answer(Finding.ANSWERS) if is_same else Answer(Finding.MOVED, moved_to=moved)
