"""A server that speaks S3, on this machine, for tests that publish."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import Request, urlopen

from tests.free_port import find_port

# Nobody's: the server takes any.
KEYS = {
    "AWS_ACCESS_KEY_ID": "nobody",
    "AWS_SECRET_ACCESS_KEY": "nothing",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}
BUCKET = "site"
_PATIENCE = 120


@contextmanager
def serve_object_store() -> Iterator[str]:
    """Run the server with one bucket that everybody may read; give its address."""
    port = find_port()
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(command, env={**os.environ, **KEYS}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address)
        urlopen(Request(f"{address}/{BUCKET}", method="PUT", headers={"x-amz-acl": "public-read"})).close()  # noqa: S310 - loopback
        yield address
    finally:
        process.terminate()
        process.wait(_PATIENCE)


def _wait_for(address: str) -> None:
    started = time.monotonic()
    while time.monotonic() - started < _PATIENCE:
        try:
            urlopen(address, timeout=_PATIENCE).close()  # noqa: S310 - loopback
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    message = f"The object store did not answer within {_PATIENCE} s."
    raise TimeoutError(message)
