"""The usage counts as bars (safety rule 7)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import TopicGroup
from kiosk.content.settings import USUAL, Settings
from kiosk.staff.parts.page import StaffContext, StaffPage, sentence_of
from kiosk.staff.usage.charts import Chart, Totals, answer_charts, month_words, months, topic_charts
from kiosk.staff.usage.usage_table import UsageTable

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

AT_ONCE = 12
"""Months that are drawn; the table has them all."""


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A chart: for each of its bars the label, the words at its end, its share of the longest (0 to 1), and whether
    the number is hidden."""

    key: str
    name: str
    labels: tuple[str, ...]
    words: tuple[str, ...]
    shares: tuple[float, ...]
    hidden: tuple[bool, ...]


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class UsagePage(StaffPage):
    """What was counted, shown by the rule and no other way: no raw number leaves this object."""

    scene_name = "usage/UsageScene"
    changed = Signal()

    def __init__(self, context: StaffContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent, title=translate("UsagePage", "Usage"))
        self._totals: Totals = {}
        self._read = False
        self._counting = USUAL.counting
        self._month = 0
        self._trouble = ""
        self._topics = self.rows(ChartRow)
        self._answers = self.rows(ChartRow)
        self._table = UsageTable(self, lambda: self._totals if self._read else None)

    def refresh(self) -> None:
        """Read the counts anew."""
        ports = self.context.ports
        self.fetch(lambda: (ports.totals.totals(), ports.machine.settings()), self._show, self._fail)

    def _show(self, found: tuple[Totals, Settings]) -> None:
        self._totals, self._read = found[0], True
        self._counting = found[1].counting
        self._draw()

    def _draw(self) -> None:
        over = self._months()
        surveys = self.context.catalogue().surveys
        self._topics.replace(chart_rows(topic_charts(self._totals, over[:AT_ONCE]), one_scale=len(TopicGroup)))
        self._month = min(self._month, len(over) - 1)
        self._answers.replace(chart_rows(answer_charts(self._totals, surveys, over[self._month])))
        self.changed.emit()

    def _months(self) -> tuple[str, ...]:
        return months(self._totals, f"{self.context.ports.clock():%Y-%m}")

    @Slot(int)
    def turn(self, by: int) -> None:
        """Show the answers of another month; -1 is one month earlier."""
        self._month = max(0, min(self._month - by, len(self._months()) - 1))
        self._draw()

    def _fail(self, fault: BaseException) -> None:
        self._trouble = sentence_of(fault)
        self.changed.emit()

    # --- what the scene sees ---

    @Property(QObject, constant=True)
    def topics(self) -> QObject:
        return self._topics

    @Property(QObject, constant=True)
    def answers(self) -> QObject:
        return self._answers

    @Property(int, notify=changed)
    def answerCount(self) -> int:
        return len(self._answers.rows)

    @Property(str, notify=changed)
    def month(self) -> str:
        return month_words(self._months()[self._month])

    @Property(bool, notify=changed)
    def canGoEarlier(self) -> bool:
        return self._month < len(self._months()) - 1

    @Property(bool, notify=changed)
    def canGoLater(self) -> bool:
        return self._month > 0

    @Property(bool, notify=changed)
    def counting(self) -> bool:
        return self._counting

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        return self._read and not self._totals

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(QObject, constant=True)
    def table(self) -> QObject:
        return self._table


def chart_rows(charts: Sequence[Chart], *, one_scale: int = 0) -> list[ChartRow]:
    """``charts`` as rows: the first ``one_scale`` of them to one scale, so that they can be compared, each of the
    others to the scale of its own longest bar. The shares come from the rounded numbers only."""
    common = _longest(charts[:one_scale])
    rows = []
    for place, chart in enumerate(charts):
        longest = common if place < one_scale else _longest([chart])
        rows.append(
            ChartRow(
                key=chart.key,
                name=chart.title,
                labels=tuple(line.label for line in chart.lines),
                words=tuple(line.shown.words for line in chart.lines),
                shares=tuple(line.shown.bar / longest for line in chart.lines),
                hidden=tuple(line.shown.hidden for line in chart.lines),
            )
        )
    return rows


def _longest(charts: Sequence[Chart]) -> int:
    return max((line.shown.bar for chart in charts for line in chart.lines), default=0) or 1
