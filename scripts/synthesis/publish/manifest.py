"""What was published the last time, kept beside the site: only what is in it is ever removed, and only what differs is sent.

Files with a hash in their name outlive their pages by one publication, for readers who still have an old page open.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

NAME = ".published.json"
_FORM = 1
# A drive of Windows, as in 'C:site', and its way to write folders.
_OF_WINDOWS = re.compile(r"[a-zA-Z]:|.*\\", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Manifest:
    """Digests by path: `files` of the site as it is, `leaving` of what the next publication removes."""

    files: Mapping[str, str] = field(default_factory=dict)
    leaving: Mapping[str, str] = field(default_factory=dict)

    @property
    def known(self) -> dict[str, str]:
        """Give all files that may be there, with their digests."""
        return {**self.leaving, **self.files}


def read_manifest(data: bytes | None) -> Manifest:
    """Read a manifest; one that is missing or broken is empty, so that everything is sent and nothing removed.

    A name in it that no site has is left out: whoever can write the manifest may not say what is removed elsewhere.
    """
    try:
        loaded = json.loads(data or b"{}")
        if not isinstance(loaded, dict) or loaded.get("form") != _FORM:
            return Manifest()
        return Manifest(_digests(loaded.get("files")), _digests(loaded.get("leaving")))
    except (ValueError, RecursionError):
        return Manifest()


def write_manifest(manifest: Manifest) -> bytes:
    """Write a manifest."""
    shown = {"form": _FORM, "files": dict(sorted(manifest.files.items())), "leaving": dict(sorted(manifest.leaving.items()))}
    return (json.dumps(shown, ensure_ascii=False, indent=0) + "\n").encode()


def _digests(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {path: digest for path, digest in value.items() if isinstance(digest, str) and _is_of_a_site(path)}


def _is_of_a_site(path: str) -> bool:
    """Tell whether a site can have a file of this name: below its folder, with nothing hidden on the way, '..' included."""
    return not _OF_WINDOWS.match(path) and all(part and not part.startswith(".") for part in path.split("/"))
