"""A kiosk whose posters come soon and do not stay: ``posters_soon FILE …`` is ``main.py …`` that writes into ``FILE``,
as it ends, when each frame was begun, when it was on its way to the screen, and the processor time of the thread that
drew it; all in seconds."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import Qt

from kiosk.commands import main
from kiosk.window.main_window import MainWindow, WindowOptions

AFTER_SECONDS = 1.6
"""A poster comes after this long, and stays as long: time to fade, to draw its line and to stand still."""

_properties, _show = WindowOptions.properties, MainWindow.fill_screen
_frames: list[tuple[float, float, float]] = []


def soon(options: WindowOptions) -> Mapping[str, Any]:
    """What the window is set up with, and when posters come."""
    each = round(AFTER_SECONDS * 1000)
    return {**_properties(options), "posterAfter": each, "posterFor": each}


def watched(main_window: MainWindow) -> None:
    """Show the window, and note its frames."""
    began = used = 0.0

    def begin() -> None:
        nonlocal began, used
        began, used = perf_counter(), thread_time()

    def end() -> None:
        _frames.append((began, perf_counter(), thread_time() - used))

    main_window.window.afterAnimating.connect(begin, Qt.ConnectionType.DirectConnection)
    main_window.window.frameSwapped.connect(end, Qt.ConnectionType.DirectConnection)
    _show(main_window)


if __name__ == "__main__":
    with patch.object(WindowOptions, "properties", soon), patch.object(MainWindow, "fill_screen", watched):
        code = main(sys.argv[2:])
    Path(sys.argv[1]).write_text(json.dumps(_frames), encoding="ascii")
    sys.exit(code)
