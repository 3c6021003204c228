"""The site of this repository, as `mkdocs build` makes it."""

import hashlib
import html
import json
import re
from pathlib import Path

from tests.site_fixtures import REPO_URL, ROOT, SITE_URL, Build, build_site

SECTIONS = ["Themes", "Findings", "Sources", "Compare", "For your work", "Look up", "About"]


def test_strict_build_ends_without_a_warning(built_site: Build) -> None:
    grave = [line for line in built_site.output.splitlines() if line.startswith(("WARNING", "ERROR"))]

    assert grave == []
    assert built_site.exit_code == 0


def test_two_builds_are_the_same_byte_for_byte(built_site: Build, tmp_path: Path) -> None:
    environment = {"SITE_URL": SITE_URL, "REPO_URL": REPO_URL, "SOURCE_DATE_EPOCH": "1600000000"}

    again = build_site(ROOT, tmp_path / "again", "--strict", PYTHONHASHSEED="7", **environment)

    assert digest_files(again.folder) == digest_files(built_site.folder)


def digest_files(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_every_page_has_a_title_of_its_own_and_a_description(built_site: Build) -> None:
    pages = [path.relative_to(built_site.folder).as_posix() for path in sorted(built_site.folder.rglob("*.html"))]

    heads = {page: built_site.read(page).partition("</head>")[0] for page in pages}
    titles = {page: re.findall(r"<title>(.*?)</title>", head) for page, head in heads.items()}
    described = [page for page, head in heads.items() if '<meta name="description"' in head]

    assert [page for page, found in titles.items() if len(found) != 1] == []
    assert len({found[0] for found in titles.values()}) == len(pages)
    assert described == pages


def test_page_of_a_source_is_edited_in_its_yaml(built_site: Build) -> None:
    page = built_site.read("sources/policy-primer/index.html")

    assert re.findall(r'<a rel="edit" href="([^"]*)"', page) == [f"{REPO_URL}/edit/main/sources/policy-primer.yml"]


def test_every_finding_is_edited_at_its_line(built_site: Build) -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in built_site.folder.glob("sources/policy-primer/**/index.html"))
    lines = (ROOT / "sources/policy-primer.yml").read_text(encoding="utf-8").splitlines()

    linked = re.findall(rf'<a href="{REPO_URL}/edit/main/sources/policy-primer.yml#L(\d+)"', pages)

    # The pages have them in the order of the document, the file in that of their writing.
    assert [lines[number - 1] for number in sorted(map(int, linked))] == [line for line in lines if line.startswith("  - id: PRI-")]


def test_problems_are_reported_where_the_repository_is(built_site: Build) -> None:
    page = built_site.read("index.html")

    assert f'<a href="{REPO_URL}/issues/new/choose">Report a problem</a>' in page


def test_files_for_browsers_are_few_and_nothing_of_the_theme_lies_about(built_site: Build) -> None:
    files = [path.relative_to(built_site.folder).as_posix() for path in (built_site.folder / "assets").rglob("*") if path.is_file()]
    names = sorted(re.sub(r"\.[0-9a-f]{8}\.", ".", name) for name in files)

    kinds = {name for name in names if re.fullmatch(r"assets/[a-z-]+\.js", name)}

    assert [name for name in names if name.endswith(".css")] == ["assets/site.css"]
    assert {"assets/site.js", "assets/not-found.js"} <= kinds
    assert [name for name in names if name.endswith((".map", "favicon.png")) or "lunr" in name] == []
    assert "assets/images/favicon.svg" in names


def test_one_script_stands_in_the_pages_and_it_is_the_same_in_all(built_site: Build) -> None:
    pages = [path.read_text(encoding="utf-8") for path in sorted(built_site.folder.rglob("*.html"))]

    scripts = [re.findall(r"<script>(.*?)</script>", page, re.DOTALL) for page in pages]

    assert {len(found) for found in scripts} == {1}
    assert len({found[0] for found in scripts}) == 1


def test_every_page_says_once_what_the_evidence_cannot_tell(built_site: Build) -> None:
    pages = [path.relative_to(built_site.folder).as_posix() for path in sorted(built_site.folder.rglob("*.html"))]

    text = {page: html.unescape(built_site.read(page).partition("<body")[2]) for page in pages}

    assert {page: found.count("The evidence ends in April 2020 and") for page, found in text.items()} == dict.fromkeys(pages, 1)


