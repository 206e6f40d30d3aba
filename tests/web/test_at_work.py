"""Work in the background: done whenever it is asked for, by a thread that ends when it is not."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable
from time import monotonic, sleep

import pytest

from sayso.web.at_work import AtWork


def eventually(holds: Callable[[], bool]) -> bool:
    end = monotonic() + 30
    while not holds() and monotonic() < end:
        sleep(0.005)
    return holds()


def working(name: str) -> bool:
    return any(thread.name == name for thread in threading.enumerate())


def test_the_thread_ends_and_begins_anew() -> None:
    done = list[int]()
    work = AtWork(lambda: done.append(1), name="anew")
    for times in (1, 2):
        work.soon()
        assert eventually(lambda: not working("anew"))
        assert len(done) == times


def test_who_asks_while_it_works_has_it_called_once_more() -> None:
    begun, go_on, done = threading.Event(), threading.Event(), list[int]()

    def slow() -> None:
        begun.set()
        assert go_on.wait(30)
        done.append(1)

    work = AtWork(slow, name="more")
    work.soon()
    assert begun.wait(30)
    for _ in range(3):
        work.soon()
    go_on.set()
    assert eventually(lambda: not working("more"))
    assert len(done) == 2


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_after_a_fault_it_is_called_when_it_is_asked_for_again() -> None:
    called = list[int]()

    def faulty() -> None:
        called.append(1)
        raise RuntimeError("a fault")

    work = AtWork(faulty, name="faulty")
    for times in (1, 2):
        work.soon()
        assert eventually(lambda: not working("faulty"))
        assert len(called) == times


def test_what_the_work_belongs_to_is_let_go() -> None:
    class Owner:
        def __init__(self) -> None:
            self.work = AtWork(self.nothing, name="owned")

        def nothing(self) -> None:
            pass

    owner = Owner()
    owner.work.soon()
    gone = weakref.ref(owner)
    assert eventually(lambda: not working("owned"))
    del owner
    gc.collect()
    assert gone() is None
