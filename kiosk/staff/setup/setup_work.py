"""What the first set-up writes: the settings, the first manager, and the venue's own first edition."""

import datetime as dt
from dataclasses import dataclass, field, replace

import msgspec

from kiosk.content.draft import changes, edition_of
from kiosk.content.model import Day, HoursException, Venue, VenueKind, Weekly, Window
from kiosk.content.sample_venues import sample_venue
from kiosk.content.settings import USUAL
from kiosk.errors import ContentError
from kiosk.staff.ports import Person, Ports

VENUE_ID = "venue"

NOTE = "Set up"
"""Why the first edition was published."""

BANK_HOLIDAYS = "bank-holidays"

OWN_HELP = ("report_page", "security", "wellbeing")
"""What a university itself offers its students, by the names of the fields of a venue and of the answers."""


@dataclass(frozen=True, slots=True)
class DayHours:
    """A weekday's hours; ``is_open`` False is closed all day, whatever the times say."""

    is_open: bool
    opens: dt.time = dt.time(9)
    closes: dt.time = dt.time(17)


WORKING_WEEK = (*(DayHours(True),) * 5, *(DayHours(False),) * 2)


@dataclass(frozen=True, slots=True)
class Answers:
    """What somebody answered. ``diagonal_inches`` is 0 where the screen was left as it is."""

    name: str = ""
    kind: VenueKind = VenueKind.LIBRARY
    week: tuple[DayHours, ...] = WORKING_WEEK
    closed_on_bank_holidays: bool = True
    report_page: str = ""
    security: str = ""
    wellbeing: str = ""
    manager: str = ""
    pin: str = field(default="", repr=False)
    diagonal_inches: float = 0.0
    languages: tuple[str, ...] = ("en-GB",)
    counting: bool = USUAL.counting
    skipped: frozenset[str] = frozenset()
    """The steps somebody left as they are; what stands here for them is not written."""


@dataclass
class KeptAnswers:
    """What was answered, and at which step, until the set-up is finished: the screen may be hidden in between.

    PINs are not kept: whoever comes next may be somebody else.
    """

    answers: Answers = field(default_factory=Answers)
    step: str = ""

    def keep(self, answers: Answers, step: str) -> None:
        """Keep these, without the PIN."""
        self.answers, self.step = replace(answers, pin=""), step

    def clear(self) -> None:
        """Forget everything: the set-up is finished."""
        self.answers, self.step = Answers(), ""


class ManagerRefusedError(ContentError):
    """The first manager cannot be called so, or cannot have that PIN."""


def hours_of(answers: Answers) -> Weekly:
    """The week as the content keeps it: days with the same hours together."""
    spans: dict[tuple[dt.time, dt.time], list[Day]] = {}
    for day, hours in zip(Day, answers.week, strict=True):
        if hours.is_open:
            spans.setdefault((hours.opens, hours.closes), []).append(day)
    windows = tuple(Window(days=tuple(days), opens=opens, closes=closes) for (opens, closes), days in spans.items())
    closed = (HoursException(holiday=BANK_HOLIDAYS),) if answers.closed_on_bank_holidays else ()
    return Weekly(windows=windows, exceptions=closed)


def week_of(hours: Weekly) -> tuple[DayHours, ...]:
    """The week as it is answered: of each day the first hours it has."""
    first = {day: window for window in reversed(hours.windows) for day in window.days}
    return tuple(
        DayHours(True, first[day].opens, first[day].closes) if day in first else DayHours(False) for day in Day
    )


def of_kind(answers: Answers, kind: VenueKind) -> Answers:
    """The answers for a venue of ``kind``: with the hours of its sample, where nobody has answered others."""
    samples = {week_of(_sample_hours(each)) for each in VenueKind}
    untouched = answers.week == WORKING_WEEK or answers.week in samples
    return replace(answers, kind=kind, week=week_of(_sample_hours(kind)) if untouched else answers.week)


def _sample_hours(kind: VenueKind) -> Weekly:
    hours = sample_venue(kind).hours
    return hours if isinstance(hours, Weekly) else Weekly()


def venue_of(answers: Answers) -> Venue:
    """The venue as it was answered. The rooms and events of the example are not its own, so they are left behind."""
    # Only a university is asked for it.
    own_help = answers if answers.kind is VenueKind.UNIVERSITY else Answers()
    return Venue(
        id=VENUE_ID,
        name=answers.name.strip(),
        kind=answers.kind,
        hours=hours_of(answers),
        help_words=sample_venue(answers.kind).help_words,
        run_by=answers.name.strip(),
        languages=answers.languages,
        report_page=own_help.report_page.strip(),
        security=own_help.security.strip(),
        wellbeing=own_help.wellbeing.strip(),
    )


def _laid_over(old: Venue, answers: Answers) -> Venue:
    """The venue as it was answered, and as it was before where a step was skipped."""
    kept: dict[str, object] = {"id": old.id}
    if "venue" in answers.skipped:
        kept |= {"name": old.name, "kind": old.kind, "run_by": old.run_by, "help_words": old.help_words}
    if "hours" in answers.skipped:
        kept["hours"] = old.hours
    if "languages" in answers.skipped:
        kept["languages"] = old.languages
    if "own-help" in answers.skipped:
        kept |= {name: getattr(old, name) for name in OWN_HELP}
    return msgspec.structs.replace(venue_of(answers), **kept)


class SetupWork:
    """Finishes a set-up, in the worker. What has been done stays done: after a fault it goes on where it was."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._person: Person | None = None
        self._pin = ""

    def finish(self, answers: Answers) -> Person:
        """Write everything; gives the manager. Raises ``KioskError`` with the sentence to show."""
        ports, who = self._ports, answers.manager.strip()
        try:
            person = self._manager(who, answers.pin)
        except ContentError as fault:
            raise ManagerRefusedError(fault.what, fault.remedy) from fault
        if "counting" not in answers.skipped:
            ports.machine.set_setting("counting", answers.counting, who)
        if answers.diagonal_inches > 0 and "screen" not in answers.skipped:
            ports.machine.set_setting("screen_diagonal_inches", round(answers.diagonal_inches, 1), who)
        draft = ports.drafts.load()
        others = ports.publishing.published().others
        old = draft.venue or next((each.venue for each in others if each.venue is not None), None)
        if old is None and answers.skipped & {"venue", "hours"}:
            raise ContentError("Nobody has said what the venue is called, or when it is open.", "Go back and say it.")
        with_venue = draft.put("venue", venue_of(answers) if old is None else _laid_over(old, answers))
        ports.drafts.save(changes(draft, with_venue), who)
        edition = edition_of(with_venue, ports.publishing.next_number(), ports.clock(), who, note=NOTE)
        ports.publishing.publish(edition, who)
        ports.machine.mark_set_up("done", who)
        ports.audit.note(who, "The kiosk was set up.")
        self.forget()
        return person

    def _manager(self, name: str, pin: str) -> Person:
        """The manager as they were typed last: whoever was added before a fault is given the other name and PIN."""
        people, person = self._ports.people, self._person
        if person is None:
            person = people.add(name, "manager", pin, name)
        elif name != person.name:
            person = people.rename(person.id, name, name)
        if self._person is not None and pin != self._pin:
            people.change_pin(person.id, pin, name)
        self._person, self._pin = person, pin
        return person

    def forget(self) -> None:
        """Forget the PIN that the manager was added with."""
        self._pin = ""

    def skip(self) -> None:
        """Leave it for later; staff are reminded."""
        self._ports.machine.mark_set_up("skipped", "")
