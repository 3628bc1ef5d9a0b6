"""Content checks that need a calendar: rules that cannot be read, campaigns that never show, overlaps and gaps.

They belong here and not to ``kiosk.content.checks`` because reading a rule takes ``dateutil``, which that room may not
import. They give the same problems in the same form.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from kiosk.content.checks import Problem, Severity
from kiosk.content.model import Campaign, Dates, Edition, Showing, Venue, Yearly
from kiosk.content.readable import readable
from kiosk.errors import ContentError
from kiosk.schedule.campaigns import days_showing, next_start, rule_starts
from kiosk.schedule.events import event_dates

_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarLimits:
    """All in days."""

    ahead: int = 366
    """How far the calendar is looked through."""
    gap: int = 45
    """A longer time without any campaign is worth a word."""
    season: int = 200
    """A campaign on more days of a year is there to fill quiet days, and may share them with others of its kind."""


def check_calendar(edition: Edition, today: dt.date, limits: CalendarLimits | None = None) -> tuple[Problem, ...]:
    """What is wrong with the dates of campaigns and of events at the venue, seen from ``today``: errors first."""
    limits = limits or CalendarLimits()
    found: list[Problem] = []
    sound: list[Campaign] = []
    for campaign in edition.campaigns:
        unreadable = tuple(_unreadable(campaign, today))
        found += unreadable
        if not unreadable:
            sound.append(campaign)
    if edition.venue is not None:
        found += _events(edition.venue, today)
    last = today + limits.ahead * _DAY
    days = {each.id: frozenset(days_showing(each.showing, today, last)) for each in sound}
    for campaign in sound:
        if not days[campaign.id] and next_start(campaign.showing, today) is None:
            found.append(_never(campaign))
    found += _overlaps(sound, days, limits)
    if edition.campaigns:
        found += _gaps(frozenset[dt.date]().union(*days.values()), today, limits)
    order = tuple(Severity)
    return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))


def _unreadable(campaign: Campaign, today: dt.date) -> Iterator[Problem]:
    for position, period in enumerate(campaign.showing.when):
        field = f"showing/when/{position}"
        match period:
            case Yearly():
                try:
                    rule_starts(period.rule, today.year)
                except ContentError as error:
                    yield _error("calendar-rule", f"campaign/{campaign.id}", f"{field}/rule", error.what, error.remedy)
            case Dates():
                if period.last < period.first:
                    yield _error(
                        "calendar-dates",
                        f"campaign/{campaign.id}",
                        field,
                        "This campaign would end before it begins.",
                        "Exchange the two dates, or correct the one that is wrong.",
                    )


def _never(campaign: Campaign) -> Problem:
    ended = bool(campaign.showing.when)
    return Problem(
        Severity.TASK,
        "calendar-ended" if ended else "calendar-no-dates",
        f"campaign/{campaign.id}",
        "showing/when",
        f"“{campaign.title}” {'will not show again' if ended else 'has no dates, so it never shows'}.",
        "Find out this year’s dates and enter them, or leave it for later.",
    )


def _events(venue: Venue, today: dt.date) -> Iterator[Problem]:
    for event in venue.events:
        try:
            tuple(event_dates(event, event.date, event.date))
        except ContentError as error:
            yield _error("calendar-rule", f"venue/{venue.id}", f"events/{event.id}/rule", error.what, error.remedy)
            continue
        if event.rule is None and event.date < today:
            yield Problem(
                Severity.TASK,
                "event-over",
                f"venue/{venue.id}",
                f"events/{event.id}/date",
                f"“{event.title}” is over.",
                "Take it out, or enter its next date.",
            )


def _overlaps(
    campaigns: Sequence[Campaign], days: dict[str, frozenset[dt.date]], limits: CalendarLimits
) -> Iterator[Problem]:
    seasonal = [each for each in campaigns if 0 < len(days[each.id]) <= limits.season]
    for one, other in combinations(seasonal, 2):
        both = days[one.id] & days[other.id]
        if both and one.showing.priority == other.showing.priority and _same_hours(one.showing, other.showing):
            yield Problem(
                Severity.WARNING,
                "calendar-overlap",
                f"campaign/{one.id}",
                "showing/priority",
                f"“{one.title}” and “{other.title}” are on together for {_count(len(both))} from "
                f"{readable(min(both))}, and neither goes first.",
                "Give the more important one a higher priority, or leave it if they should take turns.",
            )


def _same_hours(one: Showing, other: Showing) -> bool:
    """Whether there is a minute of the day at which both may show."""
    return any(here < end and there < stop for here, stop in _hours(one) for there, end in _hours(other))


def _hours(showing: Showing) -> list[tuple[dt.time, dt.time]]:
    first, last = showing.from_time or dt.time.min, showing.to_time or dt.time.max
    if first < last:
        return [(first, last)]
    return [(first, dt.time.max), (dt.time.min, last)]


def _gaps(covered: frozenset[dt.date], today: dt.date, limits: CalendarLimits) -> Iterator[Problem]:
    empty: list[dt.date] = []
    for day in (today + n * _DAY for n in range(limits.ahead + 1)):
        if day not in covered:
            empty.append(day)
        if empty and (day in covered or day == today + limits.ahead * _DAY):
            if len(empty) > limits.gap:
                yield Problem(
                    Severity.TASK,
                    "calendar-gap",
                    "edition",
                    "campaigns",
                    f"No campaign is on from {readable(empty[0])} to {readable(empty[-1])}: {_count(len(empty))}.",
                    "Plan one for that time, or let one that fits all year show then.",
                )
            empty = []


def _error(rule: str, thing: str, field: str, sentence: str, remedy: str) -> Problem:
    return Problem(Severity.ERROR, rule, thing, field, sentence, remedy)


def _count(days: int) -> str:
    return "one day" if days == 1 else f"{days} days"
