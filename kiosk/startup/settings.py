"""The settings of a kiosk that its screen is set up from, and which values each of them can have.

They are kept as JSON in the database and travel in the snapshot, so what is read may be anything. A value that cannot
be is passed over, and the usual one counts.
"""

from collections.abc import Callable, Mapping
from typing import Any

from kiosk.device.screen import plausible_diagonal

LONGEST_KEY = 40
"""Letters of the name of a key with its modifiers."""

LEAST_IDLE, GREATEST_IDLE = 10, 3600
"""Seconds a page may stand untouched: a longer time must not keep one open for ever."""


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_idle_time(value: Any) -> bool:
    return _is_number(value) and LEAST_IDLE <= value <= GREATEST_IDLE


def _is_key(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_KEY and value.isprintable()


_CAN_BE: Mapping[str, Callable[[Any], bool]] = {
    "screen_diagonal_inches": lambda value: _is_number(value) and plausible_diagonal(value),
    "hide_key": _is_key,
    "less_motion": _is_switch,
    "counting": _is_switch,
    "idle_seconds": _is_idle_time,
    "idle_sensitive_seconds": _is_idle_time,
    "low_band": _is_switch,
    "sound_level": lambda value: _is_number(value) and 0 <= value <= 100,
    "draft_translations": _is_switch,
}

SETTINGS = tuple(_CAN_BE)
"""What the first frame needs to know, so that it travels in the snapshot."""


NAMES = {
    "setup": "the first set-up",
    "screen_diagonal_inches": "the size of the screen",
    "hide_key": "the key that hides the screen",
    "less_motion": "less motion",
    "counting": "counting",
    "idle_seconds": "the time before a page is covered",
    "idle_sensitive_seconds": "the time before a sensitive page is covered",
    "low_band": "the low band",
    "sound_level": "the sound level",
    "draft_translations": "showing translations that nobody has checked",
}
"""Every setting there is, and what the list of who did what calls it."""


def can_be(key: str, value: object) -> bool:
    """Whether the setting ``key`` can have ``value``. What is not one of ``SETTINGS`` can be anything."""
    return key not in _CAN_BE or _CAN_BE[key](value)


def sensible(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Those of ``settings`` whose value can be.

    Nobody is counted where somebody set that and it cannot be made out any more (safety rule 7).
    """
    kept = {key: value for key, value in settings.items() if can_be(key, value)}
    return kept | {"counting": False} if "counting" in settings and "counting" not in kept else kept
