"""People with PINs, in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.content.characters import clean
from kiosk.content.people import LONGEST_PERSON_NAME
from kiosk.errors import ContentError
from kiosk.store.people import MOST_PEOPLE, ROLES
from kiosk.store.pins import refused, require_usable, wait_after
from tests.staff.fake_audit import FakeAudit, Faulty

PIN = "482916"
"""Amina Hart's, who is a manager."""

EDITOR_PIN = "730154"
"""Joe Ward's, who is an editor."""


@dataclass(frozen=True)
class FakePerson:
    """Somebody of the staff."""

    id: int
    name: str
    role: str


@dataclass(frozen=True)
class FakeAnswer:
    """What became of a PIN."""

    person: FakePerson | None
    wait: float = 0.0


@dataclass(frozen=True)
class FakeReadingChoice:
    """How somebody has chosen to read."""

    text_scale: float = 1.0
    contrast: bool = False


class FakePeople(Faulty):
    """People with PINs; each wrong one doubles the wait, which passes when a test says so."""

    def __init__(self, audit: FakeAudit) -> None:
        self.pins: dict[int, str] = {1: PIN, 2: EDITOR_PIN}
        self.people: dict[int, FakePerson] = {
            1: FakePerson(1, "Amina Hart", "manager"),
            2: FakePerson(2, "Joe Ward", "editor"),
        }
        self.choices: dict[int, FakeReadingChoice] = {}
        self.wrong = 0
        self.left = 0.0
        """Seconds until a PIN may be tried."""
        self._audit = audit
        self._last_number = 2

    def everyone(self) -> Sequence[FakePerson]:
        """Everybody, by name."""
        self._reads()
        return sorted(self.people.values(), key=lambda each: each.name.casefold())

    def unlock(self, pin: str) -> FakeAnswer:
        """Try a PIN; on a full disk too."""
        self._reads()
        if self.left > 0 or not self.people:
            return FakeAnswer(None, self.left)
        whose = next((self.people[number] for number, other in self.pins.items() if other == pin), None)
        if whose is None:
            self.wrong += 1
            self.left = float(wait_after(self.wrong))
            self._audit.add("", "A wrong PIN was tried.")
            return FakeAnswer(None, self.left)
        if whose.role == "manager":
            self.wrong = 0
        return FakeAnswer(whose)

    def wait(self) -> float:
        """Seconds until a PIN may be tried."""
        self._reads()
        return self.left

    def add(self, name: str, role: str, pin: str, who: str) -> FakePerson:
        """Add somebody."""
        self._writes()
        called = self._usable_name(name, None)
        self._require_role(role)
        self._require_pin(pin, None)
        if role != "manager" and not self._managers():
            raise ContentError("The first person has to be a manager.", "Add a manager first.", field="role")
        if len(self.people) >= MOST_PEOPLE:
            raise ContentError("There are too many people.", "Take somebody off the list first.", field="list")
        self._last_number += 1
        self.people[self._last_number] = FakePerson(self._last_number, called, role)
        self.pins[self._last_number] = pin
        self._audit.add(who, f"{called} was added.")
        return self.people[self._last_number]

    def rename(self, person: int, name: str, who: str) -> FakePerson:
        """Give somebody another name."""
        self._writes()
        old, called = self._require(person), self._usable_name(name, person)
        self.people[person] = replace(old, name=called)
        if called != old.name:
            self._audit.add(who, f"{old.name} is called {called} now.")
        return self.people[person]

    def change_pin(self, person: int, pin: str, who: str) -> None:
        """Give somebody another PIN."""
        self._writes()
        self._require_pin(pin, person)
        changed = self._require(person)
        self.pins[person] = pin
        self._audit.add(who, f"{changed.name} was given another PIN.")

    def change_role(self, person: int, role: str, who: str) -> None:
        """Make an editor a manager or the other way."""
        self._writes()
        self._require_role(role)
        changed = self._require(person)
        if changed.role != role:
            self._keep_a_manager(changed)
            self.people[person] = replace(changed, role=role)
            self._audit.add(who, f"{changed.name} has another role.")

    def remove(self, person: int, who: str) -> None:
        """Take somebody off the list."""
        self._writes()
        gone = self._require(person)
        self._keep_a_manager(gone)
        del self.people[person], self.pins[person]
        self.choices.pop(person, None)
        self._audit.add(who, f"{gone.name} was taken off the list.")

    def reading_choice(self, person: int) -> FakeReadingChoice:
        """How somebody has chosen to read."""
        self._reads()
        return self.choices.get(person, FakeReadingChoice())

    def keep_reading_choice(self, person: int, text_scale: float, contrast: bool) -> None:
        """Keep it."""
        self._writes()
        self.choices[self._require(person).id] = FakeReadingChoice(text_scale, contrast)

    def _require(self, person: int) -> FakePerson:
        if person not in self.people:
            raise ContentError("This person is no longer on the list.", "Look at the list again.", field="list")
        return self.people[person]

    def _usable_name(self, name: str, whose: int | None) -> str:
        called = " ".join(clean(name).split())
        if not 0 < len(called) <= LONGEST_PERSON_NAME:
            raise ContentError("The name is too short or too long.", "Write another name.", field="name")
        if any(each.name.casefold() == called.casefold() for each in self.people.values() if each.id != whose):
            raise ContentError(f"Somebody is already called {called}.", "Choose another name.", field="name")
        return called

    def _require_role(self, role: str) -> None:
        if role not in ROLES:
            raise ContentError(f"There is no role called {role}.", "Choose editor or manager.", field="role")

    def _require_pin(self, pin: str, whose: int | None) -> None:
        require_usable(pin)
        if any(other == pin for number, other in self.pins.items() if number != whose):
            raise refused()

    def _managers(self) -> int:
        return sum(each.role == "manager" for each in self.people.values())

    def _keep_a_manager(self, changed: FakePerson) -> None:
        if changed.role == "manager" and self._managers() == 1:
            raise ContentError("This is the last manager.", "Make somebody else a manager first.")
