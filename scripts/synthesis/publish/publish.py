"""The order in which a site is published, so that no reader ever meets a missing or a half page, wherever it is broken off.

| step | what                                                   | why then                                        |
| ---- | ------------------------------------------------------ | ----------------------------------------------- |
| 0    | the first time, a manifest with nothing in it          | the place is known as ours if we are broken off |
| 1    | files that are no pages and are new or have changed    | pages name them                                 |
| 2    | pages that are new or have changed                     | everything that they name is there              |
| 3    | the manifest, with what is to leave                    | what is removed later was known first           |
| 4    | removals                                               | no page names them any more                     |
| 5    | the manifest, without what has left                    |                                                 |

While files are sent, the manifest is renewed now and then: a second run sends again at most what came after that.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from synthesis.publish.local_files import KEPT_FOR_GOOD, SiteFile, describe
from synthesis.publish.manifest import NAME, Manifest, read_manifest, write_manifest
from synthesis.publish.place import check_is_ours, check_way
from synthesis.publish.store import Store

# Renewing the manifest costs a request; sending these files again, a few seconds.
_BETWEEN_RENEWALS = 50


@dataclass(frozen=True, slots=True)
class Publication:
    """What a publication does: the files to send in order, the paths to remove, how many stay as they are."""

    sent: tuple[SiteFile, ...]
    removed: tuple[str, ...]
    unchanged: int
    leaving: tuple[str, ...]

    @property
    def bytes_sent(self) -> int:
        """Give how much is sent."""
        return sum(len(file.content) for file in self.sent)


def plan_publication(files: Iterable[SiteFile], published: Manifest) -> Publication:
    """Compare the site with what was published the last time."""
    here = tuple(files)
    paths = {file.path for file in here}
    known = published.known
    sent = [file for file in here if known.get(file.path) != file.digest]
    gone = [path for path in known if path not in paths]
    leaving = tuple(sorted(path for path in gone if path in published.files and _is_kept_for_good(path)))
    return Publication(
        sent=tuple(sorted(sent, key=_order)),
        removed=tuple(sorted(set(gone) - set(leaving), key=lambda path: (not path.endswith(".html"), path))),
        unchanged=len(here) - len(sent),
        leaving=leaving,
    )


def publish(
    files: Iterable[SiteFile],
    store: Store,
    tell: Callable[[str], None] = lambda _: None,
    *,
    is_rehearsal: bool = False,
    into_existing: bool = False,
) -> Publication:
    """Bring a store to what the site's files are, and say on the way what is done; a rehearsal only says what would be.

    Raises CannotPublishError where something stands in the way, or the store holds another's files, unless `into_existing`.
    """
    here = tuple(files)
    check_way(store, (NAME, *(file.path for file in here)))
    data = store.read(NAME)
    if data is None and not into_existing:
        check_is_ours(store)
    published = read_manifest(data)
    plan = plan_publication(here, published)
    if not is_rehearsal:
        if data is None:
            store.write(_manifest_file(Manifest()))
        _send(plan, store, published, tell)
        _remove(
            plan, store, Manifest({file.path: file.digest for file in here}, {path: published.known[path] for path in plan.leaving}), tell
        )
    return plan


def _send(plan: Publication, store: Store, published: Manifest, tell: Callable[[str], None]) -> None:
    there = dict(published.files)
    for number, batch in enumerate(_batches(plan.sent)):
        for file in batch:
            store.write(file)
            there[file.path] = file.digest
        store.write(_manifest_file(Manifest(there, published.leaving)))
        tell(f"sent {min((number + 1) * _BETWEEN_RENEWALS, len(plan.sent))} of {len(plan.sent)} files")


def _remove(plan: Publication, store: Store, manifest: Manifest, tell: Callable[[str], None]) -> None:
    leaving = {**manifest.leaving, **dict.fromkeys(plan.removed, "")}
    store.write(_manifest_file(Manifest(manifest.files, leaving)))
    for path in plan.removed:
        store.remove(path)
    if plan.removed:
        tell(f"removed {len(plan.removed)} files")
        store.write(_manifest_file(manifest))


def _order(file: SiteFile) -> tuple[bool, bool, str]:
    """Put what pages name before pages, and their compressed copies with them."""
    is_page = file.is_page or file.path.endswith((".html.gz", ".html.br"))
    return (is_page, not file.is_kept_for_good, file.path)


def _is_kept_for_good(path: str) -> bool:
    return describe(path)[1] == KEPT_FOR_GOOD


def _manifest_file(manifest: Manifest) -> SiteFile:
    return SiteFile(NAME, write_manifest(manifest), *describe(NAME + ".json"))


def _batches(files: tuple[SiteFile, ...]) -> Iterator[tuple[SiteFile, ...]]:
    for start in range(0, len(files), _BETWEEN_RENEWALS):
        yield files[start : start + _BETWEEN_RENEWALS]
