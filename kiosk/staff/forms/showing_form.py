"""When a campaign shows, and the year it makes beside the other campaigns."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Campaign, Dates, Showing, Yearly
from kiosk.content.readable import readable
from kiosk.errors import ContentError
from kiosk.schedule.campaigns import days_showing
from kiosk.staff.forms.base import Act, Field, FormContext, Heading
from kiosk.staff.forms.choices import Choice, Days
from kiosk.staff.forms.dates import DateList
from kiosk.staff.forms.fields import Date, Number, Time
from kiosk.staff.forms.lists import Addition, Form, Items
from kiosk.staff.forms.rows import FormRow, FormStrip
from kiosk.staff.forms.seasons import LastDay, Season, SeasonRule, season_of, season_words
from kiosk.ui.calendar_names import month_alone

translate = QCoreApplication.translate

_MONTHS = 12
_DAY = dt.timedelta(days=1)


def showing_form(showing: Showing) -> Form:
    """The form of a ``Showing``."""
    del showing
    return Form((_when(), *_limits(), *_importance()))


def _when() -> Items:
    return Items(
        name="when",
        label=translate("forms", "When it shows"),
        add_label=translate("forms", "Add dates"),
        additions=(
            Addition(
                "dates",
                translate("forms", "From one date to another, once"),
                lambda items, at: Dates(first=at.today, last=at.today + 6 * _DAY),
            ),
            Addition(
                "date",
                translate("forms", "From the same date each year"),
                lambda items, at: Yearly(rule=f"FREQ=YEARLY;BYMONTH={at.today.month};BYMONTHDAY={_safe(at.today)}"),
            ),
            Addition(
                "weekday",
                translate("forms", "From a weekday of a month, such as a week of awareness"),
                lambda items, at: Yearly(rule=f"FREQ=YEARLY;BYMONTH={at.today.month};BYDAY=1MO", days=7),
            ),
        ),
        form=lambda period: _dates_form() if isinstance(period, Dates) else _yearly_form(season_of(period.rule)),
        called=lambda period, at: _period_words(period),
        said=lambda period, at: "",
        in_words=_period_words,
        folded=False,
        foldable=False,
    )


def _safe(today: dt.date) -> int:
    """A day that every year has."""
    return 28 if (today.month, today.day) == (2, 29) else today.day


def _period_words(period: Dates | Yearly) -> str:
    if isinstance(period, Yearly):
        return season_words(period)
    return translate("forms", "{first} to {last}").format(first=readable(period.first), last=readable(period.last))


def _dates_form() -> Form:
    return Form(
        (
            Date(
                name="first",
                label=translate("forms", "First day"),
                required=translate("forms", "The first day is missing."),
            ),
            Date(
                name="last",
                label=translate("forms", "Last day"),
                required=translate("forms", "The last day is missing."),
            ),
        )
    )


def _yearly_form(season: Season) -> Form:
    length = (
        LastDay(name="days", label=translate("forms", "Last day"), season=season)
        if season.kind == "date"
        else Number(name="days", label=translate("forms", "For how many days"), lowest=1, highest=366)
    )
    return Form((SeasonRule(name="rule", label=translate("forms", "Begins")), length))


def _limits() -> tuple[Field, ...]:
    return (
        Days(
            name="weekdays",
            label=translate("forms", "Only on these days"),
            hint=translate("forms", "None chosen means every day"),
        ),
        Time(
            name="from_time",
            label=translate("forms", "Only from this time"),
            hint=translate("forms", "Empty means all day"),
        ),
        Time(
            name="to_time",
            label=translate("forms", "Only until this time"),
            hint=translate("forms", "Empty means until midnight"),
        ),
        DateList(
            name="excluded",
            label=translate("forms", "Never on these dates"),
            hint=translate("forms", "Dates when it does not show"),
        ),
    )


def _importance() -> tuple[Field, ...]:
    return (
        Choice(
            name="priority",
            label=translate("forms", "When several are on"),
            options=(
                (10, translate("forms", "Only when nothing else is on")),
                (30, translate("forms", "It can wait")),
                (50, translate("forms", "As usual")),
                (70, translate("forms", "It goes before others")),
                (90, translate("forms", "It goes before everything")),
            ),
            other=lambda value: translate("forms", "As it is now: {number} of 100").format(number=value),
        ),
        Choice(
            name="weight",
            label=translate("forms", "How often, compared with the others"),
            options=(
                (1, translate("forms", "As often as the others")),
                (2, translate("forms", "Twice as often")),
                (3, translate("forms", "Three times as often")),
                (5, translate("forms", "Five times as often")),
            ),
            other=lambda value: translate("forms", "{number} times as often").format(number=value),
        ),
    )


@dataclass(frozen=True, kw_only=True)
class Showings(Field):
    """The showing of a campaign, with the year it makes above it."""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """The year, the years of those that are on together with it, then the form."""
        yield from Heading(label=translate("forms", "Over the year"), chip=translate("forms", "When")).rows(
            holder, base, depth, context
        )
        yield from year_rows(holder, base, depth, context)
        yield from showing_form(holder.showing).rows(holder.showing, f"{base}{self.name}/", depth, context)

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """``holder`` after the form of its showing has dealt with ``act``."""
        after = showing_form(holder.showing).apply(holder.showing, steps[1:], act)
        return holder if after is holder.showing else msgspec.structs.replace(holder, **{self.name: after})


def year_rows(campaign: Campaign, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
    """The next twelve months of ``campaign``, and of every other campaign that is on with it on some day."""
    months = tuple(month_alone(month)[:3] for _, month in year_months(context.today))
    own = days_of_year(campaign.showing, context.today.replace(day=1))
    strip = partial(FormStrip, of="year", names=months)
    yield strip(f":{base}year", campaign.title, strips=(year_bars(own, context.today),), depth=depth)
    for other in context.catalogue.campaigns:
        if other.id == campaign.id:
            continue
        days = days_of_year(other.showing, context.today.replace(day=1))
        both = own & days
        if both:
            strips = (year_bars(days, context.today),)
            yield strip(f":{base}year/{other.id}", other.title, _together(both), strips=strips, depth=depth + 1)


def _together(days: frozenset[dt.date]) -> str:
    if len(days) == 1:
        return translate("forms", "Both on {date}").format(date=readable(min(days)))
    return translate("forms", "Both on {count} days, from {date}").format(count=len(days), date=readable(min(days)))


def year_months(today: dt.date) -> tuple[tuple[int, int], ...]:
    """Year and month of the twelve months from that of ``today`` on."""
    first = today.year * 12 + today.month - 1
    return tuple(((first + n) // 12, (first + n) % 12 + 1) for n in range(_MONTHS))


@lru_cache(maxsize=512)  # the same campaigns stand beneath each other letter by letter
def days_of_year(showing: Showing, first: dt.date) -> frozenset[dt.date]:
    """The days of the twelve months from ``first`` on; none where a rule cannot be read."""
    year, month = year_months(first)[-1]
    last = dt.date(year, month, monthrange(year, month)[1])
    try:
        return frozenset(days_showing(showing, first, last))
    except ContentError:
        return frozenset()


def year_bars(days: Iterable[dt.date], today: dt.date) -> str:
    """``days`` as shares of twelve months of the same width."""
    begins, ends = today.year * 12 + today.month - 1, _DAY
    stretches: list[tuple[dt.date, dt.date]] = []
    for day in sorted(days):
        if stretches and stretches[-1][1] + ends == day:
            stretches[-1] = stretches[-1][0], day
        else:
            stretches.append((day, day))

    def share(day: dt.date, after: int) -> float:
        month = day.year * 12 + day.month - 1 - begins
        return (month + (day.day - 1 + after) / monthrange(day.year, day.month)[1]) / _MONTHS

    return " ".join(f"{share(first, 0):.4f}-{share(last, 1):.4f}" for first, last in stretches)
