"""Posters: the slides of the campaigns on now, for the campaign page and for the idle screen."""

from collections import Counter
from dataclasses import dataclass

from kiosk.content import model
from kiosk.schedule.campaigns import campaigns_showing, rotation
from kiosk.visitor.page_context import PageContext


@dataclass(frozen=True, slots=True)
class SlideRow:
    """One poster; ``picture`` is a file URL or ""."""

    key: str
    campaign: str
    headline: str
    text: str
    picture: str
    alternative: str


def slide_row(slide: model.Slide, context: PageContext, campaign: str = "") -> SlideRow:
    """A slide as a row."""
    file = context.catalogue.media_file(slide.media) if slide.media else None
    return SlideRow(
        key=f"{campaign}-{slide.id}",
        campaign=campaign,
        headline=slide.headline,
        text=slide.text,
        picture=context.media_url(file.id) if file else "",
        alternative=file.alternative if file else "",
    )


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
    shown: Counter[str] = Counter()
    posters = []
    for campaign in rotation(allowed, sum(len(one.slides) * one.showing.weight for one in allowed)):
        slide = campaign.slides[shown[campaign.id] % len(campaign.slides)]
        shown[campaign.id] += 1
        posters.append(slide_row(slide, context, campaign.title))
    return posters
