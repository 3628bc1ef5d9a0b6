"""The sections of a long form, for the chips above it."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.forms.rows import FormHeading, FormRow, SectionRow
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

FEWEST = 3
"""A form of fewer sections has no chips."""


@QmlElement
@QmlUncreatable("A form makes its own.")
class FormSections(QObject):
    """What the chips of a form say, and the places of the rows its sections begin with."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._chips = Rows(SectionRow, (), self)

    def follow(self, rows: Sequence[FormRow]) -> None:
        """These are the rows of the form now."""
        found = sections_of(rows)
        if found != list(self._chips.rows):
            self._chips.replace(found)
            self.changed.emit()

    @Property(QObject, constant=True)
    def chips(self) -> QObject:
        return self._chips

    @Property(list, notify=changed)
    def places(self) -> list[int]:
        return [each.place for each in self._chips.rows]


def sections_of(rows: Sequence[FormRow]) -> list[SectionRow]:
    """The sections that ``rows`` make, with what stands above the first heading as one; none where they are few."""
    found = [
        SectionRow(row.key, row.chip, place)
        for place, row in enumerate(rows)
        if isinstance(row, FormHeading) and row.chip
    ]
    if len(found) < FEWEST:
        return []
    return [SectionRow(":top", translate("forms", "Name"), 0), *found] if found[0].place else found
