"""What pages are made from: the catalogue, the time, and the two ways out that the application holds."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Hours, Service
from kiosk.content.search.index import SearchIndex
from kiosk.schedule.answering import ServiceState, service_state
from kiosk.schedule.clock_check import clock_can_be_right
from kiosk.schedule.holidays import BankHolidays
from kiosk.schedule.opening import OpenState, open_state


def _no_still(_ident: str) -> str:
    """For content without films."""
    return ""


class VisitCounter(Protocol):
    """Counts answers for the monthly totals; it is told of nothing else (safety rule 7)."""

    def add(self, kind: str, key: str) -> None:
        """Count one more of ``key`` among the totals called ``kind``. One that counts raises ``OurError`` for what may
        not be counted."""


class NoCounter:
    """Counts nothing: nobody is visiting."""

    def add(self, kind: str, key: str) -> None:
        """Drop the count."""


@dataclass(frozen=True)
class PageContext:
    """One catalogue and the means to show it. Replaced whole when the catalogue changes, between visits only.

    ``clock`` gives an aware local time; ``media_url`` turns a media id into a file URL, or "" where the file is gone,
    ``still_url`` that of a film into the URL of its still.
    ``missing`` and ``drafts`` are the fields of a translated catalogue that are to be marked, as in ``Localised``;
    ``language`` is the one it is in, and ``others`` are those that a visit may be in instead: ``in_other`` makes the
    same in one of them. ``chosen_time`` says that somebody chose the time to look at, so that the clock is not judged
    by it.
    """

    catalogue: Catalogue
    holidays: BankHolidays
    clock: Callable[[], dt.datetime]
    media_url: Callable[[str], str]
    tally: VisitCounter
    missing: frozenset[str] = frozenset()
    drafts: frozenset[str] = frozenset()
    still_url: Callable[[str], str] = _no_still
    language: str = "en-GB"
    chosen_time: bool = False
    others: tuple[str, ...] = ()
    in_other: "Callable[[str], PageContext] | None" = None

    def spoken(self, language: str) -> "PageContext":
        """The same in ``language``; itself where that is its own, or none that a visit may be in."""
        if self.in_other is None or language not in self.others:
            return self
        return self.in_other(language)

    @property
    def now(self) -> dt.datetime:
        """The time, local and aware."""
        return self.clock()

    @property
    def today(self) -> dt.date:
        """The local date; that of the newest content where the clock cannot be right, so that what had ended by then
        does not come back, and what had not does not go."""
        now = self.clock().date()
        issued = (source.issued_at.date() for source in self.catalogue.sources)
        return now if self.clock_is_right else max(issued, default=now)

    @property
    def clock_is_right(self) -> bool:
        """Whether what the time decides may be said; where not, visitors are told to ring to check (safety rule 9)."""
        return self.chosen_time or clock_can_be_right(self.now, (each.issued_at for each in self.catalogue.sources))

    def service_state(self, service: Service) -> ServiceState:
        """What can be said of ``service`` now."""
        return service_state(service, self.now, self.holidays, clock_is_right=self.clock_is_right)

    def open_state(self, hours: Hours) -> OpenState:
        """What the venue's ``hours`` say now."""
        return open_state(hours, self.now, self.holidays, clock_is_right=self.clock_is_right)

    @cached_property
    def index(self) -> SearchIndex:
        """The search index, made when somebody first searches."""
        return SearchIndex(self.catalogue)

    @cached_property
    def untranslated(self) -> frozenset[str]:
        """The things (``service/ID``) of which something has no translation, but for lines of Easy Read: those are seen
        by whoever asks for them alone."""
        return _things_of(self.missing - _easy(self.missing))

    @cached_property
    def unchecked(self) -> frozenset[str]:
        """The things of which something is shown in a translation that nobody has checked."""
        return _things_of(self.drafts - _easy(self.drafts))

    @cached_property
    def easy_untranslated(self) -> frozenset[str]:
        """The things of which a line of Easy Read has no translation."""
        return _things_of(_easy(self.missing))

    @cached_property
    def easy_unchecked(self) -> frozenset[str]:
        """The things of which a line of Easy Read is shown in a translation that nobody has checked."""
        return _things_of(_easy(self.drafts))


def _easy(fields: frozenset[str]) -> frozenset[str]:
    return frozenset(field for field in fields if field.split("/", 3)[2] == "easy_read")


def _things_of(fields: frozenset[str]) -> frozenset[str]:
    return frozenset("/".join(field.split("/", 2)[:2]) for field in fields)
