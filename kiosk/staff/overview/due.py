"""What is due: services and campaigns to be checked again, and the tasks an editor left, the most urgent first."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from kiosk.content.catalogue import Catalogue
from kiosk.content.checks import Problem, Severity
from kiosk.content.model import Assurance
from kiosk.content.readable import readable
from kiosk.content.things import by_field, called
from kiosk.schedule.staleness import Staleness, may_be_shown, staleness_of_assurance

translate = QCoreApplication.translate


class Urgency(IntEnum):
    """Why something is on the list, the most urgent first."""

    OVER = 0
    """Its review date is over: visitors see "Ring to check"."""
    SOON = 1
    """Its review date is near."""
    TASKS = 2
    """Somebody left a note that something has to be done."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is due: its path, the field to go to, what it is called, and why."""

    thing: str
    field: str
    name: str
    urgency: Urgency
    words: str


def due(catalogue: Catalogue, tasks: Iterable[Problem], today: dt.date) -> tuple[Due, ...]:
    """Everything that is due on ``today``; ``tasks`` is what the content checks found. Each thing stands once, for the
    most urgent reason, with its other tasks counted beside it."""
    waiting = _waiting(tasks)
    found = [*_reviews(catalogue, waiting, today)]
    listed = {each.thing for each in found}
    names = {f"{kind}/{thing.id}": called(thing) for kind, _, things in by_field(catalogue) for thing in things}
    found += [
        Due(thing, fields[0], names[thing], Urgency.TASKS, _tasks(len(fields)))
        for thing, fields in waiting.items()
        if thing not in listed and thing in names
    ]
    return tuple(sorted(found, key=lambda each: each.urgency))


def _waiting(problems: Iterable[Problem]) -> dict[str, list[str]]:
    """The fields with a task, by thing; dates of checking have their own words."""
    waiting: dict[str, list[str]] = {}
    for problem in problems:
        if problem.severity is Severity.TASK and problem.rule != "due":
            waiting.setdefault(problem.thing, []).append(problem.field)
    return waiting


def _reviews(catalogue: Catalogue, waiting: dict[str, list[str]], today: dt.date) -> Iterator[Due]:
    """Those whose date is near or over, the longest overdue first; what is not shown any more needs no check."""
    dated: list[tuple[str, str, Assurance]] = [
        (f"service/{each.id}", each.name, each.assurance) for each in catalogue.services if may_be_shown(each, today)
    ]
    dated += [
        (f"campaign/{each.id}", each.title, each.assurance)
        for each in catalogue.campaigns
        if each.assurance is not None
    ]
    for thing, name, assurance in sorted(dated, key=lambda each: each[2].review_after):
        staleness = staleness_of_assurance(assurance, today)
        if staleness is Staleness.FRESH:
            continue
        words = _review_words(assurance.review_after, today)
        if others := waiting.get(thing):
            words = f"{words} {_tasks(len(others))}"
        urgency = Urgency.OVER if staleness is Staleness.PAST_REVIEW else Urgency.SOON
        yield Due(thing, "assurance/review_after", name, urgency, words)


def _review_words(review_after: dt.date, today: dt.date) -> str:
    days = (review_after - today).days
    if days < 0:
        return translate("due", "Its check was due on {date}. Visitors see “Ring to check”.").format(
            date=readable(review_after)
        )
    if days == 0:
        return translate("due", "Its check is due today.")
    if days == 1:
        return translate("due", "Its check is due tomorrow.")
    return translate("due", "Its check is due in {days} days.").format(days=days)


def _tasks(count: int) -> str:
    if count == 1:
        return translate("due", "1 thing to do.")
    return translate("due", "{count} things to do.").format(count=count)
