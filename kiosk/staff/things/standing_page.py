"""How it stands with the chosen thing, as a page tells QML."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.staff.parts.media_import import Wanted
from kiosk.staff.parts.page import StaffContext
from kiosk.staff.things.form_page import FormPage
from kiosk.staff.things.form_view import waiting_words
from kiosk.staff.things.shown_form import CHECK_DELAY
from kiosk.staff.things.standing import ThingStatus


class ThingPage(FormPage):
    """A form with everything about its thing that is no row; see ``ThingStatus``."""

    list_changed = Signal()
    """The list of things, or how it stands with the chosen one."""

    def __init__(
        self, context: StaffContext, parent: QObject | None = None, *, title: str = "", check_delay: int = CHECK_DELAY
    ) -> None:
        super().__init__(context, parent, title=title, check_delay=check_delay)
        self._standing = ThingStatus()

    @Slot(str)
    def bring_one(self, key: str) -> None:
        """A picture or film is to be brought in for the row at ``key``: go where that is done."""
        row = self.row(key)
        if row is not None:
            self.finish_typing()
            self.context.media_import.want(Wanted(self.path, key, row.label, self._standing.name))
            self.context.go("media")

    @Property(str, notify=list_changed)
    def remarkWords(self) -> str:
        return waiting_words(self._remarks.rows)

    @Property(str, notify=list_changed)
    def thingName(self) -> str:
        return self._standing.name

    @Property(str, notify=list_changed)
    def ownerWords(self) -> str:
        return self._standing.owner_words

    @Property(bool, notify=list_changed)
    def canPutBack(self) -> bool:
        return self._standing.can_put_back

    @Property(bool, notify=list_changed)
    def canHide(self) -> bool:
        return self._standing.can_hide

    @Property(bool, notify=list_changed)
    def hidden(self) -> bool:
        return self._standing.hidden

    @Property(bool, notify=list_changed)
    def canRemove(self) -> bool:
        return self._standing.can_remove

    @Property(bool, notify=list_changed)
    def canDuplicate(self) -> bool:
        return self._standing.can_duplicate

    @Property(bool, notify=list_changed)
    def canCheck(self) -> bool:
        return self._standing.can_check

    @Property(str, notify=list_changed)
    def checkWords(self) -> str:
        return self._standing.check_words

    @Property(str, notify=list_changed)
    def previewPage(self) -> str:
        return self._standing.preview
