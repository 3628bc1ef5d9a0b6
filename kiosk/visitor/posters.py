"""Posters: the slides of the campaigns on now, for the campaign page and for the idle screen."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from math import ceil

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from kiosk.content import model
from kiosk.content.direction import directed
from kiosk.content.phone import is_valid
from kiosk.content.poster_templates import facts_of, slides_left
from kiosk.schedule.campaigns import campaigns_showing, rotation, slides_showing
from kiosk.ui.calendar_names import day_name, month_name
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.words import clock_time, date_today


@dataclass(frozen=True, slots=True)
class SlideRow:
    """One poster; ``picture`` is a file URL or "", ``page`` the route that a touch on it opens. Of an event there is
    its ``day`` as a calendar has it, below the ``weekday`` and above the ``month``, then ``when`` and where it is, and
    all of it as one ``event``; of anything else they are "". A number may be one that is ``dialled``."""

    key: str
    campaign: str
    headline: str
    text: str
    picture: str
    alternative: str
    focal_point: str
    drawing: str
    page: str
    tint: str
    template: str
    weekday: str
    day: str
    month: str
    when: str
    event: str
    dialled: bool


def slide_row(slide: model.Slide, campaign: model.Campaign, context: PageContext) -> SlideRow:
    """A slide of ``campaign`` as a row."""
    file = context.catalogue.media_file(slide.media) if slide.media else None
    facts = facts_of(slide)
    date = slide.date if slide.template is model.PosterTemplate.EVENT else None
    return SlideRow(
        key=f"{campaign.id}-{slide.id}",
        campaign=campaign.title,
        # What stays on one line has no space at which it could be parted.
        headline=slide.headline.replace(" ", "\N{NO-BREAK SPACE}") if facts.whole else slide.headline,
        text=slide.text,
        picture=context.media_url(file.id) if file else "",
        alternative=file.alternative if file else "",
        focal_point=slide.focal_point,
        drawing=slide.drawing if facts.drawn else "",
        page=f"questions/{campaign.id}/{slide.question}" if slide.question else f"campaign/{campaign.id}",
        tint=campaign.tint,
        template=slide.template,
        weekday=_weekday(date, context.today) if date else "",
        day=str(date.day) if date else "",
        month=month_name(date.month) if date else "",
        when=event_words(slide, context),
        event=event_words(slide, context, dated=True),
        dialled=slide.template is model.PosterTemplate.NUMBER and is_valid(slide.headline),
    )


def event_words(slide: model.Slide, context: PageContext, *, dated: bool = False) -> str:
    """At what time and where the event of a poster is, after its day where it is ``dated``; "" for no event."""
    if slide.template is not model.PosterTemplate.EVENT:
        return ""
    day = date_today(slide.date) if dated and slide.date else ""
    time = clock_time(slide.starts) if slide.starts else ""
    return directed(" · ".join(filter(None, (day, time, slide.place))), context.language)


def _weekday(date: dt.date, today: dt.date) -> str:
    return QCoreApplication.translate("Poster", "Today") if date == today else day_name(date.weekday())


def idle_posters(context: PageContext) -> list[SlideRow]:
    """The posters the idle screen may show now, in their turn: none where the venue wants none, and those of
    sensitive campaigns only where the venue allows support posters."""
    venue = context.catalogue.venue
    if venue is None or not venue.posters:
        return []
    allowed = [
        one
        for one in campaigns_showing(context.catalogue.campaigns, context.now)
        if one.poster and (venue.support_posters or one.sensitivity is model.Sensitivity.EVERYDAY)
    ]
    left = (replace(one, slides=slides_left(one, context.today)) for one in allowed)
    allowed = [one for one in left if one.slides]
    slides = {one.id: slides_showing(one, context.now) for one in allowed}
    shown: Counter[str] = Counter()
    posters = []
    # Enough rounds for the campaign with most to say: each of its posters has a turn, whatever the others' weights.
    rounds = max((ceil(len(slides[one.id]) / one.showing.weight) for one in allowed), default=0)
    for campaign in rotation(allowed, rounds * sum(one.showing.weight for one in allowed)):
        slide = slides[campaign.id][shown[campaign.id] % len(slides[campaign.id])]
        shown[campaign.id] += 1
        posters.append(slide_row(slide, campaign, context))
    return posters
