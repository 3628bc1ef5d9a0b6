"""The form of a service."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Audience, Sensitivity, Service, Sex, Status
from kiosk.staff.forms.assurance_form import assurance_form
from kiosk.staff.forms.base import Action, Field, FormContext, Heading
from kiosk.staff.forms.blocks_form import blocks_field
from kiosk.staff.forms.choices import Choice, Switch
from kiosk.staff.forms.contacts_form import contacts_field
from kiosk.staff.forms.easy_form import spoken_fields
from kiosk.staff.forms.fields import Date, Number, Text, Written
from kiosk.staff.forms.lists import Form, Part
from kiosk.staff.forms.picks import Pick
from kiosk.staff.forms.reading import Unread
from kiosk.staff.forms.shown_in import ShownIn

translate = QCoreApplication.translate

ADD_ORGANIZATION = "add-organization"
"""The action that adds who runs the service."""

_NEED = 60
"""Characters of one search word or phrase; as the model has it."""


def service_form(service: Service) -> Form:
    """Everything staff can say about a service, what changes most first."""
    del service
    return Form(
        (
            *_named(),
            contacts_field(),
            *_about(),
            *_who(),
            *_what(),
            ShownIn(),
            *_more(),
            Heading(label=translate("forms", "Checked"), chip=translate("forms", "Checked")),
            Part(name="assurance", form=assurance_form()),
        )
    )


def _named() -> tuple[Field, ...]:
    return (
        Text(
            name="name",
            label=translate("forms", "Name"),
            hint=translate("forms", "As the service calls itself"),
            required=translate("forms", "The service has no name yet."),
        ),
        Text(
            name="one_line",
            kind="text",
            label=translate("forms", "What it does, in one sentence"),
            required=translate("forms", "What the service does is missing."),
        ),
    )


def _about() -> tuple[Field, ...]:
    return (
        Heading(label=translate("forms", "About the service"), chip=translate("forms", "About")),
        Pick(name="organization", of="organization", label=translate("forms", "Who runs it")),
        Action(name=ADD_ORGANIZATION, label=translate("forms", "Add an organisation that is not there yet")),
        Text(
            name="alert",
            kind="text",
            paragraphs=True,
            label=translate("forms", "Something everybody must know first"),
            hint=translate("forms", "Shown at the top, in a box. Usually empty."),
        ),
        Choice(
            name="status",
            label=translate("forms", "Is it open?"),
            options=(
                (Status.ACTIVE, translate("forms", "Yes")),
                (Status.TEMPORARILY_CLOSED, translate("forms", "Closed for a while")),
                (Status.DEFUNCT, translate("forms", "It has ended: do not show it")),
            ),
        ),
    )


def _who() -> tuple[Field, ...]:
    return (
        Heading(label=translate("forms", "Who can use it"), chip=translate("forms", "For whom")),
        Part(
            name="eligibility",
            form=Form(
                (
                    Text(
                        name="words",
                        kind="text",
                        paragraphs=True,
                        label=translate("forms", "Who can use it, in words"),
                    ),
                    Number(
                        name="minimum_age",
                        highest=120,
                        optional=True,
                        label=translate("forms", "From age"),
                        hint=translate("forms", "Empty if there is no limit"),
                    ),
                    Number(
                        name="maximum_age",
                        highest=120,
                        optional=True,
                        label=translate("forms", "Up to age"),
                        hint=translate("forms", "Empty if there is no limit"),
                    ),
                    Text(name="area", label=translate("forms", "Where people have to live or be")),
                    Choice(
                        name="sex",
                        label=translate("forms", "Only for"),
                        options=(
                            (Sex.ANY, translate("forms", "Anyone")),
                            (Sex.WOMEN, translate("forms", "Women")),
                            (Sex.MEN, translate("forms", "Men")),
                        ),
                    ),
                )
            ),
        ),
    )


def _what() -> tuple[Field, ...]:
    return (
        Heading(label=translate("forms", "What to expect"), chip=translate("forms", "What happens")),
        _words("what_happens", translate("forms", "What happens when you get in touch")),
        _words("how_to_start", translate("forms", "How to start")),
        _words("cost", translate("forms", "What it costs")),
        _words("confidentiality", translate("forms", "What stays private")),
        _words("languages", translate("forms", "Languages and interpreters")),
        _words("accessibility", translate("forms", "Getting in and taking part")),
        blocks_field("description", translate("forms", "More about it")),
        *spoken_fields(),
    )


def _words(name: str, label: str) -> Text:
    return Text(name=name, kind="text", paragraphs=True, label=label)


def _more() -> tuple[Field, ...]:
    return (
        Heading(label=translate("forms", "Finding it"), chip=translate("forms", "Finding it")),
        needs_field(),
        Text(name="alternate_name", label=translate("forms", "Other name")),
        audience_field(),
        sensitivity_field(),
        Date(
            name="expires_on",
            label=translate("forms", "Do not show it from"),
            hint=translate("forms", "The day a scheme ends. Usually empty."),
        ),
        Switch(
            name="staff_sheet",
            label=translate("forms", "On the sheet for your colleagues"),
            hint=translate("forms", "The page to print, which “Overview” saves"),
        ),
    )


def audience_field() -> Choice:
    """Whom a page is for."""
    return Choice(
        name="audience",
        label=translate("forms", "Written for"),
        hint=translate("forms", "Pages for people who are hurt and pages for people who hurt others never meet."),
        options=(
            (Audience.SURVIVOR, translate("forms", "Somebody it happens to")),
            (Audience.PERPETRATOR, translate("forms", "Somebody worried about how they behave")),
            (Audience.EVERYONE, translate("forms", "Everyone")),
        ),
    )


def sensitivity_field() -> Choice:
    """How soon a page hides itself."""
    return Choice(
        name="sensitivity",
        label=translate("forms", "Could it give somebody away?"),
        options=(
            (Sensitivity.SENSITIVE, translate("forms", "Yes: hide it sooner")),
            (Sensitivity.EVERYDAY, translate("forms", "No: an everyday page")),
        ),
    )


def needs_field() -> "Needs":
    """The words a thing is found by."""
    return Needs(
        name="needs",
        kind="text",
        label=translate("forms", "Words people might type to find it"),
        hint=translate("forms", "Everyday words, with commas between them"),
    )


@dataclass(frozen=True, kw_only=True)
class Needs(Written):
    """Words to be found by, with commas between them."""

    def show(self, value: tuple[str, ...]) -> str:
        """The words, with commas between them."""
        return ", ".join(value)

    def read(self, text: str, holder: Any, context: FormContext) -> tuple[str, ...]:
        """The words of ``text``, each once, in order. Raises ``Unread`` where one is too long."""
        needs = tuple(dict.fromkeys(need for part in text.replace("\n", ",").split(",") if (need := part.strip())))
        if any(len(need) > _NEED for need in needs):
            raise Unread(
                translate("forms", "One of these is longer than {most} characters.").format(most=_NEED),
                translate("forms", "Put commas between them, and keep each short."),
            )
        return needs
