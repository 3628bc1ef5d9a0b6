"""Saving the sheet for colleagues to a stick: a part of the overview."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.catalogue import merge
from kiosk.staff.parts.file_saving import FileSaving
from kiosk.staff.parts.saving import save_beside
from kiosk.staff.sheet.sheet_pdf import sheet_pdf
from kiosk.staff.sheet.sheet_words import sheet_of

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Made by the page.")
class SheetCard(FileSaving):
    """Saves the sheet with what visitors see now: numbers nobody has published go on no paper."""

    @Slot()
    def save(self) -> None:
        """Ask where to save it."""
        self.ask(translate("SheetCard", "Save the sheet where?"))

    def writing(self, folder: Path) -> Callable[[], Path]:
        """One page, for the day it is made on."""
        context = self.page.context
        ports, who, published = context.ports, context.person.name, context.published()
        today = ports.clock().date()
        name = translate("SheetCard", "sheet-for-colleagues")

        def work() -> Path:
            own = published.own
            shown = merge((own, *published.others), hidden=frozenset(own.hidden)) if own else merge(published.others)
            saved = save_beside(folder, name, ".pdf", sheet_pdf(sheet_of(shown, today)))
            ports.audit.note(who, translate("SheetCard", "Saved the sheet for colleagues to a file."))
            return saved

        return work
