"""What staff may see of the usage counts (safety rule 7), in words, as bars and as a table to take away.

The rule is NHS Digital's for small numbers (Hospital Episode Statistics analysis guide, "Small numbers"): nothing is
0, 1 to 7 are "fewer than 8", everything else is the nearest 5, and a total is made from the true numbers and then
rounded like any other. A bar is drawn from the number that is shown, so a ruler on the screen tells no more than the
words. Hiding the screen is not among what is counted, so it cannot be shown.

Decision: the rule alone lets some hidden numbers be worked out. Four times "fewer than 8" beside a total of 30 can only
be four times 7. A total is therefore left out wherever some numbers that would be shown in the same way would give one
of its hidden parts away; whether it is depends on what is shown and on nothing else, so leaving it out tells nothing
either. What remains is a narrower range at most (a part of "10" in a total of "20" leaves 6 or 7), never one number.
There are no totals over several months: a second total over the same parts would be a second equation.
"""

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Survey, TopicGroup
from kiosk.ui.calendar_names import month_alone

translate = QCoreApplication.translate

Totals = Mapping[tuple[str, str, str], int]
"""Raw counts by (``YYYY-MM``, kind, key), as ``ports.Totals`` gives them."""

TOPIC_GROUP = "topic-group"
SURVEY = "survey"
USEFUL = "useful"

SMALLEST = 8
"""The smallest number that is shown."""
STEP = 5
"""Numbers are shown to the nearest of these."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A count as staff may see it. ``bar`` is the length a bar may have: the rounded number, 0 for a hidden one."""

    words: str
    bar: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One bar and what it stands for."""

    label: str
    shown: Shown


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars that belong together."""

    key: str
    title: str
    lines: tuple[Line, ...]


