"""Work for the worker, answers for the thread that draws."""

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
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


def test_work_is_done_one_after_another_in_the_order_it_was_asked_for(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[int] = []
    answers: list[None] = []
    jobs.read(lambda: gate.wait(30))
    for number in range(20):
        ask = jobs.read if number % 2 else jobs.write
        ask(partial(done.append, number), answers.append)
    assert done == []
    gate.set()
    qtbot.waitUntil(lambda: len(answers) == 20)
    assert done == list(range(20))


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
    jobs.write(lambda: gate.wait(30))
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
