"""What settings come to, sensible or not."""

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.visitor.session import IdleTimes
from kiosk.window.main_window import Setting
from kiosk.window.window_settings import setting_for
from tests.visitor.conftest import _typefaces, main_window
from tests.visitor.kiosks import KioskMaker

# Fixtures, which pytest looks for by name in the module.
__all__ = ["_typefaces", "main_window"]

WINDOW = (1280, 720)


def test_what_staff_chose_is_what_the_window_gets(qapp: QGuiApplication) -> None:
    chosen = {
        "idle_seconds": 120,
        "idle_sensitive_seconds": 45,
        "low_band": True,
        "sound_level": 20,
        "less_motion": True,
        "hide_key": "F12",
    }
    setting = setting_for(chosen, WINDOW)
    assert (setting.idle.everyday, setting.idle.sensitive) == (120_000, 45_000)
    assert (setting.low, setting.loudness, setting.less_motion, setting.hide_key) == (True, 0.2, True, "F12")


@pytest.mark.parametrize("nonsense", ["", None, -1, 10**9, "soon", [], True])
def test_a_setting_that_makes_no_sense_is_passed_over(qapp: QGuiApplication, nonsense: object) -> None:
    setting = setting_for({"idle_seconds": nonsense, "sound_level": nonsense}, WINDOW)
    assert setting.idle == IdleTimes()
    assert setting.loudness == Setting.loudness


def test_a_kiosk_that_hangs_high_begins_each_visit_low(main_window: KioskMaker) -> None:
    kiosk = main_window(1080, 1920)
    kiosk.main_window.set_up(Setting(pixels_per_mm=3.94, low=True))
    for _ in range(2):
        kiosk.wake("start")
        assert kiosk.session.low
        kiosk.main_window.hide()
    kiosk.main_window.set_up(Setting(pixels_per_mm=3.94))
    kiosk.wake("start")
    assert not kiosk.session.low
