"""What the settings of a kiosk, and the screen it stands on, come to."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk.device import screen
from kiosk.stage import Setting
from kiosk.visitor.session import IdleTimes


def setting_for(settings: Mapping[str, Any], window: tuple[int, int] | None, *, staff_first: bool = False) -> Setting:
    """How the window is set up: over the whole screen, or as an ordinary ``window`` of so many pixels."""
    if window:
        size = screen.of_diagonal(*window, screen.ASSUMED_DIAGONAL_INCHES, known=False)
    else:
        size = screen.measure(QGuiApplication.primaryScreen(), settings.get("screen_diagonal_inches"))
    usual = IdleTimes()
    return Setting(
        pixels_per_mm=size.pixels_per_mm,
        windowed=window is not None,
        less_motion=bool(settings.get("less_motion", False)),
        hide_key=str(settings.get("hide_key", "")),
        staff_first=staff_first,
        low=bool(settings.get("low_band", False)),
        loudness=_share(settings.get("sound_level"), Setting.loudness),
        idle=IdleTimes(
            everyday=_milliseconds(settings.get("idle_seconds"), usual.everyday),
            sensitive=_milliseconds(settings.get("idle_sensitive_seconds"), usual.sensitive),
        ),
    )


def _milliseconds(seconds: object, usual: int) -> int:
    """A setting that is not a sensible number of seconds is passed over: it must not keep a page open for ever."""
    return round(seconds * 1000) if isinstance(seconds, int | float) and 10 <= seconds <= 3600 else usual


def _share(per_cent: object, usual: float) -> float:
    return (
        per_cent / 100
        if isinstance(per_cent, int | float) and not isinstance(per_cent, bool) and 0 <= per_cent <= 100
        else usual
    )
