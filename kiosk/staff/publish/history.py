"""The venue's editions, and going back to one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.draft import draft_of
from kiosk.content.model import Edition
from kiosk.content.readable import readable
from kiosk.errors import KioskError
from kiosk.staff.parts.asking import Confirmation
from kiosk.staff.parts.page import StaffPage, tell_elsewhere
from kiosk.staff.parts.page_notices import sheltered
from kiosk.staff.ports import EditionLine
from kiosk.staff.publish.comparison import compare, in_short
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class EditionRow:
    """One edition; ``key`` is its number."""

    key: int
    heading: str
    when_and_who: str
    note: str
    current: bool


@QmlElement
@QmlUncreatable("Made by the page.")
class History(QObject):
    """The list of editions, the newest first. The page it is a part of is also its owner."""

    changed = Signal()

    def __init__(self, page: StaffPage) -> None:
        super().__init__(page)
        self._context = page.context
        self._fetch = page.fetch
        self._gone = False
        self._read = False
        self._busy = False
        self._trouble = ""
        self._rows = Rows(EditionRow, (), self)
        self._confirmation = Confirmation(self)

    def refresh(self) -> None:
        """Read the list anew."""
        self._fetch(self._context.ports.publishing.history, self._show, self._fail)

    def close(self) -> None:
        """Take no answer of the worker from now on: the page goes."""
        self._gone = True

    @Slot(int)
    def go_back(self, number: int) -> None:
        """Ask whether edition ``number`` shall be what visitors see, with what that would change."""
        published, publishing = self._context.published(), self._context.ports.publishing

        def work() -> tuple[Edition, list[str]]:
            edition = publishing.edition(number)
            return edition, in_short(compare(published, edition))

        self._fetch(sheltered(self._context.ports.machine, work), self._ask, self._fail)

    def _ask(self, found: tuple[Edition, list[str]]) -> None:
        edition, lines = found
        waiting = self._context.differing()
        if lines:
            lines.append(translate("History", "Visitors see it from their next start."))
        else:
            lines.append(translate("History", "Nothing changes for visitors."))
        if waiting:
            lines.append(
                translate("History", "What is written and not published yet is replaced. “Undo” brings it back.")
            )
        self._confirmation.ask(
            translate("History", "Go back to edition {number}?").format(number=edition.number),
            lines,
            translate("History", "Go back to edition {number}").format(number=edition.number),
            lambda: self._do(edition),
        )

    def _do(self, edition: Edition) -> None:
        self._busy, self._trouble = True, ""
        self.changed.emit()
        publishing, session, who = self._context.ports.publishing, self._context.session, self._context.person.name
        label = translate("History", "going back to edition {number}").format(number=edition.number)
        draft = draft_of(edition)
        # The draft first: once visitors see the edition, whoever opens the editor next, here or on another machine,
        # finds the draft that goes with it.
        session.replace_draft(draft, label)
        self._context.save()

        def failed(fault: BaseException) -> None:
            if session.draft is draft:
                session.undo()
                self._context.save()
            self._did_not_go_back(fault)

        self._context.jobs.write(
            lambda: publishing.go_back(edition.number, who), lambda warning: self._went_back(edition, warning), failed
        )

    def _went_back(self, edition: Edition, warning: str) -> None:
        self._context.ports.machine.changed()
        self._context.reload()
        # Whoever went back may have hidden the screen meanwhile; visitors get it all the same.
        if self._gone:
            return
        self._busy = False
        done = translate("History", "Visitors see edition {number} from their next start.").format(
            number=edition.number
        )
        self._context.notify(f"{done} {warning}".strip())
        self.refresh()

    def _did_not_go_back(self, fault: BaseException) -> None:
        if self._gone:
            tell_elsewhere(self._context, fault)
        else:
            self._fail(fault)

    def _fail(self, fault: BaseException) -> None:
        self._busy = False
        self._trouble = str(fault) if isinstance(fault, KioskError) else ""
        self.changed.emit()
        if not isinstance(fault, KioskError):
            raise fault

    def _show(self, lines: Sequence[EditionLine]) -> None:
        self._read = True
        here = self._context.ports.clock().tzinfo
        self._rows.replace(
            [
                EditionRow(
                    key=each.number,
                    heading=translate("History", "Edition {number}").format(number=each.number),
                    when_and_who=translate("History", "{when}, by {who}").format(
                        when=readable(each.issued_at.astimezone(here)), who=each.made_by
                    ),
                    note=each.note,
                    current=each.current,
                )
                for each in lines
            ]
        )
        self.changed.emit()

    @Property(QObject, constant=True)
    def editions(self) -> QObject:
        return self._rows

    @Property(str, notify=changed)
    def words(self) -> str:
        if self._trouble:
            return self._trouble
        if self._read and not self._rows.rows:
            return translate(
                "History", "This venue has not published anything yet. Visitors see what the kiosk came with."
            )
        return ""

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(QObject, constant=True)
    def confirmation(self) -> QObject:
        return self._confirmation
