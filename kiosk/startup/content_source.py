"""What the kiosk has to show, and where it comes from: the starter editions, the database, the last snapshot of it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.direction import runs_right
from kiosk.content.media_files import keep_no_read_time, picture_file
from kiosk.content.model import Edition
from kiosk.content.settings import SETUP_MARK, USUAL, called, passed_over, settings_of
from kiosk.content.translations import Localised, default_language, fallbacks, localised
from kiosk.errors import KioskError, MachineError, UsageError, program
from kiosk.schedule.holidays import BankHolidays, bank_holidays_of_england
from kiosk.store.files import is_plain_file
from kiosk.store.pending_restore import wanted
from kiosk.store.snapshot import Snapshot, write_snapshot
from kiosk.visitor.page_context import PageContext, VisitCounter
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import routes_of
from kiosk.visitor.second_language import checked_by, words_of

if TYPE_CHECKING:
    from kiosk.store.store import Store

HOLIDAY_YEARS = 3
"""How many years ahead the table of bank holidays reaches."""


@dataclass(frozen=True)
class OpenedContent:
    """The open database, what it says, and sentences for whoever looks after the kiosk."""

    store: "Store"
    snapshot: Snapshot
    sentences: tuple[str, ...]
    lost: KioskError | None
    """What to say where the list of staff was lost, so that nobody may put themselves on it at the screen."""
    set_up: bool
    """Whether somebody went through the first set-up, or left it for later, or it is none of whoever stands there."""


def open_store(folder: Path, now: Callable[[], dt.datetime], shown: Snapshot | None) -> OpenedContent:
    """Open the database in ``folder``, bring its starter editions up to date, and read what it says.

    The snapshot file is renewed where ``shown``, what it said at the start, is something else. Raises ``MachineError``
    where the database cannot be used, ``ContentError`` where there is nothing to show but starter editions with a
    mistake in them. Takes half a second; runs in the worker when there is something to show meanwhile.
    """
    from kiosk.store.store import Store  # noqa: PLC0415 - SQLAlchemy takes half a second, and the first frame none of it

    try:
        store = Store.open(folder, starter_editions, now)
    except MachineError as fault:
        return look_at(_only_read(folder, now, fault), folder, now, shown)
    return look_at(store, folder, now, shown, (*store.report.sentences, *_renew_starter(store)))


def _only_read(folder: Path, now: Callable[[], dt.datetime], fault: MachineError) -> "Store":
    """The database as it is, where it could not be opened to be written because of ``fault``; raises that where it
    cannot be read either. Staff come in, see what is wrong, make a backup elsewhere, and leave."""
    from kiosk.store.read_only_open import look_into  # noqa: PLC0415 - as above

    try:
        return look_into(folder, now)
    except KioskError:
        raise fault from None


def look_at(
    store: "Store",
    folder: Path,
    now: Callable[[], dt.datetime],
    shown: Snapshot | None,
    sentences: tuple[str, ...] = (),
) -> OpenedContent:
    """What an open database says now, with the snapshot renewed as in ``open_store``; ``sentences`` come first."""
    from kiosk.store.lost_people import lost_error  # noqa: PLC0415 - as above
    from kiosk.store.people import People  # noqa: PLC0415 - as above

    said = list(sentences)
    kept = store.kept_settings()
    settings, odd = settings_of(kept), passed_over(kept)
    if "counting" in odd:
        said.append("Whether to count could not be read, so nothing is counted. Set it on the staff pages.")
    if names := ", ".join(called(name) for name in odd if name != "counting"):
        said.append(f"Settings could not be read and are as usual again: {names}. Set them on the staff pages.")
    people = People(store, now)
    everyone, lost = people.everyone(), people.lost()
    managed = lost or any(person.role == "manager" for person in everyone)
    snapshot = Snapshot(store.catalogue(), holidays_around(now().date()).table(), settings, managed)
    if snapshot != shown:
        try:
            write_snapshot(folder, snapshot.catalogue, snapshot.holidays, snapshot.settings, managed=managed)
        except MachineError as error:
            said.append(str(error))
    set_up = lost or bool(everyone) or store.setting(SETUP_MARK, "") != ""
    return OpenedContent(store, snapshot, tuple(said), lost_error() if lost else None, set_up)


def put_back_backup(folder: Path) -> str:
    """Swap in the backup that staff chose to put back, if one waits; a sentence for staff.

    Only under the lock of the folder, before anything of it is read. Where the machine refuses, what is there is shown
    and the backup goes on waiting.
    """
    if not wanted(folder):
        return ""
    from kiosk.store.restoring import put_back  # noqa: PLC0415 - half a second that other starts can do without

    try:
        return put_back(folder)
    except MachineError as error:
        return f"The backup could not be put back. {error}"


def _renew_starter(store: "Store") -> list[str]:
    """Install the starter editions of an updated kiosk, once, the upper one first: the pages of the lower one count on
    what the upper one adds.

    Only a number higher than any that its publisher ever had here counts: staff who went back to an earlier edition are
    not overruled at each start. Starter editions that cannot be read or installed leave what is there.
    """
    warnings: list[str] = []
    try:
        newest: dict[str, int] = {}
        for each in store.editions():
            newest[each.publisher] = max(each.number, newest.get(each.publisher, 0))
        newer = {each.publisher for each in starter_heads() if each.number > newest.get(each.publisher, 0)}
        for carried in starter_editions() if newer else ():
            if carried.publisher in newer:
                warnings.append(store.install(carried).warning)
    except KioskError as error:
        return [f"The content this version came with was not installed. {error}"]
    return [each for each in warnings if each]


def starter_editions() -> tuple[Edition, ...]:
    """The editions the kiosk carries, the upper one first. Raises ``ContentError`` where one has a mistake."""
    from kiosk.content import starter  # noqa: PLC0415 - 20 ms that the first frame can do without

    return starter.starter_editions()


def starter_heads() -> tuple[Edition, ...]:
    """Whose they are and their numbers, without the rest. Raises ``ContentError`` where one has a mistake."""
    from kiosk.content import starter  # noqa: PLC0415 - 20 ms that the first frame can do without

    return starter.starter_heads()


def delivered(today: dt.date) -> Snapshot:
    """What a kiosk shows that nothing is kept of. Raises ``ContentError`` as ``starter_editions`` does."""
    return Snapshot(merge(starter_editions()), holidays_around(today).table(), USUAL)


def holidays_around(today: dt.date) -> BankHolidays:
    """Bank holidays of England from the year before ``today`` to ``HOLIDAY_YEARS`` after it."""
    return bank_holidays_of_england(today.year - 1, today.year + HOLIDAY_YEARS)


def media_urls(catalogue: Catalogue, folder: Path) -> Callable[[str], str]:
    """A function from a media id to the URL of its file in ``folder``, "" where the file is not there.
    Nothing notes when those files are read."""
    for each in catalogue.media:
        for name in {each.sha256, picture_file(each)} - {""}:
            keep_no_read_time(folder / name)

    def url(ident: str) -> str:
        media = catalogue.media_file(ident)
        path = folder / media.sha256 if media else None
        return QUrl.fromLocalFile(str(path)).toString() if path and is_plain_file(path) else ""

    return url


def still_urls(catalogue: Catalogue, folder: Path) -> Callable[[str], str]:
    """The same for the still of a film."""

    def url(ident: str) -> str:
        media = catalogue.media_file(ident)
        path = folder / picture_file(media) if media and picture_file(media) else None
        return QUrl.fromLocalFile(str(path)).toString() if path and is_plain_file(path) else ""

    return url


def require_language(catalogue: Catalogue, tag: str | None) -> str:
    """The language to begin in: ``tag``, or the content's first. Raises ``UsageError`` where the content lacks it."""
    if tag is None:
        return next(iter(catalogue.languages), "en-GB")
    if tag not in catalogue.languages:
        raise UsageError(f"The content has nothing in “{tag}”.", f"It has: {', '.join(catalogue.languages)}.")
    return tag


