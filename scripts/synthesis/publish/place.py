"""What is there already where a site is to be published: another's files, which are left alone, or what stands in the way of ours.

Nothing here writes. A place that was published to before has a manifest, and is ours.
"""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from synthesis.publish.manifest import NAME
from synthesis.publish.store import PART, CannotPublishError, Store

# A first publication that was killed at once leaves this.
_UNFINISHED = f"{NAME}{PART}"


def check_is_ours(store: Store) -> None:
    """Raise CannotPublishError for a place without a manifest that holds something."""
    if _holds_something(store):
        place = store.root if store.is_folder else store.system.unstrip_protocol(store.root)
        raise CannotPublishError(
            f"'{place}' holds what 'synthesis publish' has not put there; nothing was written.\n"
            "Name a place that is empty or not there yet, or publish over what is there: --into-existing"
        )


def check_way(store: Store, paths: Iterable[str]) -> None:
    """Raise CannotPublishError for a file of somebody's where a folder is needed, or the other way round; object stores know neither."""
    if not store.is_folder:
        return
    root = Path(store.root)
    places = [root / path for path in paths]
    for folder in sorted({parent for place in (root / "any", *places) for parent in place.parents}):
        if (folder.exists() or folder.is_symlink()) and not folder.is_dir():
            raise _name_obstacle(folder, "folder")
    for place in places:
        if place.is_dir():
            raise _name_obstacle(place, "file")


def _holds_something(store: Store) -> bool:
    if store.is_folder:
        folder = Path(store.root)
        return folder.is_dir() and any(path.name != _UNFINISHED for path in folder.iterdir())
    if store.is_s3:
        return _s3_holds_something(store)
    try:
        return any(PurePosixPath(path).name for path in store.system.ls(store.root, detail=False))
    except FileNotFoundError:
        return False


def _s3_holds_something(store: Store) -> bool:
    """Ask for two keys: a folder that was made by hand is a key of its own, and says nothing of what is in it."""
    bucket, key, _ = store.system.split_path(store.root)
    folder = f"{key.rstrip('/')}/" if key else ""
    answer = store.system.call_s3("list_objects_v2", Bucket=bucket, Prefix=folder, MaxKeys=2)
    return any(found["Key"] != folder for found in answer.get("Contents", []))


def _name_obstacle(place: Path, needed: str) -> CannotPublishError:
    return CannotPublishError(f"'{place}' must be a {needed}; nothing was written. Move it away, and run the command again.")
