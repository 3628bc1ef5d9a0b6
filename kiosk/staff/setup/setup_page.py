"""The first set-up, in short steps: the venue, its hours, the help it offers itself, a manager, the screen, languages,
counting, the way in."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.characters import clean
from kiosk.content.model import Venue, VenueKind
from kiosk.content.people import LONGEST_PERSON_NAME, LONGEST_PIN
from kiosk.errors import KioskError
from kiosk.jobs import Jobs
from kiosk.staff.forms.fields import text_limits_of
from kiosk.staff.forms.languages import OFFERED
from kiosk.staff.parts.screen_size import ScreenSize
from kiosk.staff.ports import Person, Ports
from kiosk.staff.setup.setup_rows import (
    DayRow,
    LanguageRow,
    day_rows,
    language_rows,
    missing,
    moved,
)
from kiosk.staff.setup.setup_work import OWN_HELP, Answers, KeptAnswers, ManagerRefusedError, SetupWork, of_kind
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

STEPS = ("venue", "hours", "own-help", "manager", "screen", "languages", "counting", "way-in")
NEEDED = ("manager", "way-in")
"""Steps that cannot be skipped: without a manager nothing is finished, and the last one asks for nothing."""

LONGEST_NAME = text_limits_of(Venue, "name")[1]
LONGEST_ADDRESS = text_limits_of(Venue, "report_page")[1]

LONGEST = {
    "name": LONGEST_NAME,
    "manager": LONGEST_PERSON_NAME,
    "pin": LONGEST_PIN,
    **dict.fromkeys(OWN_HELP, LONGEST_ADDRESS),
}
"""Letters of each field."""


def steps_for(kind: VenueKind) -> tuple[str, ...]:
    """The steps a venue of ``kind`` is asked: only a university what it offers its students."""
    return tuple(each for each in STEPS if each != "own-help" or kind is VenueKind.UNIVERSITY)


@QmlElement
@QmlUncreatable("The shell makes it.")
class SetupPage(QObject):
    """The answers so far. ``arrived`` is called with the new manager, ``left`` when somebody leaves it for later.

    Nothing is written before the last step, and nothing typed is lost by stepping back. ``kept`` holds the answers from
    one page to the next, until the set-up is finished: hiding the screen loses the PIN, and nothing else.
    """

    scene_name = "setup/SetupScene"
    changed = Signal()
    step_changed = Signal()

    def __init__(
        self,
        ports: Ports,
        jobs: Jobs,
        arrived: Callable[[Person], None],
        left: Callable[[], None],
        parent: QObject | None = None,
        *,
        kept: KeptAnswers | None = None,
    ) -> None:
        super().__init__(parent)
        self._kept = kept or KeptAnswers()
        self._ports = ports
        self._jobs = jobs
        self._arrived = arrived
        self._left = left
        self._work = SetupWork(ports)
        self._answers = self._kept.answers
        self._again = self._word = self._trial = ""
        self._at = min(self._place(self._kept.step), self._place("manager"))
        self._busy = self._gone = self._done = self._held = False
        self._size = ScreenSize(
            lambda inches: self._change(diagonal_inches=inches), self, kept=lambda: self._answers.diagonal_inches or 0.0
        )
        self._week = Rows(DayRow, (), self)
        self._languages = Rows(LanguageRow, (), self)
        self._fill()

    # --- answers ------------------------------------------------------------------------------------------------------

    @Slot(str, str)
    def set_text(self, key: str, text: str) -> None:
        """Take what was typed into a field; ``key`` is its name in ``Answers``, or ``again`` or ``trial``."""
        if key == "again":
            self._again = text[:LONGEST_PIN]
            self._change()
        elif key == "trial":
            self._trial = text[:LONGEST_PIN]
            self._change()
        elif key in LONGEST:
            most = LONGEST[key]
            self._change(**{key: text[:most] if key == "pin" else clean(text)[:most]})

    @Slot()
    def hold(self) -> None:
        """The name was held: the kiosk would ask for the PIN now."""
        self._held = True
        self.changed.emit()

    @Slot()
    def try_pin(self) -> None:
        """See whether what was typed is the PIN that was chosen; nothing is written, and nobody has to wait."""
        if self._trial == self._answers.pin:
            self._word = ""
        else:
            self._word = translate(
                "SetupPage", "That is not the PIN you chose. Type it again, or go back and choose another."
            )
        self.changed.emit()

    @Slot(str)
    def set_kind(self, kind: str) -> None:
        """Choose what kind of place it is, and begin with the hours of a sample of that kind."""
        self._answers = of_kind(self._answers, VenueKind(kind))
        self._change()
        self.step_changed.emit()

    @Slot(int, bool)
    def set_open(self, day: int, is_open: bool) -> None:
        """Open on this day of the week (Monday is 0), or not."""
        self._change_day(day, is_open=is_open)

    @Slot(int, str, int)
    def step_time(self, day: int, which: str, by: int) -> None:
        """Move ``opens`` or ``closes`` of a day by quarters of an hour."""
        if which in ("opens", "closes"):
            self._change_day(day, **{which: moved(getattr(self._answers.week[day], which), by)})

    @Slot()
    def same_all_week(self) -> None:
        """Give Tuesday to Friday what Monday has."""
        week = self._answers.week
        self._change(week=(*(week[0],) * 5, *week[5:]))

    @Slot(bool)
    def set_bank_holidays(self, closed: bool) -> None:
        """Closed on bank holidays, or as on any other day."""
        self._change(closed_on_bank_holidays=closed)

    @Slot(str, bool)
    def set_language(self, tag: str, wanted: bool) -> None:
        """Offer a language, or not; English stays."""
        chosen = {*self._answers.languages, tag} if wanted else {*self._answers.languages} - {tag}
        self._change(languages=tuple(each for each in OFFERED if each in chosen or each == OFFERED[0]))

    @Slot(bool)
    def set_counting(self, wanted: bool) -> None:
        """Count how often each group of topics is opened in a month, or nothing at all."""
        self._change(counting=wanted)

    # --- steps --------------------------------------------------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """Go on; at a step with something missing, say what, and at the last one write everything."""
        if self._busy:
            return
        step = self._step()
        self._answers = replace(self._answers, skipped=self._answers.skipped - {step})
        self._word = missing(step, self._answers, self._again)
        if self._word:
            self.changed.emit()
        elif self._at + 1 < len(self._steps()):
            self._turn(self._at + 1)
        else:
            self._finish()

    @Slot()
    def back(self) -> None:
        """Go back a step."""
        if self._at > 0 and not self._busy:
            self._turn(self._at - 1)

    @Slot()
    def skip_step(self) -> None:
        """Leave what this step asks as it is, and go on. Steps in ``NEEDED`` cannot be skipped."""
        step = self._step()
        if step not in NEEDED and not self._busy:
            self._answers = replace(self._answers, skipped=self._answers.skipped | {step})
            self._turn(self._at + 1)

    @Slot()
    def skip(self) -> None:
        """Leave the whole set-up for later; what was answered is kept."""
        if not self._busy:
            self._jobs.write(self._work.skip, failed=lambda _: None)
            self._left()

    def close(self) -> None:
        """Go, and hand on what was answered; PINs are forgotten."""
        self._gone = True
        if not self._done:
            self._kept.keep(self._answers, self._step())
        self._answers, self._again, self._trial = Answers(), "", ""
        self._work.forget()
        self.deleteLater()

    def _finish(self) -> None:
        steps = self._steps()
        at = next((at for at, step in enumerate(steps) if missing(step, self._answers, self._again)), None)
        if at is not None:
            self._turn(at)
            self._word = missing(steps[at], self._answers, self._again)
            self.changed.emit()
            return
        self._busy = True
        self.changed.emit()
        answers = self._answers
        self._jobs.write(lambda: self._work.finish(answers), self._finished, self._failed)

    def _finished(self, person: Person) -> None:
        self._done = True
        self._kept.clear()
        self._ports.machine.changed()
        if not self._gone:
            self._arrived(person)

    def _failed(self, fault: BaseException) -> None:
        if not isinstance(fault, KioskError):
            raise fault
        if self._gone:
            return
        self._busy = False
        if isinstance(fault, ManagerRefusedError):
            self._at = self._place("manager")
            self.step_changed.emit()
        self._word = str(fault)
        self.changed.emit()

    def _steps(self) -> tuple[str, ...]:
        return steps_for(self._answers.kind)

    def _step(self) -> str:
        return self._steps()[self._at]

    def _place(self, step: str) -> int:
        steps = self._steps()
        return steps.index(step) if step in steps else 0

    def _turn(self, at: int) -> None:
        self._at = at
        self._word = self._trial = ""
        self._held = False
        self.step_changed.emit()
        self.changed.emit()

    def _change(self, **fields: object) -> None:
        self._answers = replace(self._answers, **fields)  # type: ignore[arg-type]  # by the names of the fields
        self._word = ""
        self._fill()
        self.changed.emit()

    def _change_day(self, day: int, **fields: object) -> None:
        week = list(self._answers.week)
        week[day] = replace(week[day], **fields)  # type: ignore[arg-type]  # by the names of the fields
        self._change(week=tuple(week))

    def _fill(self) -> None:
        self._week.replace(day_rows(self._answers))
        self._languages.replace(language_rows(self._answers))

    # --- what QML reads -----------------------------------------------------------------------------------------------

    @Property(int, constant=True)
    def longestName(self) -> int:
        return LONGEST_NAME

    @Property(int, constant=True)
    def longestPersonName(self) -> int:
        return LONGEST_PERSON_NAME

    @Property(int, constant=True)
    def longestPin(self) -> int:
        return LONGEST_PIN

    @Property(bool, notify=step_changed)
    def skippable(self) -> bool:
        return self._step() not in NEEDED

    @Property(bool, notify=changed)
    def held(self) -> bool:
        return self._held

    @Property(str, notify=changed)
    def trial(self) -> str:
        return self._trial

    @Property(bool, notify=changed)
    def tried(self) -> bool:
        return bool(self._trial) and self._trial == self._answers.pin

    """Whether the PIN that was typed to try the way in is the one that was chosen."""

    @Property(str, constant=True)
    def scene(self) -> str:
        return self.scene_name

    @Property(str, notify=step_changed)
    def step(self) -> str:
        return self._step()

    @Property(int, notify=step_changed)
    def place(self) -> int:
        return self._at + 1

    @Property(int, notify=step_changed)
    def steps(self) -> int:
        return len(self._steps())

    @Property(str, notify=changed)
    def words(self) -> str:
        return translate("SetupPage", "One moment…") if self._busy else self._word

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._answers.name

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._answers.kind

    @Property(int, constant=True)
    def longestAddress(self) -> int:
        return LONGEST_ADDRESS

    @Property(str, notify=changed)
    def reportPage(self) -> str:
        return self._answers.report_page

    @Property(str, notify=changed)
    def security(self) -> str:
        return self._answers.security

    @Property(str, notify=changed)
    def wellbeing(self) -> str:
        return self._answers.wellbeing

    @Property(str, notify=changed)
    def manager(self) -> str:
        return self._answers.manager

    @Property(str, notify=changed)
    def pin(self) -> str:
        return self._answers.pin

    @Property(str, notify=changed)
    def again(self) -> str:
        return self._again

    @Property(QObject, constant=True)
    def week(self) -> QObject:
        return self._week

    @Property(bool, notify=changed)
    def closedOnBankHolidays(self) -> bool:
        return self._answers.closed_on_bank_holidays

    @Property(QObject, constant=True)
    def size(self) -> QObject:
        return self._size

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        return self._languages

    @Property(bool, notify=changed)
    def counting(self) -> bool:
        return self._answers.counting
