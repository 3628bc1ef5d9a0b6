"""What staff are told of this machine, and the settings they change."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication

from kiosk.content.readable import readable
from kiosk.content.settings import (
    SETUP_MARK,
    SettingName,
    Settings,
    SettingValue,
    SetupEnd,
    called,
    require,
    settings_of,
)
from kiosk.device.leaving import AGAIN
from kiosk.device.paths import LITTLE_ROOM, MIB, DataFolder
from kiosk.device.screen import ASSUMED_DIAGONAL_INCHES
from kiosk.device.voice.system import HERE
from kiosk.errors import KioskError
from kiosk.schedule.clock_check import clock_can_be_right
from kiosk.startup.log import log, where
from kiosk.store.audit import Audit
from kiosk.store.store import Store


class MachineAdapter:
    """The machine behind ``staff.ports``. ``changed`` is called when visitors are to see something else; ``silence``
    says why nothing can be read aloud, "" where it can; ``screen_guessed`` whether nobody knows how large the screen
    is."""

    def __init__(
        self,
        store: Store,
        folder: DataFolder,
        clock: Callable[[], dt.datetime],
        changed: Callable[[], None],
        silence: Callable[[], str] = str,
        *,
        screen_guessed: Callable[[], bool] = bool,
    ) -> None:
        self._silence = silence
        self._screen_guessed = screen_guessed
        self._store = store
        self._folder = folder
        self._clock = clock
        self._audit = Audit(store, clock)
        self._changed = changed
        self._noted: set[str] = set()

    def warnings(self) -> Sequence[str]:
        """What staff should know, in whole sentences: what the start found, the voice, the screen, the disk, the
        clock."""
        found = list(self._store.report.sentences)
        if why := self._silence():
            found.append(f"Pages cannot be read aloud on this machine. {why} {HERE.remedy}")
        if self._screen_guessed():
            found.append(
                "This screen does not say how large it is, and is taken for one of "
                f"{ASSUMED_DIAGONAL_INCHES:g} inches. If it is another size, letters and buttons are too small or too "
                "large. A manager can measure it under Settings, with a bank card."
            )
        try:
            free = self._folder.free_bytes
            if free < LITTLE_ROOM:
                found.append(
                    f"Only {free // MIB} MB are free on the disk. Soon no picture and no backup will fit. "
                    "Ask whoever looks after this machine to make room."
                )
            issued = [each.issued_at for each in self._store.editions() if each.current]
        except KioskError as fault:
            return (*found, str(fault))
        now = self._clock()
        if not clock_can_be_right(now, issued):
            early = "before the newest content was issued" if now < max(issued) else "long after anything was published"
            found.append(
                f"The clock says {readable(now)}, which is {early}. Visitors are told to ring and check. "
                "Set the clock of this machine right; if it is right, publish once more."
            )
        return tuple(found)

    def settings(self) -> Settings:
        """The settings of this kiosk."""
        return settings_of(self._store.kept_settings())

    def set_setting(self, name: SettingName, value: SettingValue, who: str) -> None:
        """Change one. Raises ``ContentError`` where it cannot have that value."""
        require(name, value)
        self._keep(name, called(name), value, who)

    def mark_set_up(self, end: SetupEnd, who: str) -> None:
        """The first set-up was gone through, or left for later."""
        self._keep(SETUP_MARK, "the first set-up", end, who)

    def _keep(self, key: str, title: str, value: SettingValue, who: str) -> None:
        self._store.set_setting(key, value)
        self._audit.note(who, f"Changed {title} to “{_said(value)}”.")

    def note_fault(self, fault: Exception) -> None:
        """Put a fault of ours into the log, by its place alone and once in a run."""
        place = where(fault.__traceback__)
        if place not in self._noted:
            self._noted.add(place)
            log.error("%s at %s.", type(fault).__name__, place)

    def leave(self) -> None:
        """Leave the kiosk for the desktop."""
        QGuiApplication.exit(0)

    def start_again(self) -> None:
        """Leave, and start anew at once."""
        QGuiApplication.exit(AGAIN)

    def changed(self) -> None:
        """Show what has changed."""
        self._changed()


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
