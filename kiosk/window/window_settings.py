"""What the settings of a kiosk, and the screen it stands on, come to."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk.device import screen
from kiosk.startup.settings import sensible
from kiosk.visitor.session import IdleTimes
from kiosk.window.main_window import Setting


def setting_for(settings: Mapping[str, Any], window: tuple[int, int] | None, *, staff_first: bool = False) -> Setting:
    """How the window is set up: over the whole screen, or as an ordinary ``window`` of so many pixels.

    Never raises for what may lie in ``settings``.
    """
    settings = sensible(settings)
    if window:
        size = screen.of_diagonal(*window, screen.ASSUMED_DIAGONAL_INCHES, known=False)
    else:
        size = screen.measure(QGuiApplication.primaryScreen(), settings.get("screen_diagonal_inches"))
    usual = IdleTimes()
    return Setting(
        pixels_per_mm=size.pixels_per_mm,
        windowed=window is not None,
        less_motion=settings.get("less_motion", False),
        hide_key=settings.get("hide_key", ""),
        staff_first=staff_first,
        low=settings.get("low_band", False),
        loudness=settings["sound_level"] / 100 if "sound_level" in settings else Setting.loudness,
        idle=IdleTimes(
            everyday=_milliseconds(settings.get("idle_seconds"), usual.everyday),
            sensitive=_milliseconds(settings.get("idle_sensitive_seconds"), usual.sensitive),
        ),
    )


def _milliseconds(seconds: float | None, usual: int) -> int:
    return usual if seconds is None else round(seconds * 1000)
