"""Safety rule 3: the venue page is what a hidden screen shows, so nothing on it may name a support topic.

Start is seen by whoever walks past: no campaign that stands there names a harm.
"""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import folded, pieces
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import Campaign, PlainPage, PosterTemplate, Sensitivity, Slide

SUBJECT_WORDS: Final = re.compile(
    r"\b(?:abus\w*|advocacy|assault\w*|coerci\w*|consent(?! forms?\b)|controlling|crimestoppers|crisis|domestic|"
    r"female genital|fgm|forced marriage|freedom programme|grooming|harass\w*|healthy relationships?|helplines?|"
    r"honou?r-?based|idvas?|isvas?|misogyn\w*|operation advisory|perpetrator\w*|porn\w*|rape[ds]?|rapists?|refuges?|"
    r"samaritans|sarcs?|self-?harm\w*|sex(?:ual|ually)?|spik(?:ed|ing)|stalk\w*|streetsafe|suicid\w*|"
    r"surviv(?:or|ors|ing)|traffick\w*|trauma\w*|upskirting|vawg|victims?|violen\w*|white ribbon|women's aid|"
    r"16 days)\b",
)
"""Words that give the subject away. Broad on purpose: an event can be renamed, a glance cannot be undone."""
_ORDINARY: Final = re.compile(
    r"\b(?:parental|parents?'?|guardians?'?) consent\b|\bdomestic (?:appliances?|recycling|waste|energy|science)\b"
    r"|\bsurviving winter\b",
)
_HARM: Final = re.compile(
    r"\b(?:abus\w*|assault\w*|attack\w*|crimes?|danger\w*|died?|forced|harm\w*|hate|hurts?|kill\w*|murder\w*|rap(?:e[ds]?|ists?)|"
    r"spik(?:ed|ing)|stalk\w*|threat\w*|violen\w*)\b"
)
"""What nobody should read over somebody's shoulder at Start; the 999 strip is the one exception there."""
_SHORTEST_NAME: Final = 6
"""Letters; a shorter name ("Respect") is too often an ordinary word."""


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything on the venue page that names a support topic, and on Start that names a harm."""
    for campaign in ground.edition.campaigns:
        yield from _on_start(campaign)
    for page in ground.edition.pages:
        if page.id == "start":
            yield from _easy_start(page)
    venue = ground.edition.venue
    if venue is None:
        return
    names = _sensitive_names(ground)
    read = [(piece.path, piece.text) for piece in pieces(venue)]
    shows = {media.id: media.alternative for media in ground.edition.media}
    pictured = [(f"events/{event.id}/media", shows.get(event.media or "", "")) for event in venue.events]
    for path, text in [*read, *pictured, ("feedback", venue.feedback)]:
        found = SUBJECT_WORDS.search(_ORDINARY.sub("", folded(text)))
        named = found.group() if found else next((name for name in names if name in folded(text)), None)
        if named:
            yield Problem(
                Severity.ERROR,
                "venue-neutral",
                f"venue/{venue.id}",
                path,
                f"“{named}” names what the kiosk is for, and the venue page is what a hidden screen shows.",
                "Give it an ordinary name that says nothing about the subject, or leave it out.",
            )


def _on_start(campaign: Campaign) -> Iterator[Problem]:
    if campaign.sensitivity is Sensitivity.SENSITIVE or not campaign.poster:
        return
    read = [("title", campaign.title)]
    for slide in _first_on_start(campaign):
        read += [(f"slides/{slide.id}/{field}", getattr(slide, field)) for field in ("headline", "text", "place")]
    for path, text in read:
        if found := _HARM.search(folded(text)):
            yield Problem(
                Severity.WARNING,
                "start-discreet",
                f"campaign/{campaign.id}",
                path,
                f"“{found.group()}” would stand on Start, where whoever walks past can read it.",
                "Reword it, or say that the campaign is sensitive: then it is not shown there.",
            )


def _easy_start(page: PlainPage) -> Iterator[Problem]:
    for line in page.easy_read:
        if found := _HARM.search(folded(line.text)):
            yield Problem(
                Severity.WARNING,
                "start-discreet",
                f"page/{page.id}",
                f"easy_read/{line.id}/text",
                f"“{found.group()}” would stand on Start, where whoever walks past can read it.",
                "Say it without the word; the pages behind Start may say it.",
            )


def _first_on_start(campaign: Campaign) -> Iterator[Slide]:
    """The posters that Start may quote: the first, and behind an event, which will be over, the next one."""
    for slide in campaign.slides:
        yield slide
        if slide.template is not PosterTemplate.EVENT:
            return


def _sensitive_names(ground: Ground) -> tuple[str, ...]:
    """Names of more than one word of what a glance may not learn."""
    edition = ground.edition
    titled = [service.name for service in edition.services if service.sensitivity is Sensitivity.SENSITIVE]
    titled += [topic.title for topic in edition.topics if topic.sensitivity is Sensitivity.SENSITIVE]
    return tuple(sorted({folded(name) for name in titled if len(name) >= _SHORTEST_NAME and " " in name.strip()}))
