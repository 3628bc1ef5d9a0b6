"""What the checks say of something nobody has chosen yet, for the person who has just added it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kiosk.content.checks import Problem
from kiosk.staff.forms.picks import CHOOSE

translate = QCoreApplication.translate


def in_staff_words(problem: Problem) -> Problem:
    """``problem``; where its field points at ``CHOOSE``, it asks to choose, and names no id that staff never wrote."""
    if problem.rule != "missing-id" or f"“{CHOOSE}”" not in problem.sentence:
        return problem
    return replace(
        problem,
        sentence=translate("forms", "Nothing is chosen here yet."),
        remedy=translate("forms", "Choose one, or add one that is missing."),
    )
