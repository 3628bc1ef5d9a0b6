"""The first set-up: what each step asks, what is written at its end, and that nothing typed is lost."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from kiosk.content.model import Day, VenueKind
from kiosk.errors import ContentError, KioskError, MachineError
from kiosk.staff.parts.screen_size import ScreenSize, inches_of_card
from kiosk.staff.ports import Person
from kiosk.staff.setup.setup_page import STEPS, SetupPage
from kiosk.staff.setup.setup_rows import moved
from kiosk.staff.setup.setup_work import KeptAnswers
from tests.staff.fakes import FakeRoom
from tests.staff.given import AtOnce, rows

PIN = "482917"


class SetUp:
    """A set-up in front of an empty room."""

    def __init__(self, parent: QObject) -> None:
        self.room = FakeRoom()
        self.room.people.people.clear()
        self.room.people.pins.clear()
        self.arrived: list[Person] = []
        self.left = 0
        self.jobs = AtOnce(parent)
        self.page = SetupPage(self.room.ports, self.jobs, self.arrived.append, self.leave, parent)

    def leave(self) -> None:
        """They left it for later."""
        self.left += 1

    @property
    def step(self) -> str:
        """The step that is asked."""
        return str(self.page.property("step"))

    @property
    def words(self) -> str:
        """What stands below it."""
        return str(self.page.property("words"))

    def go(self, step: str) -> None:
        """Answer until ``step`` is asked."""
        self.page.set_text("name", "  Bolsover Library ")
        self.page.set_text("manager", "Amina Hart")
        self.page.set_text("pin", PIN)
        self.page.set_text("again", PIN)
        if step == "own-help":
            self.page.set_kind("university")
        while self.step != step:
            self.page.next()
            assert self.words == ""


@pytest.fixture
def setup(qapp: QObject) -> Iterator[SetUp]:
    parent = QObject()
    made = SetUp(parent)
    yield made
    made.jobs.close()


@pytest.mark.parametrize(("kind", "left_out"), [("library", {"own-help"}), ("university", set())])
def test_it_goes_through_its_steps_and_writes_only_at_the_end(setup: SetUp, kind: str, left_out: set[str]) -> None:
    steps = [setup.step]
    setup.go("venue")
    setup.page.set_kind(kind)
    assert setup.page.property("steps") == len(STEPS) - len(left_out)
    while setup.step != STEPS[-1]:
        setup.page.next()
        steps.append(setup.step)
    assert steps == [each for each in STEPS if each not in left_out]
    assert setup.room.people.people == {}
    assert (setup.room.machine.kept, setup.room.machine.set_up) == ({}, "")
    assert setup.room.publishing.editions == {}
    setup.page.next()
    assert [each.name for each in setup.arrived] == ["Amina Hart"]


def test_what_was_answered_is_what_visitors_see(setup: SetUp) -> None:
    setup.go("venue")
    setup.page.set_kind("university")
    setup.page.set_open(6, False)
    setup.page.step_time(0, "opens", 2)
    setup.page.same_all_week()
    setup.page.set_language("ur", True)
    setup.page.set_counting(False)
    setup.go(STEPS[-1])
    setup.page.next()
    (edition,) = setup.room.publishing.issued
    venue = edition.venue
    assert venue is not None
    assert (venue.name, venue.kind, venue.languages) == ("Bolsover Library", VenueKind.UNIVERSITY, ("en-GB", "ur"))
    assert [(each.days, each.opens, each.closes) for each in venue.hours.windows] == [
        ((Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI), dt.time(8, 30), dt.time(22)),
        ((Day.SAT,), dt.time(10), dt.time(18)),
    ]
    assert [each.holiday for each in venue.hours.exceptions] == ["bank-holidays"]
    assert venue.help_words == "Ask at the reception."
    assert venue.rooms == ()
    assert venue.events == ()
    assert edition.note == "Set up"
    assert setup.room.drafts.draft.venue == venue
    assert (setup.room.machine.kept, setup.room.machine.set_up) == ({"counting": False}, "done")
    assert setup.room.machine.changes == 1
    assert [each.role for each in setup.room.people.people.values()] == ["manager"]
    assert "set up" in setup.room.audit.lines[-1].what
    assert PIN not in "".join(each.what for each in setup.room.audit.lines)


@pytest.mark.parametrize(
    ("step", "key", "text", "word"),
    [
        ("venue", "name", "   ", "name of the venue"),
        ("own-help", "report_page", "our page", "is not a web address"),
        ("own-help", "security", "extension 3", "is not a phone number"),
        ("own-help", "wellbeing", "help@example", "is not an email address"),
        ("manager", "manager", "", "your name"),
        ("manager", "pin", "1234", "6 to 12 digits"),
        ("manager", "pin", "abcdef", "6 to 12 digits"),
        ("manager", "again", "000000", "not the same"),
    ],
)
def test_what_is_missing_is_said_at_its_step(setup: SetUp, step: str, key: str, text: str, word: str) -> None:
    setup.go(step)
    setup.page.set_text(key, text)
    setup.page.next()
    assert setup.step == step
    assert word in setup.words


def test_a_venue_that_never_opens_is_asked_about(setup: SetUp) -> None:
    setup.go("hours")
    for day in range(7):
        setup.page.set_open(day, False)
    setup.page.next()
    assert setup.step == "hours"
    assert "at least one day" in setup.words


def test_stepping_back_loses_nothing(setup: SetUp) -> None:
    setup.go("counting")
    setup.page.set_language("ur", True)
    for _ in STEPS:
        setup.page.back()
    assert setup.step == "venue"
    assert setup.page.property("name") == "  Bolsover Library "
    assert setup.page.property("manager") == "Amina Hart"
    assert setup.page.property("pin") == setup.page.property("again") == PIN
    assert [each.key for each in rows(setup.page, "languages") if each.chosen] == ["en-GB", "ur"]


@pytest.mark.parametrize("step", STEPS)
def test_it_can_be_left_at_every_step(setup: SetUp, step: str) -> None:
    setup.go(step)
    setup.page.skip()
    assert setup.left == 1
    assert (setup.room.machine.kept, setup.room.machine.set_up) == ({}, "skipped")
    assert setup.room.people.people == {}
    assert setup.room.publishing.editions == {}


def test_a_pin_that_is_refused_leads_back_to_where_it_is_typed(setup: SetUp) -> None:
    setup.go(STEPS[-1])
    setup.room.people.fails = ContentError("This PIN is tried first by whoever guesses.", "Choose another.")
    setup.page.next()
    assert setup.step == "manager"
    assert "Choose another." in setup.words
    assert setup.room.publishing.editions == {}


@pytest.mark.parametrize("broken", ["drafts", "publishing", "machine", "audit"])
def test_after_a_fault_it_goes_on_where_it_was(setup: SetUp, broken: str) -> None:
    setup.go(STEPS[-1])
    fault: KioskError = MachineError("The disk is full.", "Make room.")
    fake = getattr(setup.room, broken)
    fake.fails = fault
    setup.page.next()
    assert setup.words == "The disk is full. Make room."
    assert setup.step == STEPS[-1]
    assert setup.arrived == []
    setup.page.next()
    assert len(setup.arrived) == 1
    assert len(setup.room.people.people) == 1


@pytest.mark.parametrize("typed", ["604193", PIN])
def test_the_pin_that_counts_after_a_fault_is_the_one_typed_last(
    setup: SetUp, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed: list[str] = []
    people = setup.room.people

    def change_pin(person: int, pin: str, who: str) -> None:
        changed.append(pin)
        people.pins[person] = pin

    monkeypatch.setattr(people, "change_pin", change_pin)
    setup.go(STEPS[-1])
    setup.room.publishing.fails = MachineError("The disk is full.", "Make room.")
    setup.page.next()
    assert setup.arrived == []
    for key in ("pin", "again"):
        setup.page.set_text(key, typed)
    setup.page.next()
    assert list(people.pins.values()) == [typed]
    assert changed == ([] if typed == PIN else [typed])
    assert len(setup.arrived) == 1
    assert typed not in repr(vars(setup.page._work))


def test_the_name_that_counts_after_a_fault_is_the_one_typed_last(setup: SetUp) -> None:
    setup.go(STEPS[-1])
    setup.room.publishing.fails = MachineError("The disk is full.", "Make room.")
    setup.page.next()
    setup.page.set_text("manager", "Amina Heart")
    setup.page.next()
    assert [each.name for each in setup.room.people.people.values()] == ["Amina Heart"]
    assert [each.name for each in setup.arrived] == ["Amina Heart"]
    (edition,) = setup.room.publishing.issued
    assert edition.made_by == "Amina Heart"


def size_of(setup: SetUp) -> ScreenSize:
    size = setup.page.property("size")
    assert isinstance(size, ScreenSize)
    return size


def step(setup: SetUp, by: int) -> None:
    """As the buttons of the step do."""
    size_of(setup).step(by)
    size_of(setup).keep()


def test_a_card_on_the_screen_tells_its_size(setup: SetUp) -> None:
    setup.go("screen")
    size_of(setup).see_screen(1920, 1080, 3.94)
    assert size_of(setup).property("inches") == "22.0 inches"
    for _ in range(6):
        step(setup, -10)
    assert float(size_of(setup).property("card")) == pytest.approx(3.94 * 85.6 - 60)
    setup.go(STEPS[-1])
    setup.page.next()
    assert setup.room.machine.kept["screen_diagonal_inches"] == pytest.approx(
        inches_of_card((1920, 1080), 3.94 * 85.6 - 60), abs=0.05
    )


def test_a_size_that_was_kept_is_shown_when_somebody_comes_back(setup: SetUp) -> None:
    size_of(setup).see_screen(1920, 1080, 3.94)
    step(setup, -40)
    card, inches = float(size_of(setup).property("card")), size_of(setup).property("inches")
    size_of(setup).see_screen(1920, 1080, 3.94)
    assert size_of(setup).property("inches") == inches
    assert float(size_of(setup).property("card")) == pytest.approx(card, abs=0.1)


def test_no_card_is_as_large_as_a_wall_or_as_small_as_a_stamp(setup: SetUp) -> None:
    size_of(setup).see_screen(1920, 1080, 3.94)
    for _ in range(200):
        step(setup, -10)
    small = float(size_of(setup).property("card"))
    for _ in range(400):
        step(setup, 10)
    large = float(size_of(setup).property("card"))
    assert inches_of_card((1920, 1080), small) <= 100
    assert inches_of_card((1920, 1080), large) >= 10


def test_a_screen_nobody_measured_stays_as_it_was(setup: SetUp) -> None:
    size_of(setup).see_screen(1920, 1080, 3.94)
    setup.go(STEPS[-1])
    setup.page.next()
    assert "screen_diagonal_inches" not in setup.room.machine.kept


def test_the_clock_goes_round() -> None:
    assert moved(dt.time(23, 45), 1) == dt.time(0)
    assert moved(dt.time(0), -1) == dt.time(23, 45)


def test_closed_it_forgets_the_pin(setup: SetUp) -> None:
    setup.go("manager")
    setup.page.close()
    assert PIN not in repr(vars(setup.page))


# --- skipping, leaving, coming back -----------------------------------------------------------------------------------


def test_a_step_can_be_skipped_and_what_was_there_stays(setup: SetUp) -> None:
    (old,) = (each.venue for each in setup.room.publishing.published().others)
    assert old is not None
    while setup.step != "manager":
        setup.page.skip_step()
    for key, text in {"manager": "Amina Hart", "pin": PIN, "again": PIN}.items():
        setup.page.set_text(key, text)
    setup.page.next()
    while setup.step != STEPS[-1]:
        setup.page.skip_step()
    assert (setup.room.machine.kept, setup.room.machine.set_up) == ({}, "")
    setup.page.next()
    assert setup.left == 0
    assert [each.name for each in setup.arrived] == ["Amina Hart"]
    (edition,) = setup.room.publishing.issued
    assert edition.venue is not None
    assert (edition.venue.name, edition.venue.kind, edition.venue.hours) == (old.name, old.kind, old.hours)
    assert edition.venue.languages == old.languages
    assert (setup.room.machine.kept, setup.room.machine.set_up) == ({}, "done")


def test_nothing_is_finished_without_a_manager(setup: SetUp) -> None:
    setup.page.set_text("name", "Bolsover Library")
    setup.page.next()
    setup.page.next()
    assert setup.step == "manager"
    assert setup.page.property("skippable") is False
    setup.page.skip_step()
    assert setup.step == "manager"


def test_a_step_that_was_skipped_can_be_answered_after_all(setup: SetUp) -> None:
    setup.page.skip_step()
    setup.page.back()
    setup.go(STEPS[-1])
    setup.page.next()
    (edition,) = setup.room.publishing.issued
    assert edition.venue is not None
    assert edition.venue.name == "Bolsover Library"


@pytest.mark.parametrize("how", ["left", "hidden"])
@pytest.mark.parametrize("step", STEPS)
def test_what_was_entered_is_kept_until_it_is_finished_but_not_the_pin(setup: SetUp, step: str, how: str) -> None:
    kept = KeptAnswers()

    def page() -> SetupPage:
        return SetupPage(setup.room.ports, setup.jobs, setup.arrived.append, setup.leave, kept=kept)

    setup.page = page()
    setup.page.set_kind("university")
    setup.page.set_language("ur", True)
    setup.page.set_open(5, True)
    setup.go(step)
    if how == "left":
        setup.page.skip()
    setup.page.close()
    assert PIN not in repr(vars(kept))
    setup.page = page()
    assert setup.step == STEPS[min(STEPS.index(step), STEPS.index("manager"))]
    assert setup.page.property("steps") == len(STEPS)
    assert setup.page.property("name") == "  Bolsover Library "
    assert setup.page.property("manager") == "Amina Hart"
    assert setup.page.property("pin") == ""
    for key in ("pin", "again"):
        setup.page.set_text(key, PIN)
    while setup.step != STEPS[-1]:
        setup.page.next()
        assert setup.words == ""
    setup.page.next()
    (edition,) = setup.room.publishing.issued
    assert edition.venue is not None
    assert (edition.venue.kind, edition.venue.languages) == (VenueKind.UNIVERSITY, ("en-GB", "ur"))
    assert kept == KeptAnswers()


def test_the_way_in_can_be_tried_before_anything_is_written(setup: SetUp) -> None:
    setup.go(STEPS[-1])
    assert setup.page.property("held") is False
    setup.page.hold()
    assert setup.page.property("held") is True
    setup.page.set_text("trial", "111111")
    setup.page.try_pin()
    assert setup.page.property("tried") is False
    assert "not the PIN you chose" in setup.words
    setup.page.set_text("trial", PIN)
    assert setup.words == ""
    setup.page.try_pin()
    assert setup.page.property("tried") is True
    assert setup.room.people.people == {}
    setup.page.next()
    assert len(setup.arrived) == 1


# --- fields -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["manager", "pin", "again"])
def test_what_was_wrong_goes_as_soon_as_somebody_types(setup: SetUp, key: str) -> None:
    setup.go("manager")
    setup.page.set_text("again", "000000")
    setup.page.next()
    assert "not the same" in setup.words
    setup.page.set_text(key, "1")
    assert setup.words == ""


def test_a_name_may_be_as_long_as_visitors_may_read_it(setup: SetUp) -> None:
    name = "The Royal Borough Library and Community Centre of Great Missenden with Little Hampden and Prestwood Village"
    assert 60 < len(name) <= 120
    setup.page.set_text("name", name)
    assert setup.page.property("name") == name
    assert setup.page.property("longestName") == 120


def test_only_what_is_wrong_with_the_manager_leads_back_to_the_manager(setup: SetUp) -> None:
    setup.go(STEPS[-1])
    setup.room.publishing.fails = ContentError("The PIN code of the venue is wrong.", "Write it again.")
    setup.page.next()
    assert setup.step == STEPS[-1]
    assert "Write it again." in setup.words


# --- what kind of place it is -----------------------------------------------------------------------------------------

OWN = {"report_page": " reports.example.ac.uk ", "security": "01632 960999", "wellbeing": "help@example.ac.uk"}


@pytest.mark.parametrize("skipped", [False, True])
def test_what_a_university_offers_its_students_is_its_own(setup: SetUp, skipped: bool) -> None:
    setup.go("own-help")
    for key, text in OWN.items():
        setup.page.set_text(key, text)
    assert [setup.page.property(each) for each in ("reportPage", "security", "wellbeing")] == [*OWN.values()]
    if skipped:
        setup.page.skip_step()
    setup.go(STEPS[-1])
    setup.page.next()
    (edition,) = setup.room.publishing.issued
    assert edition.venue is not None
    written = (edition.venue.report_page, edition.venue.security, edition.venue.wellbeing)
    assert written == (("", "", "") if skipped else tuple(each.strip() for each in OWN.values()))


def test_who_is_no_university_after_all_offers_students_nothing(setup: SetUp) -> None:
    setup.go("own-help")
    setup.page.set_text("security", "extension 3")
    setup.page.back()
    setup.page.back()
    setup.page.set_kind("library")
    setup.go(STEPS[-1])
    setup.page.next()
    (edition,) = setup.room.publishing.issued
    assert edition.venue is not None
    assert edition.venue.security == ""


def monday(setup: SetUp) -> str:
    """From when to when the venue is open on Mondays, as it is asked."""
    row = rows(setup.page, "week")[0]
    return f"{row.opens}-{row.closes}"


def test_the_hours_of_a_sample_stand_there_until_somebody_sets_others(setup: SetUp) -> None:
    assert monday(setup) == "09:00-17:00"
    found = {}
    for kind in VenueKind:
        setup.page.set_kind(kind)
        found[kind.value] = monday(setup)
    assert found == {"library": "09:00-19:00", "university": "08:00-22:00", "community-centre": "09:00-21:00"}
    setup.page.step_time(0, "opens", 1)
    setup.page.set_kind("university")
    assert monday(setup) == "09:15-21:00"
