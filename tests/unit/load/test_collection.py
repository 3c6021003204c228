"""All files of a collection at once: what was read, what was not, and every problem in reading order."""

from pathlib import Path

from synthesis.load.collection import load_collection
from synthesis.model.raw import RawBibliography


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def test_unread_files_are_named_by_folder_and_id(tmp_path: Path) -> None:
    write(tmp_path, "sources/good.yml", "title: a\n")
    write(tmp_path, "sources/bad.yml", "title: a: b\n")
    write(tmp_path, "sources/synthesis/themes/empty.yml", "")
    write(tmp_path, "sources/synthesis/glossary.yaml", "terms: []\n")
    (tmp_path / "sources/synthesis/places.yml").mkdir()

    raw, problems = load_collection(tmp_path)

    assert (list(raw.sources), raw.themes, raw.catalogues) == (["good"], {}, {})
    assert raw.bibliography == RawBibliography("bibliography.bib", ())
    assert raw.unread == {("sources", "bad"), ("themes", "empty"), ("synthesis", "glossary"), ("synthesis", "places"), ("", "bibliography")}
    assert [(str(problem.place), problem.code.slug) for problem in problems] == [
        ("bibliography.bib:1:1", "file-missing"),
        ("sources/bad.yml:1:8", "yaml-colon"),
        ("sources/synthesis/collection.yml:1:1", "file-missing"),
        ("sources/synthesis/glossary.yaml:1:1", "file-name"),
        ("sources/synthesis/places.yml:1:1", "file-is-folder"),
        ("sources/synthesis/themes/empty.yml:1:1", "file-empty"),
    ]


def test_a_root_that_is_refused_is_unread(tmp_path: Path) -> None:
    write(tmp_path, "sources/tagged.yml", "!tag\ntitle: a\n")

    raw, problems = load_collection(tmp_path)

    assert ("sources", "tagged") in raw.unread
    assert [problem.code.slug for problem in problems if problem.place.path == "sources/tagged.yml"] == ["yaml-tag"]
