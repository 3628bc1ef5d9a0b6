"""What settings come to, sensible or not."""

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.settings import NAMES, USUAL, SettingName, Settings, SettingValue, settings_of, with_value
from kiosk.device.screen import of_diagonal
from kiosk.visitor.session import IdleTimes
from kiosk.window.main_window import WindowOptions
from kiosk.window.window_settings import window_options
from tests.visitor.conftest import _typefaces, main_window
from tests.visitor.kiosks import KioskMaker

# Fixtures, which pytest looks for by name in the module.
__all__ = ["_typefaces", "main_window"]

WINDOW = (1280, 720)


def test_what_staff_chose_is_what_the_window_gets(qapp: QGuiApplication) -> None:
    chosen = Settings(
        idle_seconds=120,
        idle_sensitive_seconds=45,
        low_band=True,
        sound_level=20,
        less_motion=True,
        hide_key="F12",
    )
    options = window_options(chosen, WINDOW)
    assert (options.idle.everyday, options.idle.sensitive) == (120_000, 45_000)
    assert (options.low, options.loudness, options.less_motion, options.hide_key) == (True, 0.2, True, "F12")


OTHERWISE: dict[SettingName, SettingValue] = {
    "screen_diagonal_inches": 55.0,
    "hide_key": "F12",
    "less_motion": True,
    "idle_seconds": 120,
    "idle_sensitive_seconds": 45,
    "low_band": True,
    "sound_level": 20,
    "read_aloud": "keys",
    "keypad": "ok=F24",
}
"""A value that is not the usual one, for each setting of the window."""

COUNTS_ELSEWHERE: dict[SettingName, str] = {
    "counting": "test_counting_can_be_switched_off",
    "draft_translations": "tests/visitor/test_content_language.py",
    "pin_pad_in_order": "test_a_manager_may_have_the_digits_in_their_order",
}
"""Settings the window knows nothing of, and the test of what they do."""


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_changes_the_window_or_counts_elsewhere(qapp: QGuiApplication, name: SettingName) -> None:
    if name not in COUNTS_ELSEWHERE:
        changed = with_value(USUAL, name, OTHERWISE[name])
        assert window_options(changed, None) != window_options(USUAL, None)


def test_a_window_nobody_has_set_up_is_as_usual(qapp: QGuiApplication) -> None:
    usual = window_options(USUAL, WINDOW)
    assert usual == WindowOptions(pixels_per_mm=usual.pixels_per_mm, windowed=True)


def test_it_is_known_where_the_size_of_the_screen_is_a_guess(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not window_options(with_value(USUAL, "screen_diagonal_inches", 43.0), None).screen_guessed
    for known in (True, False):
        size = of_diagonal(1920, 1080, 22.0, known=known)
        monkeypatch.setattr("kiosk.device.screen.measure", lambda *_, size=size: size)
        assert window_options(USUAL, None).screen_guessed is not known
    assert not window_options(USUAL, WINDOW).screen_guessed, "a window is as large as somebody asked for"


@pytest.mark.parametrize("nonsense", ["", None, -1, 10**9, "soon", [], True])
def test_a_setting_that_makes_no_sense_is_passed_over(qapp: QGuiApplication, nonsense: object) -> None:
    options = window_options(settings_of({"idle_seconds": nonsense, "sound_level": nonsense}), WINDOW)
    assert options.idle == IdleTimes()
    assert options.loudness == WindowOptions.loudness


def test_a_kiosk_that_hangs_high_begins_each_visit_low(main_window: KioskMaker) -> None:
    kiosk = main_window(1080, 1920)
    kiosk.main_window.set_up(WindowOptions(pixels_per_mm=3.94, low=True))
    for _ in range(2):
        kiosk.wake("start")
        assert kiosk.session.low
        kiosk.main_window.hide()
    kiosk.main_window.set_up(WindowOptions(pixels_per_mm=3.94))
    kiosk.wake("start")
    assert not kiosk.session.low
