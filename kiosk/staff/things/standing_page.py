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

    def _get_remark_words(self) -> str:
        return waiting_words(self._remarks.rows)

    remarkWords = Property(str, _get_remark_words, notify=list_changed)

    def _get_name(self) -> str:
        return self._standing.name

    thingName = Property(str, _get_name, notify=list_changed)

    def _get_owner_words(self) -> str:
        return self._standing.owner_words

    ownerWords = Property(str, _get_owner_words, notify=list_changed)

    def _get_can_put_back(self) -> bool:
        return self._standing.can_put_back

    canPutBack = Property(bool, _get_can_put_back, notify=list_changed)

    def _get_can_hide(self) -> bool:
        return self._standing.can_hide

    canHide = Property(bool, _get_can_hide, notify=list_changed)

    def _get_hidden(self) -> bool:
        return self._standing.hidden

    hidden = Property(bool, _get_hidden, notify=list_changed)

    def _get_can_remove(self) -> bool:
        return self._standing.can_remove

    canRemove = Property(bool, _get_can_remove, notify=list_changed)

    def _get_can_duplicate(self) -> bool:
        return self._standing.can_duplicate

    canDuplicate = Property(bool, _get_can_duplicate, notify=list_changed)

    def _get_can_check(self) -> bool:
        return self._standing.can_check

    canCheck = Property(bool, _get_can_check, notify=list_changed)

    def _get_check_words(self) -> str:
        return self._standing.check_words

    checkWords = Property(str, _get_check_words, notify=list_changed)

    def _get_preview(self) -> str:
        return self._standing.preview

    previewPage = Property(str, _get_preview, notify=list_changed)
