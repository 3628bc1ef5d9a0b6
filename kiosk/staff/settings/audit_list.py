"""Who did what, the newest first: a part of the settings page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.readable import readable
from kiosk.staff.parts.page import StaffPage, sentence_of
from kiosk.staff.ports import AuditLine
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

AT_ONCE = 30
"""Lines read at a time."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """Something somebody of the staff did."""

    key: str
    when: str
    who: str
    what: str


@QmlElement
@QmlUncreatable("Made by the page.")
class AuditList(QObject):
    """The list, a page at a time. The page it is a part of is also its owner."""

    changed = Signal()

    def __init__(self, page: StaffPage) -> None:
        super().__init__(page)
        self._context = page.context
        self._fetch = page.fetch
        self._wanted = AT_ONCE
        self._more = False
        self._trouble = ""
        self._rows = Rows(AuditRow, (), self)

    def refresh(self) -> None:
        """Read the list anew, as far as it is shown."""
        audit, count = self._context.ports.audit, self._wanted + 1
        self._fetch(lambda: audit.latest(count), self._show, self._fail)

    @Slot()
    def show_more(self) -> None:
        """Read the next page."""
        self._wanted += AT_ONCE
        self.refresh()

    def _show(self, lines: Sequence[AuditLine]) -> None:
        self._more, self._trouble = len(lines) > self._wanted, ""
        here, seen = self._context.ports.clock().tzinfo, Counter[str]()
        rows = []
        # Counted from the oldest, so that a line keeps its key when newer ones come.
        for line in reversed(lines[: self._wanted]):
            same = f"{line.at.isoformat()}/{line.who}/{line.what}"
            seen[same] += 1
            who = line.who or translate("AuditList", "Somebody")
            rows.append(AuditRow(f"{same}/{seen[same]}", readable(line.at.astimezone(here)), who, line.what))
        self._rows.replace(rows[::-1])
        self.changed.emit()

    def _fail(self, fault: BaseException) -> None:
        self._trouble = sentence_of(fault)
        self.changed.emit()

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def more(self) -> bool:
        return self._more

    @Property(str, notify=changed)
    def words(self) -> str:
        if self._trouble:
            return self._trouble
        return "" if self._rows.rows else translate("AuditList", "Nothing is noted yet.")
