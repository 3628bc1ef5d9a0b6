"""What systemd is told of this process: that it shows its first frame, that it is alive, that it is leaving.

The protocol is one datagram with a line of text, sent to the socket that NOTIFY_SOCKET names (systemd,
"sd_notify(3)"). Where that variable is not set, which is everywhere but in a service of ``Type=notify``, nothing is
sent. Nothing here waits and nothing raises: a message that systemd does not take is one it does not need.
"""

import contextlib
import os
import socket
import sys
from collections.abc import MutableMapping

READY, ALIVE, LEAVING = "READY=1", "WATCHDOG=1", "STOPPING=1"


class Notifier:
    """Tells systemd how this process fares. ``watchdog_seconds`` is how often it must hear ``ALIVE``; 0 for never.

    The variables are taken out of ``environ``, so that no child of this process speaks in its name. WATCHDOG_PID is not
    looked at: the process that systemd started is the compositor, and the kiosk speaks for both (``NotifyAccess=all``).
    """

    def __init__(self, environ: MutableMapping[str, str] = os.environ) -> None:
        self._address = _address(environ.pop("NOTIFY_SOCKET", ""))
        period = environ.pop("WATCHDOG_USEC", "")
        environ.pop("WATCHDOG_PID", None)
        listened_to = bool(self._address) and period.isascii() and period.isdigit()
        self.watchdog_seconds = int(period) / 1_000_000 if listened_to else 0.0

    def tell(self, message: str) -> None:
        """Send one of the three messages, if anybody listens."""
        if not self._address or sys.platform == "win32":
            return
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as way:
            way.setblocking(False)
            way.sendto(message.encode("ascii"), self._address)


def _address(name: str) -> str:
    """A path, or a name of the abstract kind, which systemd writes with an @ in front; "" for what is neither."""
    if name.startswith("@"):
        return f"\0{name[1:]}"
    return name if name.startswith("/") else ""
