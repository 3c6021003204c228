"""Builds sites from nothing as `serve` does, one for each line read: a fork of this process, which never built anything itself."""

import os
import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config

import synthesis.mkdocs_adapter.plugin  # noqa: F401 - loaded once for all forks


def main() -> None:
    """Read lines 'config file<TAB>folder of the site', and answer each with 'done' or 'failed'."""
    for line in sys.stdin:
        config_file, site = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            try:
                config = load_config(config_file, site_dir=site)
                config.plugins.on_startup(command="serve", dirty=False)
                build(config)
            finally:
                # Without what Python does at its end, which is the parent's to do; an exception stands on stderr by then.
                os._exit(0 if os.path.exists(f"{site}/index.html") else 1)  # noqa: PTH110 - nothing more is loaded here
        _, status = os.waitpid(child, 0)
        sys.stdout.write("failed\n" if status else "done\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
