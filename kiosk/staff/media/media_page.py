"""The pictures, films and captions there are: what each is, where it is used, and what can be done with it.

Taking one out takes it out of the draft. Its file stays in the media folder, as files do that neither the draft nor a
kept edition names: undoing, and going back to an earlier edition, need them.
"""

from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.draft import Draft
from kiosk.content.model import Media, MediaKind
from kiosk.content.things import called
from kiosk.staff.forms.actions import Chosen
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.form import ActionResult, do
from kiosk.staff.media.media_arrivals import MediaArrivals
from kiosk.staff.media.media_rows import MediaRow, UseRow, media_row, use_rows, uses_by_file, uses_of
from kiosk.staff.parts.asking import Confirmation
from kiosk.staff.parts.form_checks import CHECK_DELAY
from kiosk.staff.parts.media_import import Wanted
from kiosk.staff.parts.page import StaffContext
from kiosk.staff.things.things_page import ThingsPage

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class MediaPage(ThingsPage):
    """The files as cards, the form of the chosen one, and ``arrivals``, by which more of them come."""

    scene_name = "media/MediaScene"

    cards_changed = Signal()
    arrivals: MediaArrivals
    """The way a new file takes."""

    def __init__(self, context: StaffContext, parent: QObject | None = None, *, check_delay: int = CHECK_DELAY) -> None:
        super().__init__(context, "media", parent, check_delay=check_delay)
        self._arrivals = MediaArrivals(self, self.form)
        self._cards = self.rows(MediaRow)
        self._uses = self.rows(UseRow)
        self._said = ""
        self._wanted: Wanted | None = None
        self._confirmation = Confirmation(self)
        self.list_changed.connect(self._show_cards)
        self.form.opened.connect(self._forget)
        self._arrivals.arrived.connect(self._show_arrived)
        self._arrivals.stills_made.connect(self._show_cards)
        self._show_cards()

    def refresh(self) -> None:
        """Bring the cards and the form up to date, and see what came, or is wanted, while nobody was here."""
        super().refresh()
        self.arrivals.take_up()
        self.arrivals.bring_stills()
        wanted = self.context.media_import.take_wanted()
        if wanted is not None:
            self._wanted = wanted
            self.cards_changed.emit()
            if not self.context.media_import.phase:  # what is on its way may be what is wanted
                self.arrivals.bring()

    def close(self) -> None:
        """Go. A file on its way stays on its way."""
        self.arrivals.close()
        super().close()

    # --- the cards ----------------------------------------------------------------------------------------------------

    @Slot()
    def _show_cards(self) -> None:
        session, url = self.context.session, self.context.ports.media.url
        listed = [(each, session.thing(each.key)) for each in self._things.rows]
        uses = uses_by_file(session.written)
        cards = [
            media_row(thing, each, uses.get(thing.id, ()), url) for each, thing in listed if isinstance(thing, Media)
        ]
        self._cards.replace(cards)
        chosen, today = self.form.thing, self.context.ports.clock().date()
        self._uses.replace([] if chosen is None else use_rows(uses.get(chosen.id, ()), session.written, today))
        self.cards_changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._said = ""
        self.cards_changed.emit()

    @Slot(str, str, bool)
    def _show_arrived(self, path: str, words: str, captions: bool) -> None:
        """Show what came, and ask what it shows."""
        self._text = ""
        self.choose_thing(path)
        self._said = words
        self.cards_changed.emit()
        if not captions:
            self.form.jump("alternative")

    # --- what can be done with one ------------------------------------------------------------------------------------

    @Slot(str)
    def show_use(self, key: str) -> None:
        """Go to a place that uses the chosen one."""
        path, _, field = key.partition(" ")
        self.context.open_thing(path, field)

    @Slot()
    def use_it(self) -> None:
        """Put the chosen one where somebody wanted one, and go there."""
        self.form.finish_typing()
        wanted, done = self._wanted, self._put_to_use()
        if wanted is not None and done is not None:
            self._wanted = None
            edit = self.context.session.edit
            edit(wanted.path, done.thing, wanted.label, wanted.key, unfinished=done.unfinished)
            self.context.open_thing(wanted.path, wanted.key)

    def _put_to_use(self) -> ActionResult | None:
        """What becomes of the thing that wanted one, with the chosen one in it; None where it cannot be used there."""
        wanted, chosen, session = self._wanted, self.form.thing, self.context.session
        thing = session.thing(wanted.path) if wanted is not None else None
        if wanted is None or chosen is None or thing is None:
            return None
        context = FormContext(
            session.written, thing, self.context.ports.clock().date(), session.unfinished(wanted.path)
        )
        done = do(context, wanted.key, Chosen(chosen.id))
        return None if done.thing == thing else done

    @Slot(str)
    def bring_one(self, key: str) -> None:
        """Within the form of a film only captions are wanted."""
        if key == "captions":
            self.arrivals.bring_captions()

    @Slot()
    def remove_thing(self) -> None:
        """Take the chosen one out, and captions with their film; asks first where more than this one changes."""
        yes, captions = translate("media", "Delete"), self._captions_of_it_alone()
        if captions is None:
            self._unless_used(yes, super().remove_thing)
            return
        words = translate("media", "Its captions “{name}” go with it: nothing else uses them. Undo brings back both.")
        self._unless_used(yes, lambda: self._remove_with(captions), words.format(name=called(captions)))

    def _captions_of_it_alone(self) -> Media | None:
        """The captions of the chosen film, where nothing else names them."""
        film, session = self.form.thing, self.context.session
        if not isinstance(film, Media) or film.captions is None:
            return None
        captions = session.thing(f"media/{film.captions}")
        alone = len(uses_of(session.written, film.captions)) <= 1
        return captions if alone and isinstance(captions, Media) else None

    def _remove_with(self, captions: Media) -> None:
        session, paths = self.context.session, (self.form.path, f"media/{captions.id}")
        label = self._named(translate("things", "delete “{name}”"))

        def change(draft: Draft) -> Draft:
            for path in paths:
                draft = session.taken_out(draft, path)
                draft = draft.hide(path, True) if session.beneath(path) is not None else draft
            return draft

        self.form.finish_typing()
        with self.form.held():
            session.change_draft(change, label, paths[0])
        self.form.open("")

    @Slot(bool)
    def set_hidden(self, hidden: bool) -> None:
        """Leave the chosen one out of what visitors see, or show it again; asks first where it is used."""
        if hidden:
            self._unless_used(translate("media", "Hide it"), lambda: ThingsPage.set_hidden(self, True))
        else:
            super().set_hidden(False)

    def _unless_used(self, yes: str, then: Callable[[], None], besides: str = "") -> None:
        """Do ``then``; asks first where the chosen one is used, or ``besides`` says what else will follow."""
        uses = [f"{each.name} ({each.words})" for each in self._uses.rows]
        if not uses and not besides:
            then()
            return
        title = translate("media", "{yes}?").format(yes=yes)
        if uses:
            title = translate("media", "This is still used. {yes}?").format(yes=yes)
            uses.append(translate("media", "Nothing is shown there until another one is chosen. Undo brings it back."))
        self._confirmation.ask(title, [*uses, besides] if besides else uses, yes, then)

    # --- what QML reads -----------------------------------------------------------------------------------------------

    def _card(self) -> MediaRow | None:
        return next((each for each in self._cards.rows if each.key == self.form.path), None)

    @Property(QObject, constant=True)  # type: ignore[no-redef]  # Qt's stubs do not say what a property gives
    def arrivals(self) -> MediaArrivals:
        return self._arrivals

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
        thing = self.form.thing
        return isinstance(thing, Media) and thing.kind is MediaKind.VIDEO

    @Property(QObject, constant=True)
    def confirmation(self) -> QObject:
        return self._confirmation

    @Property(str, notify=cards_changed)
    def wantedWords(self) -> str:
        if self._wanted is None or self._put_to_use() is None:
            return ""
        return translate("media", "Use it in “{name}”").format(name=self._wanted.name)
