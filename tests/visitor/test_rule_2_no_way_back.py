"""Safety rule 2: there is no way back, and nothing of the visit is left anywhere it could be found."""

import sys
from functools import lru_cache

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication

from tests.visitor.kiosks import KioskMaker, PlayedKiosk, settle, wait_until
from tests.visitor.leftovers import Untouched, Witness, assert_nothing_left, same_picture, theme_of

Key = Qt.Key
TYPED = "zebrafinch"


def visit_deeply(kiosk: PlayedKiosk) -> Witness:
    """A visit that leaves as much as it can: pages, words typed, answers, choices, a code."""
    kiosk.wake()
    witness = Witness(kiosk)
    kiosk.session.set_text_scale(2.0)
    kiosk.session.set_contrast(True)
    kiosk.session.set_more_time(True)
    kiosk.session.set_low(True)
    for route in ("support", "topic/my-drink-was-spiked", "guide/chrysalis-check", "find"):
        kiosk.session.open(route)
        settle()
        witness.look()
    for letter in TYPED:
        kiosk.key(getattr(Key, f"Key_{letter.upper()}"))
    assert kiosk.get("EntryField", "text") == TYPED
    kiosk.session.open("service/childline")
    settle()
    witness.look()
    kiosk.do("of('CodePanel')[0].ask()")
    settle()
    return witness


def test_rule_2_nothing_is_left_after_a_long_visit(kiosk: PlayedKiosk) -> None:
    before = Untouched.of(kiosk)
    witness = visit_deeply(kiosk)
    kiosk.press(kiosk.bar)
    kiosk.lift()
    assert_nothing_left(kiosk, before, witness)


def test_rule_2_the_next_visitor_finds_nothing_of_it(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    fresh, start = kiosk.picture(), kiosk.texts()
    kiosk.hide()
    kiosk.end()
    visit_deeply(kiosk)
    kiosk.hide()
    kiosk.end()
    kiosk.be_idle()
    kiosk.tap(QPoint(300, 300))
    assert kiosk.route == "start"
    assert same_picture(kiosk.picture(), fresh)
    assert kiosk.texts() == start
    session = kiosk.session
    chosen = [session.property(name) for name in ("textScale", "contrast", "moreTime", "low")]
    assert chosen == [1.0, False, False, False]
    assert not session.property("canGoBack")
    session.open("find")
    settle()
    assert kiosk.get("EntryField", "text") == ""
    session.open("guide/chrysalis-check")
    assert kiosk.get("GuideScene", "page.step") == 1


BACKWARD = (Key.Key_Back, Key.Key_Backspace, Key.Key_Escape, Key.Key_Left, Key.Key_F5, Key.Key_Tab)


@pytest.mark.parametrize("key", BACKWARD)
def test_rule_2_no_key_brings_it_back(kiosk: PlayedKiosk, key: Qt.Key) -> None:
    visit_deeply(kiosk)
    kiosk.hide()
    kiosk.end()
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier):
        kiosk.key(key, modifier)
        assert kiosk.hidden
    kiosk.be_idle()
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier):
        kiosk.key(key, modifier)
        assert not kiosk.visiting or kiosk.route == "start"
        assert TYPED not in " ".join(kiosk.texts())


@pytest.mark.parametrize("key", BACKWARD)
def test_rule_2_on_the_new_start_back_leads_nowhere(kiosk: PlayedKiosk, key: Qt.Key) -> None:
    visit_deeply(kiosk)
    kiosk.hide()
    kiosk.end()
    kiosk.wake()
    kiosk.be_settled()
    kiosk.key(key)
    if kiosk.visiting and not kiosk.hidden:
        assert kiosk.route == "start"


def test_rule_2_no_gesture_brings_it_back(kiosk: PlayedKiosk) -> None:
    page = kiosk.picture()
    visit_deeply(kiosk)
    kiosk.hide()
    kiosk.end()
    strokes = (
        (QPoint(2, 360), QPoint(900, 360)),
        (QPoint(1278, 360), QPoint(200, 360)),
        (QPoint(640, 2), QPoint(640, 600)),
        (QPoint(640, 718), QPoint(640, 100)),
    )
    for begin, finish in strokes:
        kiosk.press(begin)
        for step in range(1, 9):
            kiosk.move(begin + (finish - begin) * step / 8)
        kiosk.lift()
        settle()
        assert not kiosk.visiting
    assert same_picture(kiosk.picture(), page)


