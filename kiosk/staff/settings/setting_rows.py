"""The settings a manager can change, what they are called, and what they can be set to.

Settings of this kiosk are kept in the database under their key and count from the next visit on. Those that begin with
``venue/`` are fields of the venue: they belong to the content, and visitors see them once they are published.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Venue
from kiosk.staff.forms.languages import language_name

translate = QCoreApplication.translate

IDLE = "idle_seconds"
IDLE_SENSITIVE = "idle_sensitive_seconds"
COUNTING = "counting"
LOW_BAND = "low_band"
LESS_MOTION = "less_motion"
SOUND = "sound_level"
HIDE_KEY = "hide_key"
SCREEN = "screen_diagonal_inches"
DRAFTS = "draft_translations"

LANGUAGE = "venue/languages/"
POSTERS = "venue/posters"
SUPPORT_POSTERS = "venue/support_posters"

DEFAULTS: Mapping[str, Any] = {
    IDLE: 90,
    IDLE_SENSITIVE: 60,
    COUNTING: True,
    LOW_BAND: False,
    LESS_MOTION: False,
    SOUND: 60,
    HIDE_KEY: "",
    SCREEN: 0.0,
    DRAFTS: False,
}
"""What counts where nothing is set: seconds, seconds, yes or no, per cent, a key as Qt writes it, inches."""

CHOICES: Mapping[str, tuple[int, ...]] = {
    IDLE: (60, 90, 120, 180, 300),
    IDLE_SENSITIVE: (30, 45, 60, 90, 120),
    SOUND: (0, 20, 40, 60, 80, 100),
}
"""What can be chosen."""

ON, OFF = "on", "off"


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting. ``kind`` is ``"switch"`` (``chosen`` is ``on`` or ``off``) or ``"choice"``."""

    key: str
    kind: str
    label: str
    hint: str
    options: tuple[str, ...] = ()
    option_keys: tuple[str, ...] = ()
    chosen: str = OFF


def kiosk_rows(settings: Mapping[str, Any]) -> list[SettingRow]:
    """The settings of this kiosk."""
    return [
        _choice(
            IDLE,
            settings,
            translate("settings", "Hide an ordinary page when nobody has touched it for"),
            translate("settings", "Then “Still there?” waits 20 seconds more."),
        ),
        _choice(IDLE_SENSITIVE, settings, translate("settings", "Hide a page about support after"), ""),
        _switch(
            COUNTING,
            settings,
            translate("settings", "Count how often a kind of topic is opened"),
            translate("settings", "By month only, never who or when. Switching it off keeps what was counted before."),
        ),
        _switch(
            LOW_BAND,
            settings,
            translate("settings", "Begin with everything in the lower part of a tall screen"),
            translate("settings", "For a screen that hangs high. Visitors can change it for themselves."),
        ),
        _switch(
            LESS_MOTION,
            settings,
            translate("settings", "Less motion"),
            translate("settings", "Pages change without sliding."),
        ),
        _choice(
            SOUND,
            settings,
            translate("settings", "Loudness"),
            translate("settings", "For films and for reading aloud."),
        ),
        _switch(
            DRAFTS,
            settings,
            translate("settings", "Show translations that nobody has checked yet"),
            translate("settings", "They carry a note that they may have mistakes. Without this, visitors see English."),
        ),
    ]


def venue_rows(venue: Venue | None, languages: Sequence[str]) -> list[SettingRow]:
    """The fields of the venue that are set here; ``languages`` are those that can be offered."""
    if venue is None:
        return []
    _, *others = dict.fromkeys((*venue.languages[:1], *languages, *venue.languages))
    rows = [
        SettingRow(
            f"{LANGUAGE}{tag}",
            "switch",
            translate("settings", "Offer {language}").format(language=language_name(tag)),
            "",
            chosen=ON if tag in venue.languages else OFF,
        )
        for tag in others
    ]
    return [
        *rows,
        SettingRow(
            POSTERS,
            "switch",
            translate("settings", "Posters of campaigns while nobody is here"),
            "",
            chosen=ON if venue.posters else OFF,
        ),
        SettingRow(
            SUPPORT_POSTERS,
            "switch",
            translate("settings", "Posters about support among them"),
            translate("settings", "Everybody who walks past sees them."),
            chosen=ON if venue.support_posters else OFF,
        ),
    ]


def value_of(key: str, option: str) -> Any:
    """What is kept for ``option`` of the setting ``key``. Raises ``KeyError`` for a setting that is not set here."""
    if isinstance(DEFAULTS[key], bool):
        return option == ON
    return int(option)


def with_setting(venue: Venue, key: str, option: str) -> Venue:
    """``venue`` with one of its settings changed."""
    on = option == ON
    match key:
        case "venue/posters":
            return msgspec.structs.replace(venue, posters=on)
        case "venue/support_posters":
            return msgspec.structs.replace(venue, support_posters=on)
        case _:
            tag = key.removeprefix(LANGUAGE)
            others = tuple(each for each in venue.languages if each != tag)
            return msgspec.structs.replace(venue, languages=(*others, tag) if on else others)


def _switch(key: str, settings: Mapping[str, Any], label: str, hint: str) -> SettingRow:
    on = bool(settings.get(key, DEFAULTS[key]))
    return SettingRow(key, "switch", label, hint, chosen=ON if on else OFF)


def _choice(key: str, settings: Mapping[str, Any], label: str, hint: str) -> SettingRow:
    present = settings.get(key, DEFAULTS[key])
    # One that was set by other means is among the choices all the same, so that none looks chosen that is not.
    values = sorted({*CHOICES[key], present}) if isinstance(present, int) else list(CHOICES[key])
    say = _loudness if key == SOUND else _seconds
    return SettingRow(
        key,
        "choice",
        label,
        hint,
        options=tuple(say(value) for value in values),
        option_keys=tuple(str(value) for value in values),
        chosen=str(present),
    )


def _seconds(value: int) -> str:
    if value % 60 or value < 120:
        return translate("settings", "{count} s").format(count=value)
    return translate("settings", "{count} min").format(count=value // 60)


def _loudness(value: int) -> str:
    return translate("settings", "{count} %").format(count=value) if value else translate("settings", "Silent")
