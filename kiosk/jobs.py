"""The GUI thread's only door to a worker.

One worker thread does everything that may wait for a disk: ``read`` and ``write`` hand it a piece of work, and the
answer comes back on the GUI thread. What takes minutes goes ``beside`` it, so that nothing else waits. Work holds plain
values, never a ``QObject``.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Answer = TypeVar("Answer")


def _ignore(_answer: object) -> None:
    """For work whose answer nobody waits for."""


class Jobs(QObject):
    """Work for the worker, done in the order it was asked for.

    ``failed`` is called with the exception where there is no answer; without it the exception is raised on the GUI
    thread, where ``sys.excepthook`` sees it. After ``close`` nothing is called any more.
    """

    _over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(1, "kiosk-worker")
        self._beside = ThreadPoolExecutor(1, "kiosk-beside")
        self._closed = False
        self._over.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None] = _ignore,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Do ``work``, which changes nothing."""
        self._ask(work, done, failed)

    def write(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None] = _ignore,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Do ``work``, which may change what is kept."""
        self._ask(work, done, failed)

    def beside(
        self,
        work: Callable[[Callable[[], bool]], Answer],
        done: Callable[[Answer], None] = _ignore,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Do ``work``, which takes minutes, one after another in a thread of its own.

        It may use the database as another program would, for a moment at a time: it and the worker wait for each other.
        It is handed a function that says whether to stop, which is when the jobs are closed; what cannot stop half way,
        such as a backup, is waited for.
        """
        self._ask(lambda: work(lambda: self._closed), done, failed, self._beside)

    def close(self) -> None:
        """Finish what was asked for, then stop; answers that come now are dropped."""
        self._closed = True
        self._worker.shutdown(wait=True)
        self._beside.shutdown(wait=True)

    def _ask(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None] | None,
        worker: ThreadPoolExecutor | None = None,
    ) -> None:
        def over(future: Future[Any]) -> None:
            fault = future.exception()
            self._over.emit((failed, fault) if fault else (done, future.result()))

        (worker or self._worker).submit(work).add_done_callback(over)

    @Slot(object)
    def _deliver(self, answer: tuple[Callable[[Any], None] | None, Any]) -> None:
        if self._closed:
            return
        call, value = answer
        if call is None:
            raise value
        call(value)
