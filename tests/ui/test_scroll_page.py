import pytest
from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.bench import Bench, inside
from tests.visitor.kiosks import touch_screen, wait_until


def page(bench: Bench, count: int) -> QQuickItem:
    buttons = "".join(
        f'Button {{ objectName: "b{n}"; width: 300; height: 80; label: "Number {n}" }}' for n in range(count)
    )
    bench.show(
        f'ScrollPage {{ objectName: "page"; anchors.fill: parent; focus: true; moreLabel: "More below"; '
        f"Keys.onPressed: event => scrollByKey(event.key); {buttons} }}"
    )
    return bench.part("page")


def flick(page: QQuickItem) -> QQuickItem:
    return inside(page, "QQuickFlickable")[0]


def hint(page: QQuickItem) -> QQuickItem:
    return inside(page, "ScrollHint")[-1]


def last_place(page: QQuickItem) -> float:
    return float(flick(page).property("contentHeight")) - flick(page).height()


def seen(page: QQuickItem, item: QQuickItem) -> bool:
    top = item.mapToItem(page, 0, 0).y()
    floor = hint(page).y() if hint(page).isVisible() else page.height()
    return top >= -1 and top + item.height() <= floor + 1


def test_a_page_that_fits_says_nothing_of_more(bench: Bench) -> None:
    short = page(bench, 3)
    assert not short.property("moreBelow")
    assert not hint(short).isVisible()


def test_a_page_that_does_not_says_so_until_its_end(bench: Bench) -> None:
    long = page(bench, 20)
    assert hint(long).isVisible()
    presses = 0
    while hint(long).isVisible():
        bench.tap(hint(long))
        presses += 1
        assert presses < 20
    assert presses > 2
    assert long.property("contentY") == pytest.approx(last_place(long))
    assert seen(long, bench.part("b19"))


def test_more_below_leaves_a_fifth_of_what_was_read(bench: Bench) -> None:
    long = page(bench, 20)
    bench.tap(hint(long))
    assert 0.5 * long.height() < long.property("contentY") <= 0.8 * long.height()


def test_page_down_and_page_up_go_to_the_ends_and_no_further(bench: Bench) -> None:
    long = page(bench, 20)
    long.forceActiveFocus()
    for _ in range(10):
        bench.key(Qt.Key.Key_PageDown)
    assert long.property("contentY") == pytest.approx(last_place(long))
    for _ in range(10):
        bench.key(Qt.Key.Key_PageUp)
    assert long.property("contentY") == 0


def test_the_keys_reach_every_button_and_the_page_follows_them(bench: Bench) -> None:
    long = page(bench, 12)
    bench.part("b0").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for number in range(1, 12):
        bench.key(Qt.Key.Key_Tab)
        assert bench.part(f"b{number}").hasActiveFocus()
        assert seen(long, bench.part(f"b{number}"))
    for number in reversed(range(11)):
        bench.key(Qt.Key.Key_Backtab)
        assert bench.part(f"b{number}").hasActiveFocus()
        assert seen(long, bench.part(f"b{number}"))


def test_the_wheel_scrolls(bench: Bench, qtbot: QtBot) -> None:
    long = page(bench, 20)
    centre = long.mapToScene(long.boundingRect().center())
    QTest.wheelEvent(bench.window, centre, QPoint(0, -1200))
    qtbot.waitUntil(lambda: long.property("contentY") > 100)


def test_all_of_the_page_can_be_brought_above_the_hint(bench: Bench) -> None:
    long = page(bench, 8)
    long.setProperty("contentY", last_place(long))
    bench.draw()
    assert not hint(long).isVisible()
    assert seen(long, bench.part("b7"))


def growing_page(bench: Bench) -> QQuickItem:
    """A page whose first button has the keys, below a part that can grow."""
    rows = "".join(f'Button {{ width: 300; height: 80; label: "Number {n}" }}' for n in range(12))
    bench.show(
        f"""
        ScrollPage {{
            objectName: "page"
            anchors.fill: parent
            Item {{ objectName: "grows"; width: 300; height: 10 }}
            Button {{ objectName: "held"; width: 300; height: 80; label: "Held" }}
            {rows}
        }}
        """
    )
    bench.part("held").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert bench.part("page").property("held") == bench.part("held")
    return bench.part("page")


def grow(bench: Bench, height: float) -> None:
    bench.part("grows").setHeight(height)
    bench.draw()


def test_a_page_that_grows_keeps_what_has_the_keys_in_sight(bench: Bench) -> None:
    shown = growing_page(bench)
    grow(bench, shown.height() * 1.5)
    assert seen(shown, bench.part("held"))


def test_a_page_that_grows_is_not_pulled_from_under_a_finger(bench: Bench) -> None:
    shown = growing_page(bench)
    place = QPoint(600, 400)
    QTest.touchEvent(bench.window, touch_screen()).press(0, place, bench.window)
    for _ in range(10):
        place -= QPoint(0, 25)
        # A Flickable takes moves that come at the same time for none.
        wait_until(QDeadlineTimer(10).hasExpired)
        QTest.touchEvent(bench.window, touch_screen()).move(0, place, bench.window)
        bench.draw()
    assert flick(shown).property("moving")
    scrolled = float(shown.property("contentY"))
    assert scrolled > bench.part("held").y() + bench.part("held").height()
    grow(bench, 60)
    assert shown.property("contentY") >= scrolled
    QTest.touchEvent(bench.window, touch_screen()).release(0, place, bench.window)
    wait_until(lambda: not flick(shown).property("moving"))
    rest = float(shown.property("contentY"))
    grow(bench, 90)
    assert shown.property("contentY") >= rest
