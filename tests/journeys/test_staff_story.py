"""The librarian's story: set up; a number corrected, an event added, a campaign scheduled with a picture from a stick,
tiles put in order, a topic hidden, a service with weekend hours added; all of it published, and gone back.

By a finger and the keyboard on the screen, whose touches are counted; the first part on a laptop with keys alone too.
"""

import datetime as dt
import threading
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from kiosk.media import finding
from tests.journeys.shifts import LAPTOP, PIN, House, Key, PlayedApp, wait_until
from tests.visitor.kiosks import Place, settle

WEEK = dt.timedelta(days=7)
HELPLINE = "Herts Domestic Abuse Helpline"
OLD, NEW = "08 088 088 088", "0808 178 4440"
NOT_ON = "It is not on today. You can read about it all the same."
WHY = "their new number"
SPIKED = "My drink was spiked"
NEW_LINE = "Listening line"


MOST_TO_COME_IN = 68
"""Touches of the first set-up, with a name and a PIN twice to type, and of coming in again."""

MOST_IN_ALL = 295
"""Touches of the whole story, from the first to the edition before, with coming in three times; it took 640 once. Lower
it with each that goes."""


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
    kiosk.type_on_screen("herts domestic")
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
    # The name we gave is selected: what is typed replaces it.
    wait_until(lambda: kiosk.typing_in == "What it is called")
    kiosk.type_on_screen("Bees and gardens")
    kiosk.pick_date("Date", months=0, day="26")
    kiosk.replace_on_screen("Starts at", "18:30")
    kiosk.touch("Done")
    assert (kiosk.value("Date"), kiosk.value("Starts at")) == ("26 November 2026", "18:30")
    wait_until(lambda: any("Bees and gardens" in each for each in kiosk.previewed()))


def schedule_by_touch(kiosk: PlayedApp) -> None:
    """Operation Advisory in February too."""
    kiosk.touch("Campaigns")
    kiosk.touch_field("Search")
    kiosk.type_on_screen("oper")
    kiosk.touch("Done")
    kiosk.touch("Operation Advisory")
    kiosk.form_drawn()
    kiosk.touch("Pick a day and time")
    for _ in range(11):
        kiosk.touch("»")
    wait_until(lambda: NOT_ON in kiosk.previewed())
    kiosk.touch("Add dates")
    kiosk.touch("From one date to another, once")
    kiosk.form_drawn()
    kiosk.pick_date("First day", months=3, day="8")
    kiosk.pick_date("Last day", months=2, day="28", number=-1)
    assert (kiosk.value("First day"), kiosk.value("Last day", -1)) == ("8 February 2027", "28 February 2027")
    wait_until(lambda: NOT_ON not in kiosk.previewed())
    assert any("Operation Advisory" in each for each in kiosk.previewed())


def add_picture_by_touch(kiosk: PlayedApp) -> None:
    """A picture from a stick, on the campaign's page."""
    kiosk.form_still()
    kiosk.touch("Add to the page")
    kiosk.touch("Picture")
    kiosk.form_drawn()
    kiosk.form_still()
    kiosk.touch("Choose", -1)
    kiosk.touch("Add a picture, film or recording")
    kiosk.touch("STICK")
    wait_until(lambda: kiosk.ask("of('Glance').some(each => !each.empty)"))
    kiosk.touch("garden.png")
    wait_until(lambda: kiosk.typing_in == "What it shows, for people who do not see it")
    kiosk.type_on_screen("Our garden")
    kiosk.strike("Next field")
    kiosk.type_on_screen("Ours")
    kiosk.touch("Done")
    kiosk.touch("Use it in “Operation Advisory”")
    kiosk.form_drawn()
    assert kiosk.there("Our garden")


def order_tiles_by_touch(kiosk: PlayedApp) -> None:
    """The tile on consent two places up, and one of the topics left out: all of it under “Topics”."""
    kiosk.touch("Topics")
    kiosk.touch_field("Search")
    kiosk.type_on_screen("spik")
    kiosk.touch("Done")
    kiosk.touch(SPIKED)
    kiosk.touch("Hide")
    kiosk.until_there("Show again")
    kiosk.touch("Start page")
    kiosk.touch("Have your say")
    kiosk.touch("Up")
    kiosk.touch("Up")


