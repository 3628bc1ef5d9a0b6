"""One thing that is wrong, said so that a librarian with ten minutes can put it right."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """Nothing can be published until it is put right."""
    WARNING = "warning"
    """Asks a person to look; publishing goes on if they say so."""
    TASK = "task"
    """Something for staff to do in the world: ring, ask, look up."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field of one thing, and what to do now.

    ``rule`` is short and never changes its meaning, so that tests and people can name it. ``thing`` is
    ``kind/id`` (``service/herts-sarc``), or ``edition`` or ``venue``. ``field`` is the path inside the thing, as a
    translation writes it (``blocks/consent/items/2``); empty when the whole thing is meant. ``sentence`` and
    ``remedy`` are whole plain sentences.
    """

    severity: Severity
    rule: str
    thing: str
    field: str
    sentence: str
    remedy: str
