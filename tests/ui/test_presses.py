"""A press counts however long it lasts, by a finger, a mouse or a pen, and for hands that tremble."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDeadlineTimer, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.bench import PIXELS_PER_MM, Bench, ratio, settle
from tests.visitor.kiosks import touch_screen, wait_until

HOLD_MS = 20
"""What is a long press here; 800 ms on most systems."""

PARTS = {
    "a button": 'Button { objectName: "part"; label: "Show the number" }',
    "a tile": 'Tile { objectName: "part"; width: 300; label: "Safety"; detail: "Who can help" }',
    "a plain pressable": 'Pressable { objectName: "part"; width: 200; height: 80; label: "More" }',
    "a button that scrolls": """ScrollPage {
        width: 800; height: 500
        Button { objectName: "part"; label: "Show the number" }
        Item { width: 1; height: 900 }
    }""",
}


@pytest.fixture(autouse=True)
def _long_press() -> Iterator[None]:
    """A long press comes soon, and a finger may tremble by 4 mm, as the kiosk says."""
    hints = QGuiApplication.styleHints()
    before = hints.mousePressAndHoldInterval(), hints.startDragDistance()
    hints.setMousePressAndHoldInterval(HOLD_MS)
    hints.setStartDragDistance(round(4 * PIXELS_PER_MM))
    yield
    hints.setMousePressAndHoldInterval(before[0])
    hints.setStartDragDistance(before[1])


def hold() -> None:
    """Wait until the press is longer than a long one."""
    longer = QDeadlineTimer(3 * HOLD_MS)
    wait_until(longer.hasExpired)


def centre(item: QQuickItem) -> QPoint:
    return item.mapToScene(item.boundingRect().center()).toPoint()


def by_finger(bench: Bench, points: list[QPoint]) -> None:
    """Press at the first point, hold, go through the others, let go at the last."""
    QTest.touchEvent(bench.window, touch_screen()).press(0, points[0], bench.window)
    hold()
    for point in points[1:]:
        QTest.touchEvent(bench.window, touch_screen()).move(0, point, bench.window)
    QTest.touchEvent(bench.window, touch_screen()).release(0, points[-1], bench.window)
    settle()


def by_mouse(bench: Bench, points: list[QPoint]) -> None:
    QTest.mousePress(bench.window, Qt.MouseButton.LeftButton, pos=points[0])
    hold()
    for point in points[1:]:
        QTest.mouseMove(bench.window, point)
    QTest.mouseRelease(bench.window, Qt.MouseButton.LeftButton, pos=points[-1])
    settle()


HANDS = [pytest.param(by_finger, id="finger"), pytest.param(by_mouse, id="mouse")]
Hand = Callable[[Bench, list[QPoint]], None]


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_a_long_press_is_a_press(bench: Bench, part: str, hand: Hand) -> None:
    bench.show(part)
    heard: list[bool] = []
    bench.part("part").activated.connect(lambda: heard.append(True))  # type: ignore[attr-defined]  # QML's
    hand(bench, [centre(bench.part("part"))])
    assert heard == [True]


TREMOR_MM = [(0.0, 3.5), (-2.5, -2.5), (3.5, 0.0), (-3.0, 2.0), (1.0, -3.0)]


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_a_hand_that_trembles_presses_once(bench: Bench, part: str, hand: Hand) -> None:
    bench.show(part)
    heard: list[bool] = []
    bench.part("part").activated.connect(lambda: heard.append(True))  # type: ignore[attr-defined]  # QML's
    middle = centre(bench.part("part"))
    shaken = [middle + (QPointF(x, y) * PIXELS_PER_MM).toPoint() for x, y in TREMOR_MM]
    hand(bench, [middle, *shaken])
    assert heard == [True]


@pytest.mark.parametrize("hand", HANDS)
def test_a_field_pressed_for_long_has_the_keys(bench: Bench, hand: Hand) -> None:
    bench.show('CompactField { objectName: "part"; width: 400; label: "Name" }')
    assert not bench.part("part").property("inUse")
    hand(bench, [centre(bench.part("part"))])
    assert bench.part("part").property("inUse")


@pytest.mark.parametrize("hand", HANDS)
def test_a_long_press_that_slides_off_presses_nothing(bench: Bench, hand: Hand) -> None:
    bench.show(PARTS["a button"])
    heard: list[bool] = []
    bench.part("part").activated.connect(lambda: heard.append(True))  # type: ignore[attr-defined]  # QML's
    hand(bench, [centre(bench.part("part")), QPoint(700, 500)])
    assert heard == []


@pytest.mark.parametrize("contrast", [False, True], ids=["as it is", "in high contrast"])
@pytest.mark.parametrize(
    "part",
    [
        *(f'Button {{ objectName: "part"; label: "Next"; kind: "{kind}" }}' for kind in ("quiet", "plain", "solid")),
        PARTS["a tile"],
    ],
    ids=["quiet", "plain", "solid", "tile"],
)
def test_a_press_is_seen_in_the_next_frame_by_its_line_and_nothing_moves(
    bench: Bench, part: str, contrast: bool
) -> None:
    """The line is 3:1 from the ground inside it; what is pressed keeps its place and its size."""
    bench.theme.setProperty("contrast", contrast)
    bench.show(f"Item {{ x: 40; y: 40; width: 400; height: 300; {part} }}")
    item = bench.part("part")
    before = (item.mapToScene(QPointF(0, 0)), item.width(), item.height())
    assert not item.property("pressed")
    QTest.mousePress(bench.window, Qt.MouseButton.LeftButton, pos=centre(item))
    assert item.property("pressed")
    drawn = bench.window.grabWindow()
    edge = item.mapToScene(QPointF(1, item.height() / 2)).toPoint()
    wide = int(bench.theme.property("focusWidth"))
    line, ground = drawn.pixelColor(edge), drawn.pixelColor(edge + QPoint(wide + 2, 0))
    assert ratio(line, ground) >= 3
    assert (item.mapToScene(QPointF(0, 0)), item.width(), item.height()) == before
    QTest.mouseRelease(bench.window, Qt.MouseButton.LeftButton, pos=centre(item))


@pytest.mark.parametrize(("once", "gap", "counted"), [(True, 1_000_000, 1), (True, 0, 2), (False, 1_000_000, 2)])
def test_a_key_that_is_struck_twice_within_a_moment_counts_once(
    bench: Bench, once: bool, gap: int, counted: int
) -> None:
    bench.show(
        f"strikeGap: {gap}; Button {{ objectName: 'part'; label: 'e'; once: {str(once).lower()}; "
        "property int count: 0; onActivated: count += 1 }"
    )
    for _ in range(2):
        bench.tap(bench.part("part"))
    assert bench.part("part").property("count") == counted