def add_service_by_touch(kiosk: PlayedApp) -> None:
    """A line that answers at the weekend."""
    kiosk.touch("Services")
    kiosk.touch("Add a service")
    kiosk.form_drawn()
    wait_until(lambda: kiosk.typing_in == "Name")
    kiosk.type_on_screen(NEW_LINE)
    kiosk.strike("Next field")
    kiosk.type_on_screen("Someone to talk to")
    kiosk.touch("Done")
    kiosk.touch("Add a way to get in touch")
    kiosk.touch("Phone")
    kiosk.form_drawn()
    wait_until(lambda: kiosk.typing_in == "Phone")
    kiosk.type_on_screen("08081570123")
    kiosk.touch("Done")
    kiosk.form_still()
    kiosk.touch("At these times")
    wait_until(lambda: kiosk.typing_in == "Opens")
    kiosk.type_on_screen("10")
    kiosk.strike("Next field")
    kiosk.type_on_screen("16")
    kiosk.touch("Done")
    kiosk.form_still()
    kiosk.touch("Sat")
    kiosk.touch("Sun")
    kiosk.touch("Choose", 0)
    kiosk.touch("Hertfordshire County Council")
    kiosk.touch("A call")
    wait_until(lambda: NEW_LINE in kiosk.previewed() and "Sat and Sun 10am–4pm" in kiosk.previewed())


def see_changes(kiosk: PlayedApp, count: int = 3) -> None:
    """Item by item, as it was and as it is now."""
    kiosk.until_says(f"{count} things change for visitors.")
    seen = kiosk.seen()
    for words in (OLD, NEW, "Bees and gardens", "26 November 2026", f"Service: {HELPLINE}"):
        assert any(words in each for each in seen), words
    assert (seen.count("Was:"), seen.count("Now:"), seen.count("Added:")) == (1, 1, 2)


def publish_by_touch(kiosk: PlayedApp) -> None:
    """Say why, and publish."""
    kiosk.touch("See changes")
    see_changes(kiosk)
    publish_them(kiosk)


def publish_all_by_touch(kiosk: PlayedApp) -> None:
    """The same with everything of the story among what changes."""
    kiosk.touch("See changes")
    kiosk.until_says("things change for visitors.")
    kiosk.at_rest()
    seen = kiosk.seen()
    for words in (OLD, NEW, "Bees and gardens", "Our garden", "Topic: My drink was spiked", f"Service: {NEW_LINE}"):
        assert any(words in each for each in seen), words
    publish_them(kiosk)


def publish_them(kiosk: PlayedApp) -> None:
    """Say why, and publish."""
    kiosk.replace_on_screen("Say why", WHY)
    kiosk.touch("Done")
    if kiosk.there("Publish anyway"):
        kiosk.touch("Publish anyway")
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
    """What a visitor who walks up now reads on the helpline's page; they hide it afterwards. Their touches are not the
    librarian's."""
    touches = kiosk.touches
    kiosk.at_rest()
    kiosk.walk_up()
    kiosk.look_up(HELPLINE)
    [number] = [each for each in (OLD, NEW) if each in kiosk.seen()]
    kiosk.hide_by_bar()
    kiosk.touches = touches
    return number


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick with a picture on it."""
    folder = tmp_path / "STICK"
    folder.mkdir()
    Image.linear_gradient("L").resize((1600, 900)).save(folder / "garden.png")
    monkeypatch.setattr(finding, "folders", lambda: (folder,))
    return folder


def test_the_librarian_s_story_by_touch_alone(house: House, stick: Path) -> None:
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
    assert kiosk.touches <= MOST_TO_COME_IN
    for part in (
        correct_by_touch,
        add_event_by_touch,
        schedule_by_touch,
        add_picture_by_touch,
        order_tiles_by_touch,
        add_service_by_touch,
        publish_all_by_touch,
    ):
        part(kiosk)
    kiosk.hide_by_bar()
    kiosk.until_says("Bees and gardens")
    assert number_shown(kiosk) == NEW

    house.clock.advance(WEEK)
    kiosk.unlock_by_touch()
    go_back_by_touch(kiosk)
    assert kiosk.touches <= MOST_IN_ALL
    kiosk.hide_by_bar()
    assert number_shown(kiosk) == OLD

    kiosk.unlock()
    kiosk.until_there("Undo: going back to edition 2")
    kiosk.touch("Undo: going back to edition 2")
    kiosk.until_says("changes not yet published")
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
        "May the kiosk count visits?",
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
    kiosk.enter("Add dates")
    kiosk.enter("From one date to another, once")
    kiosk.form_drawn()
    kiosk.rewrite("First day", "8 feb 2027")
    kiosk.rewrite("Last day", "28 feb 2027")
    kiosk.key(Key.Key_Tab)
    assert kiosk.value("Last day", -1) == "28 February 2027"
