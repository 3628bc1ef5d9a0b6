"""The forms of a topic, and of a tile of the start screen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Tile, Tint, Topic, TopicGroup
from kiosk.content.pages import OF_A_THING
from kiosk.content.things import called, things_of
from kiosk.staff.forms.base import Field, FormContext, Heading
from kiosk.staff.forms.blocks_form import blocks_field
from kiosk.staff.forms.choices import Choice, Switch
from kiosk.staff.forms.easy_form import easier_fields
from kiosk.staff.forms.fields import Text
from kiosk.staff.forms.languages import Language
from kiosk.staff.forms.lists import Form
from kiosk.staff.forms.picks import Icon, Picks, named
from kiosk.staff.forms.rows import FormRow
from kiosk.staff.forms.service_form import audience_field, needs_field, sensitivity_field
from kiosk.staff.forms.words import gone_words, hidden_words

translate = QCoreApplication.translate


def topic_form(topic: Topic, context: FormContext) -> Form:
    """Everything staff can say about a topic."""
    return Form(
        (
            *_about(),
            blocks_field("blocks", translate("forms", "What the page says"), chip=translate("forms", "The page")),
            *easier_fields(),
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
        chip=translate("forms", "Services"),
    )


def pinned_field(services: tuple[str, ...], context: FormContext) -> Choice:
    """Which of the ``services`` stays first."""
    pinned = [(ident, named(context, "service", ident) or gone_words()) for ident in services]
    return Choice(
        name="pinned",
        label=translate("forms", "Always shown first"),
        hint=translate("forms", "The service that the page speaks of"),
        options=((None, translate("forms", "No service")), *pinned),
        other=lambda value: _elsewhere(value, context),
    )


def related_field() -> Picks:
    """Topics that go on from a page."""
    return Picks(
        name="related",
        of="topic",
        label=translate("forms", "Related topics"),
        add_label=translate("forms", "Add a related topic"),
    )


def _about() -> tuple[Field, ...]:
    return (
        *title_fields(translate("forms", "The topic has no title yet.")),
        Icon(name="icon", label=translate("forms", "Drawing")),
    )


def _leads(topic: Topic, context: FormContext) -> tuple[Field, ...]:
    return (
        services_field(hint=translate("forms", "In this order; open ones are shown first.")),
        pinned_field(topic.services, context),
        Switch(
            name="own_help",
            label=translate("forms", "Show this place’s own help first"),
            hint=translate("forms", "Its page to report, security and wellbeing team, as written under “Venue”"),
        ),
        Picks(
            name="subtopics",
            of="topic",
            label=translate("forms", "Topics within it"),
            hint=translate(
                "forms",
                "Offered first, for whoever wants to be more exact. Nine at most, but for languages.",
            ),
            chip=translate("forms", "Topics"),
            add_label=translate("forms", "Add a topic within it"),
        ),
        related_field(),
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
        Heading(label=translate("forms", "Finding it"), chip=translate("forms", "Finding it")),
        needs_field(),
        Choice(
            name="group",
            label=translate("forms", "Counted under"),
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
        Language(
            name="language",
            label=translate("forms", "Language of this page"),
            hint=translate("forms", "Only where it is another than that of the other pages"),
        ),
        Text(
            name="language_checked_by",
            label=translate("forms", "Who has checked that language"),
            hint=translate("forms", "Their name. While this is empty, visitors are told that it is a draft."),
        ),
        Text(
            name="staff_note",
            kind="text",
            paragraphs=True,
            label=translate("forms", "Note for staff"),
            hint=translate("forms", "Visitors never see this."),
        ),
    )


def order_field() -> "PlaceAmong":
    """Where it stands among its like."""
    return PlaceAmong(name="order", label=translate("forms", "Place in the list"))


@dataclass(frozen=True, kw_only=True)
class PlaceAmong(Field):
    """The number that says where a tile or a topic stands. Nobody writes it: the page moves them up and down."""

    label: str

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """No row: there is nothing to write."""
        return iter(())

    def told(self, holder: Any, context: FormContext) -> str:
        """Which place of how many that is; "" where it does not stand among them."""
        like = alike(holder, things_of(context.catalogue, "tile" if isinstance(holder, Tile) else "topic"))
        place = next((number for number, each in enumerate(like, 1) if each.id == holder.id), 0)
        words = translate("forms", "{place} of {count}")
        return words.format(place=place, count=len(like)) if place else ""


def alike(thing: Tile | Topic, things: Iterable[Any]) -> list[Any]:
    """Those of ``things`` that ``thing`` stands among, in their order: tiles among tiles, topics among those that are
    listed under “What is happening?”; none where it is not listed."""
    if isinstance(thing, Tile):
        return sorted(things, key=lambda each: each.order)
    listed = (each for each in things if each.entry) if thing.entry else ()
    return sorted(listed, key=lambda each: (each.order, each.id))


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
        "venue": translate("forms", "The venue’s page"),
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