def in_language(catalogue: Catalogue, tag: str, *, allow_drafts: bool = False) -> Localised:
    """``catalogue`` in the language ``tag``; as it is where that is the one it is written in."""
    if tag == default_language(catalogue) and not runs_right(tag):
        return Localised(catalogue)
    return localised(catalogue, tag, allow_drafts)


def page_context_of(
    snapshot: Snapshot, language: str, media: Path, clock: Callable[[], dt.datetime], tally: VisitCounter
) -> PageContext:
    """What pages are made from, in ``language``: translations nobody has checked only where a manager allows it."""
    allow_drafts = snapshot.settings.draft_translations

    def said_in(tag: str) -> Localised:
        return in_language(snapshot.catalogue, tag, allow_drafts=allow_drafts)

    def in_other(tag: str) -> PageContext:
        """Made for each visit anew and gone with it, so that nothing tells later what was spoken."""
        other = said_in(tag)
        return replace(
            context,
            catalogue=other.catalogue,
            missing=other.missing,
            drafts=other.drafts,
            language=tag,
            others=visit_languages(snapshot.catalogue, tag, allow_drafts=allow_drafts),
        )

    said = said_in(language)
    context = PageContext(
        catalogue=said.catalogue,
        holidays=BankHolidays.from_table(snapshot.holidays),
        clock=clock,
        media_url=media_urls(said.catalogue, media),
        tally=tally,
        missing=said.missing,
        drafts=said.drafts,
        still_url=still_urls(said.catalogue, media),
        language=language,
        others=visit_languages(snapshot.catalogue, language, allow_drafts=allow_drafts),
        in_other=in_other,
    )
    return context


def visit_languages(catalogue: Catalogue, language: str, *, allow_drafts: bool) -> tuple[str, ...]:
    """Those besides ``language`` that a visit may be in: the venue offers them, and both the screens' own words and
    something of the content can be shown in them. A language the venue offers and visitors cannot have opens its card.

    The one everything is written in is among them, so that a visit can be in it too.
    """
    venue = catalogue.venue
    if venue is None:
        return ()
    said = {each.language.lower() for each in catalogue.translations if allow_drafts or each.checked}
    default = default_language(catalogue)
    offered = [tag for tag in dict.fromkeys(venue.languages) if _may_be_said(tag, said, allow_drafts=allow_drafts)]
    return tuple(tag for tag in dict.fromkeys((default, *offered)) if tag != language)


def _may_be_said(tag: str, said: set[str], *, allow_drafts: bool) -> bool:
    words = words_of(tag)
    return not said.isdisjoint(fallbacks(tag)) and (allow_drafts or words.isEmpty() or checked_by(words) != "")


def require_page(catalogue: Catalogue, route: Route, today: dt.date) -> None:
    """Raise ``UsageError``, with names that are close, where the content has no such page on ``today``."""
    known = [str(each) for each in routes_of(catalogue, today)]
    if str(route) not in known:
        near = ", ".join(get_close_matches(str(route), known))
        remedy = f"Close to it: {near}." if near else f"To draw every page there is: {program()} tour FOLDER"
        raise UsageError(f"The content has no page “{route}”.", remedy)
