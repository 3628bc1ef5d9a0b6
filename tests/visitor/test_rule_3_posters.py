"""Safety rule 3 where posters take turns with the venue page: a touch on one opens what it is about, and after hiding
none is there."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage

from tests.visitor.given import rows
from tests.visitor.kiosks import KioskMaker, settle, wait_until
from tests.visitor.leftovers import same_picture
from tests.visitor.test_rule_3_neutral_page import hidden_just_now

SOMEWHERE = QPoint(300, 300)
POSTERS = {"postersStill": False, "posterAfter": 30, "posterFor": 30}


def test_rule_3_posters_take_turns_with_the_page(main_window: KioskMaker) -> None:
    kiosk = main_window(properties=POSTERS)
    # Each turn is noted as it comes: looking now and then would miss some on a busy machine.
    kiosk.do("follow('Posters', 'place')")
    wait_until(lambda: len([one for one in kiosk.ask("followed") if one >= 0]) >= 3)
    shown: list[int] = kiosk.ask("followed")
    assert all((one == -1) != (other == -1) for one, other in pairwise(shown)), shown
    assert len(set(shown)) >= 3


def test_rule_3_a_poster_is_not_there_after_hiding(main_window: KioskMaker) -> None:
    kiosk = main_window()
    page = kiosk.picture()
    kiosk.set("Posters", "place", 0)
    assert not same_picture(kiosk.picture(), page)
    kiosk.wake("service/childline")
    kiosk.hide()
    assert same_picture(kiosk.picture(), page)
    # Somebody hides though the screen is idle: the page, not the poster.
    kiosk.end()
    kiosk.set("Posters", "place", 0)
    kiosk.key(Qt.Key.Key_Escape)
    assert same_picture(kiosk.picture(), page)
    assert not kiosk.visiting


def test_rule_3_a_touch_on_a_poster_opens_what_it_is_about(main_window: KioskMaker) -> None:
    kiosk = main_window()
    posters = kiosk.context.catalogue.campaigns
    shown = rows(kiosk.main_window.venue, "posters")
    for place in (0, 1):
        kiosk.set("Posters", "place", place)
        kiosk.tap(SOMEWHERE)
        assert kiosk.route == shown[place].page
        assert shown[place].campaign == next(one.title for one in posters if one.id == kiosk.route.split("/")[1])
        # A double touch presses nothing there, and Start is one step back.
        kiosk.tap(SOMEWHERE)
        assert kiosk.route == shown[place].page
        kiosk.session.back()
        assert kiosk.route == "start"
        kiosk.hide()
        kiosk.end()
        kiosk.be_idle()
    assert shown[0].page != shown[1].page
    # The venue page itself, between two posters, leads to Start.
    assert kiosk.get("Posters", "place") == -1
    kiosk.tap(SOMEWHERE)
    assert kiosk.route == "start"


def test_rule_3_what_counts_is_the_poster_that_was_touched(main_window: KioskMaker) -> None:
    """Posters take turns also while a finger is down."""
    kiosk = main_window()
    kiosk.press(SOMEWHERE)
    kiosk.set("Posters", "place", 0)
    kiosk.lift()
    settle()
    assert kiosk.route == "start"


def test_rule_3_a_key_on_a_poster_opens_what_it_is_about_too(main_window: KioskMaker) -> None:
    kiosk = main_window()
    kiosk.set("Posters", "place", 0)
    kiosk.key(Qt.Key.Key_Space)
    wait_until(lambda: kiosk.visiting)
    assert kiosk.route == rows(kiosk.main_window.venue, "posters")[0].page


def test_rule_3_after_hiding_a_poster_opens_nothing_for_ten_seconds(main_window: KioskMaker) -> None:
    kiosk = hidden_just_now(main_window())
    kiosk.set("Posters", "place", 0)
    kiosk.tap(SOMEWHERE)
    kiosk.hear()
    kiosk.tap(SOMEWHERE)
    assert not kiosk.visiting
    # Even there where "Touch here to start" is, it leads to Start: the campaign was nobody's wish.
    kiosk.tap(kiosk.start_here)
    assert kiosk.route == "start"


def test_rule_3_a_poster_of_what_is_no_longer_there_leads_to_start(main_window: KioskMaker) -> None:
    kiosk = main_window()
    kiosk.set("Posters", "place", 0)
    kiosk.do("one('Posters').children[0].page = 'campaign/gone'")
    kiosk.tap(SOMEWHERE)
    assert kiosk.route == "start"


def test_rule_3_a_poster_can_be_held_and_let_go(main_window: KioskMaker) -> None:
    kiosk = main_window()
    kiosk.set("Posters", "place", 0)
    kiosk.tap("Pause")
    assert kiosk.get("Posters", "held") is True
    assert not kiosk.visiting
    kiosk.tap("Go on")
    assert kiosk.get("Posters", "held") is False
    assert not kiosk.visiting


LONG = 4000
"""Milliseconds of a fade that is still in its middle when a test on a busy machine looks."""

READY, LOADING = 1, 2
"""``Image.Ready`` and ``Image.Loading``."""

MIDDLES = {
    "the page is being covered": "one('PosterVeil').covers = {long}; one('Posters').step()",
    "the poster is appearing": "one('PosterVeil').clears = {long}; one('Posters').step()",
    "the poster is being covered": "one('Posters').place = 0; one('PosterVeil').covers = {long}; one('Posters').step()",
    "the page is appearing": "one('Posters').place = 0; one('PosterVeil').clears = {long}; one('Posters').step()",
}


@pytest.mark.parametrize("middle", MIDDLES.values(), ids=MIDDLES)
def test_rule_3_hiding_waits_for_no_fade(middle: str, main_window: KioskMaker) -> None:
    """A poster comes and goes in a fade; whoever hides meanwhile sees the page, whole, in the next frame."""
    kiosk = main_window(less_motion=False)
    page = kiosk.picture()
    kiosk.do(middle.format(long=LONG))
    wait_until(lambda: kiosk.ask("0.1 < one('PosterVeil').opacity && one('PosterVeil').opacity < 0.9"))
    assert kiosk.picture() != page
    kiosk.key(Qt.Key.Key_Escape)
    assert same_picture(kiosk.picture(), page)
    assert kiosk.count("Poster") == 0


def test_rule_3_a_poster_and_the_page_change_under_a_colour_that_hides_both(main_window: KioskMaker) -> None:
    """Letters are not let through, which takes longer to draw than a frame has."""
    kiosk = main_window(less_motion=False)
    kiosk.do("followed = []; one('Posters').placeChanged.connect(() => followed.push(one('PosterVeil').opacity))")
    kiosk.do("one('Posters').step()")
    wait_until(lambda: kiosk.ask("one('Posters').shown && !one('PosterVeil').visible"))
    kiosk.do("one('Posters').step()")
    wait_until(lambda: not kiosk.get("Posters", "visible"))
    assert kiosk.ask("followed") == [1, 1]
    assert kiosk.count("Poster") == 0


def test_rule_3_hiding_waits_for_no_picture(main_window: KioskMaker, tmp_path: Path) -> None:
    """A photograph takes several frames to be read: beside whatever goes on, before the poster is seen."""
    photo = QImage(640, 480, QImage.Format.Format_RGB32)
    photo.fill(Qt.GlobalColor.darkGreen)
    assert photo.save(str(tmp_path / "photo.png"))
    kiosk = main_window(less_motion=False)
    kiosk.set("PosterVeil", "covers", LONG)
    kiosk.do(f"one('Posters').children[0].picture = '{QUrl.fromLocalFile(str(tmp_path / 'photo.png')).toString()}'")
    status = "one('Poster').children.find(each => ('' + each.source).endsWith('photo.png')).status"
    assert kiosk.ask(f"(() => {{ one('Posters').step(); return {status}; }})()") == LOADING
    wait_until(lambda: kiosk.ask(status) == READY)
    assert not kiosk.get("Posters", "shown")


def test_rule_3_what_comes_is_touched_only_once_it_is_there(main_window: KioskMaker) -> None:
    kiosk = main_window(less_motion=False)
    kiosk.set("PosterVeil", "covers", LONG)
    kiosk.do("one('Posters').step()")
    kiosk.tap(SOMEWHERE)
    assert kiosk.route == "start"


def test_rule_3_with_less_motion_posters_change_at_once(main_window: KioskMaker) -> None:
    kiosk = main_window()
    kiosk.do("follow('PosterVeil', 'opacity'); one('Posters').step()")
    assert kiosk.get("Posters", "shown")
    assert kiosk.get("PosterAccent", "transform[0].xScale") == 1
    kiosk.do("one('Posters').step()")
    assert not kiosk.get("Posters", "shown")
    assert kiosk.ask("followed") == [0]
