"""The campaigns of this month and the next two, as bars on one strip."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Campaign
from kiosk.content.readable import readable
from kiosk.errors import ContentError
from kiosk.schedule.campaigns import days_showing

translate = QCoreApplication.translate

MONTHS = 3
"""How many months the strip shows, the present one included."""

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CampaignSpan:
    """A campaign on the strip. ``bars`` are shares of its width, as ``forms.rows`` writes them: ``"0.1-0.5"``, several
    separated by spaces. ``words`` say when."""

    campaign: str
    title: str
    tint: str
    bars: str
    words: str


def strip(today: dt.date) -> tuple[dt.date, dt.date]:
    """The first day of the strip and the last."""
    first = today.replace(day=1)
    end = first
    for _ in range(MONTHS):
        end = _next_month(end)
    return first, end - _DAY


def month_starts(today: dt.date) -> tuple[tuple[dt.date, float], ...]:
    """The first day of each month on the strip, and the share of the width it stands at."""
    first, last = strip(today)
    length = (last - first).days + 1
    starts = [first]
    while len(starts) < MONTHS:
        starts.append(_next_month(starts[-1]))
    return tuple((start, (start - first).days / length) for start in starts)


def seasons(campaigns: Iterable[Campaign], today: dt.date) -> tuple[CampaignSpan, ...]:
    """The campaigns that show from ``today`` on within the strip, the one that shows first at the top. One whose rule
    cannot be read is left out; the content checks tell of it."""
    first, last = strip(today)
    found: list[tuple[dt.date, CampaignSpan]] = []
    for campaign in campaigns:
        try:
            stretches = list(_stretches(days_showing(campaign.showing, first, last)))
        except ContentError:
            continue
        coming = [each for each in stretches if each[1] >= today]
        if coming:
            begins = max(coming[0][0], today)
            found.append((begins, _season(campaign, stretches, coming, today)))
    found.sort(key=lambda each: (each[0], each[1].title))
    return tuple(season for _, season in found)


def share(day: dt.date, today: dt.date) -> float:
    """Where the beginning of ``day`` is on the strip, from 0 to 1."""
    first, last = strip(today)
    return (day - first).days / ((last - first).days + 1)


def _season(
    campaign: Campaign,
    stretches: Sequence[tuple[dt.date, dt.date]],
    coming: Sequence[tuple[dt.date, dt.date]],
    today: dt.date,
) -> CampaignSpan:
    bars = " ".join(f"{share(begin, today):.4f}-{share(end + _DAY, today):.4f}" for begin, end in stretches)
    return CampaignSpan(
        campaign.id, campaign.title, str(campaign.tint), bars, _words(coming[0], strip(today)[1], today)
    )


def _words(stretch: tuple[dt.date, dt.date], last: dt.date, today: dt.date) -> str:
    begin, end = stretch
    if begin <= today:
        if end >= last:
            return translate("ahead", "On now, and for the next months")
        return translate("ahead", "On now, until {date}").format(date=readable(end))
    if begin == end:
        return readable(begin)
    if end >= last:
        return translate("ahead", "From {date}").format(date=readable(begin))
    return translate("ahead", "{first} to {last}").format(first=readable(begin), last=readable(end))


def _stretches(days: Iterable[dt.date]) -> Iterator[tuple[dt.date, dt.date]]:
    """``days`` in order, as stretches without a gap."""
    begin = end = None
    for day in days:
        if begin is None or end is None:
            begin = end = day
        elif day == end + _DAY:
            end = day
        else:
            yield begin, end
            begin = end = day
    if begin is not None and end is not None:
        yield begin, end


def _next_month(day: dt.date) -> dt.date:
    return (day.replace(day=1) + 32 * _DAY).replace(day=1)
