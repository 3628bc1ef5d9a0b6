"""The settings a manager can change, what they are called, and what they can be set to.

Settings of this kiosk are kept in the database under their key and count from the next visit on. Those that begin with
``venue/`` are fields of the venue: they belong to the content, and visitors see them once they are published.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Venue
from kiosk.content.settings import READ_ALOUD, SettingName, Settings
from kiosk.staff.forms.languages import language_name

translate = QCoreApplication.translate

LANGUAGE = "venue/languages/"
POSTERS = "venue/posters"
SUPPORT_POSTERS = "venue/support_posters"

CHOICES: Final[Mapping[SettingName, tuple[int, ...]]] = {
    "idle_seconds": (60, 90, 120, 180, 300),
    "idle_sensitive_seconds": (30, 45, 60, 90, 120),
    "sound_level": (0, 20, 40, 60, 80, 100),
}
"""What can be chosen of a setting that is a number."""

SET_ELSEWHERE: Final[Mapping[SettingName, str]] = {
    "screen_diagonal_inches": "by a card that is held to the screen (ScreenSize)",
    "hide_key": "by pressing the key (SettingsPage.catch_key)",
    "keypad": "by pressing its keys (SettingsPage.catch_pad)",
}
"""Settings that are no row of the list, and how they are set."""

ON, OFF = "on", "off"


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One setting. ``kind`` is ``"switch"`` (``chosen`` is ``on`` or ``off``) or ``"choice"``."""

    key: str
    kind: str
    label: str
    hint: str
    options: tuple[str, ...] = ()
    option_keys: tuple[str, ...] = ()
    chosen: str = OFF


def kiosk_rows(settings: Settings) -> list[SettingLine]:
    """The settings of this kiosk."""
    return [
        _choice(
            "idle_seconds",
            settings,
            translate("settings", "Hide an ordinary page when nobody has touched it for"),
            translate("settings", "Then “Still there?” waits 20 seconds more."),
        ),
        _choice("idle_sensitive_seconds", settings, translate("settings", "Hide a page about support after"), ""),
        _switch(
            "counting",
            settings,
            translate("settings", "Count how often a kind of topic is opened"),
            translate("settings", "By month only, never who or when. Switching it off keeps what was counted before."),
        ),
        _switch(
            "low_band",
            settings,
            translate("settings", "Begin with everything in the lower part of a tall screen"),
            translate("settings", "For a screen that hangs high. Visitors can change it for themselves."),
        ),
        _switch(
            "less_motion",
            settings,
            translate("settings", "Less motion"),
            translate("settings", "Pages change without sliding."),
        ),
        _choice(
            "sound_level",
            settings,
            translate("settings", "Loudness"),
            translate("settings", "For films and for reading aloud."),
        ),
        SettingLine(
            "read_aloud",
            "choice",
            translate("settings", "Pages read aloud"),
            translate(
                "settings",
                "Only when a visitor asks, and the first sentence says how to stop it. Others may hear it: plug in a "
                "headset, or let only the keys of a keypad beside one ask.",
            ),
            options=(
                translate("settings", "Never"),
                translate("settings", "By keypad"),
                translate("settings", "By button and keypad"),
            ),
            option_keys=READ_ALOUD,
            chosen=settings.read_aloud,
        ),
        _switch(
            "draft_translations",
            settings,
            translate("settings", "Show translations that nobody has checked yet"),
            translate("settings", "They carry a note that they may have mistakes. Without this, visitors see English."),
        ),
        _switch(
            "pin_pad_in_order",
            settings,
            translate("settings", "Digits of the PIN pad in their order"),
            translate("settings", "For whoever finds them without seeing. A hand that is watched then tells the PIN."),
        ),
    ]


def venue_rows(venue: Venue | None, languages: Sequence[str], drafts: Container[str] = ()) -> list[SettingLine]:
    """The fields of the venue that are set here; ``languages`` are those that can be offered, and ``drafts`` those of
    them whose words nobody who speaks them has checked."""
    if venue is None:
        return []
    _, *others = dict.fromkeys((*venue.languages[:1], *languages, *venue.languages))
    rows = [
        SettingLine(
            f"{LANGUAGE}{tag}",
            "switch",
            translate("settings", "Offer {language}").format(language=language_name(tag)),
            translate("settings", "A draft: nobody who speaks it has checked it, and every page says so to visitors.")
            + " "
            + translate(
                "settings", "Needs “Show translations that nobody has checked yet”; without it, it opens its card."
            )
            if tag in drafts
            else "",
            chosen=ON if tag in venue.languages else OFF,
        )
        for tag in others
    ]
    return [
        *rows,
        SettingLine(
            POSTERS,
            "switch",
            translate("settings", "Posters of campaigns while nobody is here"),
            "",
            chosen=ON if venue.posters else OFF,
        ),
        SettingLine(
            SUPPORT_POSTERS,
            "switch",
            translate("settings", "Posters about support among them"),
            translate("settings", "Everybody who walks past sees them."),
            chosen=ON if venue.support_posters else OFF,
        ),
    ]


def value_of(name: SettingName, option: str) -> bool | int | str:
    """What is kept for an option of one of ``kiosk_rows``."""
    if name == "read_aloud":
        return option
    return int(option) if name in CHOICES else option == ON


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


def _switch(name: SettingName, settings: Settings, label: str, hint: str) -> SettingLine:
    return SettingLine(name, "switch", label, hint, chosen=ON if getattr(settings, name) else OFF)


def _choice(name: SettingName, settings: Settings, label: str, hint: str) -> SettingLine:
    present = getattr(settings, name)
    # One that was set by other means is among the choices all the same, so that none looks chosen that is not.
    values = sorted({*CHOICES[name], present}) if isinstance(present, int) else list(CHOICES[name])
    say = _loudness if name == "sound_level" else _seconds
    return SettingLine(
        name,
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
