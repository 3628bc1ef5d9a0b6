"""Safety rule 12: a page for survivors says nothing that is meant for people who hurt somebody, nor the reverse."""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import folded
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.checks.separation import OTHER_SIDE, WHOSE, SidedPage
from kiosk.content.model import Audience

SAID_TO: Final = {
    Audience.SURVIVOR: re.compile(
        r"\b(?:not|never|isn't|wasn't) your fault\b|\byou (?:are|were) not to blame\b|\bbelieves? you\b"
        r"|\byou (?:deserve|have (?:a|the) right) to (?:be|feel) safe\b|\bquiet and private\b"
        r"|\b(?:who|someone|somebody|partner|family) (?:hurts?|scares?|abuses?|controls?) you\b"
        r"|\b(?:done|happened) to you\b"
    ),
    Audience.PERPETRATOR: re.compile(
        r"\bworr(?:y|ied|ies|ying) (?:about|by) how (?:you|they|i|he|she) behaves?\b"
        r"|\bworr(?:y|ied|ies|ying) (?:about|by) (?:your|their|my) (?:own )?behaviour\b"
        r"|\bchange (?:how (?:you|they|i) behave|(?:your|their|my) (?:own )?behaviour)\b"
        r"|\b(?:if|when|that) (?:you|they|i) (?:hurt|hit|scare|frighten|control|abuse) (?:someone|somebody|a partner)\b"
    ),
}
"""What is only said to the people of one side, as loosely as English allows."""


def problems(ground: Ground) -> Iterator[Problem]:
    """Every sentence that the other side is spoken to in."""
    for name, page in ground.things.items():
        if ground.in_english and isinstance(page, SidedPage) and page.audience in OTHER_SIDE:
            yield from _said_across(ground, name, page.audience)


def _said_across(ground: Ground, name: str, audience: Audience) -> Iterator[Problem]:
    other = OTHER_SIDE[audience]
    for passage in ground.by_thing.get(name, ()):
        if found := SAID_TO[other].search(folded(passage.text)):
            yield Problem(
                Severity.WARNING,
                "two-voices",
                name,
                passage.path,
                f"This page is for {WHOSE[audience]}, and “{found.group()}” is said to {WHOSE[other]}.",
                "Take it out. Who it is meant for has pages of their own.",
            )
