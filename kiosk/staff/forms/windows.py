"""The fields that hold opening times: windows of the week, and the hours of one exceptional day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Day, Span, Window
from kiosk.staff.forms.actions import Added, Chosen, DayToggled, Left, TimesTyped
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.choices import day_chips, toggled
from kiosk.staff.forms.lists import place_of, rearranged
from kiosk.staff.forms.reading import Unread, read_closing, read_time, show_time
from kiosk.staff.forms.rows import FormAdd, FormRow, FormWindow, choice_row
from kiosk.staff.forms.words import days_words, span_words

translate = QCoreApplication.translate

_MORNING, _EVENING = dt.time(9), dt.time(17)
_OPENS, _CLOSES, _DAYS = "opens", "closes", "days"
"""What follows the key of a window where one of its parts does not read."""


@dataclass(frozen=True, kw_only=True)
class Windows(Field):
    """The windows of a week."""

    label: str
    add_label: str

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """A row for each, and the button that adds one; an empty row where there is none yet."""
        key, windows = f"{base}{self.name}", getattr(holder, self.name)
        if not windows:
            yield blank_row(f"{key}/0", self.label, depth, context)
            return
        for place, window in enumerate(windows):
            yield window_row(window, f"{key}/{place}", self._called(window), depth, context)
        yield FormAdd(f"{key}/+", self.add_label, depth=depth)

    def _called(self, window: Window) -> str:
        days = days_words(window.days)
        return translate("forms", "{label}: {days}").format(label=self.label, days=days) if days else self.label

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Add, take out, or read."""
        windows = getattr(holder, self.name)
        if steps[1:] == ("+",) and isinstance(act.deed, Added):
            act.notes.opened = f"{act.key.removesuffix('/+')}/{len(windows)}"
            after = (*windows, next_window(windows))
        elif not windows and steps[1:] == ("0",):
            after = _begun(act)
        else:
            after = windows_after(windows, steps[1:], act)
        return holder if after == windows else msgspec.structs.replace(holder, **{self.name: after})


