"""The pictures, films and captions there are, and bringing more of them in.

Taking one out takes it out of the draft. Its file stays in the media folder, as files do that neither the draft nor a
kept edition names: undoing, and going back to an earlier edition, need them.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.draft import Draft
from kiosk.content.model import Media, MediaKind
from kiosk.staff.bringing import Arrived
from kiosk.staff.doors import Brought
from kiosk.staff.file_choice import find, shown_name
from kiosk.staff.media_face import MediaFace
from kiosk.staff.naming import named_ident
from kiosk.staff.page import DeskContext, sentence_of
from kiosk.staff.shown_form import CHECK_DELAY
from kiosk.staff.things_page import ThingsPage

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


def media_of(brought: Brought, source: Path, taken: set[str]) -> Media:
    """The thing for a file that was brought in from ``source``; its id is made of the file's name and not ``taken``."""
    media = Media(
        id=brought.kind,
        sha256=brought.sha256,
        kind=MediaKind(brought.kind),
        size=brought.size,
        width=brought.width,
        height=brought.height,
        duration=brought.duration,
    )
    named = named_ident(msgspec.structs.replace(media, alternative=source.stem), "media", taken)
    # A name without a Latin letter.
    named = named or named_ident(msgspec.structs.replace(media, alternative=brought.kind), "media", taken)
    return msgspec.structs.replace(media, id=named or media.id)


@QmlElement
@QmlUncreatable("Pages are made by the desk.")
class MediaPage(MediaFace):
    """What can be done with the cards, and the way a new file takes: place, file, progress, description."""

    def __init__(self, context: DeskContext, parent: QObject | None = None, *, check_delay: int = CHECK_DELAY) -> None:
        super().__init__(context, parent, check_delay=check_delay)
        self._film = ""
        self.bringing.ended.connect(self._ended)

    def refresh(self) -> None:
        """Bring the cards and the form up to date, and see what came, or is wanted, while nobody was here."""
        super().refresh()
        self._ended()
        wanted = self.bringing.take_wanted()
        if wanted is not None:
            self._wanted = wanted
            self.bring()

    def close(self) -> None:
        """Go. A file on its way stays on its way."""
        self.bringing.ended.disconnect(self._ended)
        super().close()

    # --- bringing in --------------------------------------------------------------------------------------------------

    @Slot()
    def bring(self) -> None:
        """Ask for a place, then for a picture or a film there, and bring it in."""
        self._film = ""
        self._ask_place(translate("media", "Where is the picture or film?"))

    @Slot()
    def bring_captions(self) -> None:
        """The same with the captions of the film whose form is open."""
        self._film = self.path
        self._ask_place(translate("media", "Where are the captions?"))

    @Slot()
    def choose_again(self) -> None:
        """After a refusal: another file, from where the last one lay."""
        self.bringing.dismiss()
        if not self._files.again():
            self.bring()

    def _ask_place(self, title: str) -> None:
        self.finish_typing()
        media, jobs = self.context.doors.media, self.context.jobs
        self._places.ask(
            title,
            lambda: jobs.read(media.places, self.alive(self._places.offer), self.alive(self._could_not_look)),
            lambda place: self._ask_file(title, place),
        )

    def _ask_file(self, title: str, place: Path) -> None:
        film = self._film
        question = translate("media", "Which captions?") if film else translate("media", "Which picture or film?")

        def look(folder: Path) -> None:
            media = self.context.doors.media
            self.context.jobs.read(
                lambda: find(media, folder, bool(film)),
                self.alive(self._files.offer),
                self.alive(self._could_not_look),
            )

        self._files.ask(
            question,
            place,
            look,
            lambda source: self.bringing.begin(source, film),
            lambda: self._ask_place(title),
        )

    def _could_not_look(self, fault: BaseException) -> None:
        self._places.leave()
        self._files.leave()
        self.context.notify(sentence_of(fault))

    def _ended(self) -> None:
        arrived = self.bringing.take()
        if arrived is not None:
            self._put(arrived)

    def _put(self, arrived: Arrived) -> None:
        """Make what came a thing of the draft, and ask what it shows."""
        session, brought = self.context.session, arrived.brought
        name = shown_name(arrived.source)
        film = session.thing(arrived.film) if arrived.film else None
        if film is not None and brought.kind != MediaKind.CAPTIONS:
            self.context.notify(
                translate("media", "“{name}” holds no captions. Nothing was changed.").format(name=name)
            )
            return
        present = next((each for each in session.things("media") if _holds(each, brought)), None)
        taken = {each.id for _, _, things in session.everything() for each in things}
        media = present if isinstance(present, Media) else media_of(brought, arrived.source, taken)
        path = f"media/{media.id}"
        label = translate("media", "add “{name}”").format(name=name)

        def change(draft: Draft) -> Draft:
            draft = draft if present is not None else draft.put("media", media)
            return draft if film is None else draft.put("media", msgspec.structs.replace(film, captions=media.id))

        self.finish_typing()
        self._text = ""
        with self._held():
            session.change_draft(change, label, arrived.film or path)
        self.context.save()
        self.choose_thing(arrived.film if film is not None else path)
        self._say(name, present is not None, brought.notes, film is not None)
        if film is None:
            self.jump("alternative")

    def _say(self, name: str, present: bool, notes: Sequence[str], captions: bool) -> None:
        words = translate("media", "“{name}” is here. Now say what it shows, and who made it.")
        if captions:
            words = translate("media", "The captions “{name}” belong to this film now.")
        elif present:
            words = translate("media", "“{name}” was here already: this is it.")
        self._said = " ".join((words.format(name=name), *notes))
        self.cards_changed.emit()

    # --- what can be done with one ------------------------------------------------------------------------------------

    @Slot(str)
    def show_use(self, key: str) -> None:
        """Go to a place that uses the chosen one."""
        path, _, field = key.partition(" ")
        self.context.open_thing(path, field)

    @Slot()
    def use_it(self) -> None:
        """Put the chosen one where somebody wanted one, and go there."""
        self.finish_typing()
        wanted, done = self._wanted, self.put_to_use()
        if wanted is not None and done is not None:
            self._wanted = None
            edit = self.context.session.edit
            edit(wanted.path, done.thing, wanted.label, wanted.key, unfinished=done.unfinished)
            self.context.open_thing(wanted.path, wanted.key)

    @Slot(str)
    def bring_one(self, key: str) -> None:
        """Within the form of a film only captions are wanted."""
        if key == "captions":
            self.bring_captions()

    @Slot()
    def remove_thing(self) -> None:
        """Take the chosen one out; asks first where it is used."""
        self._unless_used(translate("media", "Take it out"), super().remove_thing)

    @Slot(bool)
    def set_hidden(self, hidden: bool) -> None:
        """Leave the chosen one out of what visitors see, or show it again; asks first where it is used."""
        if hidden:
            self._unless_used(translate("media", "Hide it"), lambda: ThingsPage.set_hidden(self, True))
        else:
            super().set_hidden(False)

    def _unless_used(self, yes: str, then: Callable[[], None]) -> None:
        uses = self._uses.rows
        if not uses:
            then()
            return
        title = translate("media", "This is still used. {yes}?").format(yes=yes)
        lines = [f"{each.name} ({each.words})" for each in uses]
        gap = translate("media", "Nothing is shown there until another one is chosen. Undo brings it back.")
        self._confirmation.ask(title, [*lines, gap], yes, then)


def _holds(thing: object, brought: Brought) -> bool:
    return isinstance(thing, Media) and thing.sha256 == brought.sha256
