from collections.abc import Iterable

import httpcore
import pytest

from sayso.errors import BlockedAddressError, SourceError
from sayso.intake.guard import GuardedNetwork

PUBLIC, OTHER, PRIVATE = "93.184.215.14", "8.8.8.8", "10.0.0.7"


class Recorder(httpcore.NetworkBackend):
    """A network that remembers where it was asked to connect; addresses in ``down`` do not answer."""

    def __init__(self, down: Iterable[str] = ()) -> None:
        self.asked: list[tuple[str, int, float | None]] = []
        self.down = set(down)

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):  # type: ignore[no-untyped-def]
        self.asked.append((host, port, timeout))
        if host in self.down:
            raise httpcore.ConnectError("refused")
        return httpcore.MockStream([b"one", b"two"])


def guarded(network: Recorder, *addresses: str, **options: object) -> GuardedNetwork:
    settings = {"deadline": 60.0, "clock": lambda: 0.0, "network": network, "resolver": lambda *_: addresses}
    return GuardedNetwork(**{**settings, **options})  # type: ignore[arg-type]


def test_it_connects_to_the_address_it_checked_and_resolves_once() -> None:
    network, answers = Recorder(), iter([[PUBLIC], [PRIVATE]])
    guarded(network, resolver=lambda *_: next(answers)).connect_tcp("news.example", 443)
    assert network.asked == [(PUBLIC, 443, 60.0)]
    assert next(answers) == [PRIVATE]


@pytest.mark.parametrize(
    "addresses", [[PRIVATE], [PUBLIC, PRIVATE], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"]]
)
def test_an_address_that_is_not_public_is_never_connected_to(addresses: list[str]) -> None:
    network = Recorder()
    with pytest.raises(
        BlockedAddressError, match=r"news\.example leads to .*, which is not a public address"
    ):
        guarded(network, *addresses).connect_tcp("news.example", 80)
    assert network.asked == []


def test_private_addresses_may_be_allowed() -> None:
    network = Recorder()
    guarded(network, PRIVATE, allow_private=True).connect_tcp("news.example", 80)
    assert network.asked[0][0] == PRIVATE


def test_the_next_address_is_tried_where_one_does_not_answer() -> None:
    network = Recorder(down=[PUBLIC])
    guarded(network, PUBLIC, OTHER).connect_tcp("news.example", 80)
    assert [host for host, *_ in network.asked] == [PUBLIC, OTHER]
    with pytest.raises(httpcore.ConnectError):
        guarded(Recorder(down=[PUBLIC]), PUBLIC).connect_tcp("news.example", 80)
    with pytest.raises(httpcore.ConnectError):
        guarded(Recorder()).connect_tcp("news.example", 80)


@pytest.mark.parametrize("error", [OSError("unknown"), UnicodeError("label too long")])
def test_an_unknown_host_is_one_line(error: Exception) -> None:
    def resolver(host: str, port: int) -> list[str]:
        raise error

    with pytest.raises(SourceError, match=r"^news\.example: no such host is known$"):
        guarded(Recorder(), resolver=resolver).connect_tcp("news.example", 80)


def test_every_step_ends_at_the_deadline() -> None:
    now = 0.0
    network = Recorder()
    stream = guarded(network, PUBLIC, clock=lambda: now).connect_tcp("news.example", 80, timeout=10)
    assert network.asked[0][2] == 10
    assert stream.read(10, 5) == b"one"
    now = 60.0
    for step in (lambda: stream.read(10, 5), lambda: stream.write(b"x", 5)):
        with pytest.raises(httpcore.ReadTimeout):
            step()
    with pytest.raises(httpcore.ReadTimeout):
        guarded(network, PUBLIC, clock=lambda: now).connect_tcp("news.example", 80)


def test_sockets_of_the_machine_are_refused() -> None:
    with pytest.raises(BlockedAddressError):
        guarded(Recorder()).connect_unix_socket("/run/x.sock")
