"""The GUI thread's only door to a worker.

One worker thread does everything that may wait for a disk: ``read`` and ``write`` hand it a piece of work, and the
answer comes back on the GUI thread. What takes minutes goes ``beside`` it, so that nothing else waits. Work holds plain
values, never a ``QObject``; who asked, and what they want called, stays on the GUI thread, so that no page ever loses
its last holder on another one and is taken apart there.
"""

import itertools
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

Answer = TypeVar("Answer")


def _ignore(_answer: object) -> None:
    """For work whose answer nobody waits for."""


def _always() -> bool:
    """For work that is wanted whatever becomes of whoever asked for it."""
    return True


@dataclass(frozen=True, slots=True)
class Asked:
    """A piece of work, and what is to be called with its answer or its failure."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None] | None
    wanted: Callable[[], bool] = _always
    after_this: bool = False


class Jobs(QObject):
    """Work for the worker: what is to be written in the order it was asked for, before everything that is only read.

    A read therefore finds all that was to be written before it was asked for, and perhaps more. ``failed`` is called
    with the exception where there is no answer; without it the exception is raised on the GUI thread, where
    ``sys.excepthook`` sees it. After ``close`` nothing is called any more.
    """

    _over = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(1, "kiosk-worker")
        self._beside: dict[str, ThreadPoolExecutor] = {}
        self._closed = False
        self._numbers = itertools.count()
        self._asked: dict[int, Asked] = {}
        self._outcomes: dict[int, tuple[str, Any]] = {}
        self._writes: deque[int] = deque()
        self._reads: deque[int] = deque()
        self._over.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None] = _ignore,
        failed: Callable[[BaseException], None] | None = None,
        *,
        wanted: Callable[[], bool] = _always,
        after_this: bool = False,
    ) -> None:
        """Do ``work``, which changes nothing, once nothing waits to be written.

        Where ``wanted``, which the worker asks just before, says no, the work is passed over and nothing is called.
        ``after_this``: it is begun when the event that is being handled is over. A page that is just being made would
        wait for the worker's Python at each value it reads, and come in twice the time.
        """
        self._ask(self._reads, Asked(work, done, failed, wanted, after_this))

    def write(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None] = _ignore,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Do ``work``, which may change what is kept. It waits for what is being done, but for no read."""
        self._ask(self._writes, Asked(work, done, failed))

    def beside(
        self,
        work: Callable[[Callable[[], bool]], Answer],
        done: Callable[[Answer], None] = _ignore,
        failed: Callable[[BaseException], None] | None = None,
        *,
        lane: str = "",
    ) -> None:
        """Do ``work``, which takes minutes, in a thread of its own: one after another in each ``lane``.

        It may use the database as another program would, for a moment at a time: it and the worker wait for each other.
        It is handed a function that says whether to stop, which is when the jobs are closed; what cannot stop half way,
        such as a backup, is waited for.
        """
        self._ask(lane, Asked(lambda: work(lambda: self._closed), done, failed))

    def close(self) -> None:
        """Finish what was to be written and what takes minutes, then stop; answers that come now are dropped, so what
        waits to be read is passed over."""
        self._closed = True
        self._worker.shutdown(wait=True)
        for lane in self._beside.values():
            lane.shutdown(wait=True)
        self._asked.clear()
        self._outcomes.clear()

    def _ask(self, line: deque[int] | str, asked: Asked) -> None:
        number = next(self._numbers)
        self._asked[number] = asked
        if isinstance(line, str):
            lane = self._beside.get(line) or self._beside.setdefault(line, ThreadPoolExecutor(1, f"kiosk-{line}"))
            lane.submit(self._do, number)
        else:
            line.append(number)
            if asked.after_this:
                QTimer.singleShot(0, self, self._begin)
            else:
                self._worker.submit(self._do_next)

    @Slot()
    def _begin(self) -> None:
        if not self._closed:
            self._worker.submit(self._do_next)

    # --- in the worker ------------------------------------------------------------------------------------------------

    def _do_next(self) -> None:
        """Each piece of work was handed over with one call of this, so that one of the two lines has something."""
        if self._writes:
            self._do(self._writes.popleft())
            return
        number = self._reads.popleft()
        if not self._closed:
            self._do(number)

    def _do(self, number: int) -> None:
        self._outcomes[number] = self._outcome(number)
        # Nothing of it is held here any more.
        self._over.emit(number)

    def _outcome(self, number: int) -> tuple[str, Any]:
        try:
            if not self._asked[number].wanted():
                return "passed over", None
            return "done", self._asked[number].work()
        except BaseException as fault:
            return "failed", fault

    # --- on the GUI thread --------------------------------------------------------------------------------------------

    @Slot(int)
    def _deliver(self, number: int) -> None:
        if self._closed:
            return
        asked, (how, value) = self._asked.pop(number), self._outcomes.pop(number)
        if how == "done":
            asked.done(value)
        elif how == "failed":
            if asked.failed is None:
                raise value
            asked.failed(value)
