"""`synthesis check --watch`: answers after every save, and goes on whatever editors do to the files."""

import re
from pathlib import Path

from tests.watched_check import watch_check

SOURCE = "sources/interviews.yml"
FOOT = re.compile(r"Checked in \d+\.\d\d s; waiting for changes\. Ctrl\+C ends\.")


def save(root: Path, path: str, content: str | bytes) -> None:
    """Save a file in one step: what is done in several may be looked at in between."""
    aside = root.parent / "saved"
    aside.write_bytes(content if isinstance(content, bytes) else content.encode())
    aside.replace(root / path)


def test_a_save_is_answered_with_all_problems_set_apart_from_those_before(verified: Path) -> None:
    before = (verified / SOURCE).read_text()

    with watch_check(verified) as check:
        first = check.next_answer()
        save(verified, SOURCE, before.replace("kind: view", "kind: viewpoint", 1))
        second = check.next_answer()
        save(verified, SOURCE, before)
        third = check.next_answer()
        exit_code = check.interrupt()

    assert first[:-1] == ["No problems found."]
    assert re.fullmatch(r"── \d\d:\d\d:\d\d ── sources/interviews\.yml ─+", second[0])
    assert [line for line in second if line.startswith("sources/interviews.yml:") and ": wrong-value: " in line]
    assert second[-2].startswith("1 error")
    assert third[1:-1] == ["No problems found."]
    assert all(FOOT.fullmatch(answer[-1]) for answer in (first, second, third))
    assert exit_code == 0


def test_it_goes_on_while_files_are_deleted_torn_moved_and_accompanied(verified: Path) -> None:
    sources = verified / "sources"
    source, theme = verified / SOURCE, sources / "synthesis" / "themes" / "localism.yml"
    whole = source.read_text()

    with watch_check(verified) as check:
        check.next_answer()
        for own in (".interviews.yml.swp", "interviews.yml~", "4913"):
            (sources / own).write_text("An editor's own.")
        ignored = check.is_silent_for(0.4)
        source.unlink()
        deleted = check.next_answer()
        save(verified, SOURCE, whole[: len(whole) // 2] + '"')
        torn = check.next_answer()
        (sources / "new.tmp").write_text(whole)
        (sources / "new.tmp").replace(source)
        put_in_place = check.next_answer()
        theme.rename(theme.with_name("Localism.yml"))
        renamed = check.next_answer()
        save(verified, "sources/synthesis/glossary.yml", b"\xff\xfe\x00")
        not_text = check.next_answer()
        exit_code = check.interrupt()

    assert ignored
    assert any(": unknown-finding: " in line for line in deleted)
    assert any(": yaml-" in line for line in torn)
    assert put_in_place[1:-1] == ["No problems found."]
    assert any(": file-name: " in line for line in renamed)
    assert any(": not-utf8: " in line for line in not_text)
    assert exit_code == 1


def test_a_document_that_is_put_there_is_looked_into(collection: Path) -> None:
    texts = collection / "elsewhere"

    with watch_check(collection, "--texts", str(texts)) as check:
        without = check.next_answer()
        texts.mkdir()
        save(collection, "elsewhere/one2019.txt", "Nothing of the kind.\n")
        there = check.next_answer()

    assert next(line for line in without if "receipt-not-renewable" not in line).endswith("warnings in 2 files.")
    assert there[0].split(" ── ")[1].startswith("elsewhere/one2019.txt ")
    assert any("phrase-not-found" in line or "section-unknown" in line for line in there)


def test_a_save_in_a_linked_folder_is_answered(collection: Path) -> None:
    (collection / "sources" / "synthesis").rename(collection / "shared")
    (collection / "sources" / "synthesis").symlink_to("../shared")
    (collection / "shared" / "round").symlink_to("../shared")

    with watch_check(collection) as check:
        check.next_answer()
        save(collection, "shared/glossary.yml", "terms: [\n")
        torn = check.next_answer()

    assert any(line.startswith("sources/synthesis/glossary.yml:") and ": yaml-syntax: " in line for line in torn)
