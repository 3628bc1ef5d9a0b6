"""Whole visits as stories, played with a finger or with keys alone."""

import gc
import sys
from collections import deque

import pytest
from PySide6.QtCore import QObject, QPoint, Qt

from kiosk.visitor.routes import Route
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, KioskMaker, Place, PlayedKiosk, routes, settle
from tests.visitor.leftovers import Untouched, Witness, assert_nothing_left

if sys.platform != "win32":
    import resource

Key = Qt.Key
VISITS = 40
"""Visits in a row; a kiosk has a few hundred a day, and what grows by one object a visit shows in these."""


def touch(kiosk: PlayedKiosk, label: str) -> None:
    """Find it as a person does, scrolling down where it is not on the screen, and touch it."""
    kiosk.be_settled()
    area = kiosk.ask("scrolledArea()")
    for _ in range(40):
        place = kiosk.labelled(label)
        middle = place.middle
        if area is None or not kiosk.ask(f"scrolls(labelled({label!r}))") or area[1] < middle.y() < area[1] + area[3]:
            break
        kiosk.do("scroll()")
    kiosk.tap(middle)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_from_the_venue_to_a_code_and_away_by_touch_alone(main_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = main_window(*size)
    before = Untouched.of(kiosk)
    kiosk.tap(QPoint(size[0] // 2, size[1] // 2))
    assert kiosk.route == "start"
    witness = Witness(kiosk)
    touch(kiosk, "Safety and support")
    assert kiosk.route == "support"
    witness.look()
    touch(kiosk, topic_label(kiosk, "someone-hurts-or-controls-me"))
    assert kiosk.route == "topic/someone-hurts-or-controls-me"
    witness.look()
    kiosk.be_settled()
    touch(kiosk, service_label(kiosk))
    assert Route.parse(kiosk.route).kind == "service"
    witness.look()
    touch(kiosk, "Show QR code")
    assert kiosk.count("QrCode") == 1
    kiosk.press(kiosk.bar)
    kiosk.lift()
    assert_nothing_left(kiosk, before, witness)


def topic_label(kiosk: PlayedKiosk, ident: str) -> str:
    """What the way to a topic is labelled on the page that is shown."""
    return str(kiosk.ask(f"all().filter(item => item.route === 'topic/{ident}' && item.label)[0].label"))


def service_label(kiosk: PlayedKiosk) -> str:
    """What the first service on the page is labelled."""
    found = (
        "all().filter(item => item.route && item.route.startsWith('service/') && item.label && drawn(item))[0].label"
    )
    return str(kiosk.ask(found))


def test_the_same_by_keys_alone(kiosk: PlayedKiosk) -> None:
    before = Untouched.of(kiosk)
    kiosk.key(Key.Key_Return)
    assert kiosk.route == "start"
    witness = Witness(kiosk)
    go_by_keys(kiosk, "Safety and support")
    assert kiosk.route == "support"
    witness.look()
    go_by_keys(kiosk, topic_label(kiosk, "someone-hurts-or-controls-me"))
    assert kiosk.route == "topic/someone-hurts-or-controls-me"
    witness.look()
    go_by_keys(kiosk, service_label(kiosk))
    assert Route.parse(kiosk.route).kind == "service"
    witness.look()
    go_by_keys(kiosk, "Show QR code")
    assert kiosk.count("QrCode") == 1
    kiosk.key(Key.Key_Backspace)
    assert kiosk.route == "topic/someone-hurts-or-controls-me"
    kiosk.key_down(Key.Key_Escape)
    kiosk.key_up(Key.Key_Escape)
    assert_nothing_left(kiosk, before, witness)


def go_by_keys(kiosk: PlayedKiosk, label: str) -> None:
    """Down, down, down, until it has the focus; Enter."""
    kiosk.be_settled()
    for _ in range(120):
        if kiosk.ask("focusedLabel()") == label:
            kiosk.key(Key.Key_Return)
            return
        kiosk.key(Key.Key_Down)
    raise AssertionError(f"the keys never came to “{label}”")


def test_somebody_searches_by_keys_and_goes_on_by_touch(kiosk: PlayedKiosk) -> None:
    before = Untouched.of(kiosk)
    kiosk.wake()
    witness = Witness(kiosk)
    go_by_keys(kiosk, "Find")
    witness.look()
    for letter in "CHILD":
        kiosk.key(getattr(Key, f"Key_{letter}"))
    assert kiosk.get("EntryField", "text") == "child"
    assert kiosk.count("ResultCard") > 0
    kiosk.be_settled()
    kiosk.tap(Place(*kiosk.ask("place(of('ResultCard')[0])")))
    assert kiosk.route != "find"
    witness.look()
    kiosk.tap("Back")
    assert kiosk.route == "find"
    # The page is new: what was typed was left with the old one.
    assert kiosk.get("EntryField", "text") == ""
    kiosk.press(kiosk.bar)
    kiosk.lift()
    assert_nothing_left(kiosk, before, witness)


def test_from_start_to_a_number_in_at_most_three_touches(kiosk: PlayedKiosk) -> None:
    """Breadth first over what can be touched: every service that has a number shows it after three touches or fewer, on
    its own page or on its card."""
    kiosk.wake()
    reached: dict[str, int] = {"start": 0}
    waiting = deque(["start"])
    while waiting:
        route = waiting.popleft()
        if route.startswith("service/") and reached[route] == 3:
            continue
        kiosk.session.open(route)
        settle()
        found = kiosk.ask("all().filter(item => item.route && item.activated).map(item => item.route)")
        for each in dict.fromkeys(found):
            if each == "venue" or each in reached:
                continue
            if reached[route] < 3:
                reached[each] = reached[route] + 1
                waiting.append(each)
            elif each.startswith("service/"):
                reached[each] = 3  # its card stands here
    services = {str(one) for one in routes() if one.kind == "service"}
    far = sorted(services - set(reached))
    assert far == []


def test_many_visits_leave_the_kiosk_as_small_as_it_was(kiosk: PlayedKiosk) -> None:
    walk = [str(route) for route in routes()]

    def visit(number: int) -> None:
        kiosk.wake()
        for step in range(4):
            kiosk.session.open(walk[(number * 4 + step) % len(walk)])
            settle()
        kiosk.session.set_text_scale(2.0)
        kiosk.hide()
        kiosk.end()

    for number in range(len(walk) // 4 + 1):
        visit(number)
    gc.collect()
    objects, python, memory = kiosk.objects(), python_objects(), resident()
    for number in range(VISITS):
        visit(number)
    gc.collect()
    assert kiosk.objects() == objects
    assert python_objects() <= python * 1.01
    assert resident() <= memory * 1.1


def python_objects() -> int:
    """QObjects that Python holds."""
    return sum(isinstance(one, QObject) for one in gc.get_objects())


def resident() -> int:
    """The most memory the process ever had, in the units of its system; Windows does not say it this way."""
    return 0 if sys.platform == "win32" else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
