"""Pages come and go a thousand times a day, with answers on their way: nothing of an old page reaches a new one.

An object whose method is connected without being a ``Slot`` gets a description of its type (a meta object) of its own,
which PySide6 6.12 frees with the object. QML remembers such descriptions by their address, takes the next page whose
description lies there for one of another kind, and reads what is not there: "undefined", or a crash.

A ``Loader`` clears the contexts of what it lets go, and deletes it when the event is over. Qt 6.12.0 does not know a
row of a list by then: a list that lets a row go keeps its address, deletes the row with its model, and then writes to
that address as it goes itself (``~QQuickItemView``; not in 6.8 to 6.11). No thread and no search for garbage is needed
for that, only a call that was put off until after the page was turned away::

    // page.qml, which main.qml's Loader is given and loses again in one event: loader.source = "page.qml", then ""
    Item {
        Component.onCompleted: Qt.callLater(() => list.positionViewAtIndex(80, ListView.Contain))
        ListView {
            id: list
            height: 400
            cacheBuffer: 0
            model: 100
            delegate: Item { height: 40 }
        }
    }
"""

import gc
import random
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject

from kiosk.content.draft import Draft
from kiosk.staff.shell.sections import SECTIONS
from kiosk.staff.unlock.unlock_page import UnlockPage
from kiosk.startup.gc_pauses import GcPauses
from kiosk.ui.rows import Rows
from tests.staff.fake_people import PIN
from tests.staff.fakes import FakeDrafts, FakeRoom, starter
from tests.staff.monkey import Monkey
from tests.staff.rooms import PlayedRoom, played
from tests.visitor.kiosks import settle, wait_until

OWN = "__METAOBJECT__"
TURNS = 120


def with_their_own() -> set[str]:
    """The types of the objects that have a meta object of their own."""
    return {type(each).__name__ for each in gc.get_objects() if isinstance(each, QObject) and OWN in vars(each)}


class Connected(QObject):
    """An object whose method is no slot."""

    def method(self) -> None:
        """Do nothing."""


def test_an_object_with_its_own_meta_object_is_noticed(qapp: QObject) -> None:
    sample = Connected()
    sample.objectNameChanged.connect(sample.method)
    assert "Connected" in with_their_own()


def test_no_page_has_a_meta_object_of_its_own(qapp: QObject) -> None:
    gc.collect()
    before = with_their_own()
    with played() as room:
        found = with_their_own()
        for place in SECTIONS:
            room.shell.go(place.key)
            room.shell.refresh()
            found |= with_their_own()
    assert found - before - {"Connected"} == set()


def slowed(ask: Callable[..., None], chance: random.Random) -> Callable[..., None]:
    """``ask``, with work that leaves garbage behind in the worker, which must not look for it there."""

    def later(work: Callable[[], Any], *more: Any, **named: Any) -> None:
        def run() -> Any:
            for _ in range(chance.randrange(200)):
                loop: list[Any] = []
                loop.append(loop)
            return work()

        ask(run, *more, **named)

    return later


def turn(room: PlayedRoom, chance: random.Random, things: list[str]) -> None:
    """One thing somebody might do."""
    shell = room.shell
    if room.phase == "":
        shell.open()
    elif room.phase == "unlock":
        wait_until(lambda: room.busy == "")
        page = shell.property("page")
        if not isinstance(page, UnlockPage):
            return
        for digit in PIN:
            page.press(digit)
        page.unlock()
        if chance.random() < 0.8:
            wait_until(lambda: room.phase == "work")
    else:
        do: list[Callable[[], object]] = [
            *[lambda: shell.go(chance.choice(SECTIONS).key)] * 6,
            *[lambda: shell.open_thing(chance.choice(things), "")] * 3,
            shell.refresh,
            shell.undo,
            shell.shut,
            lambda: QMetaObject.invokeMethod(room.window, "shut"),
        ]
        chance.choice(do)()
        QMetaObject.invokeMethod(room.window, "enter")


@pytest.fixture
def garbage() -> Iterator[GcPauses]:
    """Python's search for garbage as the kiosk has it: on this thread, when it is asked for."""
    garbage = GcPauses()
    yield garbage
    garbage.close()


@pytest.mark.slow  # at random, many times
def test_pages_turn_with_answers_on_their_way(
    qapp: QObject, monkeypatch: pytest.MonkeyPatch, garbage: GcPauses
) -> None:
    """A warning of QML's fails this like any other test."""
    chance = random.Random(5)
    with played() as room:
        for name in ("read", "write"):
            monkeypatch.setattr(room.jobs, name, slowed(getattr(room.jobs, name), chance))
        published = room.behind.publishing.published().others[0]
        things = [f"service/{each.id}" for each in published.services] + [
            f"campaign/{each.id}" for each in published.campaigns
        ]
        for _ in range(TURNS):
            turn(room, chance, things)
            if chance.random() < 0.3:
                garbage.clear()
            if chance.random() < 0.6:
                settle()


def speaking() -> Draft:
    """A venue that offers Urdu as well."""
    venue = starter().venue
    assert venue is not None
    return Draft(venue=msgspec.structs.replace(venue, languages=("en-GB", "ur")))


@pytest.mark.parametrize("place", ["services", "topics", "campaigns", "translations"])
def test_hiding_while_a_page_comes_ends_nothing(qapp: QObject, place: str) -> None:
    """As when the hide bar is touched while a slow machine makes the page: the row that was to be in sight is far down,
    and by then nothing of the list may be moved."""
    with played(behind=FakeRoom(drafts=FakeDrafts(speaking()))) as room:
        room.shell.go(place)
        settle()
        things = room.shell.property("page").property("things")
        assert isinstance(things, Rows)
        last = things.rows[-1].key
        for _ in range(3):
            room.shell.go("overview")
            settle()
            room.shell.go(place)
            room.shell.property("page").choose_thing(last)
            QMetaObject.invokeMethod(room.window, "shut")
            settle()
            QMetaObject.invokeMethod(room.window, "enter")


def open_a_sheet(room: PlayedRoom) -> None:
    room.shell.go("people")
    settle()
    room.shell.property("page").begin_adding()


def jump_to_a_text(room: PlayedRoom) -> None:
    room.shell.go("translations")
    settle()
    page = room.shell.property("page")
    page.choose_thing(page.property("things").rows[0].key)
    settle()
    page.jump_wanted.emit(2)


@pytest.mark.parametrize("deleted", [False, True])
@pytest.mark.parametrize("deed", [open_a_sheet, jump_to_a_text])
def test_what_was_put_off_finds_the_room_gone(qapp: QObject, deed: Callable[[PlayedRoom], None], deleted: bool) -> None:
    """Turned away, or ``deleted`` already. A warning of QML's fails this."""
    with played(behind=FakeRoom(drafts=FakeDrafts(speaking()))) as room:
        deed(room)
        QMetaObject.invokeMethod(room.window, "shut")
        if deleted:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        settle()
        QMetaObject.invokeMethod(room.window, "enter")
        settle()


@pytest.mark.slow  # at random, many times
def test_touches_at_random_end_nothing(qapp: QObject) -> None:
    """A short run of what ``python -m tests.staff.monkey`` does for half an hour."""
    monkey = Monkey(random.Random(3))
    try:
        assert list(monkey.play(150))[-1] == 150
    finally:
        monkey.close()
