"""From the preview to the form and back: a touch on what a field says leads to the field, and what the field in hands
says is marked and kept in sight."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.forms.form import rows_of
from kiosk.staff.forms.saying import Sayings
from kiosk.staff.parts.form_model import FormModel
from kiosk.staff.ports import Preview, Seen
from kiosk.staff.preview.preview_screen import PreviewScreen

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

NEAR = 0.02
"""How far beside words a finger may come down and mean them, as a share of the picture's width."""


@QmlElement
@QmlUncreatable("The preview makes it.")
class PreviewFields(QObject):
    """Where ``preview`` shows what the fields of a page say; nothing before the page has said whose: those of a form
    (``serve``) or others (``serve_texts``)."""

    changed = Signal()
    wanted = Signal(str)
    """Somebody wants to get to the field of this key."""
    held = Signal(str)
    """The field of this key is in hands now, "" for none."""

    def __init__(self, preview: Preview, parent: QObject) -> None:
        super().__init__(parent)
        self._preview = preview
        self._form: FormModel | None = None
        self._texts: Callable[[], Iterable[tuple[str, str]]] | None = None
        self._trying = False
        self._key = ""
        self._due = False
        self._mark: Seen | None = None
        self._known: tuple[object, Sayings] | None = None
        screen = preview.screen
        if isinstance(screen, PreviewScreen):
            screen.renewed.connect(self._look)

    def serve(self, form: FormModel, go: Callable[[str], None]) -> None:
        """``form`` is the one beside the preview; ``go`` leads to one of its fields, by its key."""
        self._form = form
        self.wanted.connect(go)
        form.opened.connect(lambda: self.hold(""))
        self.changed.emit()

    def serve_texts(self, texts: Callable[[], Iterable[tuple[str, str]]], go: Callable[[str], None]) -> None:
        """``texts`` gives what stands in the fields beside the preview, each with the key of its field; ``go`` leads to
        one of them."""
        self._texts = texts
        self.wanted.connect(go)
        self.changed.emit()

    def written(self) -> None:
        """Something was written: what the field in hands says may stand elsewhere by now."""
        self._due = self._key != ""

    # --- from the form to the preview ---------------------------------------------------------------------------------

    @Slot(str)
    def hold(self, key: str) -> None:
        """The field of this key is in hands now, or none."""
        if key and self._form is not None:
            self._form.be_at(key)
        self.held.emit(key)
        self._show(key)

    def _show(self, key: str) -> None:
        """Mark what the field of this key says."""
        self._key, self._due = key, key != ""
        self._look()

    @Slot()
    def _look(self) -> None:
        """See where what the field says stands now; once after a change it is brought into sight."""
        there = self._preview.seen() if self._key else ()
        said = self._said() if there else None
        seen = [each for each in there if _own(said, each) == self._key] if said else []
        mark = max(seen, key=lambda each: each.width * each.height, default=None)
        if mark is not None and self._due:
            self._due = False
            self._preview.reveal(mark)
        if mark != self._mark:
            self._mark = mark
            self.changed.emit()

    def _said(self) -> Sayings | None:
        """What the fields say; of a form read anew where the thing is another."""
        if self._texts is not None:
            return Sayings(self._texts())
        form = self._form
        thing = form.thing if form is not None else None
        if form is None or thing is None:
            return None
        if self._known is None or self._known[0] is not thing:
            context = replace(form.form_context(thing, form.path), all_open=True)
            self._known = (thing, Sayings.of_rows(rows_of(context)))
        return self._known[1]

    # --- from the preview to the form ---------------------------------------------------------------------------------

    @Slot(bool)
    def set_trying(self, trying: bool) -> None:
        """Whether touches do what they do for visitors, rather than lead to fields."""
        self._trying = trying
        self.changed.emit()

    @Slot(float, float, result=bool)
    def touch(self, x: float, y: float) -> bool:
        """A finger touched this place of the picture, in shares of it: whether it led to a field."""
        said = None if self._trying else self._said()
        if said is None:
            return False
        seen = min(self._preview.seen(), key=lambda each: each.distance(x, y), default=None)
        if seen is None or seen.distance(x, y) > NEAR:
            return False
        key = _own(said, seen) if seen.pressed else said.field(seen.words, seen.around)
        if key:
            self.wanted.emit(key)
        return key != ""

    @Slot(int)
    def step(self, by: int) -> None:
        """Mark the next (1) or the previous (-1) of what fields say, in the order it is read."""
        said = self._said()
        if said is None:
            return
        keys = [key for each in self._preview.seen() if (key := _own(said, each))]
        ways = list(dict.fromkeys(keys))
        if ways:
            place = ways.index(self._key) + by if self._key in ways else 0 if by > 0 else -1
            self._show(ways[place % len(ways)])

    @Slot()
    def enter(self) -> None:
        """Go to the field of what is marked."""
        if self._key:
            self.wanted.emit(self._key)

    # --- what QML reads -----------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        return self._form is not None or self._texts is not None

    @Property(bool, notify=changed)
    def trying(self) -> bool:
        return self._trying

    @Property(QRectF, notify=changed)
    def mark(self) -> QRectF:
        seen = self._mark
        return QRectF() if seen is None else QRectF(seen.x, seen.y, seen.width, seen.height)


def _own(said: Sayings, seen: Seen) -> str:
    """The field that says those words themselves. What visitors press has to be said as a whole: it leads elsewhere
    too."""
    return (said.exactly if seen.pressed else said.own)(seen.words, seen.around)
