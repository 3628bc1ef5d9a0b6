"""A page of the staff room as a test holds it: with the fakes behind its doors, and a worker that does everything at
once."""

import sys
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import QObject

from kiosk.content.draft import Draft, Published, changes
from kiosk.jobs import Asked, Jobs
from kiosk.staff.editing.edit_session import EditSession
from kiosk.staff.parts.media_import import MediaImport
from kiosk.staff.parts.page import SessionSignals, StaffContext, StaffPage
from kiosk.ui.rows import Rows
from tests.staff.fake_people import FakePerson
from tests.staff.fakes import FakeRoom

Page = TypeVar("Page", bound=StaffPage)


class AtOnce(Jobs):
    """Does the work where it is asked for, so that a test sees the answer in the next line. ``held`` keeps it until
    ``go_on``, what is only read behind what is to be written."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held = False
        self._waiting: list[tuple[bool, Asked]] = []
        """Whether it is only read, and what."""

    @property
    def waiting(self) -> int:
        """How many pieces of work wait."""
        return len(self._waiting)

    def step(self) -> None:
        """Do the first piece of work that waits."""
        first = next((each for each in self._waiting if not each[0]), self._waiting[0])
        self._waiting.remove(first)
        self._do_now(first[1])

    def go_on(self) -> None:
        """Do all that waits, and from now on everything at once."""
        self.held = False
        while self._waiting:
            self.step()

    def close(self) -> None:
        """Do what is to be written, and answer no more."""
        super().close()
        self._waiting = [each for each in self._waiting if not each[0]]
        self.go_on()

    def _ask(self, line: object, asked: Asked) -> None:
        if self.held:
            self._waiting.append((line is self._reads, asked))
        else:
            self._do_now(asked)

    def _do_now(self, asked: Asked) -> None:
        try:
            self._answer(asked)
        except Exception as fault:  # as of a slot: whoever asked goes on
            sys.excepthook(type(fault), fault, fault.__traceback__)

    def _answer(self, asked: Asked) -> None:
        if not asked.wanted():
            return
        try:
            answer = asked.work()
        except Exception as fault:
            if self._closed:
                return
            if asked.failed is None:
                raise
            asked.failed(fault)
        else:
            if not self._closed:
                asked.done(answer)


class GivenDesk:
    """What a page is given, and what it asked of the shell: places (``went``), things (``opened``), sentences.

    ``made`` are those of this test: its end takes down their pages, before Python does on a thread of its choice.
    """

    made: ClassVar[list["GivenDesk"]] = []

    def __init__(self, room: FakeRoom, *, person: int = 1) -> None:
        self.made.append(self)
        self.room = room
        self.parent = QObject()
        self.jobs = AtOnce(self.parent)
        self.signals = SessionSignals(self.parent)
        self.media_import = MediaImport(room.ports.media, self.jobs, self.parent)
        self.session = EditSession(room.publishing.published(), room.drafts.load(), room.clock)
        self.session.changed = self.signals.changed.emit
        self.went: list[str] = []
        self.opened: list[tuple[str, str]] = []
        self.said: list[str] = []
        self.locked = 0
        self.reloads = 0
        self.waiting = 0
        """What ``differing`` says."""
        self.context = StaffContext(
            ports=room.ports,
            jobs=self.jobs,
            session=self.session,
            signals=self.signals,
            media_import=self.media_import,
            person=room.people.people.get(person, FakePerson(person, "Sam Lee", "editor")),
            published=lambda: self.session.published,
            catalogue=lambda: self.session.catalogue,
            differing=lambda: self.waiting,
            go=self.went.append,
            open_thing=lambda path, field: self.opened.append((path, field)),
            notify=self.said.append,
            save=self.save,
            reload=self.reload,
            lock=self.lock,
        )

    def save(self) -> None:
        """Write the draft."""
        changed = changes(self.room.drafts.draft, self.session.draft)
        if changed.any:
            self.room.drafts.save(changed, "Amina Khan")
        self.session.mark_saved(self.session.draft)

    def reload(self) -> None:
        """Read what is published anew."""
        self.reloads += 1
        published: Published = self.room.publishing.published()
        self.session.republish(published)
        self.signals.published.emit()

    def lock(self) -> None:
        """Lock."""
        self.locked += 1

    def write(self, draft: Draft) -> None:
        """Somebody wrote ``draft``."""
        self.session.replace_draft(draft, "writing")

    def page(self, make: Callable[[StaffContext, QObject], Page]) -> Page:
        """A page, as the shell shows it."""
        page = make(self.context, self.parent)
        page.refresh()
        return page


def rows(owner: QObject, name: str) -> tuple[Any, ...]:
    """The rows of the list that ``owner`` calls ``name``."""
    found = owner.property(name)
    assert isinstance(found, Rows), name
    return found.rows


def row(owner: QObject, name: str, key: object) -> Any:
    """The row of that key."""
    return next(each for each in rows(owner, name) if each.key == key)
