"""By keys alone: every stop of every scene is in sight, and no text is passed over."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from tests.screens import focus
from tests.screens.focus import Stop, reach, round_by, stop_of, strike
from tests.screens.layout import SLACK, Layout, draw
from tests.screens.test_layout import representatives
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, KioskMaker, PlayedKiosk

Key = Qt.Key

LONG = "topic/someone-hurts-or-controls-me"
"""A page of many screens."""

UNREACHED = {
    "Play the film": "the control below the picture does the same",
    "Pause the film": "so it does",
    "More below": "gone by the time the stops of the page were passed",
}
"""What is pressed and is no stop, and why."""


@pytest.fixture(scope="module", params=[(*LANDSCAPE, 1.5), (*PORTRAIT, 2.0)], ids=["across", "upright"])
def shared(request: pytest.FixtureRequest, qapp: object) -> Iterator[PlayedKiosk]:
    """One kiosk for all of these: with large text, so that most pages scroll."""
    KioskMaker.load_typefaces()
    maker = KioskMaker()
    width, height, scale = request.param
    kiosk = maker(width, height)
    kiosk.wake()
    kiosk.session.set_text_scale(scale)
    yield kiosk
    maker.close()


def opened(kiosk: PlayedKiosk, route: str) -> None:
    """Somebody by keys is on a page."""
    if route == "start":
        kiosk.wake()
    else:
        kiosk.session.open(route)
    kiosk.be_settled()
    draw(kiosk)


def test_every_stop_of_every_scene(shared: PlayedKiosk) -> None:
    wrong = []
    for route in ("start", *representatives()):
        opened(shared, route)
        if route != "find" and stop_of(shared).stop:
            wrong.append(f"{route}: the keys are on {stop_of(shared)} when it opens")
        layout = Layout.of(shared)
        stops = round_by(shared, Key.Key_Tab)
        wrong += [f"{route}: {fault}" for fault in focus.faults(stops, layout, UNREACHED)]
        assert stops[-1].within("PanicBar") or any(stop.within("PanicBar") for stop in stops)
    assert wrong == []


def read_by(kiosk: PlayedKiosk, key: Key, ends: str) -> tuple[list[Stop], list[tuple[float, float]]]:
    """The stops an arrow makes until one within ``ends``, and what of the page was seen at each press."""
    stops: list[Stop] = []
    seen = [view_of(kiosk)]
    while not stops or not stops[-1].within(ends):
        assert len(stops) < focus.MOST, f"trapped: {stops[-1]}"
        stops.append(strike(kiosk, key))
        seen.append(view_of(kiosk))
    return stops, seen


def view_of(kiosk: PlayedKiosk) -> tuple[float, float]:
    """From where to where the page is read."""
    page = "seen().find(each => each.leaveBehind && drawn(each))"
    at, height = kiosk.ask(f"(page => [page.contentY, page.seenHeight])({page})")
    return at, at + height


def test_arrows_pass_over_nothing_to_read(shared: PlayedKiosk) -> None:
    for route in ("start", "support", "about", "emergency", "service/herts-domestic-abuse-helpline", LONG):
        opened(shared, route)
        down, seen = read_by(shared, Key.Key_Down, "PanicBar")
        assert list(focus.it_is_in_sight([stop for stop in down if stop.stop])) == []
        assert all(after[0] <= before[1] and after[1] >= before[0] for before, after in pairwise(seen))
        assert min(seen)[0] == 0
        assert max(seen)[1] >= shared.ask("seen().find(each => each.leaveBehind && drawn(each)).length") - 1.5
        _up, seen = read_by(shared, Key.Key_Up, "TopBar")
        assert all(after[0] <= before[1] and after[1] >= before[0] for before, after in pairwise(seen))
        assert min(seen)[0] == 0


def press(kiosk: PlayedKiosk, label: str) -> None:
    """Go to what has that label, and press Enter."""
    kiosk.be_settled()
    kiosk.do(f"labelled('{label}').forceActiveFocus()")
    kiosk.key(Key.Key_Return)
    kiosk.be_settled()
    draw(kiosk)


@pytest.mark.parametrize(
    ("opener", "sheet", "first", "close"),
    [
        ("Text size", "ChoiceSheet", "Normal text", "Done"),
        ("Show QR code", "CodeSheet", "Put the code away", "Put the code away"),
        ("A card with only the number", "NumberCard", "Done", "Done"),
    ],
)
def test_a_sheet_holds_the_keys_and_gives_them_back(
    shared: PlayedKiosk, opener: str, sheet: str, first: str, close: str
) -> None:
    opened(shared, "start")
    opened(shared, "service/herts-domestic-abuse-helpline")
    for _ in range(2):
        press(shared, opener)
        assert stop_of(shared).words == first
        stops = round_by(shared, Key.Key_Tab)
        wrong = focus.it_is_in_sight(stops), focus.it_is_marked(stops), focus.they_go_round(stops)
        assert [fault for law in wrong for fault in law] == []
        assert all(stop.within(sheet, "PanicBar") for stop in stops)
        assert any(stop.within("PanicBar") for stop in stops)
        for key in (Key.Key_Backtab, Key.Key_Down, Key.Key_Up):
            assert all(stop.within(sheet, "PanicBar") for stop in round_by(shared, key))
        press(shared, close)
        assert not shared.get(sheet, "visible")
        assert stop_of(shared).words == opener


def test_the_question_holds_the_keys_and_gives_them_back(shared: PlayedKiosk) -> None:
    opened(shared, "support")
    before = strike(shared, Key.Key_Tab)
    shared.set("IdleWatch", "covering", True)
    draw(shared)
    stops = round_by(shared, Key.Key_Tab)
    assert {stop.words for stop in stops} == {"Go on", "I need more time", "Hide this screen"}
    press(shared, "Go on")
    assert stop_of(shared) == before


def test_keys_that_scroll_do_so_from_anywhere(shared: PlayedKiosk) -> None:
    opened(shared, "start")
    opened(shared, LONG)
    for label in ("Contrast", "Back", "Hide this screen"):
        shared.do(f"seen().find(each => each.label === '{label}').forceActiveFocus()")
        seen = [view_of(shared)[0]]
        for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_End, Key.Key_Home):
            assert strike(shared, key).words == label
            seen.append(view_of(shared)[0])
        assert seen[1] > seen[0] == seen[2] == seen[4] == 0
        assert seen[3] == shared.get("TopicScene", "last")


def test_what_was_scrolled_away_has_the_keys_no_more(shared: PlayedKiosk) -> None:
    opened(shared, "start")
    opened(shared, LONG)
    assert strike(shared, Key.Key_Tab).stop
    assert not strike(shared, Key.Key_End).stop
    shown = view_of(shared)
    near = strike(shared, Key.Key_Up)
    assert near.stop
    assert view_of(shared)[0] >= shown[0] - 0.8 * (shown[1] - shown[0])


def test_more_below_and_more_above_are_reached_and_keep_away_from_the_bar(shared: PlayedKiosk) -> None:
    opened(shared, "start")
    opened(shared, LONG)
    shared.do("labelled('Back').forceActiveFocus()")
    assert strike(shared, Key.Key_Backtab).words == "More below"
    at = view_of(shared)[0]
    press(shared, "More below")
    assert view_of(shared)[0] > at
    layout = Layout.of(shared)
    hints = [target for target in layout.targets if target.kind == "ScrollHint"]
    assert [hint.words for hint in hints] == ["More above", "More below"]
    assert all(layout.bars[0].rect.top - hint.rect.bottom >= 3 * layout.millimetre - SLACK for hint in hints)
    assert hints[1].rect.left - hints[0].rect.right >= 3 * layout.millimetre - SLACK
    while shared.ask("labelled('More below') !== null"):
        press(shared, "More below")
    assert stop_of(shared).kind == "TopicScene"
    while shared.ask("labelled('More above') !== null"):
        press(shared, "More above")
    assert view_of(shared)[0] == 0


def test_find_goes_from_the_field_to_filters_keyboard_and_results(shared: PlayedKiosk) -> None:
    opened(shared, "start")
    opened(shared, "find")
    order = [stop_of(shared), *round_by(shared, Key.Key_Tab)]
    wanted: tuple[Callable[[Stop], bool], ...] = (
        lambda stop: stop.kind == "EntryField",
        lambda stop: stop.words == "Open now",
        lambda stop: stop.words == "Under 18",
        lambda stop: stop.within("Keyboard"),
        lambda stop: stop.kind == "ServiceCard",
    )
    at = [next(n for n, stop in enumerate(order) if is_it(stop)) for is_it in wanted]
    assert at == sorted(at)
    assert len([stop for stop in order[: at[-1]] if stop.within("Keyboard")]) == 1


def test_the_keyboard_on_the_screen_is_gone_about_by_arrows(shared: PlayedKiosk) -> None:
    opened(shared, "start")
    opened(shared, "find")
    assert reach(shared, Key.Key_Tab, lambda stop: stop.within("Keyboard")).words == "1"
    ways = (Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Left, Key.Key_Up)
    assert [strike(shared, way).words for way in ways] == ["2", "w", "s", "a", "q"]
    press(shared, "t")
    shared.key(Key.Key_Return)
    assert shared.get("EntryField", "text") == "tt"
    for _ in range(9):
        strike(shared, Key.Key_Down)
    assert not stop_of(shared).within("Keyboard")


@pytest.mark.parametrize(
    ("mirrored", "on", "back"), [(False, Key.Key_Right, Key.Key_Left), (True, Key.Key_Left, Key.Key_Right)]
)
def test_left_and_right_go_as_the_page_is_read(main_window: KioskMaker, mirrored: bool, on: Key, back: Key) -> None:
    kiosk = main_window(properties={"mirrored": mirrored})
    opened(kiosk, "start")
    first = strike(kiosk, Key.Key_Down).words
    second = strike(kiosk, Key.Key_Down).words
    assert strike(kiosk, back).words == first
    assert strike(kiosk, on).words == second != first


def test_a_poster_is_held_by_keys(main_window: KioskMaker) -> None:
    kiosk = main_window()
    kiosk.set("Posters", "place", 0)
    draw(kiosk)
    assert strike(kiosk, Key.Key_Tab).words == "Pause"
    assert stop_of(kiosk).ringed
    kiosk.key(Key.Key_Return)
    assert stop_of(kiosk).words == "Go on"
    assert not kiosk.visiting
    strike(kiosk, Key.Key_Tab)
    assert kiosk.focus == "VenueScene"
    strike(kiosk, Key.Key_Down)
    kiosk.set("Posters", "place", -1)
    assert kiosk.focus == "VenueScene"
    kiosk.key(Key.Key_A)
    assert kiosk.visiting