@dataclass(frozen=True, kw_only=True)
class Spans(Field):
    """The hours of one day: closed, or spans of time."""

    label: str

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """Closed or not, and if not a row for each span and the button that adds one."""
        key, spans = f"{base}{self.name}", getattr(holder, self.name)
        ways = (
            ("closed", translate("forms", "Closed all day")),
            ("open", translate("forms", "Open at these times")),
        )
        yield choice_row(key, self.label, ways, "open" if spans else "closed", depth=depth)
        for place, span in enumerate(spans):
            yield window_row(span, f"{key}/{place}", translate("forms", "Open"), depth, context)
        if spans:
            yield FormAdd(f"{key}/+", translate("forms", "Add another time that day"), depth=depth)

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Close, open, add, take out, or read."""
        spans = getattr(holder, self.name)
        match act.deed:
            case Chosen("closed") if len(steps) == 1:
                for place in range(len(spans)):
                    act.notes.drop(f"{act.key}/{place}")
                after: tuple[Any, ...] = ()
            case Chosen("open") if len(steps) == 1 and not spans:
                after = (Span(_MORNING, _EVENING),)
            case Added() if steps[1:] == ("+",):
                last = spans[-1].closes if spans else _MORNING
                after = (*spans, Span(last, _EVENING if last < _EVENING else dt.time(0)))
                act.notes.opened = f"{act.key.removesuffix('/+')}/{len(spans)}"
            case _:
                after = windows_after(spans, steps[1:], act)
        return holder if after == spans else msgspec.structs.replace(holder, **{self.name: after})


def window_row(window: Window | Span, key: str, label: str, depth: int, context: FormContext) -> FormWindow:
    """The row of a window, or of a span, which has no days."""
    kept = {part: context.unfinished.get(f"{key}/{part}") for part in (_OPENS, _CLOSES, _DAYS)}
    opens = show_time(window.opens) if kept[_OPENS] is None else kept[_OPENS]
    closes = show_time(window.closes, closing=True) if kept[_CLOSES] is None else kept[_CLOSES]
    problem = " ".join(_wrong(part, text) for part, text in kept.items() if text is not None)
    names, keys = day_chips() if isinstance(window, Window) else ((), ())
    days = window.days if isinstance(window, Window) and kept[_DAYS] is None else ()
    return FormWindow(
        key,
        label,
        "" if problem else span_words(window.opens, window.closes),
        options=names,
        option_keys=keys,
        chosen=tuple(day.value for day in days),
        opens=opens or "",
        closes=closes or "",
        problem=problem,
        severity="error" if problem else "",
        depth=depth,
        tools=("remove",),
    )


def blank_row(key: str, label: str, depth: int, context: FormContext) -> FormWindow:
    """The row of a window that is not there until its days and both its times are said: nobody invents hours."""
    kept = {part: context.unfinished.get(f"{key}/{part}", "") for part in (_OPENS, _CLOSES, _DAYS)}
    wrong = (_wrong(part, text) for part, text in kept.items() if text)
    problem, begun = " ".join(each for each in wrong if each), any(kept.values())
    names, keys = day_chips()
    return FormWindow(
        key,
        label,
        options=names,
        option_keys=keys,
        chosen=tuple(kept[_DAYS].split()),
        opens=kept[_OPENS],
        closes=kept[_CLOSES],
        problem=problem or (translate("forms", "Say the days, and both times.") if begun else ""),
        severity="error" if problem else "blank" if begun else "",
        depth=depth,
    )


def _begun(act: Act) -> tuple[Window, ...]:
    """The first window once all of it reads; before that, what was said of it is kept."""
    said = {part: act.notes.unfinished.get(f"{act.key}/{part}", "") for part in (_OPENS, _CLOSES, _DAYS)}
    match act.deed:
        case TimesTyped(opens, closes):
            said |= {_OPENS: opens[:200], _CLOSES: closes[:200]}
        case DayToggled(day):
            said[_DAYS] = " ".join(toggled(tuple(Day(each) for each in said[_DAYS].split()), day))
        case _:
            return ()
    for part, text in said.items():
        if text:
            act.notes.keep(f"{act.key}/{part}", text)
        else:
            act.notes.clear(f"{act.key}/{part}")
    if not all(said.values()):
        return ()
    try:
        opens_at = read_time(said[_OPENS])
        closes_at = read_closing(said[_CLOSES], opens_at)
    except Unread:
        return ()
    act.notes.drop(act.key)
    return (Window(tuple(Day(each) for each in said[_DAYS].split()), opens_at, closes_at),)


def windows_after(windows: tuple[Any, ...], steps: tuple[str, ...], act: Act) -> tuple[Any, ...]:
    """``windows`` after a deed to one of them."""
    place = place_of(windows, steps[0]) if len(steps) == 1 else None
    if place is None:
        return windows
    match act.deed:
        case TimesTyped(opens, closes):
            after = _timed(windows[place], opens, closes, act)
        case DayToggled(day) if isinstance(windows[place], Window):
            after = _with_day(windows[place], day, act)
        case Left():
            return windows
        case _:
            return rearranged(windows, place, act)
    return (*windows[:place], after, *windows[place + 1 :])


def next_window(windows: tuple[Window, ...]) -> Window:
    """A window to begin with: the days no window has yet, at the times of the last one."""
    covered = {day for window in windows for day in window.days}
    left = tuple(day for day in Day if day not in covered)
    return Window(left or tuple(Day), windows[-1].opens, windows[-1].closes)


def _timed(window: Any, opens: str, closes: str, act: Act) -> Any:
    """``window`` with the times that read; the others are kept as they were typed."""
    read_opens = _read(opens, f"{act.key}/{_OPENS}", window.opens, act)
    closes_key = f"{act.key}/{_CLOSES}"
    # What stands there already is not understood anew because the other time changed.
    if closes == show_time(window.closes, closing=True):
        act.notes.clear(closes_key)
        return msgspec.structs.replace(window, opens=read_opens)
    try:
        read_closes = read_closing(closes, read_opens)
        act.notes.clear(closes_key)
    except Unread:
        act.notes.keep(closes_key, closes[:200])
        read_closes = window.closes
    return msgspec.structs.replace(window, opens=read_opens, closes=read_closes)


def _read(text: str, key: str, before: dt.time, act: Act) -> dt.time:
    try:
        after = before if text == show_time(before) else read_time(text)
    except Unread:
        act.notes.keep(key, text[:200])
        return before
    act.notes.clear(key)
    return after


def _with_day(window: Window, day: str, act: Act) -> Window:
    key = f"{act.key}/{_DAYS}"
    days = toggled(() if key in act.notes.unfinished else window.days, day)
    if not days:
        act.notes.keep(key, "")
        return window
    act.notes.clear(key)
    return msgspec.structs.replace(window, days=days)


def _wrong(part: str, text: str) -> str:
    if part == _DAYS:
        return "" if text else translate("forms", "No day is chosen. Choose the days these times are for.")
    try:
        read_time(text)
    except Unread as error:
        return f"{error.what} {error.remedy}"
    return ""
