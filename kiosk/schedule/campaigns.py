"""Which campaigns show when, from the rules their editors wrote."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from kiosk.content.model import Campaign, Dates, Day, DayPart, Showing, Slide, Yearly
from kiosk.errors import ContentError
from kiosk.schedule.rules import checked, days_in_year

EVENING_FROM, EVENING_TO = dt.time(17), dt.time(4)
"""An evening goes on past midnight, by the clock on the wall; the weekend begins on Friday evening."""

_DAY = dt.timedelta(days=1)
_WEEKDAYS = tuple(Day)
_ANCHOR_YEAR = 2000
"""Rules with INTERVAL=2 and the like are counted from 1 January of this year, since a showing has no first date."""
_LONGEST_SPAN = 366
_TURNS_A_DAY = 29
"""By how many turns a day begins later than the day before. A prime larger than the hours of a day, so that whoever
comes at the same hour every day meets all of them."""
_YEARS_AHEAD = 8
"""Long enough for the next 29 February in this century."""


def is_showing(showing: Showing, now: dt.datetime) -> bool:
    """Whether it shows at ``now``, by the date and time of day that ``now`` itself says.

    ``to_time`` at or before ``from_time`` means past midnight, and the small hours belong to the evening before, as
    with opening windows. Raises ContentError where a rule cannot be read.
    """
    today, clock = now.date(), now.time()
    from_time = showing.from_time or dt.time.min
    if showing.to_time is None:
        return clock >= from_time and _shows_on(showing, today)
    if from_time < showing.to_time:
        return from_time <= clock < showing.to_time and _shows_on(showing, today)
    return (clock >= from_time and _shows_on(showing, today)) or (
        clock < showing.to_time and _shows_on(showing, today - _DAY)
    )


def days_showing(showing: Showing, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The days from ``first`` to ``last``, both included, on which it shows at some time of the day.

    Raises ContentError where a rule cannot be read.
    """
    return (day for day in _days(first, last) if _shows_on(showing, day))


def next_start(showing: Showing, today: dt.date) -> dt.date | None:
    """The first day, ``today`` or later, of the next time it comes round; None where it does not within eight years.

    It comes round once for each unbroken stretch of the days of its ``when``: days left out of a stretch by
    ``weekdays`` or ``excluded`` begin nothing new. Raises ContentError where a rule cannot be read.
    """
    begin = today
    while (today - begin).days < _LONGEST_SPAN and _within(showing, begin - _DAY):
        begin -= _DAY
    waiting = within_before = False
    for day in _days(begin, today + _YEARS_AHEAD * 366 * _DAY):
        within = _within(showing, day)
        waiting = (waiting or not within_before) and within
        within_before = within
        if waiting and _let_through(showing, day):
            if day >= today:
                return day
            waiting = False
    return None


def campaigns_showing(campaigns: Iterable[Campaign], now: dt.datetime) -> tuple[Campaign, ...]:
    """The campaigns that show at ``now``, by priority from high to low, then by id.

    One whose rule cannot be read does not show; it never keeps the others from showing (safety rule 11). The content
    checks tell its editor.
    """
    on = (campaign for campaign in campaigns if shows_now(campaign.showing, now))
    return tuple(sorted(on, key=lambda campaign: (-campaign.showing.priority, campaign.id)))


def slides_showing(campaign: Campaign, now: dt.datetime) -> tuple[Slide, ...]:
    """The posters of ``campaign`` for this part of the week; all of them where none is meant for it, so that a campaign
    that is on is never without one."""
    parts = {DayPart.ANY, *_day_parts(now)}
    return tuple(slide for slide in campaign.slides if slide.part in parts) or campaign.slides


