"""Safety rule 13: whatever speaks of dying, overdose, strangling or bleeding says 999 first.

Source: NHS and Samaritans put 999 or A&E before themselves where a life is at risk (the project's facts, "Life first").
What counts as speaking of it stands in ``assets/checks/life.txt``.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import blocks_of, folded, pieces
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import Block, Campaign, EasyLine, Emergency, PlainPage, Question, Service, Topic
from kiosk.content.word_lists import entries

_999: Final = re.compile(r"\b(?:999|112)\b")


def problems(ground: Ground) -> Iterator[Problem]:
    """Every page and service that speaks of a life at risk before it says 999."""
    if not ground.in_english:
        return
    for name, thing in ground.things.items():
        for field, sentence, remedy in _late(ground, name, thing):
            yield Problem(Severity.ERROR, "life-first", name, field, sentence, remedy)


def _late(ground: Ground, name: str, thing: object) -> Iterator[tuple[str, str, str]]:
    """Where ``thing`` is late with 999: the path of the field, what is wrong there, and what to do."""
    if isinstance(thing, Service) and _service_is_late(ground, name, thing):
        yield (
            "one_line",
            "Somebody whose life is at risk may turn to this service, and the first thing they read is not 999.",
            "Begin the one sentence, or the alert, with when to call 999: an overdose, a bad injury, danger now.",
        )
    if isinstance(thing, Campaign) and (alone := _late_question(thing)) is not None:
        yield (
            f"questions/{alone.id}",
            "This question speaks of a life at risk, and neither it nor what is said to its answers says 999.",
            "Say in it, or in every reply that speaks of it, when to call 999: it stands alone on its screen.",
        )
    if isinstance(thing, Topic | PlainPage) and (line := _late_line(thing)) is not None:
        yield (
            f"easy_read/{line.id}/text",
            "This speaks of a life at risk, and no line of Easy Read above it says 999.",
            "Say in a line above it when to call 999.",
        )
    if isinstance(thing, Topic | Campaign) and (late := _late_block(thing)) is not None:
        yield (
            f"blocks/{late.id}",
            "This speaks of a life at risk, and the page has not said 999 yet.",
            "Put a 999 block above it, or say in it first when to call 999.",
        )


def speaks_of_life(text: str) -> bool:
    """Whether ``text`` is about somebody who may be dying."""
    return _at_risk().search(folded(text)) is not None


def _service_is_late(ground: Ground, name: str, service: Service) -> bool:
    spoken = f"{ground.text_of(name)} {' . '.join(service.needs)}"
    return speaks_of_life(spoken) and not _999.search(f"{service.one_line} {service.alert}")


def _late_block(page: Topic | Campaign) -> Block | None:
    """The first block that speaks of it before any block has said 999."""
    for block in blocks_of(page)[1]:
        text = " ".join(piece.text for piece in pieces(block))
        if isinstance(block, Emergency) or _999.search(text):
            return None
        if speaks_of_life(text):
            return block
    return None


def _late_line(page: Topic | PlainPage) -> EasyLine | None:
    """The first line of Easy Read that speaks of it before any has said 999."""
    for line in page.easy_read:
        if _999.search(line.text):
            return None
        if speaks_of_life(line.text):
            return line
    return None


def _late_question(campaign: Campaign) -> Question | None:
    """The first question in which somebody may be dying and that does not say 999."""
    for question in campaign.questions:
        text = " ".join(piece.text for piece in pieces(question))
        if speaks_of_life(text) and not _999.search(text):
            return question
    return None


@cache
def _at_risk() -> re.Pattern[str]:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in entries("checks/life.txt"))
    return re.compile(rf"\b(?:{'|'.join(words)})\b")
