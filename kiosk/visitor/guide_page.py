"""A guided check and a short survey: one question at a time."""

from collections.abc import Mapping

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import model
from kiosk.schedule.answering import cannot_lapse
from kiosk.ui.typed_rows import TypedRows
from kiosk.visitor.block_rows import BLOCK_ROWS
from kiosk.visitor.blocks import block_rows, lots
from kiosk.visitor.cards import ServiceRow, prose, service_rows
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

SURVEY = "survey"
"""The monthly totals that surveys add to."""


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class GuidePage(Page):
    """A few yes / no questions that end at an outcome. Answers live in this object and, for the way back, in the visit.

    No ending is the end: whoever came to one by yes or "not sure" can go on with the questions that "no" leads to. An
    outcome that names the ways to 999 and nothing else is the emergency page.
    """

    scene_name = "GuideScene"
    changed = Signal()

    def __init__(self, context: PageContext, guide: model.Guide, parent: QObject | None = None) -> None:
        super().__init__(context, guide.title, parent)
        self.sensitivity = guide.sensitivity
        self.audience = guide.audience
        self._guide = guide
        self._questions: Mapping[str, model.GuideQuestion] = {one.id: one for one in guide.questions}
        self._outcomes: Mapping[str, model.Outcome] = {one.id: one for one in guide.outcomes}
        self._trail = [guide.questions[0].id]
        self._services = self.rows(ServiceRow, [])

    @property
    def _question(self) -> model.GuideQuestion | None:
        return self._questions.get(self._trail[-1])

    @property
    def _outcome(self) -> model.Outcome | None:
        return self._outcomes.get(self._trail[-1])

    @Slot(str)
    def answer(self, reply: str) -> None:
        """Go on by ``reply``: yes, no or not-sure."""
        question = self._question
        if question is None:
            return
        ways = {
            model.Reply.YES: question.yes,
            model.Reply.NO: question.no,
            model.Reply.NOT_SURE: question.not_sure or question.no,
        }
        self._trail.append(ways[model.Reply(reply)])
        self._show()

    @Slot()
    def undo(self) -> None:
        """Go back one question."""
        if len(self._trail) > 1:
            self._trail.pop()
            self._show()

    @Slot()
    def goOn(self) -> None:
        """Go on from an outcome to the question after the one that led to it."""
        further = self._further
        if further is not None:
            self._trail.append(further)
            self._show()

    @property
    def _further(self) -> str | None:
        """The question that comes after an outcome: where "no" would have led."""
        if self._outcome is None:
            return None
        no = self._questions[self._trail[-2]].no
        return no if no in self._questions and no not in self._trail else None

    @property
    def place(self) -> str:
        """The questions and outcomes passed so far."""
        return "/".join(self._trail)

    def return_to(self, place: str) -> None:
        """Go to where somebody was before they looked at another page."""
        trail = place.split("/")
        if trail[0] == self._trail[0] and all(ident in self._questions or ident in self._outcomes for ident in trail):
            self._trail = trail
            self._show()

    def _show(self) -> None:
        outcome = self._outcome
        self._services.replace(service_rows(outcome.services, self.context, audience=self.audience) if outcome else [])
        self.changed.emit()

    def _get_question(self) -> str:
        return prose(self._question.text) if self._question else ""

    question = Property(str, _get_question, notify=changed)

    @Property(str, notify=changed)
    def help(self) -> str:
        return prose(self._question.help) if self._question else ""

    @Property(bool, notify=changed)
    def canBeUnsure(self) -> bool:
        return bool(self._question and self._question.not_sure)

    def _get_step(self) -> int:
        # An outcome on the way was no question.
        return sum(ident in self._questions for ident in self._trail[:-1]) + 1

    step = Property(int, _get_step, notify=changed)

    @Property(str, notify=changed)
    def outcomeTitle(self) -> str:
        return self._outcome.title if self._outcome else ""

    @Property(str, notify=changed)
    def outcomeText(self) -> str:
        return prose(self._outcome.text) if self._outcome else ""

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        return self._further is not None

    @Property(bool, notify=changed)
    def emergency(self) -> bool:
        """Whether this is an outcome that names nothing but the ways to 999."""
        named = self._outcome.services if self._outcome else ()
        found = [service for service in map(self.context.catalogue.service, named) if service is not None]
        return bool(found) and all(one.contacts and all(map(cannot_lapse, one.contacts)) for one in found)

    @Property(bool, notify=changed)
    def fits(self) -> bool:
        return bool(self._outcome and self._outcome.fits)

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        return self._services

    def _get_summary(self) -> str:
        return prose(self._guide.summary)

    summary = Property(str, _get_summary, constant=True)


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class SurveyPage(Page):
    """One tap a question. Answers wait here until the last one, and are then only counted (safety rule 7): a survey
    left half-way, or hidden, counts nothing."""

    scene_name = "SurveyScene"
    changed = Signal()

    def __init__(self, context: PageContext, survey: model.Survey, parent: QObject | None = None) -> None:
        super().__init__(context, survey.title, parent)
        self.sensitivity = model.Sensitivity.EVERYDAY
        self._survey = survey
        self._answers: list[int] = []
        self._links = TypedRows(BLOCK_ROWS, self)
        self.grow(self._links, lots(block_rows(survey.links, context)))

    @Slot(int)
    def answer(self, choice: int) -> None:
        """Take the answer at place ``choice`` and go to the next question; after the last, count them all."""
        if self._get_done() or not 0 <= choice < len(self._get_answers()):
            return
        self._answers.append(choice)
        if self._get_done():
            for question, chosen in zip(self._survey.questions, self._answers, strict=True):
                self.context.tally.add(SURVEY, f"{self._survey.id}/{question.id}/{chosen}")
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Go back one question; not once they are counted."""
        if self._answers and not self._get_done():
            self._answers.pop()
            self.changed.emit()

    def _get_done(self) -> bool:
        return len(self._answers) == len(self._survey.questions)

    done = Property(bool, _get_done, notify=changed)

    def _get_question(self) -> str:
        return "" if self._get_done() else self._survey.questions[len(self._answers)].text

    question = Property(str, _get_question, notify=changed)

    def _get_answers(self) -> list[str]:
        return [] if self._get_done() else list(self._survey.questions[len(self._answers)].answers)

    answers = Property(list, _get_answers, notify=changed)

    def _get_step(self) -> int:
        return len(self._answers) + 1

    step = Property(int, _get_step, notify=changed)

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._survey.questions)

    @Property(str, constant=True)
    def thanks(self) -> str:
        return prose(self._survey.thanks)

    def _get_summary(self) -> str:
        return self._survey.summary

    summary = Property(str, _get_summary, constant=True)

    @Property(QObject, constant=True)
    def links(self) -> QObject:
        return self._links
