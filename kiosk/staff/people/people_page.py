"""Who may unlock this kiosk: for managers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.people import LONGEST_PERSON_NAME, LONGEST_PIN
from kiosk.errors import ContentError, KioskError
from kiosk.staff.parts.asking import Confirmation
from kiosk.staff.parts.page import StaffContext, StaffPage
from kiosk.staff.ports import Person

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

EDITOR = "editor"
MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody; ``key`` is their number, ``you`` whether it is the one who looks."""

    key: int
    name: str
    role: str
    role_name: str
    you: bool


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class PeoplePage(StaffPage):
    """The list, and at most one form: somebody new (``"add"``), or another PIN (``"pin"``).

    What is typed stays in the scene until it is handed over, and a PIN is not kept here.
    """

    scene_name = "people/PeopleScene"
    changed = Signal()
    form_changed = Signal()

    def __init__(self, context: StaffContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent, title=translate("PeoplePage", "People"))
        self._people = self.rows(PersonRow)
        self._confirmation = Confirmation(self)
        self._form = ""
        self._chosen = 0
        self._busy = False
        self._wrong_field = ""
        self._problem = ""
        self._tried_name = ""
        self._trouble = ""
        self._said = ""

    def refresh(self) -> None:
        """Read the list anew."""
        self.fetch(self.context.ports.people.everyone, self._show, self._fail)

    def _show(self, people: Sequence[Person]) -> None:
        names = {EDITOR: translate("PeoplePage", "Editor"), MANAGER: translate("PeoplePage", "Manager")}
        self._people.replace(
            [
                PersonRow(each.id, each.name, each.role, names.get(each.role, each.role), self._is_me(each.id))
                for each in people
            ]
        )
        self.changed.emit()

    def _is_me(self, person: int) -> bool:
        return person == self.context.person.id

    # --- the form ---

    @Slot()
    def begin_adding(self) -> None:
        """Open the form for somebody new."""
        self._open("add", 0)

    @Slot(int)
    def begin_pin(self, person: int) -> None:
        """Open the form for another PIN."""
        self._open("pin", person)

    @Slot()
    def cancel(self) -> None:
        """Close the form; nothing was changed."""
        self._open("", 0)

    def _open(self, form: str, person: int) -> None:
        self._form, self._chosen, self._wrong_field, self._problem, self._said = form, person, "", "", ""
        self._trouble = ""
        self.form_changed.emit()
        self.changed.emit()

    @Slot(str, str, str, str)
    def save(self, name: str, role: str, pin: str, again: str) -> None:
        """Do what the form is for: add somebody, or change the PIN."""
        self._tried_name = name.strip()
        self._say_wrong("", "")
        if self._form == "add" and not name.strip():
            self._say_wrong("name", translate("PeoplePage", "Write what the others call this person."))
        elif not pin:
            self._say_wrong("pin", translate("PeoplePage", "Choose a PIN."))
        elif pin != again:
            self._say_wrong("again", translate("PeoplePage", "The two PINs differ. Type both again."))
        elif self._form == "add":
            people, who = self.context.ports.people, self.context.person.name
            done = translate("PeoplePage", "{name} can now unlock this kiosk.").format(name=name.strip())
            self._write(lambda: people.add(name.strip(), role, pin, who), done)
        elif self._form == "pin":
            people, who, person = self.context.ports.people, self.context.person.name, self._chosen
            done = translate("PeoplePage", "{name} has a new PIN.").format(name=self._name(person))
            self._write(lambda: people.change_pin(person, pin, who), done)

    @Slot()
    def typed(self) -> None:
        """Somebody has changed what was wrong."""
        if self._problem:
            self._say_wrong("", "")

    def _field_at_fault(self) -> str:
        """Which field a fault is about that does not say so: a name that is on the list already, else the PIN."""
        names = {row.name.casefold() for row in self._people.rows}
        return "name" if self._form == "add" and self._tried_name.casefold() in names else "pin"

    def _say_wrong(self, field: str, sentence: str) -> None:
        self._wrong_field, self._problem = field, sentence
        self.form_changed.emit()

    # --- the list ---

    @Slot(int, str)
    def change_role(self, person: int, role: str) -> None:
        """Make an editor a manager, or the other way."""
        people, who = self.context.ports.people, self.context.person.name
        words = (
            translate("PeoplePage", "{name} is a manager now.")
            if role == MANAGER
            else translate("PeoplePage", "{name} is an editor now.")
        )
        # What is on the screen is for managers.
        then = self.context.lock if self._is_me(person) and role != MANAGER else None
        self._write(lambda: people.change_role(person, role, who), words.format(name=self._name(person)), then)

    @Slot(int)
    def remove(self, person: int) -> None:
        """Ask, then take somebody off the list."""
        name = self._name(person)
        lines = [translate("PeoplePage", "Their PIN stops working at once. What they wrote and published stays.")]
        if self._is_me(person):
            lines.append(translate("PeoplePage", "That is you: the screen is locked, and you cannot unlock it again."))
        people, who = self.context.ports.people, self.context.person.name
        done = translate("PeoplePage", "{name} cannot unlock this kiosk any more.").format(name=name)
        self._confirmation.ask(
            translate("PeoplePage", "Remove {name}?").format(name=name),
            lines,
            translate("PeoplePage", "Remove {name}").format(name=name),
            lambda: self._write(
                lambda: people.remove(person, who), done, self.context.lock if self._is_me(person) else None
            ),
        )

    def _name(self, person: int) -> str:
        return next((row.name for row in self._people.rows if row.key == person), "")

    # --- the worker ---

    def _write(self, work: Callable[[], object], said: str, then: Callable[[], None] | None = None) -> None:
        self._busy, self._said, self._trouble = True, "", ""
        self.changed.emit()

        def done(_answer: object) -> None:
            self._busy = False
            self._open("", 0)
            self._said = said
            self.refresh()

        show = self.alive(done)

        def written(answer: object) -> None:
            show(answer)
            # Also where another page is open by now.
            if then is not None:
                then()

        self.context.jobs.write(work, written, self.heard(self._fail))

    def _fail(self, fault: BaseException) -> None:
        self._busy = False
        if not isinstance(fault, KioskError):
            self.changed.emit()
            raise fault
        if self._form and isinstance(fault, ContentError):
            self._say_wrong(fault.field or self._field_at_fault(), str(fault))
        else:
            self._trouble = str(fault)
        self.changed.emit()

    # --- what the scene sees ---

    @Property(int, constant=True)
    def longestName(self) -> int:
        return LONGEST_PERSON_NAME

    @Property(int, constant=True)
    def longestPin(self) -> int:
        return LONGEST_PIN

    @Property(QObject, constant=True)
    def people(self) -> QObject:
        return self._people

    @Property(QObject, constant=True)
    def confirmation(self) -> QObject:
        return self._confirmation

    @Property(str, notify=form_changed)
    def form(self) -> str:
        return self._form

    @Property(str, notify=form_changed)
    def formTitle(self) -> str:
        if self._form == "pin":
            return translate("PeoplePage", "A new PIN for {name}").format(name=self._name(self._chosen))
        return translate("PeoplePage", "Add a person")

    @Property(str, notify=form_changed)
    def wrongField(self) -> str:
        return self._wrong_field

    @Property(str, notify=form_changed)
    def problem(self) -> str:
        return self._problem

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def said(self) -> str:
        return self._said

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble
