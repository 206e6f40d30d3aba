"""What the newsroom's pages cost under load: requests a second and how long they take, while reports come in.

    python benchmarks/load.py ledger-of-100.db ledger-of-100000.db
    python benchmarks/load.py postgresql://user@host/database

Starts `sayso serve` on each ledger (one that `benchmarks/growth.py` filled, for instance) on a free port, and
asks it over loopback: for the list of stories, for stories' pages, for searches, and for stories as JSON,
``--requests`` of each by ``--clients`` that ask at once. Stories and words are drawn from the whole ledger.
Then ``--adds`` invented reports are handed in while all of that is asked for; whatever is not answered with
200 is an error, and so is a report that is not added. Given several ledgers, the last line says how much more
a story's page costs on the last than on the first, by the median and by the server's own processor time: that
tells on a machine that others keep busy, where the clock does not.

The reports are added to the ledger: give a copy where that matters.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

Where = tuple[str, int, int]
"""Host, port and process of a server."""

HEAD = "what | requests a second | processor ms a request | p50 ms | p95 ms | p99 ms | errors"
KINDS = ("story list", "story page", "search", "story JSON")


@dataclass(slots=True)
class Asked:
    """Seconds that answers took, and the requests that failed."""

    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    took: float = 0.0
    worked: float = 0.0
    """Seconds of processor time that the server used meanwhile."""

    def line(self, what: str) -> str:
        """The figures: requests a second, processor time a request, and the times that half, 95 and 99 of a
        hundred keep to."""
        ordered = sorted(self.seconds) or [0.0]
        at = [1000 * ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.95, 0.99)]
        rate = len(self.seconds) / self.took if self.took else 0.0
        times = " | ".join(f"{one:.0f}" for one in at)
        return f"{what} | {rate:.1f} | {1000 * self.work:.1f} | {times} | {len(self.wrong)}"

    @property
    def work(self) -> float:
        """Seconds of processor time a request."""
        return self.worked / max(len(self.seconds), 1)

    @property
    def median(self) -> float:
        """Seconds that half of the answers took at most."""
        return sorted(self.seconds)[len(self.seconds) // 2]


class Caller:
    """A connection that is kept open, as browsers do."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port

    async def __aenter__(self) -> Caller:
        self._in, self._out = await asyncio.open_connection(self._host, self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._out.close()

    async def ask(self, path: str, *, send: object = None) -> tuple[int, bytes]:
        """The status and body of the answer to a GET, or to a POST of JSON."""
        body = b"" if send is None else json.dumps(send).encode()
        head = [
            f"{'GET' if send is None else 'POST'} {path} HTTP/1.1",
            f"host: 127.0.0.1:{self._port}",
            "accept: text/html, application/json",
        ]
        if send is not None:
            head += ["content-type: application/json", f"content-length: {len(body)}"]
        self._out.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)
        answer = (await self._in.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = re.search(r"^content-length: (\d+)", answer, re.MULTILINE | re.IGNORECASE)
        content = await self._in.readexactly(int(length[1]) if length else 0)
        return int(answer.split()[1]), content


@contextmanager
def served(ledger: str) -> Iterator[Where]:
    """A server on the ledger."""
    command = [sys.executable, "-m", "sayso", "serve", "--ledger", ledger, "--port", "0", "--no-sample"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = re.search(r"http://\S+", server.stdout.readline())
            if address is None:
                raise SystemExit(f"load.py: no server on {ledger}")
            found = urlsplit(address[0])
            yield str(found.hostname), int(found.port or 80), server.pid
        finally:
            server.terminate()


def worked(process: int) -> float:
    """Seconds of processor time that a process has used; 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def ask_all(where: Where, paths: Iterable[str], *, clients: int) -> Asked:
    """Ask for the paths, by several at once."""
    asked, waiting = Asked(), iter(paths)

    async def client() -> None:
        async with Caller(*where[:2]) as caller:
            for path in waiting:
                began = time.perf_counter()
                status, _ = await caller.ask(path)
                asked.seconds.append(time.perf_counter() - began)
                if status != 200:
                    asked.wrong.append(f"{status} {path}")

    began, before = time.perf_counter(), worked(where[2])
    await asyncio.gather(*(client() for _ in range(clients)))
    asked.took, asked.worked = time.perf_counter() - began, worked(where[2]) - before
    return asked


async def known(where: Where, most: int) -> tuple[list[str], list[str]]:
    """So many stories from the whole ledger, and words of their titles."""
    async with Caller(*where[:2]) as caller:
        ids: list[str] = []
        words: set[str] = set()
        offset, step = 0, 1
        while len(ids) < most:
            _, body = await caller.ask(f"/api/v1/stories?limit=20&offset={offset}")
            lines = json.loads(body)
            if not lines:
                break
            ids += [line["id"] for line in lines]
            words |= {word for line in lines for word in re.findall(r"\w{4,}", line["title"])}
            offset += 20 * step
            step += 1
    return ids[:most], sorted(words)


def paths_of(
    ids: Sequence[str], words: Sequence[str], count: int, chance: random.Random
) -> dict[str, list[str]]:
    """What is asked for, by its kind."""
    stories = [quote(chance.choice(ids)) for _ in range(count)]
    return {
        "story list": [f"/?offset={20 * chance.randrange(3)}&limit=20" for _ in range(count)],
        "story page": [f"/stories/{story}" for story in stories],
        "search": [f"/search?q={quote(chance.choice(words))}" for _ in range(count)],
        "story JSON": [f"/api/v1/stories/{story}" for story in stories],
    }


async def add(where: Where, count: int) -> list[str]:
    """Hand reports in, one after another, and wait for them to be added; what failed."""
    wrong = []
    run = str(time.time_ns())
    async with Caller(*where[:2]) as caller:
        for number in range(count):
            text = (
                f"Dike {number} of {run} near Quenby gave way on Monday, the engineer Ada Brock said on "
                "Tuesday. The mayor, Tom Vale, denied it. The ministry declined to comment."
            )
            status, body = await caller.ask("/api/v1/reports", send={"text": text, "published": "2024-03-12"})
            if status != 202:
                wrong.append(f"{status} on adding: {body[:200]!r}")
                continue
            progress = json.loads(body)
            while progress["state"] != "done":
                await asyncio.sleep(0.2)
                _, body = await caller.ask(f"/api/v1/submissions/{progress['id']}")
                progress = json.loads(body)
            wrong += progress["failed"]
    return wrong


async def add_while_asking(where: Where, paths: Sequence[str], *, adds: int, clients: int) -> Asked:
    """Reading that goes on until all reports are added."""
    adding = asyncio.create_task(add(where, adds))

    def until_added() -> Iterator[str]:
        for path in itertools.cycle(paths):
            if adding.done():
                return
            yield path

    asked = await ask_all(where, until_added(), clients=clients)
    asked.wrong += await adding
    return asked


async def measure(ledger: str, given: argparse.Namespace) -> dict[str, Asked]:
    """Everything on one ledger."""
    with served(ledger) as where:
        ids, words = await known(where, given.stories)
        paths = paths_of(ids, words, given.requests, random.Random(given.seed))
        await ask_all(where, [one for some in paths.values() for one in some[:20]], clients=given.clients)
        found = {kind: await ask_all(where, paths[kind], clients=given.clients) for kind in KINDS}
        mixed = [one for group in zip(*paths.values(), strict=True) for one in group]
        found[f"all, {given.adds} reports added meanwhile"] = await add_while_asking(
            where, mixed, adds=given.adds, clients=given.clients
        )
    return found


def main() -> None:
    """Measure each ledger, and say so."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("ledgers", nargs="+")
    parser.add_argument("--stories", type=int, default=400, help="stories to ask for, over the whole ledger")
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--adds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    pages, errors = list[Asked](), 0
    for ledger in given.ledgers:
        print(f"\n{ledger}\n\n{HEAD}", flush=True)
        found = asyncio.run(measure(ledger, given))
        for what, asked in found.items():
            print(asked.line(what), flush=True)
            print(*asked.wrong[:5], sep="\n", end="\n" if asked.wrong else "", file=sys.stderr)
            errors += len(asked.wrong)
        pages.append(found["story page"])
    if len(pages) > 1:
        first, last = pages[0], pages[-1]
        by_work = f", {last.work / first.work:.2f} by processor time" if first.work else ""
        print(f"\na story's page: {last.median / first.median:.2f} times that of the first ledger{by_work}")
    sys.exit(bool(errors))


if __name__ == "__main__":
    main()
