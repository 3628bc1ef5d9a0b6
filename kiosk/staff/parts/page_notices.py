"""What the checks say, as a page tells it to staff; and that they could not be run, where one of ours has a fault."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from kiosk.content.checks import Problem
from kiosk.content.model import Edition
from kiosk.content.things import Thing, by_field, called
from kiosk.errors import KioskError, OurError
from kiosk.staff.forms.languages import language_name
from kiosk.staff.forms.picks import CHOOSE
from kiosk.staff.ports import Machine

translate = QCoreApplication.translate


Answer = TypeVar("Answer")

_ID = re.compile(r"“([a-z0-9]+(?:-[a-z0-9]+)*)”|\b([a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*)\b")
"""An id in quotation marks, or the path of a thing."""
_TAG = re.compile(r" \(([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\)$")
"""The language a problem of a translation ends with."""
_OF_IDS = frozenset({"missing-id", "id-twice", "pinned", "media-kind", "guide-unreachable", "guide-loop", "two-sides"})
"""The rules whose sentences name things by their ids; what others quote is what somebody wrote."""
_LOOP = re.compile(r"(?<=: )[a-z0-9, -]+(?=\.$)")
"""The questions that lead round in a circle."""


def for_staff(problems: Iterable[Problem], edition: Edition) -> tuple[Problem, ...]:
    """``problems`` of things of ``edition`` as staff are told of them: things are called by their names and languages
    by theirs, never by ids and tags.

    A translation of something that was taken out is nothing to them: no visitor sees it, nobody can come to it to take
    it out too, and it counts again once the text is back. Nor is one into a language the venue does not offer, which
    comes with every edition for those that do.
    """
    kept = [in_staff_words(each) for each in problems if _concerns_staff(each, edition)]
    if any(each.rule in _OF_IDS or _TAG.search(each.sentence) for each in kept):
        names = _Names(edition)
        return tuple(names.said(each) for each in kept)
    return tuple(kept)


def _concerns_staff(problem: Problem, edition: Edition) -> bool:
    if not problem.rule.startswith("translation-"):
        return True
    language = _TAG.search(problem.sentence)
    return problem.rule != "translation-field" and (language is None or language.group(1) in edition.languages)


class _Names:
    """What the things of an edition, and their parts, are called, by id and by path."""

    def __init__(self, edition: Edition) -> None:
        self._things = {f"{kind}/{each.id}": each for kind, _, things in by_field(edition) for each in things}
        self._by_id = {path.partition("/")[2]: called(thing) for path, thing in self._things.items()}

    def said(self, problem: Problem) -> Problem:
        """``problem`` without ids and tags, as far as there are names for them."""
        sentence = problem.sentence
        if problem.rule in _OF_IDS:
            thing = self._things.get(problem.thing)
            parts = {} if thing is None else _parts_of(thing)

            def name(ident: str) -> str:
                return f"“{parts.get(ident) or self._by_id.get(ident) or ident.replace('-', ' ')}”"

            def named(found: re.Match[str]) -> str:
                ident, path = found.groups()
                return name(ident or path.partition("/")[2])

            if problem.rule == "guide-loop":
                sentence = _LOOP.sub(lambda found: ", ".join(map(name, found.group().split(", "))), sentence)
            sentence = _ID.sub(named, sentence)
        if problem.rule not in _OF_IDS and (tag := _TAG.search(sentence)):
            sentence = f"{language_name(tag.group(1))}: {sentence[: tag.start()]}"
        return replace(problem, sentence=sentence)


def _parts_of(thing: Thing) -> dict[str, str]:
    """What the questions, outcomes and the like of ``thing`` say, by id."""
    found: dict[str, str] = {}
    for field in ("questions", "outcomes", "blocks", "description", "slides", "contacts", "rooms", "events"):
        for part in getattr(thing, field, ()):
            texts = (getattr(part, name, "") for name in ("title", "text", "headline", "name", "value"))
            found[part.id] = next((str(text) for text in texts if text), "")
    return found


def in_staff_words(problem: Problem) -> Problem:
    """``problem``; where its field points at ``CHOOSE``, it asks to choose, and names no id that staff never wrote."""
    if problem.rule != "missing-id" or f"“{CHOOSE}”" not in problem.sentence:
        return problem
    return replace(
        problem,
        sentence=translate("forms", "Nothing is chosen here yet."),
        remedy=translate("forms", "Choose one, or add one that is missing."),
    )


def sheltered(machine: Machine, work: Callable[[], Answer]) -> Callable[[], Answer]:
    """``work``, which looks at what was written, with any fault of ours in it as an ``OurError`` that has a sentence.

    The fault itself is put into the log, once, in the worker. What was written could not be looked at, so it must not
    be published; it can be edited and is saved all the same.
    """

    def run() -> Answer:
        try:
            return work()
        except KioskError:
            raise
        except Exception as fault:
            machine.note_fault(fault)
            raise OurError(
                translate("Shell", "The checks could not be run."), translate("Shell", "What you wrote is kept.")
            ) from fault

    return run
