"""The settings of a kiosk: what there is to set, which values it can have, and what counts where nobody has set it.

They are kept as JSON in the database, one row for each that was set, and travel in the snapshot, so what is read may be
anything. A value that cannot be is passed over, and the usual one counts. A setting that is added to ``Settings`` is
stored and read from then on; ``tests/content/test_settings.py`` and the tests beside the settings page and the window
say where else it has to go.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, Literal, TypeAlias, get_args, get_type_hints

import msgspec
from msgspec import Meta

from kiosk.errors import ContentError

SettingName = Literal[
    "screen_diagonal_inches",
    "hide_key",
    "less_motion",
    "counting",
    "idle_seconds",
    "idle_sensitive_seconds",
    "low_band",
    "sound_level",
    "read_aloud",
    "keypad",
    "draft_translations",
    "pin_pad_in_order",
]
"""The fields of ``Settings``, as a type: a name that is none of them is found before it runs."""

SettingValue: TypeAlias = bool | float | str | None
"""What some setting can be."""

NAMES: Final[tuple[SettingName, ...]] = get_args(SettingName)

_SECONDS: Final[dict[str, Any]] = {"unit": "seconds"}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Every setting of a kiosk. A title is what the list of who did what calls it."""

    screen_diagonal_inches: (
        Annotated[float, Meta(ge=10, le=100, title="the size of the screen", extra={"unit": "inches"})] | None
    ) = None
    """From corner to corner, as staff measured it; None where nobody has, and the screen is believed."""

    hide_key: Annotated[str, Meta(max_length=40, title="the key that hides the screen")] = ""
    """A key of the venue's own, with its modifiers, as Qt writes it: ``F12``, ``Ctrl+B``. "" for none."""

    less_motion: Annotated[bool, Meta(title="less motion")] = False
    """Whether pages change without sliding."""

    counting: Annotated[bool, Meta(title="counting")] = True
    """Whether visits add to the monthly totals (safety rule 7)."""

    idle_seconds: Annotated[float, Meta(ge=10, le=3600, title="the time before a page is covered", extra=_SECONDS)] = 90
    """How long a page may stand untouched; an hour at most, because no time may keep one open for ever."""

    idle_sensitive_seconds: Annotated[
        float, Meta(ge=10, le=3600, title="the time before a sensitive page is covered", extra=_SECONDS)
    ] = 60
    """The same for a page about support."""

    low_band: Annotated[bool, Meta(title="the low band")] = False
    """Whether visits begin with every control in the lower part of a tall screen."""

    sound_level: Annotated[float, Meta(ge=0, le=100, title="the sound level", extra={"unit": "per cent"})] = 60
    """How loud films and reading aloud are, once somebody turns their sound on; at 0 there is none to turn on."""

    read_aloud: Annotated[Literal["off", "keys", "button"], Meta(title="reading aloud")] = "button"
    """Who may have pages read aloud: nobody; whoever has a keypad, which stands beside a headset; everybody, by a
    button as well. It never begins by itself, and says first how to stop it."""

    keypad: Annotated[str, Meta(max_length=200, title="the keys of the keypad")] = ""
    """Which key of a tactile keypad does what, as ``kiosk.content.keypad`` writes it. "" for what is usual."""

    draft_translations: Annotated[bool, Meta(title="showing translations that nobody has checked")] = False
    """Whether visitors see translations that nobody has checked."""

    pin_pad_in_order: Annotated[bool, Meta(title="the PIN pad in order")] = False
    """Whether the digits of the PIN pad stand in their order, for hands that find them without eyes, rather than in
    another place each time."""


READ_ALOUD: Final = ("off", "keys", "button")
"""What ``Settings.read_aloud`` can be."""

USUAL: Final = Settings()
"""What counts where nobody has set anything."""

SETUP_MARK: Final = "setup"
"""No setting, but kept among them: how the first set-up ended. Not there where nobody was asked yet."""

SetupEnd = Literal["done", "skipped"]

_TYPES: Final[Mapping[str, Any]] = get_type_hints(Settings, include_extras=True)


def settings_of(kept: Mapping[str, object]) -> Settings:
    """The settings of which ``kept`` says so by name, and the usual ones besides. Never raises; what is no setting
    does not count.

    Nobody is counted where something was kept of that and it cannot be made out any more (safety rule 7).
    """
    found: dict[str, Any] = {name: kept[name] for name in NAMES if name in kept and can_be(name, kept[name])}
    if "counting" in passed_over(kept):
        found["counting"] = False
    return Settings(**found)


def passed_over(kept: Mapping[str, object]) -> tuple[SettingName, ...]:
    """Those of ``kept`` that ``settings_of`` could not take as they are."""
    return tuple(name for name in NAMES if name in kept and not can_be(name, kept[name]))


def chosen(settings: Settings) -> dict[str, SettingValue]:
    """What ``settings_of`` makes the same settings of: those that are not as usual, by name."""
    return {name: getattr(settings, name) for name in NAMES if getattr(settings, name) != getattr(USUAL, name)}


def with_value(settings: Settings, name: SettingName, value: SettingValue) -> Settings:
    """``settings`` with one of them changed to a value that it can have."""
    return msgspec.structs.replace(settings, **{name: value})


def named(key: str) -> SettingName | None:
    """The setting that is called ``key``, for what comes out of a scene; None where there is none."""
    return next((name for name in NAMES if name == key), None)


def can_be(name: SettingName, value: object) -> bool:
    """Whether a setting can have ``value``, which may be anything."""
    try:
        msgspec.convert(value, _TYPES[name])
    except (msgspec.ValidationError, UnicodeError):  # the second for half a letter, which no key is called
        return False
    return not isinstance(value, str) or value.isprintable()


def require(name: SettingName, value: object) -> None:
    """Raise ``ContentError``, with what it can be, where a setting cannot have ``value``."""
    if not can_be(name, value):
        title = called(name)
        raise ContentError(f"{title[:1].upper()}{title[1:]} cannot be that.", f"It can be {_range_of(name)}.")


def called(name: SettingName) -> str:
    """What the list of who did what calls a setting."""
    return str(_meta(name).title)


def bounds(name: SettingName) -> tuple[float, float]:
    """The least and the greatest value of a setting that is a number, in its unit."""
    meta = _meta(name)
    if meta.ge is None or meta.le is None:
        raise TypeError(f"{name} is no number")
    return meta.ge, meta.le


def _range_of(name: SettingName) -> str:
    meta = _meta(name)
    if name == "read_aloud":
        return f"one of {', '.join(READ_ALOUD)}"
    if name == "keypad":
        return f"an action and its key for each, such as ok=F19, in at most {meta.max_length} letters"
    if meta.max_length is not None:
        return f"a key, such as F12, in at most {meta.max_length} letters"
    if meta.ge is None:
        return "yes or no"
    least, greatest = bounds(name)
    return f"from {least:g} to {greatest:g} {(meta.extra or {})['unit']}"


def _meta(name: SettingName) -> Meta:
    return next(_metas(_TYPES[name]))


def _metas(hint: Any) -> Iterator[Meta]:
    """What ``Annotated`` says, also where that is one side of ``… | None``."""
    for part in get_args(hint):
        if isinstance(part, Meta):
            yield part
        else:
            yield from _metas(part)
