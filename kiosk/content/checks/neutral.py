"""Safety rule 3: the venue page is what a hidden screen shows, so nothing on it may name a support topic."""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import folded, pieces
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import Sensitivity

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
_SHORTEST_NAME: Final = 6
"""Letters; a shorter name ("Respect") is too often an ordinary word."""


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything on the venue page that names a support topic."""
    venue = ground.edition.venue
    if venue is None:
        return
    names = _sensitive_names(ground)
    read = [(piece.path, piece.text) for piece in pieces(venue)]
    for path, text in [*read, ("feedback", venue.feedback)]:
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


def _sensitive_names(ground: Ground) -> tuple[str, ...]:
    """Names of more than one word of what a glance may not learn."""
    edition = ground.edition
    titled = [service.name for service in edition.services if service.sensitivity is Sensitivity.SENSITIVE]
    titled += [topic.title for topic in edition.topics if topic.sensitivity is Sensitivity.SENSITIVE]
    return tuple(sorted({folded(name) for name in titled if len(name) >= _SHORTEST_NAME and " " in name.strip()}))
