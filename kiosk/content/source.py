"""An edition as people write it: a folder of TOML files, one file per thing.

``edition.toml`` and ``venue.toml`` lie at the top; ``services/``, ``topics/`` and the other folders hold one file per
thing, whose name is the thing's id. ``additions/topics/`` and the like hold what is added to pages of the publisher
below, each in a file called as that page's. ``translations/TAG.toml`` holds what is said in a language, each field by
its whole path; ``translations/TAG/services/ID.toml`` and the like what is said of one thing, for whoever translates:
each field by its path within the thing. ``source_forms`` says what may be written shorter than the model has it.
Nothing is guessed and nothing is passed over: whatever does not fit is reported, all of it at once, by file and field.
"""

import datetime as dt
import stat
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.content.additions import PAGES
from kiosk.content.characters import for_terminal
from kiosk.content.mistakes import mistakes_in
from kiosk.content.model import (
    Addition,
    Campaign,
    Edition,
    Guide,
    Organization,
    PlainPage,
    Service,
    Survey,
    Topic,
    Translation,
    Value,
    Venue,
)
from kiosk.content.source_forms import Table, expand
from kiosk.content.things import fields_by_kind
from kiosk.errors import ContentError

_EDITION = "edition.toml"
_VENUE = "venue.toml"
_TRANSLATIONS = "translations"
_ADDITIONS = "additions"
_FOLDERS: dict[str, type[Value]] = {
    "organizations": Organization,
    "services": Service,
    "topics": Topic,
    "campaigns": Campaign,
    "guides": Guide,
    "surveys": Survey,
    "pages": PlainPage,
}
_ELSEWHERE = {name: f"in files of their own in {name}/" for name in (*_FOLDERS, _TRANSLATIONS, _ADDITIONS)} | {
    "venue": f"in {_VENUE}",
    "schema": "by the kiosk itself",
}
_ADDED_TO = {fields_by_kind()[kind]: kind for kind in PAGES}
"""The kind of page that each folder below ``additions/`` adds to."""
_TRANSLATED = {folder: kind for kind, folder in fields_by_kind().items()}
"""The kind of thing that each folder below ``translations/TAG/`` translates."""
_NOT_READ: Table = {"assured_date": dt.date.min, "assured_by": "not read", "review_after": dt.date.max}
"""Stands in for ``[assurance]`` when ``edition.toml`` cannot be read, so that no other file is blamed for that."""
_Thing = TypeVar("_Thing", bound=Value)


@dataclass(frozen=True, slots=True)
class SourceLimits:
    """How much a content folder may hold. What is in it is looked at before any of it is read."""

    file_bytes: int = 1024 * 1024
    """Bytes of one file. The longest page a visitor could read is a hundredth of it."""
    total_bytes: int = 64 * 1024 * 1024
    """Bytes of all content files, as many as an edition may have."""
    entries: int = 50_000
    """Files and folders of any kind."""
    depth: int = 8
    """Folders within each other; content lies in the first or the second."""


