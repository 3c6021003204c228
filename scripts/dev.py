#!/usr/bin/env python3
"""Set up .venv from the locks, and run the project's commands in it.

    python3 scripts/dev.py serve [mkdocs' options]      the site, renewed while you write
    python3 scripts/dev.py build [mkdocs' options]      the site, once, into site/
    python3 scripts/dev.py build --offline DIR          the site as a folder and a zip that work from a disk
    python3 scripts/dev.py check [synthesis' options]   the problems in sources and bibliography

Needs Python and nothing else. It does not do again what is up to date.
"""

# An old Python must be able to read this file as far as its refusal below: no syntax newer than 3.6.
import argparse
import errno
import hashlib
import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

if sys.version_info < (3, 11):
    _newer = [name for name in ("python3.%d" % minor for minor in range(20, 10, -1)) if shutil.which(name)]
    sys.stderr.write(
        "dev.py: Python 3.11 or newer is needed, and this is %s.\n" % sys.version.split()[0]
        + ("Run it with one that is here: %s scripts/dev.py …\n" % _newer[0] if _newer else "Install a newer one first.\n")
    )
    sys.exit(2)

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / "python")
RUN_LOCK = ROOT / "scripts" / "run.lock"
TEST_LOCK = ROOT / "scripts" / "test.lock"
LOCK_HEADER = """\
# {what} Every package with version and hashes; no index is named.
# Renew both locks with: python3 scripts/dev.py lock
"""
DEFAULT_ADDRESS = "127.0.0.1:8000"
LAST_LINES = 15
PROBLEMS, CANNOT_RUN, INTERRUPTED = 1, 2, 130

COMMANDS = {
    "serve": "serve the site and renew it while you write (further arguments go to mkdocs)",
    "build": "build the site into site/, or with --offline DIR into DIR and DIR.zip, which need no server;\n"
    "          a problem fails it, as --strict does (further arguments go to mkdocs)",
    "check": "report the problems in sources and bibliography (further arguments go to synthesis)",
    "test": "run all checks and tests (with further arguments: only pytest, with them)",
    "prove": "measure the long figures and print them as JSON (further arguments go to tests.prove)",
    "bench": "compare the time of builds with other builders (further arguments go to tests.bench)",
    "setup": "make .venv for the site, and nothing more",
    "lock": "renew scripts/run.lock and scripts/test.lock (further arguments go to uv)",
}
PROGRAMS = {
    "serve": [PYTHON, "-m", "mkdocs", "serve"],
    "build": [PYTHON, "-m", "mkdocs", "build", "--strict"],
    "offline": [str(BIN / "synthesis"), "offline"],
    "check": [str(BIN / "synthesis"), "check"],
    "test": [PYTHON, "-m", "pytest"],
    "prove": [PYTHON, "-m", "tests.prove"],
    "bench": [PYTHON, "-m", "tests.bench"],
}
CHECKS = {
    "ruff check": ["-m", "ruff", "check", "--output-format", "concise", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "--output-format", "concise", "."],
    "mypy": ["-m", "mypy"],
    "import rules": ["-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"],
    "node packages": ["-m", "tests.node.install"],
    "pytest": ["-m", "pytest", "-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"],
}


class CannotRunError(Exception):
    """Something is missing on this machine; the message says what to do."""


def main(arguments: list[str]) -> int:
    """Run one command and give its exit code."""
    command, rest = read_arguments(arguments)
    os.chdir(ROOT)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    try:
        return run_command(command, rest)
    except CannotRunError as problem:
        sys.stderr.write(f"dev.py: {problem}\n")
        return CANNOT_RUN
    except KeyboardInterrupt:
        return INTERRUPTED


def read_arguments(arguments: list[str]) -> tuple[str, list[str]]:
    """Split the command line into the command and what is passed on."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        usage="%(prog)s [-h] command …",
        epilog="\n".join(f"  {name:<7} {text}" for name, text in COMMANDS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command", help="one of the below")
    command, rest = parser.parse_args(arguments[:1]).command, arguments[1:]
    if command == "build" and rest[:1] == ["--offline"]:
        # The folder is named from where somebody stands, who need not stand here.
        return "offline", [*(str(Path(folder).absolute()) for folder in rest[1:2]), *rest[2:]]
    return command, rest


def run_command(command: str, rest: list[str]) -> int:
    """Set up what the command needs, then run it."""
    if command == "lock":
        return renew_locks(rest)
    if command == "serve":
        require_free_port(read_address(rest))
    set_up([RUN_LOCK, TEST_LOCK] if command in {"test", "prove", "bench"} else [RUN_LOCK])
    if command == "setup":
        return 0
    if command == "test" and not rest:
        return run_checks()
    return hand_over([*PROGRAMS[command], *rest])


# The environment


def set_up(locks: list[Path]) -> None:
    """Bring .venv to what the locks and pyproject.toml say, unless it is there already."""
    if is_up_to_date(locks):
        return
    started = time.monotonic()
    make_environment()
    for lock in locks:
        say(f"Installing what {lock.relative_to(ROOT)} lists; the first time this downloads it …")
        pip("install", "--require-hashes", "-r", str(lock))
    say("Installing the package itself, as it stands in scripts/synthesis …")
    pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp_of(locks).write_text("\n".join([fingerprint(locks), *installed()]), encoding="utf-8")
    say(f"Ready after {time.monotonic() - started:.0f} s.")


def is_up_to_date(locks: list[Path]) -> bool:
    """Tell whether .venv was set up from exactly these files, and nothing has been taken out since."""
    stamp = stamp_of(locks)
    if not (stamp.is_file() and Path(PYTHON).exists()):
        return False
    recorded, *packages = stamp.read_text(encoding="utf-8").splitlines()
    return recorded == fingerprint(locks) and set(packages) <= set(installed())


def stamp_of(locks: list[Path]) -> Path:
    """Give the file that records the last set-up from these locks."""
    return VENV / f"{locks[-1].stem}.stamp"


def fingerprint(locks: list[Path]) -> str:
    """Summarise what an environment depends on: the files, the Python, and where the project stands."""
    content = b"\0".join(path.read_bytes() for path in [ROOT / "pyproject.toml", *locks])
    return hashlib.sha256(content + f"\0{sys.version}\0{sys.base_prefix}\0{ROOT}".encode()).hexdigest()


def installed() -> list[str]:
    """List the installed packages with their versions, as the folders of .venv name them."""
    found = [*VENV.glob("lib/python3*/site-packages/*.dist-info"), *VENV.glob("Lib/site-packages/*.dist-info")]
    return sorted({path.name for path in found})


def make_environment() -> None:
    """Make .venv, anew if there is one that does not work."""
    if VENV.exists() and environment_works():
        return
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise CannotRunError(
            "this Python has no venv module with pip.\n"
            f"On Debian and Ubuntu: sudo apt install python3-venv (or python3.{sys.version_info.minor}-venv)."
        )
    say("Making .venv …" if not VENV.exists() else "Making .venv anew: the one that is here is of another Python, or broken …")
    run_or_stop([sys.executable, "-m", "venv", "--clear", str(VENV)])


def environment_works() -> bool:
    """Tell whether .venv has this very Python, and pip."""
    probe = "import sys, pip; print(sys.version, sys.base_prefix)"
    try:
        answer = subprocess.run([PYTHON, "-c", probe], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == f"{sys.version} {sys.base_prefix}"


def pip(*arguments: str) -> None:
    """Run pip in .venv."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    advice = "Is there a connection to the package index? Then run the same command again; if it fails as before, delete .venv first."
    run_or_stop([PYTHON, "-m", "pip", arguments[0], *quiet, *arguments[1:]], advice)


