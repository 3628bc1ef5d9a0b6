"""What every page of the staff room stands on: the base of its view model, and what the shell gives it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.catalogue import Catalogue
from kiosk.content.draft import Published
from kiosk.errors import KioskError
from kiosk.jobs import Jobs
from kiosk.staff.parts.glance import Glance
from kiosk.staff.parts.media_import import MediaImport
from kiosk.staff.ports import Person, Ports
from kiosk.ui.rows import Rows

if TYPE_CHECKING:
    from kiosk.staff.editing.edit_session import EditSession

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

REGISTERED = (Glance,)
"""A Python type that parts of pages need; naming it here keeps the import that registers it."""

Row = TypeVar("Row")
Answer = TypeVar("Answer")


class SessionSignals(QObject):
    """What pages are told of, whoever did it."""

    changed = Signal()
    """The draft is another one: by an edit, by undo or by redo."""
    saved = Signal()
    """The draft lies in the database as it is now."""
    unchecked = Signal(str)
    """What was written could not be checked, by a fault of ours, with the sentence to show."""
    published = Signal()
    """What visitors see has changed, or was read anew."""


@dataclass(frozen=True)
class StaffContext:
    """What the shell gives each page. Everything here is called on the GUI thread; what waits goes through ``jobs``."""

    ports: Ports
    jobs: Jobs
    session: "EditSession"
    signals: SessionSignals
    media_import: MediaImport
    """The picture or film that is being brought in; it outlives pages, and a lock."""
    person: Person
    """Who is unlocked."""
    published: Callable[[], Published]
    """What visitors see now."""
    catalogue: Callable[[], Catalogue]
    """What visitors would see if the draft were published now."""
    differing: Callable[[], int]
    """How many changes are not published yet, as last counted."""
    go: Callable[[str], None]
    """Turn to a section of the sidebar: ``"publish"``."""
    open_thing: Callable[[str, str], None]
    """Turn to the form of the thing at a path (``service/ID``), at a field below it (``contacts/phone/value``) or at
    its top ("")."""
    notify: Callable[[str], None]
    """Show a sentence above the page until it is dismissed; "" takes it away. Locked, whoever comes next reads it."""
    save: Callable[[], None]
    """Write the draft now rather than in a moment."""
    reload: Callable[[], None]
    """Read what is published, and the draft, anew: after publishing, going back and restoring."""
    lock: Callable[[], None]
    """Hide the screen and lock, where ``person`` is still unlocked."""


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class StaffPage(QObject):
    """One page of the staff room, alive only while it is on screen.

    ``scene_name`` is the QML file that draws it, below ``kiosk/staff`` and without its ending. A page that asks a
    worker for something must bear being gone when the answer comes: ``fetch`` sees to that, and ``self.alive(slot)``
    for what goes to ``jobs``.
    """

    scene_name = ""

    def __init__(self, context: StaffContext, parent: QObject | None = None, *, title: str = "") -> None:
        super().__init__(parent)
        self.context = context
        self.name = title
        self._gone = False
        self._acting = False

    @Property(str, constant=True)
    def scene(self) -> str:
        return self.scene_name

    @Property(str, constant=True)
    def title(self) -> str:
        return self.name

    def rows(self, row_type: type[Row], rows: Sequence[Row] = ()) -> Rows:
        """A list of the page's own, gone with the page."""
        return Rows(row_type, rows, self)

    def refresh(self) -> None:
        """Bring the page up to date; called when the page comes on screen, and each minute."""

    def show_thing(self, path: str, field: str) -> None:
        """Show the thing at ``path``, at ``field``; only pages with forms have anything to do."""

    def leave(self) -> None:
        """The page is about to go: keep what is still being typed. Called before the draft is written."""

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Changes of the draft within are this page's own."""
        self._acting = True
        try:
            yield
        finally:
            self._acting = False

    def close(self) -> None:
        """Go: the shell calls it once, after ``leave``. Answers of the worker no longer arrive."""
        self._gone = True
        self.deleteLater()

    def fetch(
        self, work: Callable[[], Answer], done: Callable[[Answer], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Have ``work``, which changes nothing, done in the worker; once the page is gone it is not begun, and nothing
        is called."""
        self.context.jobs.read(work, self.alive(done), self.alive(failed), wanted=lambda: not self._gone)

    def alive(self, call: Callable[..., None]) -> Callable[..., None]:
        """``call``, but nothing once the page is gone."""

        def unless_gone(*answer: object) -> None:
            if not self._gone:
                call(*answer)

        return unless_gone

    def heard(self, fail: Callable[[BaseException], None]) -> Callable[[BaseException], None]:
        """``fail``, but the sentence above whatever page there is once this one is gone: for what somebody asked for
        and takes to be done."""

        def told(fault: BaseException) -> None:
            if self._gone:
                tell_elsewhere(self.context, fault)
            else:
                fail(fault)

        return told


def sentence_of(fault: BaseException) -> str:
    """What to tell of a failure. Raises ``fault`` where it has no sentence, being a mistake of ours."""
    if not isinstance(fault, KioskError):
        raise fault
    return str(fault)


def tell_elsewhere(context: StaffContext, fault: BaseException) -> None:
    """Tell of a failure whose page is gone. Raises what ``sentence_of`` raises."""
    context.notify(sentence_of(fault))
