"""A week of opening hours in words."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Day, Hours, Weekly, Window
from kiosk.ui.calendar_names import short_day
from kiosk.visitor.words import clock_time

translate = QCoreApplication.translate


def days_words(days: Sequence[int]) -> str:
    """Mon–Fri, Sat and Sun, Every day: weekdays (Monday is 0) in order, runs of three or more as a range."""
    if len(days) == len(Day):
        return translate("words", "Every day")
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(_run_words(run) for run in runs)


def every_week(days: Sequence[int]) -> str:
    """Thursdays; Tuesdays and Thursdays; Mondays, Tuesdays and Fridays: weekdays (Monday is 0) in order."""
    names = (
        translate("words", "Mondays"),
        translate("words", "Tuesdays"),
        translate("words", "Wednesdays"),
        translate("words", "Thursdays"),
        translate("words", "Fridays"),
        translate("words", "Saturdays"),
        translate("words", "Sundays"),
    )
    if len(days) == len(names):
        return translate("words", "Every day")
    *first, last = (names[day] for day in days)
    if not first:
        return last
    return translate("words", "{first} and {last}").format(first=", ".join(first), last=last)


def span_words(window: Window) -> str:
    """9am–7pm; all day for 00:00 to 00:00."""
    if window.opens == window.closes:
        return translate("words", "all day")
    return f"{clock_time(window.opens)}–{clock_time(window.closes)}"


def hours_lines(hours: Hours) -> Iterator[str]:
    """One line a group of days, as a door sign says it."""
    if not isinstance(hours, Weekly):
        return
    order = list(Day)
    for window in hours.windows:
        yield f"{days_words([order.index(day) for day in window.days])} {span_words(window)}"


def _run_words(run: list[int]) -> str:
    if len(run) == 1:
        return short_day(run[0])
    if len(run) == 2:
        return translate("words", "{first} and {last}").format(first=short_day(run[0]), last=short_day(run[1]))
    return f"{short_day(run[0])}–{short_day(run[-1])}"
