"""How whoever is unlocked reads the staff pages: the size of the text, and high contrast."""

from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.defaults import TEXT_SCALES
from kiosk.jobs import Jobs
from kiosk.staff.parts.page import sentence_of
from kiosk.staff.ports import People, Person, ReadingChoice

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The shell makes it.")
class OwnReading(QObject):
    """The choice of one person, from when their PIN was right until the screen locks; before and after it is the usual
    size in the usual colours, so that visitors meet nothing of it (safety rule 2).

    What is chosen counts at once and is kept by the worker; ``tell`` is given the sentence where it could not be.
    """

    changed = Signal()

    def __init__(self, people: People, jobs: Jobs, tell: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._jobs = jobs
        self._tell = tell
        self._whose = 0
        self._text_scale = TEXT_SCALES[0]
        self._contrast = False

    def begin(self, person: Person, choice: ReadingChoice) -> None:
        """``person`` is unlocked and has chosen this before."""
        self._whose = person.id
        self._show(choice.text_scale, choice.contrast)

    def end(self) -> None:
        """Nobody is unlocked any more."""
        self._whose = 0
        self._show(TEXT_SCALES[0], False)

    @Slot(float)
    def set_text_scale(self, text_scale: float) -> None:
        """Choose one of ``TEXT_SCALES``."""
        if text_scale in TEXT_SCALES:
            self._choose(text_scale, self._contrast)

    @Slot(bool)
    def set_contrast(self, contrast: bool) -> None:
        """Choose high contrast, or the usual colours."""
        self._choose(self._text_scale, contrast)

    def _choose(self, text_scale: float, contrast: bool) -> None:
        whose, people = self._whose, self._people
        if not whose or (text_scale, contrast) == (self._text_scale, self._contrast):
            return
        self._show(text_scale, contrast)

        def failed(fault: BaseException) -> None:
            sentence = sentence_of(fault)
            if whose == self._whose:
                self._tell(_not_kept(sentence))

        self._jobs.write(lambda: people.keep_reading_choice(whose, text_scale, contrast), failed=failed)

    def _show(self, text_scale: float, contrast: bool) -> None:
        if (text_scale, contrast) != (self._text_scale, self._contrast):
            self._text_scale, self._contrast = text_scale, contrast
            self.changed.emit()

    @Property(float, notify=changed)
    def textScale(self) -> float:
        return self._text_scale

    @Property(bool, notify=changed)
    def contrast(self) -> bool:
        return self._contrast


def _not_kept(sentence: str) -> str:
    words = translate("OwnReading", "The text is as you want it until you lock, but it could not be kept. {sentence}")
    return words.format(sentence=sentence)
