"""Whoever sees little finds what can be touched by its edge (WCAG 2.2, 1.4.11)."""

import pytest

from tests.screens.layout import Layout, draw
from tests.ui.bench import ratio
from tests.visitor.kiosks import KioskMaker, PlayedKiosk

ROUTES = (
    "start",
    "support",
    "topic/someone-hurts-or-controls-me",
    "service/childline",
    "emergency",
    "find",
    "about",
    "practise",
    "questions/operation-advisory",
    "survey/feelings-of-safety",
)
REACH = 8
"""Pixels to both sides of an edge that are looked at: the line, what lies within it and what lies around it."""


def faint(kiosk: PlayedKiosk, route: str) -> list[str]:
    """What can be touched on a page, and has no edge of 3:1 from what lies on one side of it."""
    kiosk.session.open(route)
    layout = Layout.of(kiosk, 4.0)
    picture = kiosk.picture()
    found = []
    for target in layout.targets:
        edge, y = round(target.rect.left), round((target.rect.top + target.rect.bottom) / 2)
        if not target.clip.holds(target.rect) or edge < REACH:
            continue
        seen = [picture.pixelColor(x, y) for x in range(edge - REACH, edge + REACH)]
        if max(ratio(each, around) for each in seen for around in (seen[0], seen[-1])) < 3:
            found.append(f"{route}: {target.kind} “{target.words}”")
    return found


@pytest.mark.parametrize("contrast", [False, True], ids=["as it is", "in high contrast"])
def test_what_can_be_touched_has_an_edge_of_3_to_1(main_window: KioskMaker, contrast: bool) -> None:
    kiosk = main_window(1920, 1080)
    kiosk.wake()
    kiosk.session.set_contrast(contrast)
    draw(kiosk)
    assert [each for route in ROUTES for each in faint(kiosk, route)] == []
