"""Install, upgrade and uninstall: what must be true of the machine first, the plan, and what is to be done next."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeAlias

from kiosk.device.libraries import PACKAGES
from kiosk.errors import MachineError, UsageError
from kiosk.install import plan
from kiosk.install.plan import CURRENT, DATA, ENVIRONMENTS, RECORD, TRIAL, Record, Settings
from kiosk.install.runner import Machine, Runner
from kiosk.install.steps import File, Link, Remove, Step, sentence
from kiosk.install.wheelhouse import require

PROGRAMS = {
    "/usr/bin/cage": "cage",
    "/usr/sbin/seatd": "seatd",
    "/usr/bin/Xwayland": "xwayland",
    "/usr/bin/pipewire-pulse": "pipewire-pulse",
    "/usr/bin/wireplumber": "wireplumber",
    "/usr/bin/dbus-run-session": "dbus",
    "/usr/bin/systemd-sysusers": "systemd",
}
"""Programs of the session, and the package of Debian, Ubuntu and Raspberry Pi OS that each is in."""

SYSTEM_PACKAGES = ("python3-venv", *PROGRAMS.values(), *dict.fromkeys(each.name for each in PACKAGES))
"""Everything that is installed with the system's own installer of packages."""

DESKTOP = f"{plan.UNITS}/display-manager.service"

FOLDER = Path("the folder of wheels")
"""What a plan that is only said calls it."""

Tell = Callable[[str], None]
Wheels: TypeAlias = Callable[[], AbstractContextManager[Path]]
"""Opens the folder of wheels, which may be made for it and go again."""


class Installer:
    """Works on ``machine``; ``only_plan`` tells every step and does none."""

    def __init__(self, machine: Machine, tell: Tell, *, only_plan: bool = False) -> None:
        self._machine = machine
        self._tell = tell
        self._only_plan = only_plan

    def install(self, settings: Settings, wheels: Wheels) -> None:
        """Install the kiosk from the folder that ``wheels`` opens. Raises ``UsageError`` or ``MachineError`` where it
        cannot be; then nothing of it is there."""
        self._require_right()
        if self._machine.there(RECORD):
            raise UsageError("The kiosk is installed on this machine.", "To bring it up to date, type upgrade.")
        self._require_fit(settings)
        if self._only_plan:
            self._say(plan.installation(settings, FOLDER, self._is_so))
            return
        with wheels() as folder:
            require(folder)
            steps = plan.installation(settings, folder, self._is_so)
            self._require_free(steps)
            Runner(self._machine, self._tell).carry_out(steps)
        self._tell("The kiosk is installed. Start the machine again: the kiosk starts with it.")

    def upgrade(self, wheels: Wheels) -> None:
        """Bring the kiosk up to date. Raises ``MachineError`` where the new version does not show its first frame; then
        the one before it is back."""
        self._require_right()
        record = self._record()
        if self._machine.there(TRIAL):
            raise MachineError("A new version is being tried just now.", "Wait a minute, and type the command again.")
        old, running = self._environment(), self._machine.running
        if self._only_plan:
            self._say(plan.upgrade(record, FOLDER, old, self._machine.there, running=running))
            return
        with wheels() as folder:
            require(folder)
            steps = plan.upgrade(record, folder, old, self._machine.there, running=running)
            Runner(self._machine, self._tell).carry_out((*self._strays(old), *steps))
        if not running:
            self._tell("The next start of the machine tries the new version, and goes back by itself where it must.")
            return
        if self._environment() == old:
            raise MachineError("The new version did not show its first frame.", "The one before it is back.")
        Runner(self._machine, self._tell).carry_out_all(plan.after_upgrade(old))
        self._tell("The new version is on the screen.")

    def uninstall(self, *, with_data: bool) -> None:
        """Remove what was written. Raises ``MachineError`` with what could not be."""
        self._require_right()
        record = self._record()
        steps = plan.removal(record, running=self._machine.running, with_data=with_data)
        if self._only_plan:
            self._say(steps)
            return
        Runner(self._machine, self._tell).carry_out_all(steps)
        stays = "" if with_data else f" What it kept is still there: {', '.join(record.kept)}."
        self._tell(f"The kiosk is removed.{stays} Start the machine again.")

    def _say(self, steps: Iterable[Step]) -> None:
        for step in steps:
            self._tell(sentence(step))

    def _require_free(self, steps: Iterable[Step]) -> None:
        """Nothing of somebody else's is written over."""
        taken = [each.path for each in steps if isinstance(each, File | Link) and self._machine.there(each.path)]
        if taken:
            raise MachineError(f"These are there already, and of somebody else: {', '.join(taken)}.", "Move them away.")

    def _record(self) -> Record:
        try:
            return Record.read(self._machine.inside(RECORD).read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise UsageError("The kiosk is not installed on this machine.", "To install it, type install.") from None
        except ValueError as fault:
            raise MachineError(f"{RECORD} cannot be read: {fault}.", "Put it back from a backup.") from fault

    def _environment(self) -> int:
        """The number of the environment that is in use. Raises ``MachineError`` where there is none."""
        try:
            place, _, number = os.readlink(self._machine.inside(CURRENT)).rpartition("/")
        except OSError:
            place, number = "", ""
        if place != ENVIRONMENTS or not number.isdecimal():
            remedy = "Type uninstall, which keeps the data, then install."
            raise MachineError(f"{CURRENT} leads to no environment.", remedy)
        return int(number)

    def _strays(self, old: int) -> Iterator[Remove]:
        """Environments but the one in use: of an upgrade that was cut short, or that nobody has cleared up after."""
        for place in sorted(self._machine.inside(ENVIRONMENTS).iterdir()):
            if place.name != str(old):
                yield Remove(f"{ENVIRONMENTS}/{place.name}")

    def _is_so(self, path: str) -> bool:
        """Whether a folder is there, or a mask."""
        where = self._machine.inside(path)
        return os.readlink(where) == "/dev/null" if where.is_symlink() and not where.is_dir() else where.is_dir()

    def _require_right(self) -> None:
        if sys.platform != "linux":
            raise MachineError("This installs the kiosk on Linux.", "README.md says what to do on Windows.")
        if not self._only_plan and os.geteuid() != 0:
            raise MachineError("Only an administrator may do this.", "Put “sudo” before the command.")

    def _require_fit(self, settings: Settings) -> None:
        there = self._machine.there
        programs = {settings.python: "python3", **PROGRAMS}
        missing = [package for program, package in programs.items() if not there(program)]
        if missing:
            line = f"sudo apt-get install --yes {' '.join(dict.fromkeys(SYSTEM_PACKAGES))}"
            raise MachineError(f"The system lacks {', '.join(missing)}.", f"Install all that it needs: {line}")
        if there(DESKTOP):
            remedy = "Type “sudo systemctl disable display-manager.service”, or install a system without a desktop."
            raise MachineError("A desktop starts with this machine, and the kiosk needs the screen for itself.", remedy)
        for place in filter(None, (DATA, settings.backups)):
            if self._machine.inside(place).is_symlink():
                raise MachineError(f"{place} is a link.", "Put a folder in its place: its owner is changed.")