def shown(count: int) -> Shown:
    """``count`` as staff may see it: small numbers hidden, the others rounded."""
    if count <= 0:
        return Shown("0", 0)
    if count < SMALLEST:
        return Shown(translate("usage", "fewer than 8"), 0, hidden=True)
    rounded = (count + STEP // 2) // STEP * STEP
    return Shown(str(rounded), rounded)


def could_be(number: Shown) -> tuple[int, int]:
    """The smallest and the largest count that are shown as ``number``."""
    if number.hidden:
        return 1, SMALLEST - 1
    return (max(SMALLEST, number.bar - STEP // 2), number.bar + STEP // 2) if number.bar else (0, 0)


def total_shown(counts: Sequence[int]) -> Shown | None:
    """The total of ``counts`` under the rule; ``None`` where one could give a hidden count away (see above)."""
    parts = [could_be(shown(count)) for count in counts]
    least, most = sum(low for low, _ in parts), sum(high for _, high in parts)
    if any(_gives_away(parts, could_be(shown(total))) for total in range(least, most + 1)):
        return None
    return shown(sum(counts))


def _gives_away(parts: Sequence[tuple[int, int]], total: tuple[int, int]) -> bool:
    """Whether only one value is left for a hidden one of ``parts``, when the sum of all lies within ``total``."""
    least, most = sum(low for low, _ in parts), sum(high for _, high in parts)
    return any(
        max(low, total[0] - (most - high)) >= min(high, total[1] - (least - low))
        for low, high in parts
        if (low, high) == (1, SMALLEST - 1)
    )


# --- months -----------------------------------------------------------------------------------------------------------


def months(totals: Totals, this_month: str) -> tuple[str, ...]:
    """Every month from the first that anything was counted in to ``this_month``, the newest first."""
    first = min((month for month, _, _ in totals), default=this_month)
    found = [max(this_month, first)]
    while found[-1] > first:
        found.append(month_before(found[-1]))
    return tuple(found)


def month_before(month: str) -> str:
    """The month before ``month``, both as ``YYYY-MM``."""
    year, number = (int(part) for part in month.split("-"))
    return f"{year}-{number - 1:02d}" if number > 1 else f"{year - 1}-12"


def month_words(month: str) -> str:
    """A month such as ``2026-11``, as people say it: November 2026."""
    year, _, number = month.partition("-")
    return f"{month_alone(int(number))} {year}"


def group_name(group: str) -> str:
    """What staff call a group of topics."""
    return {
        TopicGroup.SAFETY: translate("usage", "Safety and support"),
        TopicGroup.CONSENT: translate("usage", "Consent"),
        TopicGroup.BEHAVIOUR: translate("usage", "Own behaviour"),
        TopicGroup.COMMUNITY: translate("usage", "Community and area"),
    }.get(TopicGroup(group), group)


# --- charts -----------------------------------------------------------------------------------------------------------


def topic_charts(totals: Totals, over: Sequence[str]) -> tuple[Chart, ...]:
    """For each group of topics, and for all together, how often one was opened in each of the months ``over``."""
    charts = [
        Chart(
            f"{TOPIC_GROUP}/{group}",
            group_name(group),
            tuple(Line(month_words(month), shown(totals.get((month, TOPIC_GROUP, group), 0))) for month in over),
        )
        for group in TopicGroup
    ]
    together = (
        Line(month_words(month), total_shown(_groups(totals, month)) or _left_out(longer=False)) for month in over
    )
    return (*charts, Chart(f"{TOPIC_GROUP}/all", translate("usage", "All topics together"), tuple(together)))


def answer_charts(totals: Totals, surveys: Sequence[Survey], month: str) -> tuple[Chart, ...]:
    """For each question of each survey that was answered in ``month``, how often each answer was given; then how many
    said that the kiosk is useful."""
    charts = [
        Chart(f"{SURVEY}/{survey}/{question}", f"{title}: {words}", tuple(lines))
        for survey, title, question, words, lines in _answers(totals, surveys, month)
    ]
    useful = [totals.get((month, USEFUL, f"kiosk/{answer}"), 0) for answer in ("yes", "no")]
    if any(useful):
        words = translate("usage", "Yes"), translate("usage", "No")
        lines = (Line(word, shown(count)) for word, count in zip(words, useful, strict=True))
        charts.append(Chart(USEFUL, translate("usage", "“Was this useful?”"), tuple(lines)))
    return tuple(charts)


def _groups(totals: Totals, month: str) -> list[int]:
    return [totals.get((month, TOPIC_GROUP, group), 0) for group in TopicGroup]


def _left_out(*, longer: bool) -> Shown:
    words = translate("usage", "left out, so that small numbers stay hidden") if longer else ""
    return Shown(words or translate("usage", "left out"), 0, hidden=True)


def _answers(
    totals: Totals, surveys: Sequence[Survey], month: str
) -> Iterator[tuple[str, str, str, str, Iterator[Line]]]:
    """Survey, its title, question, its words, and a line for each answer. A survey or an answer that is gone keeps its
    id for a name, so that nothing that was counted is lost."""
    counted: dict[tuple[str, str], dict[int, int]] = {}
    for (when, kind, key), count in sorted(totals.items()):
        survey, _, rest = key.partition("/")
        question, _, answer = rest.partition("/")
        if kind == SURVEY and when == month and answer.isdigit():
            counted.setdefault((survey, question), {})[int(answer)] = count
    known = {survey.id: survey for survey in surveys}
    for (survey, question), counts in counted.items():
        about = known.get(survey)
        asked = next((each for each in about.questions if each.id == question), None) if about else None
        answers = asked.answers if asked else ()
        places = range(max(len(answers), max(counts) + 1))
        lines = (
            Line(
                answers[place] if place < len(answers) else translate("usage", "Answer {n}").format(n=place + 1),
                shown(counts.get(place, 0)),
            )
            for place in places
        )
        yield survey, about.title if about else survey, question, asked.text if asked else question, lines


# --- the table to take away -------------------------------------------------------------------------------------------

BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for something older."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "|", "%", "\t", "\r", "\n")


def csv_text(totals: Totals, surveys: Sequence[Survey], this_month: str) -> str:
    """Everything the page shows, as comma-separated values that a spreadsheet opens (RFC 4180, in UTF-8 with a byte
    order mark). No cell can be taken for a formula."""
    table = io.StringIO()
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(
        [
            translate("usage", "Month"),
            translate("usage", "What"),
            translate("usage", "Which"),
            translate("usage", "Number"),
        ]
    )
    for month in reversed(months(totals, this_month)):
        writer.writerows([_safe(cell) for cell in row] for row in _table_rows(totals, surveys, month))
    return BYTE_ORDER_MARK + table.getvalue()


def _table_rows(totals: Totals, surveys: Sequence[Survey], month: str) -> Iterator[tuple[str, ...]]:
    opened = translate("usage", "Topics opened")
    for group in TopicGroup:
        yield month, opened, group_name(group), shown(totals.get((month, TOPIC_GROUP, group), 0)).words
    together = total_shown(_groups(totals, month)) or _left_out(longer=True)
    yield month, opened, translate("usage", "All topics together"), together.words
    for chart in answer_charts(totals, surveys, month):
        for line in chart.lines:
            yield month, chart.title, line.label, line.shown.words


def _safe(cell: str) -> str:
    """``cell`` so that a spreadsheet takes it for text; wide forms of the signs count as the signs."""
    plain = unicodedata.normalize("NFKC", cell)
    return f"'{cell}" if plain.startswith(_STARTS_A_FORMULA) or plain.lstrip().startswith(_STARTS_A_FORMULA) else cell
