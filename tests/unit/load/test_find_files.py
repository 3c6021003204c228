"""What is looked for where; files that nothing would read are problems."""

from pathlib import Path

from synthesis.load.find_files import find_files


def make_files(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("", encoding="utf-8")


def test_files_are_known_by_folder_and_id_in_order(tmp_path: Path) -> None:
    synthesis = "sources/synthesis"
    make_files(tmp_path, "sources/b.yml", "sources/a-1.yml", f"{synthesis}/themes/t.yml", f"{synthesis}/frameworks/f.yml")
    make_files(tmp_path, *(f"{synthesis}/{stem}.yml" for stem in ("glossary", "timeline", "responsibilities", "places", "organisations")))
    make_files(tmp_path, f"{synthesis}/collection.yml", f"{synthesis}/posts.yml")

    files, problems = find_files(tmp_path)

    assert problems == ()
    assert [(file.folder, file.id) for file in files] == [
        ("sources", "a-1"),
        ("sources", "b"),
        ("synthesis", "collection"),
        ("frameworks", "f"),
        ("synthesis", "glossary"),
        ("synthesis", "organisations"),
        ("synthesis", "places"),
        ("synthesis", "posts"),
        ("synthesis", "responsibilities"),
        ("themes", "t"),
        ("synthesis", "timeline"),
    ]


def test_receipts_are_found_while_texts_and_hidden_files_are_left_alone(tmp_path: Path) -> None:
    make_files(tmp_path, "sources/a.yml", "sources/synthesis/collection.yml")
    make_files(tmp_path, "sources/receipts.yml", "sources/texts/one.yml", "sources/.hidden.yml", "sources/.folder/a.yml", "sources/a.yml~")

    files, problems = find_files(tmp_path)

    assert ([file.path for file in files], problems) == (
        ["sources/a.yml", "sources/receipts.yml", "sources/synthesis/collection.yml"],
        (),
    )


def test_misnamed_and_misplaced_files_say_what_they_were_meant_to_be(tmp_path: Path) -> None:
    make_files(tmp_path, "sources/Ünal.yml", "sources/a.YML", "sources/synthesis/plases.yml", "sources/synthesis/other.yml")
    make_files(tmp_path, "sources/synthesis/themes/deep/er.yml", "sources/synthesis/collection.yaml", "sources/a\nb.yml")

    files, problems = find_files(tmp_path)

    assert [(file.folder, file.id) for file in files] == [
        ("sources", "a"),
        ("sources", "a-b"),
        ("synthesis", "collection"),
        ("synthesis", ""),
        ("synthesis", "places"),
        ("", "er"),
        ("sources", "nal"),
    ]
    assert [(problem.place.path, problem.code.slug, problem.remedy) for problem in problems] == [
        ("sources/a.YML", "file-name", "rename it to 'a.yml'"),
        ("sources/a?b.yml", "file-name", "rename it to 'a-b.yml'"),
        ("sources/synthesis/collection.yaml", "file-name", "rename it to 'collection.yml'"),
        ("sources/synthesis/other.yml", "file-unknown", "rename it, or move a theme to 'themes/' and a framework to 'frameworks/'"),
        ("sources/synthesis/plases.yml", "file-unknown", "did you mean 'places.yml'?"),
        (
            "sources/synthesis/themes/deep/er.yml",
            "file-unknown",
            "move it to sources/, sources/synthesis/themes/ or sources/synthesis/frameworks/",
        ),
        ("sources/Ünal.yml", "file-name", "rename it to 'nal.yml'"),
    ]


def test_linked_folders_are_gone_through_but_not_without_end(tmp_path: Path) -> None:
    make_files(tmp_path, "sources/a.yml", "elsewhere/collection.yml", "elsewhere/themes/t.yml")
    (tmp_path / "sources" / "synthesis").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "back").symlink_to(tmp_path / "sources")
    (tmp_path / "sources" / "loop").symlink_to("loop")

    files, problems = find_files(tmp_path)

    assert [file.path for file in files] == ["sources/a.yml", "sources/synthesis/collection.yml", "sources/synthesis/themes/t.yml"]
    message = "must not be a link to a folder that it stands in: it would go on without end"
    assert [(str(problem.place), problem.message, problem.remedy) for problem in problems] == [
        ("sources/synthesis/back:1:1", message, "delete the link")
    ]


def test_no_file_is_to_be_renamed_to_one_that_is_there(tmp_path: Path) -> None:
    make_files(tmp_path, "sources/a.yml", "sources/A.yml", "sources/a.yaml", "sources/1.yml", "sources/the-1.yml")
    make_files(tmp_path, "sources/synthesis/collection.yml", "sources/synthesis/places.yml", "sources/synthesis/plases.yml")

    _, problems = find_files(tmp_path)

    rest = "is there already: bring what both say into that one, and delete this one"
    assert [(problem.place.path, problem.remedy) for problem in problems] == [
        ("sources/1.yml", f"'the-1.yml' {rest}"),
        ("sources/A.yml", f"'a.yml' {rest}"),
        ("sources/a.yaml", f"'a.yml' {rest}"),
        ("sources/synthesis/plases.yml", f"'places.yml' {rest}"),
    ]


def test_an_empty_folder_lacks_collection_and_source(tmp_path: Path) -> None:
    files, problems = find_files(tmp_path)

    assert files == ()
    assert [str(problem.place) for problem in problems] == ["sources/synthesis/collection.yml:1:1", "sources:1:1"]


def test_a_source_cannot_be_called_as_the_receipts_are(tmp_path: Path) -> None:
    make_files(
        tmp_path, "sources/a.yml", "sources/Receipts.yml", "sources/synthesis/collection.yml", "sources/synthesis/themes/receipts.yml"
    )

    _, problems = find_files(tmp_path)

    assert [(problem.place.path, problem.code.slug, problem.remedy) for problem in problems] == [
        ("sources/Receipts.yml", "file-name", "rename it to 'the-receipts.yml'")
    ]


def test_a_file_cannot_be_called_as_a_page_of_a_list_is(tmp_path: Path) -> None:
    make_files(tmp_path, "sources/2.yml", "sources/index.yml", "sources/index-2.yml", "sources/synthesis/collection.yml")
    make_files(tmp_path, "sources/synthesis/themes/index.yml")

    _, problems = find_files(tmp_path)

    assert [(problem.place.path, problem.code.slug, problem.remedy) for problem in problems] == [
        ("sources/2.yml", "file-name", "rename it to 'the-2.yml'"),
        ("sources/index.yml", "file-name", "rename it to 'the-index.yml'"),
        ("sources/synthesis/themes/index.yml", "file-name", "rename it to 'the-index.yml'"),
    ]
