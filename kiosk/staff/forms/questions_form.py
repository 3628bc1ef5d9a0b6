"""The forms of a guided check and of a short survey."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Guide, GuideQuestion, Link, Outcome, Survey, SurveyQuestion
from kiosk.staff.forms.base import Field, FormContext
from kiosk.staff.forms.blocks_form import link_form
from kiosk.staff.forms.choices import Choice, Switch
from kiosk.staff.forms.fields import Text
from kiosk.staff.forms.lines import Lines
from kiosk.staff.forms.lists import Addition, Form, Items, shortened, unique_id
from kiosk.staff.forms.picks import Icon
from kiosk.staff.forms.service_form import audience_field, sensitivity_field
from kiosk.staff.forms.topic_form import services_field, title_fields

translate = QCoreApplication.translate


def guide_form(guide: Guide, context: FormContext) -> Form:
    """Everything staff can say about a guided check."""
    del context
    return Form(
        (
            *title_fields(translate("forms", "The guided check has no title yet.")),
            Icon(name="icon", label=translate("forms", "Drawing")),
            Items(
                name="questions",
                label=translate("forms", "Questions"),
                hint=translate("forms", "It begins with the first one. Nothing is kept."),
                add_label=translate("forms", "Add a question"),
                additions=(Addition("question", translate("forms", "Question"), lambda items, at: _question(guide)),),
                form=lambda question: _question_form(question, guide),
                called=lambda question, at: translate("forms", "Question"),
                said=lambda question, at: question.text,
                least=1,
            ),
            Items(
                name="outcomes",
                label=translate("forms", "Endings"),
                hint=translate("forms", "Each way through ends in one of them."),
                add_label=translate("forms", "Add an ending"),
                additions=(Addition("outcome", translate("forms", "Ending"), lambda items, at: _outcome(guide)),),
                form=lambda outcome: _outcome_form(),
                called=lambda outcome, at: translate("forms", "Ending"),
                said=lambda outcome, at: outcome.title,
                least=1,
            ),
            audience_field(),
            sensitivity_field(),
        )
    )


def _parts(guide: Guide) -> tuple[GuideQuestion | Outcome, ...]:
    return (*guide.questions, *guide.outcomes)


def _question(guide: Guide) -> GuideQuestion:
    # Questions and outcomes are pointed at alike, so that no two of them may have the same id.
    ident, ending = unique_id("question", _parts(guide)), guide.outcomes[0].id
    return GuideQuestion(id=ident, text="", yes=ending, no=ending)


def _outcome(guide: Guide) -> Outcome:
    return Outcome(id=unique_id("ending", _parts(guide)), title="", text="")


def _question_form(question: GuideQuestion, guide: Guide) -> Form:
    leads: list[tuple[Any, str]] = [(each.id, _leads_to(each)) for each in _parts(guide) if each.id != question.id]
    nobody = (None, translate("forms", "Do not offer “Not sure”"))
    return Form(
        (
            Text(name="text", kind="text", label=translate("forms", "Question, to be answered with yes or no")),
            Text(name="help", kind="text", paragraphs=True, label=translate("forms", "A word of explanation")),
            Choice(name="yes", label=translate("forms", "Yes leads to"), options=tuple(leads)),
            Choice(name="no", label=translate("forms", "No leads to"), options=tuple(leads)),
            Choice(name="not_sure", label=translate("forms", "Not sure leads to"), options=(nobody, *leads)),
        )
    )


def _leads_to(part: GuideQuestion | Outcome) -> str:
    wordless = translate("forms", "without words yet")
    if isinstance(part, GuideQuestion):
        return translate("forms", "Question: {text}").format(text=shortened(part.text) or wordless)
    return translate("forms", "Ending: {text}").format(text=shortened(part.title) or wordless)


def _outcome_form() -> Form:
    fields: tuple[Field, ...] = (
        Text(name="title", label=translate("forms", "Title")),
        Text(name="text", kind="text", paragraphs=True, label=translate("forms", "What it says")),
        Switch(name="fits", label=translate("forms", "This means “it looks right for you”")),
        services_field(),
    )
    return Form(fields)


def survey_form(survey: Survey, context: FormContext) -> Form:
    """Everything staff can say about a short survey."""
    del survey, context
    return Form(
        (
            *title_fields(translate("forms", "The survey has no title yet.")),
            Items(
                name="questions",
                label=translate("forms", "Questions"),
                hint=translate("forms", "One tap each, eight at most. Only monthly totals are kept."),
                add_label=translate("forms", "Add a question"),
                additions=(
                    Addition(
                        "question",
                        translate("forms", "Question"),
                        lambda items, at: SurveyQuestion(
                            id=unique_id("question", items),
                            text="",
                            answers=(translate("forms", "Yes"), translate("forms", "No")),
                        ),
                    ),
                ),
                form=lambda question: _survey_question_form(),
                called=lambda question, at: translate("forms", "Question"),
                said=lambda question, at: question.text,
                least=1,
                most=8,
            ),
            Text(name="thanks", kind="text", paragraphs=True, label=translate("forms", "What it says at the end")),
            Items(
                name="links",
                label=translate("forms", "Official surveys"),
                hint=translate("forms", "By QR code, at the end"),
                add_label=translate("forms", "Add a link"),
                additions=(
                    Addition(
                        "link",
                        translate("forms", "Link"),
                        lambda items, at: Link(id=unique_id("link", items), address="", text=""),
                    ),
                ),
                form=lambda link: link_form(),
                called=lambda link, at: translate("forms", "Link by QR code"),
                said=lambda link, at: link.text or link.address,
            ),
        )
    )


def _survey_question_form() -> Form:
    return Form(
        (
            Text(name="text", kind="text", label=translate("forms", "Question")),
            Lines(
                name="answers",
                label=translate("forms", "Answers"),
                hint=translate("forms", "Two to five"),
                add_label=translate("forms", "Add an answer"),
                least=2,
                most=5,
            ),
        )
    )
