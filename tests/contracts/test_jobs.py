"""The worker, and what does its work where it is asked for: whoever asks may count on the same of both."""

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.jobs import Jobs
from tests.staff.given import AtOnce


class Held:
    """Jobs with something before them that is not over until ``go_on``."""

    def __init__(self, jobs: Jobs) -> None:
        self.jobs = jobs
        self._gate = threading.Event()
        if isinstance(jobs, AtOnce):
            jobs.held = True
        else:
            began = threading.Event()
            jobs.write(partial(self._wait, began))
            assert began.wait(30)

    def _wait(self, began: threading.Event) -> None:
        began.set()
        self._gate.wait(30)

    def go_on(self) -> None:
        """What was before them is over."""
        self._gate.set()
        if isinstance(self.jobs, AtOnce):
            self.jobs.go_on()


@pytest.fixture(params=[Jobs, AtOnce], ids=["real", "fake"])
def jobs(request: pytest.FixtureRequest, qapp: object) -> Iterator[Jobs]:
    jobs: Jobs = request.param()
    yield jobs
    jobs.close()


ASKING: dict[str, Callable[..., None]] = {
    "read": Jobs.read,
    "write": Jobs.write,
    "beside": lambda jobs, work, *answers: jobs.beside(lambda _stop: work(), *answers),
}


@pytest.mark.parametrize("ask", ASKING)
def test_an_answer_comes_to_whoever_asked_on_their_own_thread(jobs: Jobs, qtbot: QtBot, ask: str) -> None:
    answers: list[tuple[int, threading.Thread]] = []
    ASKING[ask](jobs, lambda: 42, lambda answer: answers.append((answer, threading.current_thread())))
    qtbot.waitUntil(lambda: answers == [(42, threading.main_thread())])


@pytest.mark.parametrize("ask", ASKING)
def test_a_failure_comes_to_whoever_asked_and_the_next_work_is_done(jobs: Jobs, qtbot: QtBot, ask: str) -> None:
    faults: list[BaseException] = []
    answers: list[object] = []
    ASKING[ask](jobs, lambda: 1 // 0, answers.append, faults.append)
    ASKING[ask](jobs, lambda: "next", answers.append)
    qtbot.waitUntil(lambda: answers == ["next"])
    assert [type(fault) for fault in faults] == [ZeroDivisionError]


@pytest.mark.parametrize("fails", ["work", "done", "failed"])
def test_a_fault_that_nobody_takes_is_seen_and_whoever_asked_goes_on(jobs: Jobs, qtbot: QtBot, fails: str) -> None:
    went_on = []

    def fault(*_: object) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        match fails:
            case "work":
                jobs.write(fault)
            case "done":
                jobs.write(lambda: None, fault)
            case _:
                jobs.write(fault, failed=fault)
        went_on.append(True)
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert went_on


def test_what_waits_to_be_written_comes_before_what_waits_to_be_read(jobs: Jobs, qtbot: QtBot) -> None:
    held, done = Held(jobs), list[str]()
    for ask, name in ((jobs.read, "read 1"), (jobs.write, "write 1"), (jobs.read, "read 2"), (jobs.write, "write 2")):
        ask(partial(done.append, name))
    assert done == []
    held.go_on()
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["write 1", "write 2", "read 1", "read 2"]


def test_a_read_that_is_wanted_no_more_is_passed_over(jobs: Jobs, qtbot: QtBot) -> None:
    held, done, answers = Held(jobs), list[str](), list[object]()
    wanted = {"first", "second"}
    for name in ("first", "second"):
        work, is_wanted = partial(done.append, name), partial(wanted.__contains__, name)
        jobs.read(work, answers.append, answers.append, wanted=is_wanted)
    wanted.remove("first")
    held.go_on()
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert done == ["second"]


def test_what_takes_minutes_is_asked_to_go_on_until_the_jobs_close(jobs: Jobs, qtbot: QtBot) -> None:
    said: list[bool] = []
    jobs.beside(lambda stop: stop(), said.append)
    qtbot.waitUntil(lambda: said == [False])


def _note(done: list[int], number: int, _stop: Callable[[], bool]) -> None:
    done.append(number)


def test_in_a_lane_one_comes_after_another(jobs: Jobs, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(5):
        jobs.beside(partial(_note, done, number), lane="backups")
    qtbot.waitUntil(lambda: len(done) == 5)
    assert done == [0, 1, 2, 3, 4]


def test_closing_does_what_was_to_be_written_and_answers_no_more(jobs: Jobs, qtbot: QtBot) -> None:
    held, done, answers = Held(jobs), list[str](), list[object]()
    jobs.read(lambda: done.append("read"), answers.append)
    jobs.write(lambda: done.append("written"), answers.append)
    jobs.write(lambda: 1 // 0, answers.append, answers.append)
    if not isinstance(jobs, AtOnce):
        threading.Timer(0.05, held.go_on).start()
    jobs.close()
    assert done == ["written"]
    QGuiApplication.processEvents()
    assert answers == []
