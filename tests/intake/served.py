"""A server on this machine, with pages to fetch from it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from sayso.intake import Limits

PAGE = b"<!doctype html><html><body><p>The mayor of Norvik denied it.</p></body></html>"
LOCAL = Limits(allow_private=True, document_bytes=100_000, read_seconds=2, total_seconds=2)

Answer = bytes | Callable[[socket.socket], None]


def answer(body: bytes = PAGE, status: str = "200 OK", length: bool = True, **headers: str) -> bytes:
    fields = {
        "Content-Type": "text/html",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    if length:
        fields.setdefault("Content-Length", str(len(body)))
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


@contextmanager
def server(answers: dict[str, Answer]) -> Iterator[tuple[str, list[bytes]]]:
    """A server on this machine that answers by path; yields its URL and the requests as they came."""
    requests: list[bytes] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                with connection, suppress(OSError):
                    handle(connection)

    def handle(connection: socket.socket) -> None:
        requests.append(connection.recv(65536))
        path = requests[-1].split(b" ")[1].decode()
        reply = answers.get(path, answer(b"gone", "404 Not Found"))
        reply(connection) if callable(reply) else connection.sendall(reply)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", requests
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)
