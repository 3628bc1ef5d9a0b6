"""The pictures, films and captions there are, as a page tells QML."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Media, MediaKind
from kiosk.staff.forms.actions import Chosen
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.form import ActionResult, do
from kiosk.staff.media.media_rows import MediaRow, UseRow, media_row, use_rows, uses_by_file
from kiosk.staff.parts.asking import Confirmation, FolderChoice
from kiosk.staff.parts.file_choice import FileChoice
from kiosk.staff.parts.media_import import Wanted
from kiosk.staff.parts.page import StaffContext
from kiosk.staff.things.shown_form import CHECK_DELAY
from kiosk.staff.things.things_page import ThingsPage

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class MediaFace(ThingsPage):
    """The page as it looks; ``MediaPage`` is what it does."""

    scene_name = "media/MediaScene"

    cards_changed = Signal()

    def __init__(self, context: StaffContext, parent: QObject | None = None, *, check_delay: int = CHECK_DELAY) -> None:
        super().__init__(context, "media", parent, check_delay=check_delay)
        self._cards = self.rows(MediaRow)
        self._uses = self.rows(UseRow)
        self._said = ""
        self._wanted: Wanted | None = None
        self._places = FolderChoice(self)
        self._files = FileChoice(self)
        self._confirmation = Confirmation(self)
        self.media_import = context.media_import
        self.list_changed.connect(self._show_cards)
        self.opened.connect(self._forget)
        self._show_cards()

    @Slot()
    def _show_cards(self) -> None:
        session, url = self.context.session, self.context.ports.media.url
        listed = [(each, session.thing(each.key)) for each in self._things.rows]
        uses = uses_by_file(session.written)
        cards = [
            media_row(thing, each, uses.get(thing.id, ()), url) for each, thing in listed if isinstance(thing, Media)
        ]
        self._cards.replace(cards)
        chosen = self.thing
        self._uses.replace(use_rows(uses.get(chosen.id, ())) if chosen is not None else [])
        self.cards_changed.emit()

    def put_to_use(self) -> ActionResult | None:
        """What becomes of the thing that wanted one, with the chosen one in it; None where it cannot be used there."""
        wanted, chosen, session = self._wanted, self.thing, self.context.session
        thing = session.thing(wanted.path) if wanted is not None else None
        if wanted is None or chosen is None or thing is None:
            return None
        context = FormContext(
            session.written, thing, self.context.ports.clock().date(), session.unfinished(wanted.path)
        )
        done = do(context, wanted.key, Chosen(chosen.id))
        return None if done.thing == thing else done

    @Slot()
    def _forget(self) -> None:
        self._said = ""
        self.cards_changed.emit()

    # --- what QML reads -----------------------------------------------------------------------------------------------

    def _card(self) -> MediaRow | None:
        return next((each for each in self._cards.rows if each.key == self.path), None)

    @Property(QObject, constant=True)
    def cards(self) -> QObject:
        return self._cards

    @Property(QObject, constant=True)
    def uses(self) -> QObject:
        return self._uses

    @Property(str, notify=cards_changed)
    def said(self) -> str:
        return self._said

    @Property(str, notify=cards_changed)
    def picture(self) -> str:
        card = self._card()
        return card.picture if card else ""

    @Property(str, notify=cards_changed)
    def icon(self) -> str:
        card = self._card()
        return card.icon if card else ""

    @Property(str, notify=cards_changed)
    def length(self) -> str:
        card = self._card()
        return card.length if card else ""

    @Property(bool, notify=cards_changed)
    def film(self) -> bool:
        thing = self.thing
        return isinstance(thing, Media) and thing.kind is MediaKind.VIDEO

    @Property(QObject, constant=True)
    def bringingNow(self) -> QObject:
        return self.media_import

    @Property(QObject, constant=True)
    def placeChoice(self) -> QObject:
        return self._places

    @Property(QObject, constant=True)
    def fileChoice(self) -> QObject:
        return self._files

    @Property(QObject, constant=True)
    def confirmation(self) -> QObject:
        return self._confirmation

    @Property(str, notify=cards_changed)
    def wantedWords(self) -> str:
        if self._wanted is None or self.put_to_use() is None:
            return ""
        return translate("media", "Use it in “{name}”").format(name=self._wanted.name)
