"""dev.py is run as users run it, in a small project of its own whose environment takes seconds to make."""

import ast
import importlib.util
import json
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

DEV = Path(__file__).resolve().parents[2] / "scripts" / "dev.py"

PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "small"
version = "1"
"""
# Builds an editable install with nothing but the standard library.
BACKEND = """\
import zipfile, pathlib
def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    files = {
        "small.pth": str(pathlib.Path("scripts").resolve()),
        "small-1.dist-info/METADATA": "Metadata-Version: 2.1\\nName: small\\nVersion: 1\\n",
        "small-1.dist-info/WHEEL": "Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        "small-1.dist-info/entry_points.txt": "[console_scripts]\\nsynthesis = told:tell\\n",
    }
    files["small-1.dist-info/RECORD"] = "".join(f"{name},,\\n" for name in [*files, "small-1.dist-info/RECORD"])
    with zipfile.ZipFile(pathlib.Path(wheel_directory, "small-1-py3-none-any.whl"), "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
    return "small-1-py3-none-any.whl"
"""
# Stands in for the programs of others that dev.py hands over to, and tells what it was given.
TELL = """\
import json, os, sys
def tell():
    print(json.dumps([os.path.basename(sys.argv[0]), *sys.argv[1:], os.environ["NO_MKDOCS_2_WARNING"]]))
if __name__ == "__main__":
    tell()
"""
INSTALLING = """\
Installing what scripts/run.lock lists; the first time this downloads it …
Installing the package itself, as it stands in scripts/synthesis …
"""


@pytest.fixture(scope="module")
def made_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project")
    files = {"pyproject.toml": PYPROJECT, "backend.py": BACKEND, "scripts/run.lock": "", "scripts/test.lock": ""}
    files |= dict.fromkeys(("scripts/told.py", "mkdocs.py", "mypy.py", "pytest.py", "tests/prove.py", "tests/node/install.py"), TELL)
    files |= {"ruff.py": TELL + "    sys.exit(3)\n", "importlinter/cli.py": "def lint_imports(): print('[]')\n"}
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copy(DEV, root / "scripts" / "dev.py")
    first = run_dev(root, "setup")
    assert first.stdout.startswith("Making .venv …\n" + INSTALLING + "Ready after "), first.stdout + first.stderr
    return root


@pytest.fixture
def project(made_project: Path) -> Iterator[Path]:
    yield made_project
    (made_project / "scripts" / "run.lock").write_text("", encoding="utf-8")
    (made_project / "mkdocs.yml").unlink(missing_ok=True)


@pytest.fixture
def busy_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def run_dev(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "scripts" / "dev.py"), *arguments]
    return subprocess.run(command, cwd=root.parent, capture_output=True, text=True, check=False)


def run_changed_python(root: Path, change: str) -> subprocess.CompletedProcess[str]:
    script = str(root / "scripts" / "dev.py")
    code = f"import runpy, shutil, sys; sys.argv = ['dev.py', 'setup']; {change}; runpy.run_path({script!r}, run_name='__main__')"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def load_dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", DEV)
    assert spec is not None
    assert spec.loader is not None
    dev = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dev)
    return dev


def test_an_old_python_can_read_the_file_as_far_as_the_refusal() -> None:
    source = DEV.read_text(encoding="utf-8")

    tree = ast.parse(source, feature_version=(3, 6))

    refusal = next(node.lineno for node in tree.body if isinstance(node, ast.If))
    first_definition = next(node.lineno for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef))
    assert refusal < first_definition


def test_an_old_python_is_refused_and_told_of_a_newer_one() -> None:
    old = "sys.version_info = (3, 9, 2); sys.version = '3.9.2 (old)'"

    done = run_changed_python(DEV.parents[1], old + "; shutil.which = lambda name: name if name == 'python3.12' else None")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "dev.py: Python 3.11 or newer is needed, and this is 3.9.2.\nRun it with one that is here: python3.12 scripts/dev.py …\n"
    )


def test_an_old_python_alone_is_told_to_install_a_newer_one() -> None:
    old = "sys.version_info = (3, 9, 2); sys.version = '3.9.2 (old)'"

    done = run_changed_python(DEV.parents[1], old + "; shutil.which = lambda name: None")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "dev.py: Python 3.11 or newer is needed, and this is 3.9.2.\nInstall a newer one first.\n"


def test_a_python_without_ensurepip_is_told_which_package_to_install(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    for name in ("pyproject.toml", "scripts/run.lock"):
        (tmp_path / name).touch()
    shutil.copy(DEV, tmp_path / "scripts" / "dev.py")

    done = run_changed_python(tmp_path, "sys.modules['ensurepip'] = None")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "dev.py: this Python has no venv module with pip.\n"
        f"On Debian and Ubuntu: sudo apt install python3-venv (or python3.{sys.version_info.minor}-venv).\n"
    )


def test_a_command_that_is_none_is_a_usage_error(project: Path) -> None:
    done = run_dev(project, "publish")

    assert done.returncode == 2
    assert done.stderr == (
        "usage: dev.py [-h] command …\n"
        "dev.py: error: argument command: invalid choice: 'publish' "
        "(choose from 'serve', 'build', 'check', 'test', 'prove', 'bench', 'setup', 'lock')\n"
    )


def test_help_names_every_command(project: Path) -> None:
    done = run_dev(project, "--help")

    dev = load_dev()
    assert done.returncode == 0
    assert done.stdout.endswith("".join(f"  {name:<7} {text}\n" for name, text in dev.COMMANDS.items()))


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        (["serve", "-a", "127.0.0.1:0", "--dirty"], ["mkdocs.py", "serve", "-a", "127.0.0.1:0", "--dirty", "1"]),
        (["build", "--site-dir", "out"], ["mkdocs.py", "build", "--strict", "--site-dir", "out", "1"]),
        (["check", "--format", "json"], ["synthesis", "check", "--format", "json", "1"]),
    ],
)
def test_further_arguments_are_passed_on(project: Path, arguments: list[str], given: list[str]) -> None:
    done = run_dev(project, *arguments)

    assert (done.returncode, json.loads(done.stdout), done.stderr) == (0, given, "")


def test_a_build_for_disks_names_its_folder_from_where_somebody_stands(project: Path) -> None:
    done = run_dev(project, "build", "--offline", "stick")

    assert (done.returncode, json.loads(done.stdout), done.stderr) == (0, ["synthesis", "offline", str(project.parent / "stick"), "1"], "")


def test_test_and_prove_install_the_second_lock_too_and_pass_arguments_on(project: Path) -> None:
    first = run_dev(project, "test", "-k", "one")
    second = run_dev(project, "prove", "--only", "speed")

    assert "Installing what scripts/test.lock lists; the first time this downloads it …\n" in first.stdout
    assert json.loads(first.stdout.splitlines()[-1]) == ["pytest.py", "-k", "one", "1"]
    assert json.loads(second.stdout) == ["prove.py", "--only", "speed", "1"]


def test_every_check_runs_to_its_end_and_one_failure_fails_all(project: Path) -> None:
    run_dev(project, "test", "-q")

    done = run_dev(project, "test")

    assert done.returncode == 1
    assert re.sub(r" +[0-9]+\.[0-9] s", " n s", done.stdout) == (
        "== ruff check\n"
        '["ruff.py", "check", "--output-format", "concise", ".", "1"]\n'
        "== ruff format\n"
        '["ruff.py", "format", "--check", "--output-format", "concise", ".", "1"]\n'
        "== mypy\n"
        '["mypy.py", "1"]\n'
        "== import rules\n"
        "[]\n"
        "== node packages\n"
        '["install.py", "1"]\n'
        "== pytest\n"
        '["pytest.py", "-n", "3", "--dist", "loadfile", "--no-loadscope-reorder", "1"]\n'
        "== all\n"
        "ruff check    FAILED (exit code 3) n s\n"
        "ruff format   FAILED (exit code 3) n s\n"
        "mypy          ok n s\n"
        "import rules  ok n s\n"
        "node packages ok n s\n"
        "pytest        ok n s\n"
    )


def test_what_is_up_to_date_is_not_done_again(project: Path) -> None:
    run_dev(project, "setup")

    done = run_dev(project, "setup")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_changed_lock_is_installed(project: Path) -> None:
    run_dev(project, "setup")
    (project / "scripts" / "run.lock").write_text("# changed\n", encoding="utf-8")

    done = run_dev(project, "setup")

    assert done.returncode == 0
    assert done.stdout.startswith(INSTALLING + "Ready after ")


def test_a_package_that_was_taken_out_is_installed_again(project: Path) -> None:
    run_dev(project, "setup")
    [package] = (project / ".venv").glob("[lL]ib/**/small-1.dist-info")
    shutil.rmtree(package)

    done = run_dev(project, "setup")

    assert done.returncode == 0
    assert done.stdout.startswith(INSTALLING + "Ready after ")
    assert package.is_dir()


def test_a_broken_environment_is_made_anew(project: Path) -> None:
    python = project / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("no-such-python")

    done = run_dev(project, "setup")

    assert done.returncode == 0
    assert done.stdout.startswith("Making .venv anew: the one that is here is of another Python, or broken …\n" + INSTALLING)


def test_a_failed_installation_shows_the_last_lines_of_pip(project: Path) -> None:
    (project / "scripts" / "run.lock").write_text("no such line\n", encoding="utf-8")

    done = run_dev(project, "setup")

    assert (done.returncode, done.stdout) == (2, INSTALLING.splitlines(keepends=True)[0])
    assert "Invalid requirement: 'no such line'" in done.stderr
    assert done.stderr.startswith("dev.py: this failed: ")
    assert done.stderr.endswith(
        "Is there a connection to the package index? Then run the same command again; if it fails as before, delete .venv first.\n"
    )


def test_a_port_in_use_is_named_with_a_way_out(project: Path, busy_port: int) -> None:
    done = run_dev(project, "serve", "--dev-addr", f"127.0.0.1:{busy_port}")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"dev.py: port {busy_port} of 127.0.0.1 is in use: is the site being served already?\n"
        f"Take another with: python3 scripts/dev.py serve -a 127.0.0.1:{busy_port + 1}\n"
    )


def test_a_port_in_use_is_found_from_the_settings_too(project: Path, busy_port: int) -> None:
    (project / "mkdocs.yml").write_text(f"site_name: x\ndev_addr: '127.0.0.1:{busy_port}'\n", encoding="utf-8")

    done = run_dev(project, "serve")

    assert (done.returncode, done.stderr.splitlines()[0]) == (
        2,
        f"dev.py: port {busy_port} of 127.0.0.1 is in use: is the site being served already?",
    )
