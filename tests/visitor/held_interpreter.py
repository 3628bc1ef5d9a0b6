"""Hides the screen while another thread holds the interpreter: ``python -m tests.visitor.held_interpreter``.

QML hides by a timer of its own, and notes when it hid and when the frame was there.
"""

import ctypes
import gc
import sys
import threading
import time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from tests.visitor.kiosks import KioskMaker

HELD_MS = 2000
"""How long the interpreter is held: long beside the few milliseconds of a frame, short beside a test run."""

TRIES = 8


class Holder(threading.Thread):
    """Keeps every other thread from running Python for a while: a call through PyDLL does not let go of it."""

    began = 0.0
    ended = 0.0

    def __init__(self) -> None:
        super().__init__()
        self.inside = threading.Event()

    def run(self) -> None:
        """Wait for the main thread to be inside Qt, then hold."""
        library = ctypes.PyDLL("kernel32" if sys.platform == "win32" else None)
        self.inside.wait()
        threading.Event().wait(0.1)
        self.began = time.time() * 1000
        if sys.platform == "win32":
            library.Sleep(HELD_MS)
        else:
            library.usleep(HELD_MS * 1000)
        self.ended = time.time() * 1000


def hidden_while_held(main_window: KioskMaker) -> bool:
    """Whether the neutral frame was there before the interpreter was let go."""
    kiosk = main_window()
    kiosk.wake("service/childline")
    kiosk.do("of('CodePanel')[0].ask()")
    kiosk.picture()
    holder = Holder()
    loop = QEventLoop()
    kiosk.main_window.visits.ended.connect(loop.quit)
    # Nothing of Python is left to do on the main thread: it is seen inside Qt before the interpreter is held.
    kiosk.be_settled()
    gc.collect()
    gc.disable()
    holder.start()
    kiosk.do("hideSoon()")
    QTimer.singleShot(0, holder.inside.set)
    loop.exec()
    gc.enable()
    holder.join()
    hidden, drawn = kiosk.ask("hiddenAt"), kiosk.ask("drawnAt")
    print(
        f"held {holder.ended - holder.began:.0f} ms; hid after {hidden - holder.began:.0f}, drawn {drawn - hidden:.0f}"
    )
    return bool(kiosk.hidden and holder.began < hidden <= drawn < holder.ended)


def main() -> None:
    """Try until once it was tried in time."""
    application = QGuiApplication(sys.argv[:1])
    KioskMaker.load_typefaces()
    main_window = KioskMaker()
    try:
        print("hidden while held" if any(hidden_while_held(main_window) for _ in range(TRIES)) else "not hidden")
    finally:
        main_window.close()
        del application


if __name__ == "__main__":
    main()