LIMITS = SourceLimits()


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: in which ``file`` (below the content folder) and ``field`` (empty for the whole file), what is wrong
    and what to do, both as sentences."""

    file: str
    field: str
    what: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}, {self.field}" if self.field else self.file
        return f"{place}: {self.what} {self.remedy}"


class SourceError(ContentError):
    """Every mistake found in a content folder, in the order of its files."""

    def __init__(self, folder_name: str, problems: Sequence[Problem]) -> None:
        count = "is one mistake" if len(problems) == 1 else f"are {len(problems)} mistakes"
        listed = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(f"There {count} in “{for_terminal(folder_name)}”:\n{listed}\n", "Correct this and try again.")
        self.problems = tuple(problems)


class _AssuranceDefaults(Value):
    """What ``[assurance]`` in ``edition.toml`` may say for every service and campaign that does not say it itself."""

    assured_date: dt.date | None = None
    assured_by: str | None = None
    confirmed: bool | None = None
    review_after: dt.date | None = None


class _TranslationFile(Value):
    translation: tuple[Translation, ...] = ()


def compile_edition(folder: Path, limits: SourceLimits = LIMITS) -> Edition:
    """Read the edition written in ``folder``. Things come in the order of their file names.

    Raises ``SourceError``, which lists every mistake of every file; ``ContentError`` when there is no such folder.
    """
    if not folder.is_dir():
        raise ContentError(
            f"There is no content folder called “{for_terminal(folder.name)}”.",
            "Name the folder that holds edition.toml.",
        )
    return _Reading(folder, limits).edition()


def compile_head(folder: Path, limits: SourceLimits = LIMITS) -> Edition:
    """The edition written in ``folder`` without its things: whose it is, its number, its dates.

    Raises ``SourceError`` where ``edition.toml`` is missing or cannot be understood.
    """
    return _Reading(folder, limits).only_head()


def compile_venue(folder: Path, limits: SourceLimits = LIMITS) -> Venue:
    """Read the venue that is written in ``folder``, with or without the rest of an edition.

    Raises ``SourceError`` where there is none, or it cannot be understood.
    """
    return _Reading(folder, limits).only_venue()


class _Reading:
    """One pass over a content folder; remembers what was wrong."""

    def __init__(self, folder: Path, limits: SourceLimits) -> None:
        self._folder = folder
        self._limits = limits
        self._problems: list[Problem] = []
        self._bytes, self._full = 0, False
        self._files = self._find_files()

    def edition(self) -> Edition:
        head, defaults = self._head()
        venue = self._venue() if _VENUE in self._files else None
        things = {name: self._things(name, kind, defaults) for name, kind in _FOLDERS.items()}
        translations = tuple(entry for file in self._in_folder(_TRANSLATIONS) for entry in self._translations(file))
        added = [self._addition(file) for file in self._in_folder(_ADDITIONS)]
        if head is None or self._problems:
            raise SourceError(self._folder.name, self._problems)
        additions = tuple(each for each in added if each is not None)
        return msgspec.structs.replace(head, venue=venue, translations=translations, additions=additions, **things)

    def only_head(self) -> Edition:
        head, _ = self._head()
        if head is None:
            raise SourceError(self._folder.name, self._problems)
        return head

    def only_venue(self) -> Venue:
        if _VENUE not in self._files:
            self._report(_VENUE, "", "This file is missing.", "Write it; it says what the place is.")
        venue = self._venue() if _VENUE in self._files else None
        if venue is None:
            raise SourceError(self._folder.name, self._problems)
        return venue

    def _find_files(self) -> dict[str, Path]:
        """Every content file by its name below the folder; those that would never be read are reported."""
        found: dict[str, Path] = {}
        for path in sorted(self._walk()):
            parts = path.relative_to(self._folder).parts
            name = "/".join(parts)
            if _is_content(parts):
                found[name] = path
            else:
                folders = ", ".join((*_FOLDERS, _TRANSLATIONS, *(f"{_ADDITIONS}/{each}" for each in _ADDED_TO)))
                self._report(
                    name,
                    "",
                    "This file is in a place where nothing reads it.",
                    f"Move it into one of the folders {folders}, or remove it.",
                )
        return found

    def _walk(self) -> Iterator[Path]:
        """Every file that is written as content, and none beyond the limits; hidden folders are passed over."""
        limits, entries, waiting = self._limits, 0, [(self._folder, 1)]
        while waiting:
            folder, depth = waiting.pop()
            try:
                inside = sorted(folder.iterdir())
            except OSError as error:
                name = folder.relative_to(self._folder).as_posix()
                self._report(name, "", f"This folder cannot be read ({error.strerror}).", "Check who may read it.")
                continue
            entries += len(inside)
            if entries > limits.entries:
                what = f"There are more than {limits.entries} files and folders here."
                self._report("", "", what, "Name the folder that holds edition.toml and nothing else.")
                return
            for path in inside:
                if path.name.startswith("."):
                    continue
                if path.suffix.lower() == ".toml":
                    yield path
                elif path.is_dir() and not path.is_symlink():
                    if depth < limits.depth:
                        waiting.append((path, depth + 1))
                    else:
                        name = path.relative_to(self._folder).as_posix()
                        what = f"There are more than {limits.depth} folders within each other here."
                        self._report(name, "", what, "Take them out; content lies in one folder of its own.")

    def _in_folder(self, folder: str) -> Iterable[str]:
        return (name for name in self._files if name.startswith(f"{folder}/"))

    def _head(self) -> tuple[Edition | None, Table]:
        """The edition without its things, and the assurance that things may leave out."""
        table = self._table(_EDITION) if _EDITION in self._files else None
        if table is None:
            if _EDITION not in self._files:
                self._report(_EDITION, "", "This file is missing.", "Write it; it says who publishes the edition.")
            return None, _NOT_READ
        for name in sorted(_ELSEWHERE.keys() & table.keys()):
            self._report(_EDITION, name, "This does not belong here.", f"Remove it; it is written {_ELSEWHERE[name]}.")
            del table[name]
        defaults = table.pop("assurance", {})
        understood = self._convert(_EDITION, defaults, _AssuranceDefaults, "assurance") is not None
        head = self._convert(_EDITION, table, Edition)
        return head, defaults if understood and isinstance(defaults, dict) else _NOT_READ

    def _venue(self) -> Venue | None:
        table = self._table(_VENUE)
        return None if table is None else self._convert(_VENUE, {"id": "venue", **table}, Venue)

    def _things(self, folder: str, kind: type[_Thing], defaults: Table) -> tuple[_Thing, ...]:
        read = (self._thing(file, kind, defaults) for file in self._in_folder(folder))
        return tuple(thing for thing in read if thing is not None)

    def _thing(self, file: str, kind: type[_Thing], defaults: Table) -> _Thing | None:
        table = self._table(file)
        if table is None:
            return None
        stem = self._files[file].stem
        if table.setdefault("id", stem) != stem:
            self._report(
                file,
                "id",
                f"The id is “{table['id']}”, and the file is called “{stem}”.",
                "Make them the same, or leave the id out.",
            )
        assurance = table.get("assurance", {} if kind is Service else None)
        if isinstance(assurance, dict):
            table["assurance"] = defaults | assurance
        return self._convert(file, table, kind)

    def _addition(self, file: str) -> Addition | None:
        table = self._table(file)
        if table is None:
            return None
        if "page" in table:
            self._report(file, "page", "This does not belong here.", "Remove it; the file is called as the page is.")
        blocks = table.pop("block", [])
        if isinstance(blocks, list):
            blocks = [_added_block(each) if isinstance(each, dict) else each for each in blocks]
        page = f"{_ADDED_TO[file.split('/')[1]]}/{self._files[file].stem}"
        return self._convert(file, {**table, "page": page, "blocks": blocks}, Addition)

    def _translations(self, file: str) -> tuple[Translation, ...]:
        table = self._table(file)
        if table is None:
            return ()
        parts = file.removesuffix(".toml").split("/")[1:]
        language, thing = parts[0], f"{_TRANSLATED[parts[1]]}/{parts[2]}/" if len(parts) > 1 else ""
        entries = table.get("translation")
        if isinstance(entries, list):
            table["translation"] = [_entry(e, language, thing) if isinstance(e, dict) else e for e in entries]
        read = self._convert(file, table, _TranslationFile)
        if read is None:
            return ()
        for number, entry in enumerate(read.translation, start=1):
            if entry.language != language:
                self._report(
                    file,
                    f"translation {number}, language",
                    f"The language is “{entry.language}”, and the file is called “{language}”.",
                    "Move the entry to the file of its language, or leave the language out.",
                )
        return read.translation

    def _table(self, file: str) -> Table | None:
        """The content of ``file`` with its short forms written out; nothing when it cannot be read at all."""
        try:
            content = self._read(file)
            if content is None:
                return None
            # Notepad begins a file with a byte order mark, which TOML does not know.
            return expand(tomllib.loads(content.decode("utf-8-sig")), partial(self._report, file))
        except OSError as error:
            self._report(file, "", f"This file cannot be read ({error.strerror}).", "Check who may read it.")
        except UnicodeDecodeError:
            self._report(file, "", "This file is not text in UTF-8.", "Save it again as UTF-8.")
        except tomllib.TOMLDecodeError as error:
            remedy = "Look for a quotation mark, a bracket or an equals sign that is missing there."
            self._report(file, "", f"This is not valid TOML: {error}.", remedy)
        except RecursionError:
            self._report(file, "", "Tables are nested too deeply here.", "Write them as the other files have them.")
        except ValueError:  # Python reads no number of more than 4,300 digits
            self._report(file, "", "There is a number here that is too long to be read.", "Write it in fewer digits.")
        return None

    def _read(self, file: str) -> bytes | None:
        """The bytes of ``file``; none, with a mistake, where reading it might never end. Raises ``OSError``."""
        kib = self._limits.file_bytes // 1024
        found = self._files[file].stat()
        if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
            self._report(file, "", "This is not an ordinary file.", "Take it out, and put the file itself here.")
            return None
        if found.st_size <= self._limits.file_bytes or stat.S_ISDIR(found.st_mode):
            with self._files[file].open("rb") as stream:
                content = stream.read(self._limits.file_bytes + 1)
            self._bytes += len(content)
            if self._bytes > self._limits.total_bytes:
                if not self._full:
                    mib = self._limits.total_bytes // (1024 * 1024)
                    self._report(file, "", f"All files together are larger than {mib} MiB.", "Leave something out.")
                self._full = True
                return None
            if len(content) <= self._limits.file_bytes:
                return content
        self._report(file, "", f"This file is larger than {kib} KiB.", "Split it or shorten it.")
        return None

    def _convert(self, file: str, value: object, kind: type[_Thing], *at: str) -> _Thing | None:
        try:
            return msgspec.convert(value, kind)
        except msgspec.ValidationError:
            for mistake in mistakes_in(value, kind, at):
                self._report(file, mistake.field, f"This {mistake.what}.", mistake.remedy)
            return None

    def _report(self, file: str, field: str, what: str, remedy: str) -> None:
        self._problems.append(Problem(*map(for_terminal, (file, field, what, remedy))))


def _is_content(parts: Sequence[str]) -> bool:
    """Whether the file at ``parts``, the folders it lies in and its name, is one that is read."""
    match parts:
        case (name,):
            return name in (_EDITION, _VENUE)
        case (folder, _):
            return folder in _FOLDERS or folder == _TRANSLATIONS
        case (folder, kind, _):
            return folder == _ADDITIONS and kind in _ADDED_TO
        case (folder, _, kind, _):
            return folder == _TRANSLATIONS and kind in _TRANSLATED
        case _:
            return False


def _entry(table: Table, language: str, thing: str) -> Table:
    """An entry of a file of translations; ``thing`` is what stands before the path of its field, "" for nothing."""
    field = table.get("field")
    return {"language": language, **table, **({"field": f"{thing}{field}"} if isinstance(field, str) else {})}


def _added_block(table: Table) -> Table:
    """A block as it is written in a file, apart from where it goes; one that stands in for another has its id."""
    place: Table = {name: table[name] for name in ("instead_of", "after") if name in table}
    block: Table = {name: value for name, value in table.items() if name not in place}
    return {**place, "block": {"id": place["instead_of"], **block} if "instead_of" in place else block}