def run_or_stop(command: list[str], advice: str = "") -> None:
    """Run a command without showing what it prints; if it fails, stop and show the end of that."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        lines = "\n".join(f"  {line}" for line in done.stdout.strip().splitlines()[-LAST_LINES:])
        raise CannotRunError(f"this failed: {' '.join(command)}\nIts last lines:\n{lines}\n{advice}".rstrip())


# Serving


def read_address(arguments: list[str]) -> str:
    """Find the address that mkdocs will serve at: from the arguments, mkdocs.yml, or its default."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("-a", "--dev-addr")
    given: str | None = parser.parse_known_args(arguments)[0].dev_addr
    if given:
        return given
    settings = ROOT / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8") if settings.is_file() else ""
    written = re.search(r"^dev_addr:\s*[\"']?([^\s\"'#]+)", text, re.MULTILINE)
    return written[1] if written else DEFAULT_ADDRESS


def require_free_port(address: str) -> None:
    """Refuse to start where another program answers already."""
    host, _, port = address.rpartition(":")
    if not port.isdigit():
        return  # MkDocs says what is wrong with such an address.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host.strip("[]"), int(port)))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise CannotRunError(
                    f"port {port} of {host} is in use: is the site being served already?\n"
                    f"Take another with: python3 scripts/dev.py serve -a {host}:{int(port) + 1}"
                ) from error


# Running


def hand_over(command: list[str]) -> int:
    """Become the command, where the system can; else run it. Either way Ctrl-C reaches it."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


def run_checks() -> int:
    """Run every check to its end, then say how each went."""
    results = {}
    for name, arguments in CHECKS.items():
        say(f"== {name}")
        started = time.monotonic()
        code = subprocess.call([PYTHON, *arguments])
        results[name] = (code, time.monotonic() - started)
    say("== all")
    for name, (code, seconds) in results.items():
        say(f"{name:<13} {f'FAILED (exit code {code})' if code else 'ok':<24} {seconds:6.1f} s")
    return PROBLEMS if any(code for code, _ in results.values()) else 0


def renew_locks(uv_arguments: list[str]) -> int:
    """Pin the newest versions that pyproject.toml allows, for every Python and system."""
    with tempfile.TemporaryDirectory() as folder:
        say("Installing uv in a throw-away environment …")
        uv = Path(folder, BIN.name, "uv")
        run_or_stop([sys.executable, "-m", "venv", folder])
        run_or_stop([str(uv.with_name("python")), "-m", "pip", "install", "uv"])
        fixed = [str(uv), "pip", "compile", "--quiet", "--no-config", "--universal", "--generate-hashes"]
        fixed += ["--python-version", "3.11", "--no-header", "--no-annotate", "--no-emit-index-url", "pyproject.toml"]
        fixed += ["--no-emit-find-links", "--group", "build", *uv_arguments]
        everything, run = Path(folder, "all.lock"), Path(folder, "run.lock")
        run_or_stop([*fixed, "--output-file", str(everything), "--group", "test"])
        run_or_stop([*fixed, "--output-file", str(run), "--constraint", str(everything)])
        pinned = run.read_text(encoding="utf-8")
        blocks = re.split(r"(?m)^(?=\S)", everything.read_text(encoding="utf-8"))
    rest = "".join(block for block in blocks if block not in pinned)
    RUN_LOCK.write_text(LOCK_HEADER.format(what="What users need.") + pinned, encoding="utf-8")
    TEST_LOCK.write_text(LOCK_HEADER.format(what="What tests need besides run.lock.") + rest, encoding="utf-8")
    say("Renewed scripts/run.lock and scripts/test.lock: run the tests before you commit them.")
    return 0


def say(text: str) -> None:
    """Print one line at once, so that it stands before what a command prints."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
