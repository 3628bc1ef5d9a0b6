"""The pictures, films and captions there are, and bringing more of them in.

Taking one out takes it out of the draft. Its file stays in the media folder, as files do that neither the draft nor a
kept edition names: undoing, and going back to an earlier edition, need them.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeGuard

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.draft import Draft
from kiosk.content.media_files import still_name
from kiosk.content.model import Media, MediaKind
from kiosk.content.things import called
from kiosk.staff.editing.new_ids import named_ident
from kiosk.staff.media.media_face import MediaFace
from kiosk.staff.media.media_rows import uses_of
from kiosk.staff.parts.file_choice import find, shown_name
from kiosk.staff.parts.media_import import Arrived
from kiosk.staff.parts.page import StaffContext, sentence_of
from kiosk.staff.ports import ImportedFile
from kiosk.staff.things.shown_form import CHECK_DELAY
from kiosk.staff.things.things_page import ThingsPage

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


def media_of(brought: ImportedFile, source: Path, taken: set[str]) -> Media:
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
@QmlUncreatable("Pages are made by the shell.")
class MediaPage(MediaFace):
    """What can be done with the cards, and the way a new file takes: place, file, progress, description."""

    def __init__(self, context: StaffContext, parent: QObject | None = None, *, check_delay: int = CHECK_DELAY) -> None:
        super().__init__(context, parent, check_delay=check_delay)
        self._film = ""
        self._sought: set[str] = set()  # SHA-256 of films whose stills were asked for
        self.media_import.ended.connect(self._ended)

    def refresh(self) -> None:
        """Bring the cards and the form up to date, and see what came, or is wanted, while nobody was here."""
        super().refresh()
        self._ended()
        self._bring_stills()
        wanted = self.media_import.take_wanted()
        if wanted is not None:
            self._wanted = wanted
            self.cards_changed.emit()
            if not self.media_import.phase:  # what is on its way may be what is wanted
                self.bring()

    def close(self) -> None:
        """Go. A file on its way stays on its way."""
        self.media_import.ended.disconnect(self._ended)
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
        self.media_import.dismiss()
        if not self._files.again():
            self.bring()

    def _ask_place(self, title: str) -> None:
        self.finish_typing()
        media = self.context.ports.media
        self._places.ask(
            title,
            lambda: self.fetch(media.places, self._places.offer, self._could_not_look),
            lambda place: self._ask_file(title, place),
        )

    def _ask_file(self, title: str, place: Path) -> None:
        film = self._film
        question = translate("media", "Which captions?") if film else translate("media", "Which picture or film?")

        def look(folder: Path) -> None:
            media = self.context.ports.media
            self.fetch(lambda: find(media, folder, bool(film)), self._files.offer, self._could_not_look)

        self._files.ask(
            question,
            place,
            look,
            lambda source: self.media_import.begin(source, film),
            lambda: self._ask_place(title),
        )

    def _could_not_look(self, fault: BaseException) -> None:
        self._places.leave()
        self._files.leave()
        self.context.notify(sentence_of(fault))

    @Slot()
    def _ended(self) -> None:
        arrived = self.media_import.take()
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

    def _bring_stills(self) -> None:
        """Have those made that are missing: a backup holds none. Asked for once, for a film may have none."""
        media = self.context.ports.media
        films = {each.sha256 for each in self.context.session.things("media") if _is_film(each)} - self._sought
        missing = sorted(each for each in films if not media.url(still_name(each)))
        self._sought |= films
        if missing:
            self.context.jobs.beside(
                lambda closed: media.bring_stills(missing, closed),
                self.alive(lambda made: self._show_cards()),
                lane="stills",
            )

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
        """Take the chosen one out, and captions with their film; asks first where more than this one changes."""
        yes, captions = translate("media", "Take it out"), self._captions_of_it_alone()
        if captions is None:
            self._unless_used(yes, super().remove_thing)
            return
        words = translate("media", "Its captions “{name}” go with it: nothing else uses them. Undo brings back both.")
        self._unless_used(yes, lambda: self._remove_with(captions), words.format(name=called(captions)))

    def _captions_of_it_alone(self) -> Media | None:
        """The captions of the chosen film, where nothing else names them."""
        film, session = self.thing, self.context.session
        if not isinstance(film, Media) or film.captions is None:
            return None
        captions = session.thing(f"media/{film.captions}")
        alone = len(uses_of(session.written, film.captions)) <= 1
        return captions if alone and isinstance(captions, Media) else None

    def _remove_with(self, captions: Media) -> None:
        session, paths = self.context.session, (self.path, f"media/{captions.id}")
        label = self._named(translate("things", "take out “{name}”"))

        def change(draft: Draft) -> Draft:
            for path in paths:
                draft = session.taken_out(draft, path)
                draft = draft.hide(path, True) if session.beneath(path) is not None else draft
            return draft

        self.finish_typing()
        with self._held():
            session.change_draft(change, label, paths[0])
        self.open("")

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


def _is_film(thing: object) -> TypeGuard[Media]:
    return isinstance(thing, Media) and thing.kind is MediaKind.VIDEO


def _holds(thing: object, brought: ImportedFile) -> bool:
    return isinstance(thing, Media) and thing.sha256 == brought.sha256
