"""The way a new picture, film, recording or captions take into the draft: a place, a file there, its examination."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeGuard

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.draft import Draft
from kiosk.content.media_files import still_name
from kiosk.content.model import Media, MediaKind
from kiosk.staff.editing.new_ids import named_ident
from kiosk.staff.parts.asking import FolderChoice
from kiosk.staff.parts.file_choice import FileChoice, find, shown_name
from kiosk.staff.parts.form_model import FormModel
from kiosk.staff.parts.media_import import Arrived
from kiosk.staff.parts.page import StaffPage, sentence_of
from kiosk.staff.ports import ImportedFile

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
@QmlUncreatable("The page makes it.")
class MediaArrivals(QObject):
    """Asks for files, brings them in and makes them things of the draft, for ``page`` with its ``form``.

    A file on its way stays on its way while the page is gone; what came meanwhile is taken up by ``take_up``.
    """

    arrived = Signal(str, str, bool)
    """Something came: the path of the thing to show, what is to be said of it, and whether it came as the captions of
    that thing."""
    stills_made = Signal()
    """Films can be known by their stills that could not be before."""

    def __init__(self, page: StaffPage, form: FormModel) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._form = form
        self._places = FolderChoice(self)
        self._files = FileChoice(self)
        self._film = ""
        self._sought: set[str] = set()  # SHA-256 of films whose stills were asked for
        self._media_import = page.context.media_import
        self._media_import.ended.connect(self.take_up)

    def close(self) -> None:
        """The page goes."""
        self._media_import.ended.disconnect(self.take_up)

    # --- asking for a file --------------------------------------------------------------------------------------------

    @Slot()
    def bring(self) -> None:
        """Ask for a place, then for a picture, a film or a recording there, and bring it in."""
        self._film = ""
        self._ask_place(translate("media", "Where is the picture, film or recording?"))

    @Slot()
    def bring_captions(self) -> None:
        """The same with the captions of the film whose form is open."""
        self._film = self._form.path
        self._ask_place(translate("media", "Where are the captions?"))

    @Slot()
    def choose_again(self) -> None:
        """After a refusal: another file, from where the last one lay."""
        self._media_import.dismiss()
        if not self._files.again():
            self.bring()

    def _ask_place(self, title: str) -> None:
        self._form.finish_typing()
        media = self._context.ports.media
        self._places.ask(
            title,
            lambda: self._page.fetch(media.places, self._places.offer, self._could_not_look),
            lambda place: self._ask_file(title, place),
        )

    def _ask_file(self, title: str, place: Path) -> None:
        film = self._film
        question = translate("media", "Which captions?")
        if not film:
            question = translate("media", "Which picture, film or recording?")

        def look(folder: Path) -> None:
            media = self._context.ports.media
            self._page.fetch(lambda: find(media, folder, bool(film)), self._files.offer, self._could_not_look)

        self._files.ask(
            question,
            place,
            look,
            lambda source: self._media_import.begin(source, film),
            lambda: self._ask_place(title),
            glance=self._glance,
        )

    def _glance(self, path: Path, then: Callable[[bytes], None]) -> None:
        media, files = self._context.ports.media, self._files
        self._context.jobs.beside(
            lambda closed: media.glance(path, lambda: closed() or not files.waits_for(path)),
            self._page.alive(then),
            lane="glances",
        )

    def _could_not_look(self, fault: BaseException) -> None:
        self._places.leave()
        self._files.leave()
        self._context.notify(sentence_of(fault))

    # --- what came ----------------------------------------------------------------------------------------------------

    @Slot()
    def take_up(self) -> None:
        """Put what came into the draft, where something did."""
        arrived = self._media_import.take()
        if arrived is not None:
            self._put(arrived)

    def _put(self, arrived: Arrived) -> None:
        session, brought = self._context.session, arrived.brought
        name = shown_name(arrived.source)
        film = session.thing(arrived.film) if arrived.film else None
        if film is not None and brought.kind != MediaKind.CAPTIONS:
            self._context.notify(
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

        self._form.finish_typing()
        with self._form.held():
            session.change_draft(change, label, arrived.film or path)
        self._context.save()
        words = _words(name, present is not None, brought, film is not None)
        self.arrived.emit(arrived.film if film is not None else path, words, film is not None)

    # --- stills -------------------------------------------------------------------------------------------------------

    def bring_stills(self) -> None:
        """Have those made that are missing: a backup holds none. Asked for once, for a film may have none."""
        media = self._context.ports.media
        films = {each.sha256 for each in self._context.session.things("media") if _is_film(each)} - self._sought
        missing = sorted(each for each in films if not media.url(still_name(each)))
        self._sought |= films
        if missing:
            self._context.jobs.beside(
                lambda closed: media.bring_stills(missing, closed),
                self._page.alive(lambda made: self.stills_made.emit()),
                lane="stills",
            )

    # --- what QML reads -----------------------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def bringingNow(self) -> QObject:
        return self._media_import

    @Property(QObject, constant=True)
    def placeChoice(self) -> QObject:
        return self._places

    @Property(QObject, constant=True)
    def fileChoice(self) -> QObject:
        return self._files


def _words(name: str, present: bool, brought: ImportedFile, captions: bool) -> str:
    """What is said of a file that came."""
    words = translate("media", "“{name}” is here. Now say what it shows, and who made it.")
    if brought.kind == MediaKind.SOUND:
        words = translate(
            "media", "“{name}” is here. Now say what it is called, and who speaks. Then add it to its page."
        )
    if captions:
        words = translate("media", "The captions “{name}” belong to this film now.")
    elif present:
        words = translate("media", "“{name}” was here already: this is it.")
    return " ".join((words.format(name=name), *brought.notes))


def _is_film(thing: object) -> TypeGuard[Media]:
    return isinstance(thing, Media) and thing.kind is MediaKind.VIDEO


def _holds(thing: object, brought: ImportedFile) -> bool:
    return isinstance(thing, Media) and thing.sha256 == brought.sha256
