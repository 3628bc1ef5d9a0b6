"""People with PINs, in memory; and what every fake has in common."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.errors import ContentError

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


class Faulty:
    """Raises ``fails`` once, the next time somebody asks for something."""

    fails: Exception | None = None

    def _may_fail(self) -> None:
        fault, self.fails = self.fails, None
        if fault is not None:
            raise fault


class FakePeople(Faulty):
    """People with PINs; each wrong one doubles the wait, which passes when a test says so."""

    def __init__(self) -> None:
        self.pins: dict[int, str] = {1: PIN, 2: EDITOR_PIN}
        self.people: dict[int, FakePerson] = {
            1: FakePerson(1, "Amina Hart", "manager"),
            2: FakePerson(2, "Joe Ward", "editor"),
        }
        self.choices: dict[int, FakeReadingChoice] = {}
        self.wrong = 0
        self.left = 0.0
        """Seconds until a PIN may be tried."""

    def everyone(self) -> Sequence[FakePerson]:
        """Everybody, by name."""
        self._may_fail()
        return sorted(self.people.values(), key=lambda each: each.name)

    def unlock(self, pin: str) -> FakeAnswer:
        """Try a PIN."""
        self._may_fail()
        if self.left > 0:
            return FakeAnswer(None, self.left)
        for ident, other in self.pins.items():
            if other == pin:
                self.wrong = 0
                return FakeAnswer(self.people[ident])
        self.wrong += 1
        self.left = min(900.0, 2.0 ** (self.wrong - 1))
        return FakeAnswer(None, self.left)

    def wait(self) -> float:
        """Seconds until a PIN may be tried."""
        return self.left

    def add(self, name: str, role: str, pin: str, who: str) -> FakePerson:
        """Add somebody."""
        self._may_fail()
        if not name.strip():
            raise ContentError("The name is missing.", "Write what the others call this person.")
        if pin in self.pins.values():
            raise ContentError("Somebody else has this PIN.", "Choose another one.")
        ident = max(self.people, default=0) + 1
        self.people[ident], self.pins[ident] = FakePerson(ident, name, role), pin
        return self.people[ident]

    def rename(self, person: int, name: str, who: str) -> FakePerson:
        """Give somebody another name."""
        self._may_fail()
        self.people[person] = replace(self.people[person], name=name)
        return self.people[person]

    def change_pin(self, person: int, pin: str, who: str) -> None:
        """Give somebody another PIN."""
        self._may_fail()
        self.pins[person] = pin

    def change_role(self, person: int, role: str, who: str) -> None:
        """Make an editor a manager or the other way."""
        self._may_fail()
        if role != "manager":
            self._keep_a_manager(person)
        self.people[person] = replace(self.people[person], role=role)

    def remove(self, person: int, who: str) -> None:
        """Take somebody off the list."""
        self._may_fail()
        self._keep_a_manager(person)
        del self.people[person], self.pins[person]

    def reading_choice(self, person: int) -> FakeReadingChoice:
        """How somebody has chosen to read."""
        return self.choices.get(person, FakeReadingChoice())

    def keep_reading_choice(self, person: int, text_scale: float, contrast: bool) -> None:
        """Keep it."""
        self._may_fail()
        self.choices[person] = FakeReadingChoice(text_scale, contrast)

    def _keep_a_manager(self, person: int) -> None:
        if not any(each.role == "manager" for each in self.people.values() if each.id != person):
            raise ContentError("This is the last manager.", "Make somebody else a manager first.")
