"""The librarian's story: a number corrected, an event added, a campaign scheduled, all of it published, and gone back.

Once with a finger and the keyboard on the screen, once on a laptop with keys alone.
"""

import datetime as dt
import threading

from PySide6.QtCore import Qt

from tests.journeys.shifts import LAPTOP, PIN, House, Key, PlayedApp, wait_until
from tests.visitor.kiosks import Place, settle

WEEK = dt.timedelta(days=7)
HELPLINE = "Herts Domestic Abuse Helpline"
OLD, NEW = "08 088 088 088", "0808 178 4440"
NOT_ON = "This campaign is not on at the moment."
WHY = "their new number"


def set_up_by_touch(kiosk: PlayedApp) -> None:
    """The first set-up, with as little as will do."""
    kiosk.touch_field("Name of the venue")
    kiosk.type_on_screen("Bolsover Library")
    next_step(kiosk)
    next_step(kiosk)
    for label, words in (("Your name", "Amina Hart"), ("PIN, 6 to 12 digits", PIN), ("The same PIN again", PIN)):
        kiosk.touch_field(label)
        kiosk.type_on_screen(words)
    for _ in range(4):
        next_step(kiosk)
    try_the_way_in(kiosk)
    kiosk.touch("Finish")
    kiosk.until_there("Lock and leave")


def try_the_way_in(kiosk: PlayedApp) -> None:
    """Hold the name, and type the PIN, as the last step offers."""
    kiosk.set("SetupWayIn", "holdSeconds", 0.04)
    kiosk.press(Place(*kiosk.ask("place(one('SetupWayIn').children[0])")))
    wait_until(lambda: bool(kiosk.get("SetupWayIn", "page.held")))
    kiosk.lift()
    kiosk.touch_field("Your PIN")
    kiosk.type_on_screen(PIN)
    kiosk.until_says("That is the way in.")


def next_step(kiosk: PlayedApp) -> None:
    """Go on, and see that it went on."""
    before = [each for each in kiosk.seen() if "step" in each]
    kiosk.touch("Next")
    wait_until(lambda: [each for each in kiosk.seen() if "step" in each] != before)


def correct_by_touch(kiosk: PlayedApp) -> None:
    """Another phone number, seen as visitors will see it."""
    kiosk.touch("Services")
    kiosk.touch_field("Search")
    kiosk.type_on_screen("helpline")
    kiosk.touch("Done")
    kiosk.touch(HELPLINE)
    kiosk.form_drawn()
    wait_until(lambda: OLD in kiosk.previewed())
    kiosk.replace_on_screen("Phone", NEW)
    assert kiosk.says("valid, free")
    wait_until(lambda: NEW in kiosk.previewed())
    assert OLD not in kiosk.previewed()
    kiosk.touch("Done")


def add_event_by_touch(kiosk: PlayedApp) -> None:
    """Thursday's talk."""
    kiosk.touch("Venue and events")
    kiosk.touch("What is on")
    kiosk.touch("Add an event")
    kiosk.form_drawn()
    kiosk.replace_on_screen("What it is called", "Bees and gardens")
    kiosk.replace_on_screen("Date", "thursday 26 november")
    kiosk.replace_on_screen("Starts at", "6.30pm")
    kiosk.touch("Done")
    assert (kiosk.value("Date"), kiosk.value("Starts at")) == ("26 November 2026", "18:30")
    wait_until(lambda: any("Bees and gardens" in each for each in kiosk.previewed()))


def schedule_by_touch(kiosk: PlayedApp) -> None:
    """Operation Advisory in February too."""
    kiosk.touch("Campaigns")
    kiosk.touch_field("Search")
    kiosk.type_on_screen("advisory")
    kiosk.touch("Done")
    kiosk.touch("Operation Advisory")
    kiosk.form_drawn()
    kiosk.touch("Pick a day and time")
    for _ in range(11):
        kiosk.touch("»")
    wait_until(lambda: NOT_ON in kiosk.previewed())
    kiosk.touch("Add a time")
    kiosk.touch("From one date to another, once")
    kiosk.form_drawn()
    kiosk.replace_on_screen("First day", "1 feb 2027")
    kiosk.replace_on_screen("Last day", "28 feb 2027")
    kiosk.touch("Done")
    wait_until(lambda: NOT_ON not in kiosk.previewed())
    assert "Operation Advisory" in kiosk.previewed()


