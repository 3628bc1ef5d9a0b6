"""What the settings of a kiosk, and the screen it stands on, come to."""

from PySide6.QtGui import QGuiApplication

from kiosk.content.settings import Settings
from kiosk.device import screen
from kiosk.visitor.session import IdleTimes
from kiosk.window.main_window import WindowOptions


def window_options(settings: Settings, window: tuple[int, int] | None, *, staff_first: bool = False) -> WindowOptions:
    """How the window is set up: over the whole screen, or as an ordinary ``window`` of so many pixels."""
    if window:
        size = screen.of_diagonal(*window, screen.ASSUMED_DIAGONAL_INCHES, known=False)
    else:
        size = screen.measure(QGuiApplication.primaryScreen(), settings.screen_diagonal_inches)
    return WindowOptions(
        pixels_per_mm=size.pixels_per_mm,
        windowed=window is not None,
        screen_guessed=window is None and not size.known,
        less_motion=settings.less_motion,
        hide_key=settings.hide_key,
        staff_first=staff_first,
        low=settings.low_band,
        read_aloud=settings.read_aloud,
        keypad=settings.keypad,
        loudness=settings.sound_level / 100,
        idle=IdleTimes.of(settings),
    )
