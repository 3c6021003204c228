"""A client of the YAML language server, as an editor is one: opens files, and asks for help, completion and diagnostics."""

import json
import subprocess
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PATIENCE = 180.0


@dataclass
class LanguageServer:
    """A server that was started for one folder; places are lines and columns from 1, as in our problems."""

    root: Path
    process: subprocess.Popen[bytes]
    settings: dict[str, Any]
    diagnostics: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    _answers: dict[int, Any] = field(default_factory=dict)
    _news: threading.Condition = field(default_factory=threading.Condition)
    _versions: dict[str, int] = field(default_factory=dict)
    _count: int = 0
    _has_settings: bool = False
    errors: deque[str] = field(default_factory=lambda: deque(maxlen=20))

    def __post_init__(self) -> None:
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def start(self) -> None:
        """Shake hands."""
        folder = {"uri": self.root.as_uri(), "name": self.root.name}
        completion = {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}}
        document = {"completion": completion, "hover": {"contentFormat": ["markdown"]}, "publishDiagnostics": {}}
        capabilities = {"textDocument": document, "workspace": {"configuration": True, "workspaceFolders": True}}
        self.ask("initialize", processId=None, rootUri=folder["uri"], capabilities=capabilities, workspaceFolders=[folder])
        self.tell("initialized")
        # It looks at open files again once it has its settings, and nothing tells that answer from the one before.
        self._wait(lambda: self._has_settings)

    def stop(self) -> None:
        """End the server."""
        self.process.terminate()
        self.process.wait(PATIENCE)
        self._listener.join(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout):
            assert stream
            stream.close()

    def show(self, path: str, text: str | None = None) -> list[str]:
        """Show a file in the editor, with a text that may not be saved, and give what is underlined in it: place and message."""
        uri = (self.root / path).as_uri()
        written = (self.root / path).read_text(encoding="utf-8") if text is None else text
        self._versions[uri] = version = self._versions.get(uri, 0) + 1
        self.diagnostics.pop(uri, None)
        if version == 1:
            self.tell("textDocument/didOpen", textDocument={"uri": uri, "languageId": "yaml", "version": version, "text": written})
        else:
            self.tell("textDocument/didChange", textDocument={"uri": uri, "version": version}, contentChanges=[{"text": written}])
        self._wait(lambda: uri in self.diagnostics)
        return [_describe(one) for one in self.diagnostics[uri]]

    def hover(self, path: str, line: int, column: int) -> str:
        """Give the help for the word at a place."""
        answer = self.ask("textDocument/hover", **self._at(path, line, column))
        return answer["contents"]["value"] if answer else ""

    def complete(self, path: str, line: int, column: int) -> dict[str, str]:
        """Give what is offered at a place, with its words."""
        answer = self.ask("textDocument/completion", **self._at(path, line, column))
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return {item["label"]: _words_of(item) for item in items}

    def ask(self, method: str, **parameters: Any) -> Any:
        """Ask something, and give the answer."""
        self._count += 1
        number = self._count
        self._send({"id": number, "method": method, "params": parameters})
        self._wait(lambda: number in self._answers)
        return self._answers.pop(number)

    def tell(self, method: str, **parameters: Any) -> None:
        """Tell something that has no answer."""
        self._send({"method": method, "params": parameters})

    def _at(self, path: str, line: int, column: int) -> dict[str, Any]:
        position = {"line": line - 1, "character": column - 1}
        return {"textDocument": {"uri": (self.root / path).as_uri()}, "position": position}

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _wait(self, is_there: Any) -> None:
        with self._news:
            assert self._news.wait_for(is_there, PATIENCE), f"no answer; the server says: {list(self.errors)}"

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.decode().partition(":")
                length = int(value) if name.lower() == "content-length" else length
                header = stream.readline()
            self._receive(json.loads(stream.read(length)))

    def _receive(self, message: dict[str, Any]) -> None:
        method = message.get("method")
        if method == "workspace/configuration":
            asked = [self.settings.get(item["section"]) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": asked})
        elif method and "id" in message:
            self._send({"id": message["id"], "result": None})
        with self._news:
            self._has_settings = self._has_settings or method == "workspace/configuration"
            if method == "textDocument/publishDiagnostics":
                self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
            elif method in ("window/logMessage", "window/showMessage"):
                self.errors.append(message["params"]["message"])
            elif not method:
                self._answers[message["id"]] = message.get("result")
            self._news.notify_all()


@contextmanager
def run_language_server(program: Path, root: Path, settings: dict[str, Any]) -> Iterator[LanguageServer]:
    """Run a language server for a folder, with an editor's settings."""
    process = subprocess.Popen(["node", str(program), "--stdio"], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    server = LanguageServer(root, process, settings)
    try:
        server.start()
        yield server
    finally:
        server.stop()


def _describe(diagnostic: dict[str, Any]) -> str:
    start = diagnostic["range"]["start"]
    return f"{start['line'] + 1}:{start['character'] + 1}: {diagnostic['message']}"


def _words_of(item: dict[str, Any]) -> str:
    words = item.get("documentation", "")
    return str(words["value"] if isinstance(words, dict) else words)