def see_changes(kiosk: PlayedApp) -> None:
    """Item by item, as it was and as it is now."""
    kiosk.until_says("3 things change for visitors.")
    seen = kiosk.seen()
    for words in (OLD, NEW, "Bees and gardens", "26 November 2026", f"Service: {HELPLINE}"):
        assert any(words in each for each in seen), words
    assert (seen.count("Was:"), seen.count("Now:"), seen.count("Added:")) == (1, 1, 2)


def publish_by_touch(kiosk: PlayedApp) -> None:
    """Say why, and publish."""
    kiosk.touch("See changes")
    see_changes(kiosk)
    kiosk.replace_on_screen("Say why", WHY)
    kiosk.touch("Done")
    kiosk.touch("Publish")
    kiosk.until_says("Published. Visitors see it from their next start.")


def go_back_by_touch(kiosk: PlayedApp) -> None:
    """To the edition before."""
    kiosk.touch("Publish and history")
    kiosk.touch("History")
    kiosk.until_says("Edition 3")
    assert kiosk.says(WHY)
    assert kiosk.says("by Amina Hart")
    kiosk.touch("Go back to this one")
    kiosk.touch("Go back to edition 2")
    kiosk.until_says("Visitors see edition 2 from their next start.")


def number_shown(kiosk: PlayedApp) -> str:
    """What a visitor who walks up now reads on the helpline's page; they hide it afterwards."""
    kiosk.at_rest()
    kiosk.walk_up()
    kiosk.look_up(HELPLINE)
    [number] = [each for each in (OLD, NEW) if each in kiosk.seen()]
    kiosk.hide_by_bar()
    return number


def test_the_librarian_s_story_by_touch_alone(house: House) -> None:
    kiosk = house.start(offers_setup=True)
    wait_until(lambda: kiosk.count("SetupScene") == 1)
    settle()
    set_up_by_touch(kiosk)
    kiosk.touch("Lock and leave")
    wait_until(lambda: kiosk.locked)
    assert kiosk.hidden
    assert kiosk.says("Bolsover Library")
    assert number_shown(kiosk) == OLD

    kiosk.unlock_by_touch()
    correct_by_touch(kiosk)
    add_event_by_touch(kiosk)
    schedule_by_touch(kiosk)
    publish_by_touch(kiosk)
    kiosk.hide_by_bar()
    kiosk.until_says("Bees and gardens")
    assert number_shown(kiosk) == NEW

    house.clock.advance(WEEK)
    kiosk.unlock()
    go_back_by_touch(kiosk)
    kiosk.hide_by_bar()
    assert number_shown(kiosk) == OLD

    kiosk.unlock()
    kiosk.until_there("Undo: going back to edition 2")
    kiosk.touch("Undo: going back to edition 2")
    kiosk.until_says("3 changes not yet published")
    house.leave()
    again = house.start()
    assert number_shown(again) == OLD


def test_a_visitor_in_the_middle_of_a_page_is_not_disturbed(house: House) -> None:
    """Whoever publishes hides the screen at once, and the disk is slow: the visitor is there before the edition is."""
    kiosk = house.start(offers_setup=True)
    wait_until(lambda: kiosk.count("SetupScene") == 1)
    settle()
    set_up_by_touch(kiosk)
    correct_by_touch(kiosk)
    kiosk.touch("Publish…")
    kiosk.until_says("1 thing changes for visitors.")
    disk = threading.Event()
    kiosk.app.jobs.read(disk.wait)
    kiosk.touch("Publish")
    kiosk.hide_by_bar()
    kiosk.walk_up()
    kiosk.look_up(HELPLINE)
    words, objects = kiosk.texts(), kiosk.objects()
    disk.set()
    kiosk.at_rest()
    assert OLD in kiosk.seen()
    assert (kiosk.texts(), kiosk.objects()) == (words, objects)
    kiosk.hide_by_bar()
    assert number_shown(kiosk) == NEW


