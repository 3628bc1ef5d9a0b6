"""A kiosk that hangs when it is told to: ``python -m tests.faults.hanging WHAT ARGUMENTS``, then SIGUSR1.

WHAT is ``gui`` (the thread that draws) or ``writer`` (the worker that keeps); ``fonts`` does not hang, and has no
typefaces. ARGUMENTS are those of ``main.py``.
"""

import signal
import sys
import threading
from pathlib import Path
from typing import Any

from kiosk import app
from kiosk.commands import main
from kiosk.visitor import typefaces

held: list[app.Kiosk] = []


def wait_for_ever() -> None:
    """Until the process is killed."""
    threading.Event().wait()


def hang(*_: object) -> None:
    """What SIGUSR1 does, on the thread that draws."""
    if sys.argv[1] == "gui":
        wait_for_ever()
    elif sys.argv[1] == "writer":
        held[-1].jobs.write(wait_for_ever)


class Held(app.Kiosk):
    """Known to ``hang``."""

    def __init__(self, *words: Any, **more: Any) -> None:
        super().__init__(*words, **more)
        held.append(self)


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, hang)
    vars(app)["Kiosk"] = Held
    if sys.argv[1] == "fonts":
        vars(typefaces)["assets"] = lambda: Path("/nowhere")
    sys.exit(main(sys.argv[2:]))
