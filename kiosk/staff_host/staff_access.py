"""The door of the staff room: who asks to come in, who waits for it to be opened, and who is told why it cannot be."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from kiosk.errors import KioskError, OurError
from kiosk.jobs import Jobs
from kiosk.staff_host.scene_files import CLOSED_SCENE
from kiosk.window.main_window import MainWindow

if TYPE_CHECKING:
    from kiosk.staff.unlock.closed_room import ClosedRoom
    from kiosk.staff_host.staff_adapters import StaffRoom


OUR_FAULT = OurError(
    "The kiosk could not open what it keeps, by a fault of its own.",
    "Start it again; if that does not help, report it to whoever looks after the kiosk’s software.",
)


class StaffAccess:
    """Leads to the staff room, which is built for the first who comes in.

    Somebody who asks before it is known whether it can be opened waits. They wait no longer once the screen is hidden
    or a visit has begun, for then somebody else stands there.
    """

    def __init__(self, main_window: MainWindow, jobs: Jobs, *, asked: bool) -> None:
        self._main_window = main_window
        self._jobs = jobs
        self._waits = asked
        self._make: Callable[[], StaffRoom] | None = None
        self._fault: KioskError | None = None
        self.closed_room: ClosedRoom | None = None
        self.room: StaffRoom | None = None
        main_window.on_staff(self._ask, self.see_out, self._near, self._forgo)
        main_window.visits.session_changed.connect(self._forgo)

    def ask_too(self) -> None:
        """Somebody is to be let in as soon as it can be opened, without having asked."""
        self._waits = True

    def open(self, make: Callable[[], "StaffRoom"]) -> None:
        """It can be opened from now on; ``make`` builds it."""
        self._make, self._fault = make, None
        self._let_in_who_waits()

    def stay_shut(self, fault: BaseException | None) -> None:
        """It cannot be opened in this run, because of ``fault``."""
        self._fault = fault if isinstance(fault, KioskError) else OUR_FAULT
        self._let_in_who_waits()

    def see_out(self) -> None:
        """Whoever was there is gone: the screen is hidden."""
        if self.room is not None:
            self.room.shut()

    def save(self) -> None:
        """Hand what is being written there, if anything, to the worker now."""
        if self.room is not None:
            self.room.save()

    def _near(self) -> None:
        """Load it while the name is still being held, beside the event loop: half a second that nobody waits for."""
        if self._make is not None:
            self._jobs.read(
                lambda: import_module("kiosk.staff_host.staff_adapters"),
                lambda room: room.precompile_first(self._main_window),
            )

    def _ask(self) -> None:
        self._waits = self._make is None and self._fault is None
        if self._make is not None:
            if self.room is None:
                self.room = self._make()
            self.room.open()
        elif self._fault is not None:
            self._say_why(self._fault)

    def _say_why(self, fault: KioskError) -> None:
        from kiosk.staff.unlock.closed_room import ClosedRoom  # noqa: PLC0415 - no part of a start that goes well

        self.closed_room = ClosedRoom(fault, self._main_window.engine)
        self._main_window.open_staff(self.closed_room, CLOSED_SCENE)

    def _forgo(self) -> None:
        self._waits = False

    def _let_in_who_waits(self) -> None:
        if self._waits and self._main_window.visits.current is None:
            self._main_window.ask_for_staff()
