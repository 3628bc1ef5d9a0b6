"""The forms of a topic, and of a tile of the start screen."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Tile, Tint, Topic, TopicGroup
from kiosk.content.pages import OF_A_THING
from kiosk.content.things import called, things_of
from kiosk.staff.forms.base import Field, FormContext, Heading
from kiosk.staff.forms.blocks_form import blocks_field
from kiosk.staff.forms.choices import Choice, Switch
from kiosk.staff.forms.fields import Number, Text
from kiosk.staff.forms.lists import Form
from kiosk.staff.forms.picks import Icon, Picks, named
from kiosk.staff.forms.service_form import audience_field, needs_field, sensitivity_field
from kiosk.staff.forms.words import gone_words, hidden_words

translate = QCoreApplication.translate


def topic_form(topic: Topic, context: FormContext) -> Form:
    """Everything staff can say about a topic."""
    return Form(
        (
            *_about(),
            blocks_field("blocks", translate("forms", "What the page says")),
            *_leads(topic, context),
            *_place(),
        )
    )


def title_fields(missing: str) -> tuple[Field, ...]:
    """The title and the summary of a page; ``missing`` is the sentence for a page without a title."""
    return (
        Text(name="title", label=translate("forms", "Title"), required=missing),
        Text(
            name="summary",
            kind="text",
            label=translate("forms", "What it is about, in one sentence"),
        ),
    )


def tint_field() -> Choice:
    """The colour family."""
    return Choice(
        name="tint",
        label=translate("forms", "Colour"),
        options=(
            (Tint.TEAL, translate("forms", "Green")),
            (Tint.BLUE, translate("forms", "Blue")),
            (Tint.PLUM, translate("forms", "Plum")),
        ),
    )


def services_field(name: str = "services", hint: str = "") -> Picks:
    """Services in order."""
    return Picks(
        name=name,
        of="service",
        label=translate("forms", "Services"),
        hint=hint,
        add_label=translate("forms", "Add a service to the page"),
    )


def _about() -> tuple[Field, ...]:
    return (
        *title_fields(translate("forms", "The topic has no title yet.")),
        Icon(name="icon", label=translate("forms", "Drawing")),
    )


def _leads(topic: Topic, context: FormContext) -> tuple[Field, ...]:
    pinned = [(ident, named(context, "service", ident) or gone_words()) for ident in topic.services]
    return (
        services_field(hint=translate("forms", "In this order; open ones are shown first.")),
        Choice(
            name="pinned",
            label=translate("forms", "Always shown first"),
            hint=translate("forms", "The service that the steps above speak of"),
            options=((None, translate("forms", "None")), *pinned),
            other=lambda value: _elsewhere(value, context),
        ),
        Picks(
            name="related",
            of="topic",
            label=translate("forms", "Related topics"),
            add_label=translate("forms", "Add a related topic"),
        ),
        Picks(
            name="campaigns",
            of="campaign",
            label=translate("forms", "Campaigns"),
            add_label=translate("forms", "Add a campaign"),
        ),
    )


def _elsewhere(value: Any, context: FormContext) -> str:
    name = named(context, "service", value)
    return translate("forms", "{name}, which is not on this page").format(name=name) if name else gone_words()


def _place() -> tuple[Field, ...]:
    return (
        Heading(label=translate("forms", "Finding it")),
        needs_field(),
        Choice(
            name="group",
            label=translate("forms", "Counted as"),
            hint=translate("forms", "Visits are only ever counted by these four."),
            options=(
                (TopicGroup.SAFETY, translate("forms", "Safety and support")),
                (TopicGroup.CONSENT, translate("forms", "Consent")),
                (TopicGroup.BEHAVIOUR, translate("forms", "How we behave")),
                (TopicGroup.COMMUNITY, translate("forms", "Community")),
            ),
        ),
        Switch(
            name="entry",
            label=translate("forms", "Listed under “What is happening?”"),
            hint=translate("forms", "On the page “Safety and support”"),
        ),
        order_field(),
        audience_field(),
        sensitivity_field(),
        Text(
            name="staff_note",
            kind="text",
            paragraphs=True,
            label=translate("forms", "Note for staff"),
            hint=translate("forms", "Visitors never see this."),
        ),
    )


def order_field() -> Number:
    """Where it stands among its like."""
    return Number(
        name="order",
        label=translate("forms", "Place in the list"),
        hint=translate("forms", "Smaller numbers come first; 100 is usual"),
        highest=100_000,
    )


def tile_form(tile: Tile, context: FormContext) -> Form:
    """Everything staff can say about a tile of the start screen."""
    del tile
    return Form(
        (
            Text(
                name="title",
                label=translate("forms", "Title"),
                required=translate("forms", "The tile has no title yet."),
            ),
            Text(name="summary", kind="text", label=translate("forms", "A few words below it")),
            Icon(name="icon", label=translate("forms", "Drawing")),
            tint_field(),
            Choice(
                name="page",
                label=translate("forms", "Leads to"),
                options=tuple(_pages(context)),
                other=lambda page: hidden_words(context.hidden[page]) if page in context.hidden else gone_words(),
            ),
            order_field(),
        )
    )


def scenes_called() -> dict[str, str]:
    """What the pages are called there is one of, in the order in which they are offered."""
    return {
        "venue": translate("forms", "The venue's page"),
        "start": translate("forms", "The start page"),
        "support": translate("forms", "Safety and support"),
        "find": translate("forms", "Find"),
        "emergency": translate("forms", "Emergency"),
        "ask": translate("forms", "Ask for help here"),
        "about": translate("forms", "About this kiosk"),
        "practise": translate("forms", "Practise hiding"),
    }


def _pages(context: FormContext) -> list[tuple[str, str]]:
    pages = list(scenes_called().items())
    for kind in OF_A_THING:
        # Services, of which there may be thousands, are found from the pages of topics.
        if kind != "service":
            pages += [(f"{kind}/{each.id}", called(each)) for each in things_of(context.catalogue, kind)]
    return pages
