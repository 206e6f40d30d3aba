"""A network that leads to public addresses only, and not for longer than it may take.

The check is made on the very address that is then connected to, so a name that resolves to something else a
moment later gains nothing (DNS rebinding). It sits below TLS: certificate and Host header stay the name's.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import httpcore

from sayso.errors import BlockedAddressError, SourceError
from sayso.intake.addresses import is_public
from sayso.intake.names import shown

if TYPE_CHECKING:
    import ssl

Resolver = Callable[[str, int], Sequence[str]]
"""A host's IP addresses, in the order in which they are to be tried. Raises `OSError`."""

Clock = Callable[[], float]


def resolve(host: str, port: int) -> list[str]:
    """The system's own answer."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardedNetwork(httpcore.NetworkBackend):
    """Connects to a host's checked address; all it opens stops at ``deadline``, a moment of ``clock``."""

    def __init__(
        self,
        *,
        deadline: float,
        allow_private: bool = False,
        resolver: Resolver = resolve,
        network: httpcore.NetworkBackend | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._resolver = resolver
        self._network = network or httpcore.SyncBackend()
        self._clock = clock

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address that answers. Raises `BlockedAddressError` where any is not public."""
        failure: Exception = httpcore.ConnectError("no address")
        for address in self._addresses(host, port):
            left = _left(self._deadline, self._clock, timeout)
            try:
                stream = self._network.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._deadline, self._clock)
        raise failure

    def connect_unix_socket(
        self,
        path: str,  # noqa: ARG002
        timeout: float | None = None,  # noqa: ARG002
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """Never: no URL leads there."""
        raise BlockedAddressError("sockets of this machine are not fetched from")

    def _addresses(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = self._resolver(host, port)
        except (OSError, UnicodeError) as error:
            raise SourceError(f"{shown(host)}: no such host is known") from error
        private = [address for address in addresses if not is_public(address)]
        if private and not self._allow_private:
            raise blocked(host, private[0])
        return addresses


def blocked(host: str, address: str) -> BlockedAddressError:
    """What to raise where a host leads to an address that is not public, or is one itself."""
    leads = "" if address == host else f" leads to {shown(address)}, which"
    return BlockedAddressError(
        f"{shown(host)}{leads} is not a public address",
        command="allow private addresses (--allow-private) if it is a server of your own",
        newsroom="whoever runs this newsroom can allow private addresses",
    )


class _TimedStream(httpcore.NetworkStream):
    """A stream whose every step ends at the deadline: who sends a byte now and then gains no time."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float, clock: Clock) -> None:
        self._stream = stream
        self._deadline = deadline
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline, self._clock, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline, self._clock, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = _left(self._deadline, self._clock, timeout)
        stream = self._stream.start_tls(ssl_context, server_hostname, left)
        return _TimedStream(stream, self._deadline, self._clock)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(deadline: float, clock: Clock, timeout: float | None) -> float:
    """The time a step may take: its own, or what is left of the whole."""
    left = deadline - clock()
    if left <= 0:
        raise httpcore.ReadTimeout("the time for this URL is used up")
    return left if timeout is None else min(left, timeout)
