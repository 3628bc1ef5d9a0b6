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

    def _get_what(self) -> str:
        return self._fault.what

    what = Property(str, _get_what, constant=True)

    def _get_remedy(self) -> str:
        return self._fault.remedy

    remedy = Property(str, _get_remedy, constant=True)

    def _get_program(self) -> str:
        return program()

    program = Property(str, _get_program, constant=True)
