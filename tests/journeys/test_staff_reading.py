"""How staff read is theirs: it is there when they come back, and no visitor ever meets it (safety rule 2)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.journeys.shifts import EDITOR, EDITOR_PIN, PIN, House, PlayedApp, wait_until
from tests.visitor.kiosks import settle
from tests.visitor.leftovers import assert_nothing_kept_beside, same_picture

LARGE = [2, True]


def come_in(kiosk: PlayedApp, pin: str) -> None:
    """Hold the name and type the PIN, however large what is then on the screen."""
    kiosk.hold_name()
    wait_until(lambda: kiosk.says("The digits stand"))
    assert read_by(kiosk) == [1, False], "nobody is known yet"
    kiosk.write(pin)
    kiosk.key(Qt.Key.Key_Return)
    wait_until(lambda: kiosk.says("What visitors see"))
    settle()


def read_by(kiosk: PlayedApp) -> list[object]:
    """How the staff room wants to be drawn."""
    return list(kiosk.ask("[one('StaffScene').textScale, one('StaffScene').contrast]"))


def drawn(kiosk: PlayedApp) -> QImage:
    """What is on the screen."""
    kiosk.be_settled()
    return kiosk.window.grabWindow()


def choose_large(kiosk: PlayedApp) -> None:
    kiosk.touch("Text size")
    kiosk.touch("Very large text")
    kiosk.touch("High contrast")
    assert read_by(kiosk) == LARGE


def test_no_visitor_meets_what_staff_chose_to_read_with(house: House) -> None:
    """Safety rule 2: after hiding, and after locking, the venue page and the next visit are as ever."""
    house.hire()
    kiosk = house.start()
    kiosk.window.setProperty("lessMotion", True)  # a page that slides in is drawn in many places
    venue = drawn(kiosk)
    kiosk.walk_up()
    start = drawn(kiosk)
    kiosk.hide_by_bar()

    come_in(kiosk, PIN)
    choose_large(kiosk)
    assert drawn(kiosk).pixelColor(3, kiosk.window.height() // 2).name() == "#000000"
    kiosk.press(kiosk.bar)
    assert same_picture(kiosk.window.grabWindow(), venue), "in the very frame that hides"
    kiosk.lift()
    wait_until(lambda: kiosk.locked)
    assert_nothing_kept_beside(kiosk)
    kiosk.walk_up()
    assert same_picture(drawn(kiosk), start)
    assert (kiosk.session.property("textScale"), kiosk.session.property("contrast")) == (1.0, False)
    kiosk.hide_by_bar()

    come_in(kiosk, PIN)
    assert read_by(kiosk) == LARGE
    kiosk.touch("Places: Overview")
    kiosk.touch("Lock and leave")
    wait_until(lambda: kiosk.locked)
    assert_nothing_kept_beside(kiosk)
    kiosk.walk_up()
    assert same_picture(drawn(kiosk), start)


def test_it_is_there_after_a_restart_for_that_person_and_for_no_other(house: House) -> None:
    house.hire()
    house.hire(EDITOR, "editor", EDITOR_PIN)
    kiosk = house.start()
    come_in(kiosk, PIN)
    choose_large(kiosk)
    kiosk.at_rest()
    house.leave()

    kiosk = house.start()
    come_in(kiosk, EDITOR_PIN)
    assert read_by(kiosk) == [1, False]
    kiosk.hide_by_bar()
    come_in(kiosk, PIN)
    assert read_by(kiosk) == LARGE
