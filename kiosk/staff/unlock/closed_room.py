"""What whoever asks for the staff pages finds where they cannot be opened: what happened, and what to do now."""

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError, program

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The application makes it.")
class ClosedRoom(QObject):
    """The one page of a staff room whose database, or folder, cannot be used. Nothing can be done there but read."""

    def __init__(self, fault: KioskError, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fault = fault

    @Property(str, constant=True)
    def what(self) -> str:
        return self._fault.what

    @Property(str, constant=True)
    def remedy(self) -> str:
        return self._fault.remedy

    @Property(str, constant=True)
    def program(self) -> str:
        return program()