def test_page_of_a_source_has_breadcrumbs_and_neighbours(built_site: Build) -> None:
    page = built_site.read("sources/policy-primer/index.html")

    breadcrumbs = page.partition('<nav class="path"')[2].partition("</nav>")[0]
    neighbours = re.findall(r'rel="(?:prev|next)" href="(.*?)"', page)

    assert re.findall(r'href="(.*?)"', breadcrumbs) == ["../../", "../"]
    assert all(re.fullmatch(r"\.\./[a-z0-9-]+/", address) for address in neighbours)
    assert len(neighbours) == 2


def test_navigation_is_short_and_the_same_on_every_page(built_site: Build) -> None:
    page = built_site.read("sources/policy-primer/index.html")

    sections = page.partition('<nav class="sections"')[2].partition("</ul>")[0]
    names = re.findall(r'<a href="[^"]*"(?: aria-current="true")?>([^<]*)<small>[^<]+</small></a>', sections)

    assert names == [name for name in SECTIONS if name in names]
    assert {"Themes", "Findings", "Sources", "About"} <= set(names)


def test_without_addresses_nothing_is_invented(small_repository: Path, tmp_path: Path) -> None:
    built = build_site(small_repository, tmp_path / "site", "--strict", SITE_URL="", REPO_URL="")

    page = built.read("sources/interviews/index.html")

    assert built.output.count("WARNING") == 0
    assert built.exit_code == 0
    assert 'rel="canonical"' not in page
    assert 'rel="edit"' not in page
    assert "Report a problem" not in page
    assert "og:" not in page
    assert "#L" not in page


def test_live_counts_stand_in_hand_written_pages(built_site: Build) -> None:
    page = built_site.read("index.html")

    findings = len(re.findall(r"^  - id: [A-Z]+-\d+$", "".join(map(Path.read_text, (ROOT / "sources").glob("*.yml"))), re.MULTILINE))

    assert f"{findings} findings" in page
    assert "{{" not in page


def test_search_knows_every_finding_once_and_every_section_of_a_written_page(built_site: Build) -> None:
    files = sorted((built_site.folder / "assets/search").glob("entries-*.js"))
    entries = [entry for file in files for entry in json.loads(file.read_text(encoding="utf-8").partition(",")[2].rpartition(")")[0])]
    places = [place for _, place, *_ in entries]

    assert places.count("sources/policy-primer/#PRI-01") == 1
    assert "not-answered/#covid-19-and-lockdown" in places
    assert [place for place in places if not (built_site.folder / place.partition("#")[0] / "index.html").is_file()] == []
    assert [place for place in places if "#" in place and not has_anchor(built_site, place)] == []


def has_anchor(site: Build, place: str) -> bool:
    page, _, anchor = place.partition("#")
    return f' id="{anchor}"' in site.read(f"{page}index.html")


def test_problems_fail_a_strict_build_and_spoil_nothing_else(small_repository: Path, tmp_path: Path) -> None:
    source = small_repository / "sources/interviews.yml"
    lines = source.read_text(encoding="utf-8").splitlines()
    place = lines.index("  - id: INT-02")
    source.write_text("\n".join([*lines[: place + 1], "    colour: red", *lines[place + 1 :], ""]), encoding="utf-8")

    strict = build_site(small_repository, tmp_path / "strict", "--strict")
    lenient = build_site(small_repository, tmp_path / "lenient")

    warnings = [line for line in lenient.output.splitlines() if line.startswith("WARNING")]
    assert strict.exit_code == 1
    assert lenient.exit_code == 0
    assert len(warnings) == 1
    assert warnings[0].startswith(f"WARNING -  sources/interviews.yml:{place + 2}:5: unknown-key: ")
    page = lenient.read("sources/interviews/index.html")
    assert 'id="INT-01"' in page
    assert 'id="INT-02"' not in page


def test_unknown_count_in_a_hand_written_page_is_named_with_its_line(small_repository: Path, tmp_path: Path) -> None:
    (small_repository / "docs/about.md").write_text("# About\n\nWe have {{ counts.findigs }} findings.\n", encoding="utf-8")

    built = build_site(small_repository, tmp_path / "site")

    warnings = [line for line in built.output.splitlines() if line.startswith("WARNING")]
    assert built.exit_code == 0
    assert len(warnings) == 1
    assert warnings[0].startswith("WARNING -  docs/about.md:3:9: unknown-count: ")
    assert "findigs" in warnings[0]
