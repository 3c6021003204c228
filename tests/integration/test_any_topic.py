"""A collection on another topic, begun and filled with the commands of the kit: it builds, and nothing in it is of this collection."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from synthesis.cli import main
from tests.site_fixtures import ROOT, build_site

# Words of this repository's own collection that no other topic has a use for.
OURS = re.compile(
    r"migra(?:nt|tion)|refugee|asylum|integrat|localism|mainstream|cohesion|councils?\b|galandini|broadhead|lgiu", re.IGNORECASE
)
# What the kinds of British bodies are called is the same for every topic.
OURS_IN_PACKAGE = re.compile(r"migra(?:nt|tion)|refugee|asylum|integration|localism|mainstream|galandini20|broadhead20", re.IGNORECASE)
RIS = """\
TY  - JOUR
AU  - Green, Ann
AU  - Wood, Ben
TI  - Shade in four towns
T2  - Tree Affairs
PY  - 2021
ER  -
"""
DOCUMENT = """\
Results

People in all four towns said that they would rather walk in the shade of old trees than wait for a bus.

Gardeners told us that a young tree needs water for three summers.
"""
CATALOGUES = {
    "sources/synthesis/glossary.yml": (
        "terms:\n  - id: canopy\n    term: Canopy\n    meaning: The leaves of a tree, seen from above.\n"
        "    senses:\n      - source: shade\n        sense: What gives shade to people who walk.\n        finding: SHA-01\n"
    ),
    "sources/synthesis/places.yml": "places:\n  - id: four-towns\n    name: The four towns\n    kind: other\n    nation: england\n",
    "sources/synthesis/organisations.yml": "organisations:\n  - id: tree-trust\n    name: Tree Trust\n    kind: charity\n",
    "sources/synthesis/timeline.yml": (
        "events:\n  - id: planting\n    date: 2019\n    kind: event\n    what: The towns planted trees.\n"
        "    nations: [england]\n    findings: [SHA-02]\n"
    ),
    "sources/synthesis/responsibilities.yml": (
        "responsibilities:\n  - id: watering\n    area: Watering\n    nations: [england]\n    delivers: Gardeners\n"
        "    organisations: [tree-trust]\n    findings: [SHA-02]\n"
    ),
    "sources/synthesis/frameworks/care.yml": (
        "title: Care of young trees\nsource: shade\nsummary: What a young tree needs.\n"
        "parts:\n  - id: water\n    title: Water\n    finding: SHA-02\n"
    ),
}


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a collection on urban trees, as somebody would begin it."""
    root = tmp_path_factory.mktemp("any") / "trees"
    begin(root, "--title", "Urban trees", "--topic", "What is known about trees in towns")
    (root.parent / "export.ris").write_text(RIS)
    run(root, "new", "source", "shade", "--from", str(root.parent / "export.ris"))
    (root / "sources/texts").mkdir()
    (root / "sources/texts/green-wood2021.txt").write_text(DOCUMENT)
    (root / "sources/texts/example2020.txt").write_text("Some say that people who begin are helped by examples.\n")
    theme = root / "sources/synthesis/themes/example.yml"
    theme.write_text(theme.read_text().replace("      - finding: EXA-01\n", "      - finding: EXA-01\n      - finding: SHA-01\n"))
    fill_in(root / "sources/shade.yml")
    options = ("--theme", "example", "--nation", "england", "--evidence", "argument", "--plain")
    walking, water = "rather walk in the shade of old trees", "needs water for three summers"
    run(
        root,
        "new",
        "finding",
        "shade",
        "--phrase",
        walking,
        "--claim",
        "People like to walk in shade.",
        "--kind",
        "view",
        *options,
        *AUTHOR,
    )
    run(root, "new", "finding", "shade", "--phrase", water, "--claim", "Young trees need care.", "--kind", "description", *options, *AUTHOR)
    for path, text in CATALOGUES.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text)
    source = root / "sources/shade.yml"
    nations = "    nations: [england]\n"
    source.write_text(source.read_text().replace(nations, f"{nations}    places: [four-towns]\n    organisations: [tree-trust]\n"))
    run(root, "new", "finding", "shade", "--claim", "Said twice.", "--kind", "view", *options, *AUTHOR)
    run(root, "retire", "SHA-03", "--why", "It was said twice.", "--see", "SHA-01")
    run(root, "rename", "example", "walking", "--kind", "theme")
    run(root, "verify")
    return root


AUTHOR = ("--speaker", "author")


def fill_in(path: Path) -> None:
    """Fill in what a new source leaves empty."""
    text = path.read_text()
    values = {
        "kind": "review",
        "nations": "[england]",
        "method": "Asked.",
        "summary": "Shade.",
        "good_for": "[Shade.]",
        "cannot_tell": "[Sun.]",
    }
    for name, value in values.items():
        text = text.replace(f"{name}:\n", f"{name}: {value}\n", 1)
    path.write_text(text)


def run(root: Path, *arguments: str) -> str:
    """Run the command as editors do, on a collection."""
    done = CliRunner().invoke(main, [*arguments, "--root", str(root)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def begin(folder: Path, *arguments: str) -> Result:
    """Begin a collection."""
    return CliRunner().invoke(main, ["new", "collection", str(folder), *arguments], catch_exceptions=False)


def test_a_new_collection_builds_strictly_at_once(tmp_path: Path) -> None:
    begin(tmp_path / "begun")

    build = build_site(tmp_path / "begun", tmp_path / "site", "--strict")

    assert build.exit_code == 0, build.output
    assert "WARNING" not in build.output
    assert 'class="' in build.read("index.html")


def test_a_collection_that_the_kit_made_is_clean(trees: Path) -> None:
    assert run(trees, "check", "--strict") == "No problems found.\n"


def test_nothing_on_the_site_of_another_topic_is_of_this_collection(trees: Path, tmp_path: Path) -> None:
    build = build_site(trees, tmp_path / "site", "--strict")

    assert build.exit_code == 0, build.output
    texts = [
        path for path in build.folder.rglob("*") if path.suffix in {".html", ".js", ".json", ".css", ".xml", ".txt", ".csv", ".bib", ".ris"}
    ]
    assert len(texts) > 20
    found = {str(path.relative_to(build.folder)): sorted(set(OURS.findall(path.read_text(encoding="utf-8")))) for path in texts}
    assert {name: words for name, words in found.items() if words} == {}


def test_nothing_in_the_package_is_of_this_collection() -> None:
    texts = [
        path for path in (ROOT / "scripts/synthesis").rglob("*") if path.suffix in {".py", ".j2", ".js", ".css", ".html", ".yml", ".md"}
    ]
    found = {str(path.relative_to(ROOT)): sorted(set(OURS_IN_PACKAGE.findall(path.read_text(encoding="utf-8")))) for path in texts}

    assert {name: words for name, words in found.items() if words} == {}


def test_a_folder_that_is_there_stays_as_it_is(trees: Path) -> None:
    before = sorted(path.name for path in trees.parent.iterdir())

    done = begin(trees)

    assert (done.exit_code, done.output) == (1, f"{trees} is there already; nothing was written. Name a folder that is not there yet.\n")
    assert sorted(path.name for path in trees.parent.iterdir()) == before
