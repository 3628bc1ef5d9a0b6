"""Asks for a file in a folder, and lets somebody go into the folders there. Here only names and sizes are looked at:
the small pictures to choose by are made where files are examined."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.forms.words import size_words
from kiosk.staff.ports import MediaLibrary
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

CAPTIONS = frozenset({".vtt", ".srt"})
"""How the names of captions end."""

FILMS = frozenset(
    {
        *(".mp4", ".m4v", ".mov", ".3gp", ".webm", ".mkv", ".avi", ".wmv", ".mpg", ".mpeg"),
        *(".ts", ".mts", ".m2ts", ".ogv", ".flv"),
    }
)
"""How the names of films end; it chooses the drawing before a name and nothing else."""

SOUNDS = frozenset({".wav", ".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".flac", ".weba", ".wma"})
"""The same of recordings."""

AT_ONCE = 40
"""Rows that are made at a time: while 500 are made, half a second, nothing else happens, not even hiding."""

LONGEST_NAME = 120
"""Letters of a name that are drawn."""

LookAt = Callable[[Path, Callable[[bytes], None]], None]
"""Has a small picture of a file made, and the second argument called with it, or with b""."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """A folder or a file; ``key`` is its place in what was found, ``glance`` what it looks like, once that is known."""

    key: str
    name: str
    detail_words: str
    icon: str
    glance: QImage = field(default_factory=QImage)


@dataclass(frozen=True, slots=True)
class FolderListing:
    """What lies in ``folder``: the folders, and the files with their sizes in bytes."""

    folder: Path
    folders: tuple[Path, ...]
    files: tuple[tuple[Path, int], ...]


def find(media: MediaLibrary, folder: Path, captions: bool) -> FolderListing:
    """What could be chosen in ``folder``: captions, or else pictures, films and recordings. Called in the worker."""
    files: list[tuple[Path, int]] = []
    for path in media.candidates(folder):
        if (path.suffix.casefold() in CAPTIONS) is captions:
            # A file that went between the two looks is not offered.
            with suppress(OSError):
                files.append((path, path.stat().st_size))
    return FolderListing(folder, tuple(media.folders(folder)), tuple(files))


def shown_name(path: Path) -> str:
    """A file's name as it can be drawn, whatever system gave it; of a long one the beginning and the end."""
    name = path.name or str(path)
    name = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in name)
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 31]}…{name[-30:]}"


