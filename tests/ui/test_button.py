import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.bench import Bench, inside

BUTTON = 'Button { objectName: "button"; icon: "phone"; label: "Show the number"; %s }'


def icon(button: QQuickItem) -> QQuickItem:
    return inside(button, "Icon")[0]


def label(button: QQuickItem) -> QQuickItem:
    return inside(button, "Label")[0]


def test_with_room_for_both_it_has_an_icon_and_a_word_on_one_line(bench: Bench) -> None:
    bench.show(BUTTON % "")
    assert icon(bench.part("button")).isVisible()
    assert label(bench.part("button")).property("lineCount") == 1


def test_where_there_is_no_room_for_both_the_icon_yields_and_the_word_stays(bench: Bench) -> None:
    bench.show(BUTTON % "")
    wanted = int(bench.part("button").property("wanted"))
    bench.part("button").setProperty("width", wanted - 10)
    bench.draw()
    assert not icon(bench.part("button")).isVisible()
    assert label(bench.part("button")).property("text") == "Show the number"
    assert label(bench.part("button")).property("lineCount") == 1


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_word_too_long_for_its_width_takes_two_lines_inside_a_higher_button(bench: Bench, scale: float) -> None:
    bench.theme.setProperty("scale", scale)
    bench.show(BUTTON % "width: Math.round(Theme.body * 5.5)")
    button = bench.part("button")
    words = label(button)
    assert words.property("lineCount") > 1
    assert not words.property("truncated")
    assert words.property("contentWidth") <= button.width()
    assert words.height() <= button.height()


@pytest.mark.parametrize("millimetre", [2.0, 3.94, 8.1])
def test_it_is_never_lower_than_a_finger_needs(bench: Bench, millimetre: float) -> None:
    bench.theme.setProperty("pixelsPerMm", millimetre)
    bench.show(BUTTON % "")
    assert bench.part("button").height() >= 15 * millimetre - 0.5


def presses(bench: Bench, more: str = "") -> list[str]:
    """What a button and a second one below it hear."""
    heard: list[str] = []
    second = 'Button { objectName: "second"; y: 300; label: "Second" }'
    bench.show((BUTTON % more) + second)
    for name in ("button", "second"):
        bench.part(name).activated.connect(lambda name=name: heard.append(name))  # type: ignore[attr-defined]  # QML's
    return heard


def centre(item: QQuickItem) -> QPoint:
    return item.mapToScene(item.boundingRect().center()).toPoint()


def test_it_acts_on_release(bench: Bench) -> None:
    heard = presses(bench)
    button = bench.part("button")
    QTest.mousePress(bench.window, Qt.MouseButton.LeftButton, pos=centre(button))
    assert button.property("pressed")
    assert heard == []
    QTest.mouseRelease(bench.window, Qt.MouseButton.LeftButton, pos=centre(button))
    assert heard == ["button"]


def test_sliding_off_it_calls_it_off(bench: Bench) -> None:
    heard = presses(bench)
    QTest.mousePress(bench.window, Qt.MouseButton.LeftButton, pos=centre(bench.part("button")))
    QTest.mouseMove(bench.window, centre(bench.part("second")))
    QTest.mouseRelease(bench.window, Qt.MouseButton.LeftButton, pos=centre(bench.part("second")))
    assert heard == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_what_has_the_focus(bench: Bench, key: Qt.Key) -> None:
    heard = presses(bench)
    bench.part("second").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(bench.window, key)
    assert heard == []
    QTest.keyRelease(bench.window, key)
    assert heard == ["second"]


def test_a_key_held_down_while_the_focus_moves_presses_neither(bench: Bench) -> None:
    heard = presses(bench)
    bench.part("button").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(bench.window, Qt.Key.Key_Space)
    bench.part("second").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyRelease(bench.window, Qt.Key.Key_Space)
    assert heard == []


def test_just_after_the_screen_changed_under_the_finger_it_does_nothing(bench: Bench) -> None:
    heard = presses(bench)
    bench.window.setProperty("settling", True)
    bench.tap(bench.part("button"))
    assert heard == []
    bench.window.setProperty("settling", False)
    bench.tap(bench.part("button"))
    assert heard == ["button"]


def test_the_focus_ring_is_for_keys_only(bench: Bench) -> None:
    presses(bench)
    button = bench.part("button")
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    bench.theme.setProperty("keysInUse", False)
    assert not inside(button, "FocusRing")
    bench.theme.setProperty("keysInUse", True)
    (ring,) = inside(button, "FocusRing")
    assert ring.isVisible()
    assert ring.width() > button.width()