def test_rule_2_time_does_not_bring_it_back(main_window: KioskMaker) -> None:
    """Every timer of the kiosk fires once more after the hide: the page, the notices, the posters, the watchers."""
    kiosk = main_window(properties={"posterAfter": 20, "posterFor": 20, "postersStill": False})
    visit_deeply(kiosk)
    kiosk.session.open("service/closed-long-ago")
    kiosk.hide()
    kiosk.end()
    kiosk.do("all().forEach(item => Array.from(item.resources).forEach(one => one.triggered && one.triggered()))")
    wait_until(lambda: kiosk.get("Posters", "place") == 0)
    wait_until(lambda: kiosk.get("Posters", "place") == -1)
    kiosk.main_window.refresh()
    settle()
    assert kiosk.hidden
    assert not kiosk.visiting
    assert kiosk.count("Visit") == 0


CLIPBOARD_KEYS = (
    (Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    (Key.Key_X, Qt.KeyboardModifier.ControlModifier),
    (Key.Key_Insert, Qt.KeyboardModifier.ControlModifier),
    (Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier),
)


@pytest.mark.parametrize(("key", "modifier"), CLIPBOARD_KEYS)
def test_rule_2_nothing_typed_reaches_the_clipboard(
    kiosk: PlayedKiosk, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    kiosk.wake("find")
    for letter in "help":
        kiosk.key(getattr(Key, f"Key_{letter.upper()}"))
    for _ in range(4):
        kiosk.key(Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    kiosk.key(key, modifier)
    assert clipboard.text(QClipboard.Mode.Clipboard) == ""


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_V, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_rule_2_nothing_is_pasted_from_before(kiosk: PlayedKiosk, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("what somebody else wrote")
    kiosk.wake("find")
    kiosk.key(key, modifier)
    assert kiosk.get("EntryField", "text") == ""
    clipboard.clear()


def test_rule_2_what_got_onto_the_clipboard_all_the_same_is_taken_off(kiosk: PlayedKiosk) -> None:
    kiosk.wake("find")
    QGuiApplication.clipboard().setText("0808 2000 247")
    kiosk.hide()
    kiosk.end()
    assert QGuiApplication.clipboard().text() == ""


def test_rule_2_the_input_method_holds_nothing(kiosk: PlayedKiosk) -> None:
    visit_deeply(kiosk)
    kiosk.session.open("find")
    settle()
    kiosk.key(Key.Key_Q)
    kiosk.hide()
    kiosk.end()
    focus = QGuiApplication.focusObject()
    query = QGuiApplication.inputMethod().queryFocusObject
    assert focus is None or not query(Qt.InputMethodQuery.ImSurroundingText, None)
    assert not QGuiApplication.inputMethod().isVisible()


def test_rule_2_no_cache_of_the_program_grows_by_what_was_typed(kiosk: PlayedKiosk) -> None:
    """The second visit types other words; every cache of ours that a visit can reach is as large as before."""
    visit_deeply(kiosk)
    kiosk.hide()
    kiosk.end()
    before = caches()
    kiosk.wake("find")
    for letter in "quagmirepostbox":
        kiosk.key(getattr(Key, f"Key_{letter.upper()}"))
    kiosk.hide()
    kiosk.end()
    assert caches() == before


CACHED = type(lru_cache(int))


def caches() -> dict[str, int]:
    """How much each cached function of the kiosk holds. Icons are kept by their names, whoever met them first."""
    return {
        f"{name}.{attribute}": value.cache_info().currsize
        for name, module in sorted(sys.modules.items())
        if name.startswith("kiosk.") and name != "kiosk.ui.icons"
        for attribute, value in vars(module).items()
        # SQLAlchemy's func answers to every name, so the caches are told by their type.
        if isinstance(value, CACHED)
    }


def test_rule_2_the_title_of_the_window_never_changes(kiosk: PlayedKiosk) -> None:
    titles: list[str] = []
    kiosk.window.windowTitleChanged.connect(titles.append)
    visit_deeply(kiosk)
    kiosk.hide()
    kiosk.end()
    assert titles == []
    assert kiosk.window.title() == "Community Kiosk"


def test_rule_2_a_finger_that_rests_on_the_page_presses_nothing_when_it_lifts_later(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    kiosk.be_settled()
    kiosk.press(kiosk.labelled("Safety and support"), 0)
    kiosk.press(kiosk.bar, 1)
    kiosk.end()
    kiosk.be_idle()
    kiosk.lift(0)
    kiosk.lift(1)
    settle()
    assert kiosk.hidden
    assert not kiosk.visiting
    assert theme_of(kiosk).property("scale") == 1
