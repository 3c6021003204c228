"""A built site in, the configuration of a web server for it out: cache, compressed copies, and headers that protect readers.

The Content-Security-Policy allows what the pages of this very site hold and nothing else: its own files, and the inline
script that stands in every page, by its hash. Print it anew after each build.
"""

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from synthesis.publish.local_files import KEPT_FOR_GOOD, NAMED_BY_CONTENT

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_TYPE = re.compile(r"\btype=[\"']?([^\"'\s>]+)")
_PROGRAMS = {"", "module", "text/javascript"}
_POLICY = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
_HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_HASHED_NAME = f"^/{NAMED_BY_CONTENT}$"
_ASK_AGAIN = "no-cache"


def list_headers(site: Path) -> dict[str, str]:
    """List the headers that every answer carries."""
    hashes = "".join(f" '{digest}'" for digest in sorted(hash_scripts(site)))
    policy = "; ".join(_POLICY).replace("{hashes}", hashes)
    return {"Content-Security-Policy": policy, **_HEADERS}


def hash_scripts(site: Path) -> set[str]:
    """Find the hashes of all programs that stand in the pages themselves; data in a page is none.

    Both servers say that pages are UTF-8: in one that is not, browsers put U+FFFD for what they cannot read, and so do we.
    """
    texts = {
        match["text"]
        for page in site.rglob("*.html")
        for match in _SCRIPT.finditer(page.read_text(encoding="utf-8", errors="replace"))
        if match["text"].strip() and _is_program(match["attributes"])
    }
    return {f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}" for text in texts}


def write_nginx(site: Path, root: str, listen: str) -> str:
    """Write a `server` block for nginx."""
    headers = "\n".join(f'    add_header {name} "{value}" always;' for name, value in list_headers(site).items())
    return f"""\
# Made by 'synthesis server-config nginx' from the built site: print it anew after each build.
map $uri $synthesis_cache {{
    default                 "{_ASK_AGAIN}";
    "~{_HASHED_NAME}"  "{KEPT_FOR_GOOD}";
}}

server {{
    listen {listen};
    root {root};
    index index.html;
    charset utf-8;
    server_tokens off;
    absolute_redirect off;
    gzip_static on;
    gzip_vary on;
    error_page 404 /404.html;

    types {{
        text/html                            html;
        text/css                             css;
        text/javascript                      js;
        text/csv                             csv;
        text/plain                           txt md;
        application/atom+xml                 atom;
        application/json                     json;
        application/x-bibtex                 bib;
        application/x-research-info-systems  ris;
        application/xml                      xml;
        application/zip                      zip;
        image/png                            png;
        image/svg+xml                        svg;
    }}
    default_type application/octet-stream;
    charset_types text/html text/css text/javascript text/csv text/plain application/atom+xml application/json
                  application/x-bibtex application/x-research-info-systems application/xml image/svg+xml;

{headers}
    add_header Cache-Control $synthesis_cache always;

    location / {{
        try_files $uri $uri/ =404;
    }}
    location ~ /\\. {{
        return 404;
    }}
}}
"""


def write_caddy(site: Path, root: str, listen: str) -> str:
    """Write a site block for Caddy; `listen` is an address such as ':8080' or a host name."""
    headers = "\n".join(f'        {name} "{value}"' for name, value in list_headers(site).items())
    return f"""\
# Made by 'synthesis server-config caddy' from the built site: print it anew after each build.
(synthesis_headers) {{
    header {{
{headers}
        -Server
    }}
}}

{listen} {{
    root * {root}
    import synthesis_headers
    @named_by_content path_regexp {_HASHED_NAME}
    @others not path_regexp {_HASHED_NAME}
    header @named_by_content Cache-Control "{KEPT_FOR_GOOD}"
    header @others Cache-Control "{_ASK_AGAIN}"
    @hidden path */.*
    respond @hidden 404
    file_server {{
        precompressed br gzip
        hide .*
    }}
    handle_errors {{
        import synthesis_headers
        @missing expression {{err.status_code}} == 404
        rewrite @missing /404.html
        file_server
    }}
}}
"""


WRITERS: dict[str, Callable[[Path, str, str], str]] = {"caddy": write_caddy, "nginx": write_nginx}


def _is_program(attributes: str) -> bool:
    kind = _TYPE.search(attributes)
    return "src=" not in attributes and (kind[1] if kind else "") in _PROGRAMS
