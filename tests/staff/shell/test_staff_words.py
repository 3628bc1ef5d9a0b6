"""Words that staff read beside what they have just added."""

import pytest

from kiosk.content.checks import Problem, Severity
from kiosk.content.model import Day
from kiosk.staff.forms.picks import CHOOSE
from kiosk.staff.forms.words import days_words
from kiosk.staff.parts.page_notices import in_staff_words

WEEK = tuple(Day)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), ""),
        (WEEK, "every day"),
        (WEEK[:5], "Monday to Friday"),
        (WEEK[5:], "Saturday, Sunday"),
        ((Day.SUN, Day.MON, Day.WED, Day.TUE), "Monday to Wednesday, Sunday"),
        ((Day.SAT, Day.SAT), "Saturday"),
    ],
)
def test_the_days_of_opening_times_are_said_in_the_order_of_the_week(days: tuple[Day, ...], words: str) -> None:
    assert days_words(days) == words


def points_at(ident: str, rule: str = "missing-id") -> Problem:
    sentence = f"This points at the organization “{ident}”, which does not exist."
    return Problem(Severity.ERROR, rule, "service/new", "organization", sentence, "Choose one that exists.")


def test_what_nobody_has_chosen_yet_is_asked_for_without_an_id() -> None:
    said = in_staff_words(points_at(CHOOSE))
    assert said.sentence == "Nothing is chosen here yet."
    assert CHOOSE not in said.remedy
    assert (said.severity, said.rule, said.thing, said.field) == (
        Severity.ERROR,
        "missing-id",
        "service/new",
        "organization",
    )


def test_what_was_chosen_and_is_gone_is_still_named() -> None:
    for problem in (points_at("gone"), points_at(CHOOSE, "id-twice")):
        assert in_staff_words(problem) is problem
