"""What the checks say of something nobody has chosen yet, for the person who has just added it."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kiosk.content.checks import Problem
from kiosk.staff.forms.picks import CHOOSE

translate = QCoreApplication.translate


def for_staff(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """``problems`` as staff are told of them.

    A translation of something that was taken out is nothing to them: no visitor sees it, nobody can come to it to take
    it out too, and it counts again once the text is back.
    """
    return tuple(in_staff_words(each) for each in problems if each.rule != "translation-field")


def in_staff_words(problem: Problem) -> Problem:
    """``problem``; where its field points at ``CHOOSE``, it asks to choose, and names no id that staff never wrote."""
    if problem.rule != "missing-id" or f"“{CHOOSE}”" not in problem.sentence:
        return problem
    return replace(
        problem,
        sentence=translate("forms", "Nothing is chosen here yet."),
        remedy=translate("forms", "Choose one, or add one that is missing."),
    )
