"""Checks that could not be run, because a rule of ours has a fault: that is noted and told, and nobody's work stops."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from kiosk.errors import KioskError, OurError
from kiosk.staff.doors import Machine

translate = QCoreApplication.translate

Answer = TypeVar("Answer")


def sheltered(machine: Machine, work: Callable[[], Answer]) -> Callable[[], Answer]:
    """``work``, which looks at what was written, with any fault of ours in it as an ``OurError`` that has a sentence.

    The fault itself is put into the log, once, in the worker. What was written could not be looked at, so it must not
    be published; it can be edited and is saved all the same.
    """

    def run() -> Answer:
        try:
            return work()
        except KioskError:
            raise
        except Exception as fault:
            machine.note_fault(fault)
            raise OurError(
                translate("Desk", "The checks could not be run."), translate("Desk", "What you wrote is kept.")
            ) from fault

    return run