def _day_parts(now: dt.datetime) -> Iterator[DayPart]:
    evening = now.time() >= EVENING_FROM or now.time() < EVENING_TO
    # The small hours belong to the evening before.
    night_of = now.date() - _DAY if now.time() < EVENING_TO else now.date()
    day = _WEEKDAYS[night_of.weekday()]
    if evening:
        yield DayPart.EVENING
    if day in (Day.SAT, Day.SUN) or (day is Day.FRI and evening):
        yield DayPart.WEEKEND


def rotation(campaigns: Sequence[Campaign], n: int) -> tuple[Campaign, ...]:
    """The next ``n`` turns among ``campaigns``, the same on every kiosk and after every start.

    In as many turns as all weights together each has its weight's share, spread evenly: its second of three turns
    comes in the second third of the round.
    """
    weights = [campaign.showing.weight for campaign in campaigns]
    total = sum(weights)
    had = [0] * len(campaigns)
    turns = []
    for turn in range(n if campaigns else 0):
        waiting = [k for k, weight in enumerate(weights) if had[k] * total // weight <= turn]
        # Whose share must be used soonest; each share has its own part of the round, so one is always waiting.
        chosen = min(waiting, key=lambda k: -(-(had[k] + 1) * total // weights[k]))
        had[chosen] += 1
        turns.append(campaigns[chosen])
    return tuple(turns)


def alone_at(campaigns: Iterable[Campaign], now: dt.datetime) -> Campaign | None:
    """The one of ``campaigns`` that stands where there is room for one, at ``now``; None where none is on.

    The highest priority goes first. Those of one priority take turns, an hour each, as their weights say.
    """
    on = campaigns_showing(campaigns, now)
    equals = [campaign for campaign in on if campaign.showing.priority == on[0].showing.priority]
    if not equals:
        return None
    turns = rotation(equals, sum(campaign.showing.weight for campaign in equals))
    return turns[(now.date().toordinal() * _TURNS_A_DAY + now.hour) % len(turns)]


@lru_cache(maxsize=4_096)  # a calendar asks for each day of eight years, and reading a rule takes a while
def rule_starts(rule: str, year: int) -> tuple[dt.date, ...]:
    """The days of ``year`` on which the ``rule`` of a ``Yearly`` starts.

    Raises ContentError where it cannot be read, or says COUNT: a showing has no first date to count from.
    """
    parts = checked(rule)
    if "COUNT" in parts:
        raise ContentError(
            f"The calendar rule {rule!r} counts, but a campaign has no first date to count from.",
            "Take COUNT out, or say until when with UNTIL, or give the dates instead.",
        )
    anchor_year = _ANCHOR_YEAR
    if parts["FREQ"] == "YEARLY":
        # The last year that counts: the years between have the same days, only more slowly found.
        anchor_year = year - (year - _ANCHOR_YEAR) % int(parts.get("INTERVAL", "1"))
    return days_in_year(rule, dt.date(anchor_year, 1, 1), year)


def shows_now(showing: Showing, now: dt.datetime) -> bool:
    """``is_showing``, for a screen: what has a rule that cannot be read does not show, and raises nothing (rule 11)."""
    try:
        return is_showing(showing, now)
    except ContentError:
        return False


def _shows_on(showing: Showing, day: dt.date) -> bool:
    return _let_through(showing, day) and _within(showing, day)


def _let_through(showing: Showing, day: dt.date) -> bool:
    return day not in showing.excluded and (not showing.weekdays or _WEEKDAYS[day.weekday()] in showing.weekdays)


def _within(showing: Showing, day: dt.date) -> bool:
    return any(_covers(period, day) for period in showing.when)


def _covers(period: Dates | Yearly, day: dt.date) -> bool:
    if isinstance(period, Dates):
        return period.first <= day <= period.last
    earliest = day - (period.days - 1) * _DAY
    return any(
        starts and (place := bisect_right(starts, day)) > 0 and starts[place - 1] >= earliest
        for starts in (rule_starts(period.rule, year) for year in range(earliest.year, day.year + 1))
    )


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return (first + n * _DAY for n in range((last - first).days + 1))
