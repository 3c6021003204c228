"""The panel of problems is for those who write: no built site has anything of it, problems or not."""

from pathlib import Path

from tests.site_fixtures import build_site


def test_no_built_site_has_the_panel_even_with_problems(small_repository: Path, tmp_path: Path) -> None:
    source = small_repository / "sources" / "interviews.yml"
    source.write_text(source.read_text().replace("kind: view", "kind: viewpoint", 1))

    build = build_site(small_repository, tmp_path / "site")

    files = [path for path in build.folder.rglob("*") if path.is_file()]
    assert "must be one of 'definition'" in build.output
    assert (build.folder / "index.html").is_file()
    assert [path.name for path in files if "problem" in path.name] == []
    assert [path.name for path in files if b"viewpoint" in path.read_bytes() or b"problems__" in path.read_bytes()] == []
    assert not (small_repository / ".schema").exists()
