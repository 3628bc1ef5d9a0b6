"""Where the keys are is seen all round, also on what lies edge to edge with its neighbours."""

import pytest
from PySide6.QtCore import Qt

from tests.staff.rooms import PlayedRoom, played, until

RING = "place(of('FocusRing').filter(each => drawn(each))[0])"


def ringed(room: PlayedRoom, kind: str) -> tuple[list[float], list[float]]:
    """Where the ring is, and what has it, once the keys are on a ``kind``."""
    has_keys = f"of('{kind}').filter(each => each.activeFocus)[0]"
    for _ in range(200):
        room.key(Qt.Key.Key_Tab)
        if room.ask(f"{has_keys} !== undefined"):
            break
    until(lambda: room.ask("of('FocusRing').filter(each => drawn(each)).length") == 1)
    return room.ask(RING), room.ask(f"place({has_keys})")


@pytest.mark.parametrize("kind", ["SectionButton", "ThingCard"])
def test_the_ring_lies_within_what_has_no_room_around_it(qapp: object, kind: str) -> None:
    with played() as room:
        room.go("Services")
        ring, thing = ringed(room, kind)
        assert ring == thing


def test_the_ring_lies_around_a_button(qapp: object) -> None:
    with played() as room:
        room.go("Services")
        ring, thing = ringed(room, "Button")
        assert ring[0] < thing[0]
        assert ring[1] < thing[1]
