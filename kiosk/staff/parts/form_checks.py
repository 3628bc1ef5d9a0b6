"""What the checks find in the thing whose form is open, found in the worker a moment after the last key."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.content.checks import Problem, check_thing
from kiosk.content.model import Edition
from kiosk.schedule.calendar_checks import check_calendar
from kiosk.staff.parts.page import StaffContext, sentence_of
from kiosk.staff.parts.page_notices import for_staff, sheltered

CHECK_DELAY = 300
"""Milliseconds after the last key until the checks look at what was written."""


def problems_of(edition: Edition, path: str, icons: Collection[str] | None) -> tuple[Problem, ...]:
    """What the checks, with those of the calendar, find in the thing at ``path``. Slow: for the worker."""
    found = check_thing(edition, path, icons=icons)
    if path.startswith(("campaign/", "venue/")):
        calendar = check_calendar(edition, edition.issued_at.date())
        found = (*found, *(each for each in calendar if each.thing == path))
    return for_staff(found, edition)


class FormChecks(QObject):
    """Has the thing at ``path()`` checked; ``problems`` are what was last found, and go with ``forget``.

    An answer that is overtaken by another question changes nothing. That the checks could not be run is told by the
    signals of ``context``.
    """

    found = Signal()
    """``problems`` were found anew."""

    def __init__(
        self, context: StaffContext, path: Callable[[], str], icons: Collection[str], delay: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._path = path
        self._icons = icons or None
        self.problems: tuple[Problem, ...] = ()
        self._asked = 0
        self._closed = False
        self._timer = QTimer(self, singleShot=True, interval=delay)
        self._timer.timeout.connect(self.look)

    def look_soon(self) -> None:
        """Look once nobody has typed for a moment."""
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Have the thing looked at as it is now."""
        self._timer.stop()
        path, session = self._path(), self._context.session
        if not path or session.thing(path) is None:
            return
        self._asked += 1
        asked, edition, names = self._asked, session.edition, self._icons

        def done(found: tuple[Problem, ...]) -> None:
            if asked == self._asked and not self._closed:
                self.problems = found
                self.found.emit()

        def failed(fault: BaseException) -> None:
            if not self._closed:
                done(())
                self._context.signals.unchecked.emit(sentence_of(fault))

        self._context.jobs.read(
            sheltered(self._context.ports.machine, lambda: problems_of(edition, path, names)),
            done,
            failed,
            # What was typed since then is looked at instead.
            wanted=lambda: not self._closed and asked == self._asked,
            after_this=True,
        )

    def forget(self) -> None:
        """Another thing is shown: what was found is not about it."""
        self.problems = ()

    def close(self) -> None:
        """The form goes; answers no longer arrive."""
        self._closed = True