@QmlElement
@QmlUncreatable("Pages make their own.")
class FileChoice(QObject):
    """Asks for a file. The page has the worker look, and hands in what was found."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asking = False
        self._looking = False
        self._title = ""
        self._top = Path()
        self._folder = Path()
        self._paths: Sequence[Path] = ()
        self._folders = 0  # how many of them are folders; these come first
        self._found: list[FileRow] = []
        self._rows = Rows(FileRow, (), self)
        self._look: Callable[[Path], None] | None = None
        self._then: Callable[[Path], None] | None = None
        self._out: Callable[[], None] | None = None
        self._glance: LookAt = lambda path, then: None
        self._glanced = 0  # how many of them have been looked at
        self._glancing = False

    def ask(
        self,
        title: str,
        top: Path,
        look: Callable[[Path], None],
        then: Callable[[Path], None],
        out: Callable[[], None],
        *,
        glance: LookAt,
    ) -> None:
        """Ask ``title`` for a file in ``top`` or below. ``look`` has a folder looked through, and ``offer`` called with
        what is there; ``then`` is called with the file that is chosen, ``out`` when somebody wants another place.
        ``glance`` has a small picture of a file made, and its second argument called with it, or with b""."""
        self._asking, self._title, self._top = True, title, top
        self._look, self._then, self._out, self._glance = look, then, out, glance
        self._enter(top)

    def again(self) -> bool:
        """Ask once more, where somebody was last; False where nobody has been asked yet."""
        if self._look is None:
            return False
        self._asking = True
        self._enter(self._folder)
        return True

    def offer(self, found: FolderListing) -> None:
        """This is what lies in the folder; one that somebody has left meanwhile changes nothing."""
        if found.folder != self._folder or not self._asking:
            return
        self._looking = False
        self._paths = (*found.folders, *(path for path, _ in found.files))
        folders = [(path, translate("FileChoice", "Folder"), "folder") for path in found.folders]
        empty = translate("FileChoice", "Empty")
        files = [
            (path, _detail(_icon(path), size_words(size)) if size else empty, _icon(path)) for path, size in found.files
        ]
        self._found = [
            FileRow(str(place), shown_name(path), detail, icon)
            for place, (path, detail, icon) in enumerate((*folders, *files))
        ]
        self._folders = len(folders)
        self.show_more()

    def waits_for(self, path: Path) -> bool:
        """Whether somebody is still choosing where ``path`` lies. May be called anywhere."""
        return self._asking and path.parent == self._folder

    @Slot()
    def show_more(self) -> None:
        """Show the next of what was found."""
        self._rows.replace(self._found[: len(self._rows.rows) + AT_ONCE])
        self.changed.emit()
        self._look_at_next()

    def _look_at_next(self) -> None:
        """One after another, from above, as far as they are shown."""
        while not self._glancing and self._asking and self._glanced < len(self._rows.rows):
            place, self._glanced = self._glanced, self._glanced + 1
            if self._found[place].icon in ("image", "film"):
                self._glancing = True
                path = self._paths[place]
                self._glance(path, partial(self._show_glance, path))

    def _show_glance(self, path: Path, content: bytes) -> None:
        self._glancing = False
        image = QImage.fromData(content) if content else QImage()
        if self._asking and path in self._paths and not image.isNull():
            place = self._paths.index(path)
            self._found[place] = replace(self._found[place], glance=image)
            self._rows.replace(self._found[: len(self._rows.rows)])
        self._look_at_next()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Go into a folder, or take a file."""
        place = int(key)
        if self._looking or place >= len(self._paths):
            return
        if place < self._folders:
            self._enter(self._paths[place])
            return
        then, path = self._then, self._paths[place]
        self.leave()
        if then is not None:
            then(path)

    @Slot()
    def up(self) -> None:
        """Back to the folder this one is in, and from the first to the places."""
        if self._folder != self._top:
            self._enter(self._folder.parent)
            return
        out = self._out
        self.leave()
        if out is not None:
            out()

    @Slot()
    def leave(self) -> None:
        """Stop asking; no file is chosen."""
        self._asking = False
        self.changed.emit()

    def _enter(self, folder: Path) -> None:
        self._folder, self._looking, self._paths, self._folders = folder, True, (), 0
        self._found = []
        self._glanced = 0
        self._rows.replace([])
        self.changed.emit()
        if self._look is not None:
            self._look(folder)

    # --- what QML reads -----------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        return self._asking

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title

    @Property(str, notify=changed)
    def folderName(self) -> str:
        return shown_name(self._folder)

    @Property(str, notify=changed)
    def words(self) -> str:
        if self._looking:
            return translate("FileChoice", "Looking…")
        if not self._rows.rows:
            return translate("FileChoice", "Nothing here can be used. Choose another folder or stick.")
        return ""

    @Property(str, notify=changed)
    def moreWords(self) -> str:
        more = len(self._found) - len(self._rows.rows)
        return translate("FileChoice", "Show more: {count} are left").format(count=more) if more else ""

    @Property(QObject, constant=True)
    def files(self) -> QObject:
        return self._rows


def _icon(path: Path) -> str:
    suffix = path.suffix.casefold()
    if suffix in SOUNDS:
        return "volume-2"
    return "captions" if suffix in CAPTIONS else "film" if suffix in FILMS else "image"


def _detail(icon: str, size: str) -> str:
    """How large it is, and of a film that it is one: by its picture nobody knows."""
    if icon == "volume-2":
        return translate("FileChoice", "Recording, {size}").format(size=size)
    return translate("FileChoice", "Film, {size}").format(size=size) if icon == "film" else size
