"""The shape of the package: sizes of its modules, who may import whom, and a pipeline that reads like a table of contents."""

import ast
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "scripts" / "synthesis"
STAGES = ("load", "validate", "link", "check", "verify", "cite", "render", "search", "schema", "export", "report")
LATER = ("ingest",)
CONTROL = (ast.For, ast.While, ast.If, ast.Try, ast.With, ast.Lambda, ast.Match)


def count_lines() -> dict[str, int]:
    modules = [*PACKAGE.rglob("*.py"), ROOT / "scripts" / "dev.py"]
    return {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in modules}


def make_package(folder: Path, imports: dict[str, str], *, packages: tuple[str, ...] = ()) -> None:
    """Make a package of the same layers with nothing in it but these imports."""
    for name in (*STAGES, *packages, "model", "cli", "mkdocs_adapter"):
        (folder / "synthesis" / name).mkdir(parents=True)
        (folder / "synthesis" / name / "__init__.py").touch()
    for name in ("__init__", "pipeline", "reading"):
        (folder / "synthesis" / f"{name}.py").touch()
    for module, imported in imports.items():
        (folder / "synthesis" / f"{module}.py").write_text(f"import {imported}\n", encoding="utf-8")
    shutil.copy(ROOT / "pyproject.toml", folder)


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    return subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)


def test_no_module_has_more_than_300_lines() -> None:
    sizes = count_lines()

    assert {name: size for name, size in sizes.items() if size > 300} == {}


def test_nine_modules_in_ten_have_under_200_lines() -> None:
    sizes = count_lines()

    long = {name: size for name, size in sizes.items() if size >= 200}

    assert len(long) <= len(sizes) / 10, long


def test_the_median_module_has_at_most_75_lines() -> None:
    assert statistics.median(count_lines().values()) <= 75


def test_every_module_opens_with_one_to_six_lines_on_its_place() -> None:
    modules = [path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py"]  # That one draws the flow.
    docstrings = {str(path.relative_to(ROOT)): ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) for path in modules}

    assert [name for name, text in docstrings.items() if not text or len(_sentences(text)) > 6] == []


def _sentences(docstring: str) -> list[str]:
    """Give the lines of a docstring but those of a table, which says what cases a decision has."""
    return [line for line in docstring.splitlines() if line.strip() and not line.startswith("|")]


def test_the_import_rules_hold() -> None:
    done = lint(ROOT)

    assert done.returncode == 0, done.stdout + done.stderr


def test_a_package_of_these_layers_passes(tmp_path: Path) -> None:
    allowed = {
        "cli/main": "synthesis.pipeline",
        "mkdocs_adapter/plugin": "mkdocs.plugins, synthesis.pipeline, synthesis.report",
        "ingest/bibtex": "synthesis.load, synthesis.model",
        "pipeline": "synthesis.load, synthesis.render",
        "export/csv": "synthesis.model",
        "verify/receipts": "synthesis.model",
    }
    make_package(tmp_path, allowed, packages=LATER)

    done = lint(tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        *((f"{stage}/work", f"synthesis.{'load' if stage != 'load' else 'link'}") for stage in STAGES),
        ("verify/receipts", "synthesis.load"),
        ("export/csv", "synthesis.render"),
        ("model/finding", "synthesis.load"),
        ("load/files", "synthesis.pipeline"),
        ("pipeline", "synthesis.cli"),
        ("reading", "synthesis.pipeline"),
        ("pipeline", "synthesis.ingest"),
        ("ingest/bibtex", "synthesis.pipeline"),
        ("cli/main", "synthesis.mkdocs_adapter"),
        ("mkdocs_adapter/plugin", "synthesis.cli"),
        ("render/page", "mkdocs.structure.files"),
        ("cli/main", "mkdocs"),
        ("pipeline", "markdown"),
    ],
)
def test_an_import_against_the_flow_is_refused(tmp_path: Path, module: str, imported: str) -> None:
    make_package(tmp_path, {module: imported}, packages=LATER)

    done = lint(tmp_path)

    assert done.returncode == 1
    assert "1 broken" in done.stdout, done.stdout + done.stderr


def test_a_package_that_is_in_no_layer_is_refused(tmp_path: Path) -> None:
    make_package(tmp_path, {"utils/text": "re"}, packages=("utils",))

    done = lint(tmp_path)

    assert done.returncode == 1
    assert "synthesis.utils" in done.stdout, done.stdout + done.stderr


CONTENTS = ("reading", "pipeline")


def test_the_table_of_contents_reads_like_one() -> None:
    trees = [ast.parse((PACKAGE / f"{name}.py").read_text(encoding="utf-8")) for name in CONTENTS]
    functions = {node.name: node for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef)}

    assert list(functions) == [
        *("read_library", "read_once", "read_apart", "check_collection", "add_problems_of_texts", "verify_collection"),
        *("open_site", "open_site_once", "cite_library", "sketch_site", "render_pages", "make_data", "group_data", "make_markdown"),
    ]
    assert [type(node).__name__ for tree in trees for node in ast.walk(tree) if isinstance(node, CONTROL)] == []
    assert max(len(node.body) for node in functions.values()) <= 10


def test_the_table_of_contents_calls_the_stages_in_the_order_of_the_flow() -> None:
    in_order = [stage for name in CONTENTS for stage in _stages_called(PACKAGE / f"{name}.py")]

    # Works are written in the formats of other programs before pages, which offer them, are rendered.
    flow = ["load", "validate", "link", "check", "verify", "cite", "export", "render", "search"]
    assert list(dict.fromkeys(stage for stage in in_order if stage in flow)) == flow


def _stages_called(module: Path) -> list[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module]
    stage_of = {
        name.name: (node.module or "").split(".")[1] for node in imports for name in node.names if "synthesis." in (node.module or "")
    }
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    used = [node for function in functions for node in ast.walk(function) if isinstance(node, ast.Name)]
    return [stage_of.get(node.id, "model") for node in sorted(used, key=lambda node: (node.lineno, node.col_offset))]
