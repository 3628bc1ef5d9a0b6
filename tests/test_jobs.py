"""Work for the worker, answers for the thread that draws."""

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.jobs import Jobs


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_work_is_done_elsewhere_and_answered_here(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[tuple[threading.Thread, threading.Thread]] = []
    jobs.read(threading.current_thread, lambda worker: answers.append((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(answers))
    worker, here = answers[0]
    assert here is threading.main_thread()
    assert worker is not here


def test_nothing_is_answered_before_the_event_loop_turns(jobs: Jobs, qtbot: QtBot) -> None:
    done = threading.Event()
    answers: list[int] = []
    jobs.write(lambda: 1, answers.append)
    jobs.write(done.set)
    assert done.wait(30)
    assert answers == []
    qtbot.waitUntil(lambda: answers == [1])


class Gated:
    """Work that is begun when a test says so, and a note of what was done, in order."""

    def __init__(self, jobs: Jobs) -> None:
        self.jobs = jobs
        self.done: list[int] = []
        self.answers: list[int] = []
        self.unwanted: set[int] = set()
        self._go, self._over = threading.Semaphore(0), threading.Semaphore(0)

    def ask(self, kind: str, number: int) -> None:
        """Ask for ``number`` to be done."""
        if kind == "read":
            self.jobs.read(partial(self._do, number), self.answers.append, wanted=lambda: number not in self.unwanted)
        else:
            self.jobs.write(partial(self._do, number), self.answers.append)

    def step(self) -> None:
        """Let one more piece of work be done."""
        self._go.release()
        patience = QDeadlineTimer(30_000)
        # What is to be read is begun when the event loop turns.
        while not self._over.acquire(timeout=0.001):
            assert not patience.hasExpired()
            QGuiApplication.processEvents()

    def open_for_good(self) -> None:
        """Let everything be done."""
        self._go.release(1000)

    def _do(self, number: int) -> int:
        assert self._go.acquire(timeout=120)
        self.done.append(number)
        self._over.release()
        return number


ASKING = st.lists(st.sampled_from(["read", "write", "step"]), max_size=25)


@settings(max_examples=60, deadline=None)
@given(ASKING)
def test_what_is_to_be_written_is_done_in_order_and_before_what_waits_to_be_read(events: list[str]) -> None:
    """Of any asking: writes keep their order, and reads theirs; a read comes after every write asked for before it; and
    no write waits for a read that was not begun when it was asked for."""
    jobs = Jobs()
    gated = Gated(jobs)
    asked: list[str] = []
    begun: dict[int, set[int]] = {}
    try:
        for event in events:
            if event != "step":
                # What is being done now, or is done already, may come before.
                began = len(gated.done) + 1
                gated.ask(event, len(asked))
                begun[len(asked)] = {began}
                asked.append(event)
            elif len(gated.done) < len(asked):
                gated.step()
        while len(gated.done) < len(asked):
            gated.step()
    finally:
        gated.open_for_good()
        jobs.close()
    place = {number: at for at, number in enumerate(gated.done)}
    writes = [number for number, kind in enumerate(asked) if kind == "write"]
    reads = [number for number, kind in enumerate(asked) if kind == "read"]
    assert [number for number in gated.done if number in writes] == writes
    assert [number for number in gated.done if number in reads] == reads
    for read in reads:
        assert all(place[write] < place[read] for write in writes if write < read)
    for write in writes:
        (began,) = begun[write]
        late = [number for number in gated.done[began : place[write]] if number in reads]
        assert late == [], "a write waited for what is only read"


def test_a_read_for_afterwards_is_not_begun_while_an_event_is_handled(jobs: Jobs, qtbot: QtBot) -> None:
    begun, other = threading.Event(), threading.Event()
    answers: list[str] = []
    jobs.read(begun.set, lambda _: answers.append("afterwards"), after_this=True)
    # The write has nobody before it, and nothing is taken in its place.
    jobs.write(other.set, lambda _: answers.append("at once"))
    assert other.wait(30)
    assert not begun.is_set()
    qtbot.waitUntil(lambda: answers == ["at once", "afterwards"])


def test_a_read_for_afterwards_is_forgotten_where_the_jobs_close_first(qtbot: QtBot) -> None:
    jobs, begun = Jobs(), threading.Event()
    jobs.read(begun.set, after_this=True)
    jobs.close()
    QGuiApplication.processEvents()
    assert not begun.is_set()


def test_a_read_whose_asker_is_gone_is_passed_over(jobs: Jobs, qtbot: QtBot) -> None:
    gated = Gated(jobs)
    gated.ask("write", 0)
    for number in (1, 2, 3):
        gated.ask("read", number)
    gated.unwanted.add(2)
    gated.open_for_good()
    qtbot.waitUntil(lambda: gated.answers == [0, 1, 3])
    assert gated.done == [0, 1, 3]


def test_no_page_loses_its_last_holder_in_the_worker(jobs: Jobs, qtbot: QtBot) -> None:
    """Qt objects that are taken apart on another thread than their own crash the kiosk, now and then."""

    class Page:
        def __del__(self) -> None:
            ended.append(threading.current_thread())

        def show(self, _answer: object) -> None:
            """Answered."""

    ended: list[threading.Thread] = []
    fault = RuntimeError()

    def fail() -> int:
        raise fault

    def ask(page: Page, number: int) -> None:
        work = fail if number % 3 == 0 else partial(int, number)
        jobs.read(work, page.show, page.show, wanted=lambda: bool(page) and number % 2 == 0)
        jobs.write(lambda: page, page.show)

    for number in range(200):
        ask(Page(), number)
    qtbot.waitUntil(lambda: len(ended) == 200)
    assert set(ended) == {threading.main_thread()}


def test_a_failure_comes_to_whoever_asked_and_the_next_work_is_done(jobs: Jobs, qtbot: QtBot) -> None:
    faults: list[BaseException] = []
    answers: list[object] = []
    jobs.read(lambda: 1 // 0, answers.append, faults.append)
    jobs.read(lambda: "next", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert [type(fault) for fault in faults] == [ZeroDivisionError]
    assert answers == ["next"]


def test_a_failure_nobody_waits_for_is_raised_where_it_is_seen(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        jobs.write(lambda: 1 // 0)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_closing_finishes_what_was_asked_for_and_answers_no_more(qtbot: QtBot) -> None:
    jobs = Jobs()
    gate = threading.Event()
    done: list[str] = []
    answers: list[None] = []
    jobs.read(lambda: gate.wait(30))
    jobs.read(lambda: done.append("read"), answers.append)
    jobs.write(lambda: done.append("written"), answers.append)
    threading.Timer(0.05, gate.set).start()
    jobs.close()
    assert done == ["written"]
    QGuiApplication.processEvents()
    assert answers == []


def test_what_takes_minutes_holds_nothing_up_and_stops_when_the_jobs_close(qtbot: QtBot) -> None:
    jobs, began, ended = Jobs(), threading.Event(), threading.Event()

    def long(stop: Callable[[], bool]) -> None:
        began.set()
        while not stop():
            pass
        ended.set()

    answers: list[int] = []
    jobs.beside(long)
    assert began.wait(30)
    jobs.write(lambda: 1, answers.append)
    qtbot.waitUntil(lambda: answers == [1])
    assert not ended.is_set()
    jobs.close()
    assert ended.is_set()


def test_a_backup_does_not_wait_for_a_film_but_for_another_backup(qtbot: QtBot) -> None:
    jobs, gate = Jobs(), threading.Event()
    done: list[str] = []
    answers: list[object] = []

    def film(stop: Callable[[], bool]) -> None:
        while not stop():
            pass
        done.append("film stopped")

    def backup(name: str) -> Callable[[Callable[[], bool]], None]:
        def work(_stop: Callable[[], bool]) -> None:
            assert gate.wait(30)
            done.append(name)

        return work

    jobs.beside(film, answers.append, lane="films")
    jobs.beside(backup("first"), answers.append, lane="backups")
    jobs.beside(backup("second"), answers.append, lane="backups")
    assert done == []
    gate.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert done == ["first", "second"]
    jobs.close()
    assert done == ["first", "second", "film stopped"]
