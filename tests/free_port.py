"""Ports for servers that take their time to start: free ones, of those that the system gives to nobody by itself."""

import secrets
import socket

# Below those from which the system serves whoever asks for any, as each connection of a browser does.
_LOWEST, _NUMBER = 15_000, 15_000


def find_port() -> int:
    """Find a port of this machine on which nobody listens."""
    while True:
        port = _LOWEST + secrets.randbelow(_NUMBER)
        with socket.socket() as tried:
            # As servers do it: a connection that has just ended does not count.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
