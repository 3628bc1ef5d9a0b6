"""Saving the usage counts as a table: a part of the usage page."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import MachineError
from kiosk.staff.parts.file_saving import FileSaving
from kiosk.staff.parts.page import StaffPage
from kiosk.staff.parts.saving import save_beside
from kiosk.staff.usage.charts import Totals, csv_text

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Made by the page.")
class UsageTable(FileSaving):
    """Saves every month there is, by the same rule as the bars. ``counts`` gives what was read, None where nothing
    was."""

    def __init__(self, page: StaffPage, counts: Callable[[], Totals | None]) -> None:
        super().__init__(page)
        self._counts = counts

    @Slot()
    def save(self) -> None:
        """Ask where to save it."""
        self.ask(translate("UsagePage", "Save the table where?"))

    def writing(self, folder: Path) -> Callable[[], Path]:
        """The table as CSV, named by the day it is made on."""
        context, counts = self.page.context, self._counts()
        if counts is None:
            raise MachineError(
                translate("UsagePage", "The counts could not be read, so no table was saved."),
                translate("UsagePage", "Try again in a minute."),
            )
        ports, who, today = context.ports, context.person.name, context.ports.clock().date()
        content = csv_text(counts, context.catalogue().surveys, f"{today:%Y-%m}").encode()

        def work() -> Path:
            saved = save_beside(folder, f"kiosk-usage-{today:%Y-%m-%d}", ".csv", content)
            ports.audit.note(who, translate("UsagePage", "Saved the usage table to a file."))
            return saved

        return work
