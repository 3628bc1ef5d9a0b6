"""Keeping the screen lit while the kiosk's window shows.

Nobody dims a kiosk that nobody touches, except the system it runs on. Every way of asking it not to is a courtesy: what
is missing or refuses is passed over, because a kiosk that dims is still a kiosk. Nothing here is needed for the first
frame; import it after that.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Protocol


class Awake(Protocol):
    """One way of keeping the screen lit. Neither method ever raises, and both may be called at any time."""

    def hold(self) -> None:
        """Keep the screen lit from now on."""

    def release(self) -> None:
        """Let the screen dim again as the system pleases."""


class Together:
    """Several ways of keeping the screen lit at once."""

    def __init__(self, ways: Sequence[Awake]) -> None:
        self.ways = tuple(ways)

    def hold(self) -> None:
        """Hold all of them, in order."""
        for way in self.ways:
            way.hold()

    def release(self) -> None:
        """Release all of them, last first."""
        for way in reversed(self.ways):
            way.release()


def for_this_machine(environ: Mapping[str, str] = os.environ) -> Awake:
    """Every way of keeping this machine's screen lit; none yet held. On an unknown system, one that does nothing.

    On Linux the desktop is asked over the session bus where DBUS_SESSION_BUS_ADDRESS names one, and the X server where
    DISPLAY names one: a bare X session has nobody on the bus to answer.
    """
    if sys.platform == "win32":
        from kiosk.device.awake_windows import ExecutionState  # noqa: PLC0415 - of no use elsewhere

        return ExecutionState()
    if sys.platform != "linux":
        return Together(())
    from kiosk.device.awake_linux import DesktopInhibit, XSuspend  # noqa: PLC0415 - loads QtDBus; only wanted there

    ways: list[Awake] = []
    if address := environ.get("DBUS_SESSION_BUS_ADDRESS"):
        ways.append(DesktopInhibit(address))
    if display := environ.get("DISPLAY"):
        ways.append(XSuspend(display))
    return Together(ways)
