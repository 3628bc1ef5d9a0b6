"""The questions of a campaign, one on a screen. Nobody is given a mark, and nothing is kept."""

import datetime as dt

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import model
from kiosk.visitor.cards import ServiceRow, prose, service_rows
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

AT_A_TIME = 4
"""Questions before somebody is asked whether they want more."""

HELPLINES = 2
"""Services that stand beside a question."""


def in_turn(questions: tuple[model.Question, ...], day: dt.date, first: str = "") -> tuple[model.Question, ...]:
    """``questions`` in the order of ``day``, so that the first few are others on other days; ``first`` before all."""
    start = day.toordinal() * AT_A_TIME % len(questions)
    return tuple(sorted((*questions[start:], *questions[:start]), key=lambda one: one.id != first))


def how_many(count: int) -> str:
    """How many questions there are, in words, and what becomes of the answers."""
    match count:
        case 1:
            return translate("QuestionsPage", "One question. Nothing is kept.")
        case 2:
            return translate("QuestionsPage", "Two questions. Nothing is kept.")
        case 3:
            return translate("QuestionsPage", "Three questions. Nothing is kept.")
        case _:
            return translate("QuestionsPage", "Four questions. Nothing is kept.")


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class QuestionsPage(Page):
    """One question, its answers, and what is said to the one that was chosen; then the next. After a few comes a pause,
    with people to talk to and the way on to the other questions.

    The answer lives in this object and, for the way back, in the visit.
    """

    scene_name = "QuestionsScene"
    changed = Signal()

    def __init__(
        self, context: PageContext, campaign: model.Campaign, first: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(context, campaign.title, parent)
        self.sensitivity = campaign.sensitivity
        self.audience = campaign.audience
        self._campaign = campaign
        self._questions = in_turn(campaign.questions, context.today, first)
        self._passed = 0
        self._chosen = -1
        self._pausing = False
        self._services = self.rows(ServiceRow, [])
        self.refresh()

    @property
    def _question(self) -> model.Question | None:
        return None if self._pausing else self._questions[self._passed]

    @property
    def _latest(self) -> int:
        """The place of the question on the screen; in a pause, of the one before it."""
        return self._passed - 1 if self._pausing else self._passed

    @Slot(int)
    def answer(self, choice: int) -> None:
        """Choose the answer at place ``choice``; another one may be chosen after it."""
        if self._question is not None and 0 <= choice < len(self._question.answers):
            self._chosen = choice
            self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """Go to the next question, answered or not; from the last of a few to the pause, and from there to more."""
        if self._pausing:
            self._go(self._passed, pausing=self._passed == len(self._questions))
        else:
            passed = self._passed + 1
            self._go(passed, pausing=passed % AT_A_TIME == 0 or passed == len(self._questions))

    @Slot()
    def undo(self) -> None:
        """Go back one question."""
        if self._passed > 0:
            self._go(self._passed - 1, pausing=False)

    def _go(self, passed: int, *, pausing: bool) -> None:
        self._passed, self._chosen, self._pausing = passed, -1, pausing
        self.changed.emit()

    @property
    def place(self) -> str:
        """How many questions are passed, and the answer that was chosen after them; ``pause`` for a pause."""
        return f"{self._passed}/{'pause' if self._pausing else self._chosen}"

    def return_to(self, place: str) -> None:
        """Go to where somebody was before they looked at another page."""
        passed, _, chosen = place.partition("/")
        if passed.isdecimal() and int(passed) <= len(self._questions):
            self._go(int(passed), pausing=chosen == "pause" or int(passed) == len(self._questions))
            if chosen.isdecimal():
                self.answer(int(chosen))

    def refresh(self) -> None:
        """Say again who is there now."""
        campaign = self._campaign
        cards = service_rows(campaign.services, self.context, campaign.pinned, self.audience)
        self._services.replace(cards[:HELPLINES])

    @Property(str, notify=changed)
    def question(self) -> str:
        return prose(self._question.text) if self._question else ""

    @Property(list, notify=changed)
    def answers(self) -> list[str]:
        return [answer.text for answer in self._question.answers] if self._question else []

    @Property(int, notify=changed)
    def chosen(self) -> int:
        return self._chosen

    @Property(str, notify=changed)
    def reply(self) -> str:
        return prose(self._question.answers[self._chosen].reply) if self._question and self._chosen >= 0 else ""

    @Property(int, notify=changed)
    def step(self) -> int:
        """The number of the question among the few; of the last one in a pause."""
        return self._latest % AT_A_TIME + 1

    def _get_count(self) -> int:
        before = self._latest // AT_A_TIME * AT_A_TIME
        return min(AT_A_TIME, len(self._questions) - before)

    count = Property(int, _get_count, notify=changed)

    @Property(bool, notify=changed)
    def pausing(self) -> bool:
        return self._pausing

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        return self._passed > 0

    @Property(bool, notify=changed)
    def hasMore(self) -> bool:
        """Whether there are questions after the pause."""
        return self._passed < len(self._questions)

    @Property(str, notify=changed)
    def howMany(self) -> str:
        return how_many(self._get_count())

    @Property(str, constant=True)
    def tint(self) -> str:
        return self._campaign.tint

    @Property(str, constant=True)
    def campaignRoute(self) -> str:
        return f"campaign/{self._campaign.id}"

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        return self._services