def test_the_same_on_a_laptop_by_keys_alone(house: House) -> None:
    kiosk = house.start(LAPTOP, staff=True)
    wait_until(lambda: kiosk.count("SetupScene") == 1)
    settle()
    set_up_by_keys(kiosk)
    correct_by_keys(kiosk)
    add_event_by_keys(kiosk)
    schedule_by_keys(kiosk)
    kiosk.enter("See changes")
    see_changes(kiosk)
    kiosk.rewrite("Say why", WHY)
    kiosk.enter("Publish")
    kiosk.until_says("Published. Visitors see it from their next start.")
    kiosk.enter("Lock and leave")
    wait_until(lambda: kiosk.locked)
    kiosk.until_says("Bees and gardens")

    house.clock.advance(WEEK)
    kiosk.be_idle()
    kiosk.key(Key.Key_Return)
    kiosk.unlock_by_keys()
    kiosk.enter("Publish and history")
    kiosk.enter("History")
    kiosk.until_says("Edition 3")
    kiosk.enter("Go back to this one")
    kiosk.enter("Go back to edition 2")
    kiosk.until_says("Visitors see edition 2 from their next start.")
    kiosk.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    kiosk.until_says("3 changes not yet published")
    house.leave()
    assert number_shown(house.start()) == OLD


def set_up_by_keys(kiosk: PlayedApp) -> None:
    """Tab, type, Enter."""
    kiosk.rewrite("Name of the venue", "Bolsover Library")
    kiosk.enter("Next")
    kiosk.until_says("When is the venue open?")
    kiosk.enter("Next")
    for label, words in (("Your name", "Amina Hart"), ("PIN, 6 to 12 digits", PIN), ("The same PIN again", PIN)):
        kiosk.rewrite(label, words)
    asked = (
        "How large is the screen?",
        "Which languages are offered?",
        "May the kiosk count?",
        "How you come in again",
    )
    for said in asked:
        kiosk.enter("Next")
        kiosk.until_says(said)
    kiosk.enter("Finish")
    kiosk.until_there("Lock and leave")


def correct_by_keys(kiosk: PlayedApp) -> None:
    """Another phone number."""
    kiosk.enter("Services")
    kiosk.rewrite("Search", "helpline")
    kiosk.enter(HELPLINE)
    kiosk.form_drawn()
    kiosk.rewrite("Phone", NEW)
    kiosk.key(Key.Key_Tab)
    assert kiosk.says("valid, free")


def add_event_by_keys(kiosk: PlayedApp) -> None:
    """Thursday's talk."""
    kiosk.enter("Venue and events")
    kiosk.enter("What is on")
    kiosk.enter("Add an event")
    kiosk.form_drawn()
    for label, words in (("What it is called", "Bees and gardens"), ("Date", "26 nov"), ("Starts at", "6.30pm")):
        kiosk.rewrite(label, words)
    kiosk.key(Key.Key_Tab)
    assert (kiosk.value("Date"), kiosk.value("Starts at")) == ("26 November 2026", "18:30")


def schedule_by_keys(kiosk: PlayedApp) -> None:
    """Operation Advisory in February too."""
    kiosk.enter("Campaigns")
    kiosk.rewrite("Search", "advisory")
    kiosk.enter("Operation Advisory")
    kiosk.form_drawn()
    kiosk.enter("Add a time")
    kiosk.enter("From one date to another, once")
    kiosk.form_drawn()
    kiosk.rewrite("First day", "1 feb 2027")
    kiosk.rewrite("Last day", "28 feb 2027")
    kiosk.key(Key.Key_Tab)
    assert kiosk.value("Last day") == "28 February 2027"
