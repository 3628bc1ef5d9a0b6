"""Python looks for garbage on the GUI thread only: elsewhere it would take apart what is being drawn."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from pytestqt.qtbot import QtBot

from kiosk.startup.gc_pauses import GcPauses
from tests.houses import House


@pytest.fixture
def searched() -> Iterator[list[threading.Thread]]:
    """The thread of each search, as it begins."""
    threads: list[threading.Thread] = []

    def note(phase: str, _: object) -> None:
        if phase == "start":
            threads.append(threading.current_thread())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


class Ring:
    """Holds itself, as a page and what it was given do."""

    ring: "Ring"


def litter() -> int:
    """Leave a great many circles behind."""
    for _ in range(50_000):
        circle: list[object] = []
        circle.append(circle)
    return 50_000


def test_the_worker_never_searches_for_garbage(house: House, qtbot: QtBot, searched: list[threading.Thread]) -> None:
    kiosk = house.start()
    answers: list[int] = []
    kiosk.jobs.read(litter, answers.append)
    kiosk.jobs.beside(lambda _: litter(), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert set(searched) <= {threading.main_thread()}


def test_each_minute_finds_what_the_worker_left(house: House, qtbot: QtBot, searched: list[threading.Thread]) -> None:
    kiosk = house.start()
    answers: list[int] = []
    kiosk.jobs.read(litter, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert gc.get_count()[0] >= 50_000
    searched.clear()
    kiosk.ticker.tick.emit()
    assert searched == [threading.main_thread()]
    assert gc.get_count()[0] < 50_000


def test_what_was_set_aside_is_let_go_when_something_else_is(request: pytest.FixtureRequest) -> None:
    pauses = GcPauses()
    request.addfinalizer(pauses.close)
    request.addfinalizer(gc.freeze)  # as it was: what the tests stand on is passed over
    ring = Ring()
    ring.ring = ring
    seen = weakref.ref(ring)
    pauses.set_aside()
    del ring
    pauses.clear()
    assert seen() is not None
    pauses.set_aside()
    assert seen() is None


def test_a_kiosk_that_was_left_holds_nothing_back(house: House) -> None:
    house.start()
    assert not gc.isenabled()
    house.leave()
    assert gc.isenabled()


@pytest.mark.parametrize("circle", [False, True])
def test_an_object_of_qt_is_destroyed_where_it_is_let_go(qapp: QObject, circle: bool) -> None:
    """Why all this: should it be destroyed on the thread it belongs to one day, the kiosk need not see to that."""
    threads: list[QThread] = []
    gone = QObject()
    gone.destroyed.connect(lambda: threads.append(QThread.currentThread()), Qt.ConnectionType.DirectConnection)
    held: list[object] = [gone]
    if circle:
        held.append(held)
    del gone
    gc.disable()
    try:
        worker = threading.Thread(target=gc.collect if circle else held.clear)
        if circle:
            del held
        worker.start()
        worker.join()
    finally:
        gc.enable()
    assert len(threads) == 1
    assert threads[0] is not qapp.thread()
