"""The ways to reach a service. What a new kind is called is one entry of ``kinds_called``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.content import phone
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.model import ContactKind, ContactMethod, OnBill
from kiosk.content.phone import Price
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.choices import Choice
from kiosk.staff.forms.fields import Text
from kiosk.staff.forms.hours_form import HoursField
from kiosk.staff.forms.languages import Languages
from kiosk.staff.forms.lists import Addition, Form, Items, unique_id
from kiosk.staff.forms.rows import Holds, Severity

translate = QCoreApplication.translate


@dataclass(frozen=True)
class KindWords:
    """A contact method: what it is called, what its value is called, and what to write there."""

    called: str
    value: str
    hint: str


def kinds_called() -> dict[ContactKind, KindWords]:
    """The words for every kind, in the order in which they are offered."""
    return {
        ContactKind.PHONE: KindWords(
            translate("forms", "Phone"),
            translate("forms", "Phone"),
            translate("forms", "As they write it, such as 08 088 088 088"),
        ),
        ContactKind.TEXT: KindWords(
            translate("forms", "Text message"),
            translate("forms", "Number for texts"),
            translate("forms", "A mobile number or a short number"),
        ),
        ContactKind.TEXTPHONE: KindWords(
            translate("forms", "Textphone"),
            translate("forms", "Textphone number"),
            translate("forms", "With Relay UK: 18001 and the number"),
        ),
        ContactKind.EMAIL: KindWords(
            translate("forms", "Email"),
            translate("forms", "Email address"),
            translate("forms", "help@example.org.uk"),
        ),
        ContactKind.WEB: KindWords(
            translate("forms", "Website"),
            translate("forms", "Web address"),
            translate("forms", "Without anything after a question mark, such as example.org.uk/help"),
        ),
        ContactKind.CHAT: KindWords(
            translate("forms", "Online chat"),
            translate("forms", "Web address of the chat"),
            translate("forms", "The page the chat opens on"),
        ),
        ContactKind.VISIT: KindWords(
            translate("forms", "Visit"),
            translate("forms", "Where to go"),
            translate("forms", "Only what they publish themselves. Leave it empty rather than give an address away."),
        ),
        ContactKind.VIDEO_RELAY: KindWords(
            translate("forms", "Sign language by video"),
            translate("forms", "Web address of the video relay"),
            translate("forms", "The page the video call opens on"),
        ),
        ContactKind.APP: KindWords(
            translate("forms", "App"),
            translate("forms", "Name or address of the app"),
            translate("forms", "As it is called in the app shops"),
        ),
    }


def contacts_field() -> Items:
    """The contact methods of a service."""
    kinds = kinds_called()
    return Items(
        name="contacts",
        label=translate("forms", "Ways to get in touch"),
        add_label=translate("forms", "Add a way to get in touch"),
        chip=translate("forms", "Contact"),
        additions=tuple(Addition(kind.value, each.called, _maker(kind)) for kind, each in kinds.items()),
        form=lambda contact: contact_form(contact, kinds[contact.kind]),
        called=lambda contact, context: kinds[contact.kind].called,
        said=lambda contact, context: " · ".join(each for each in (contact.value, contact.label) if each),
        folded=False,
    )


def contact_form(contact: ContactMethod, kind: KindWords) -> Form:
    """The form of one contact method."""
    return Form(
        (
            Text(name="value", holds=_value(contact.kind), label=kind.value, hint=kind.hint, remark=number_remark),
            _hours(contact.kind),
            Text(
                name="label",
                label=translate("forms", "Label (only if there are several)"),
                hint=translate("forms", "Such as “Helpline” or “Office”"),
            ),
            Text(name="cost", label=translate("forms", "What it costs"), offers=(translate("forms", "Free to call"),)),
            Choice(
                name="on_bill",
                label=translate("forms", "Does it show on a phone bill?"),
                options=(
                    (OnBill.NO, translate("forms", "No")),
                    (OnBill.YES, translate("forms", "Yes")),
                    (OnBill.UNKNOWN, translate("forms", "Not known")),
                ),
            ),
            Languages(
                name="languages",
                label=translate("forms", "Languages they speak here"),
                hint=translate("forms", "With commas: English, Urdu"),
            ),
            Text(
                name="note",
                kind="text",
                paragraphs=True,
                label=translate("forms", "Anything to know first"),
                hint=translate("forms", "Shown beside it, in a sentence or two"),
            ),
            Choice(
                name="kind",
                label=translate("forms", "Kind"),
                options=tuple((each, words.called) for each, words in kinds_called().items()),
            ),
        )
    )


def _value(kind: ContactKind) -> Holds:
    if CONTACT_KINDS[kind].dialled:
        return "phone"
    return "words" if kind in (ContactKind.VISIT, ContactKind.APP) else "address"


def _hours(kind: ContactKind) -> HoursField:
    if CONTACT_KINDS[kind].answered:
        return HoursField(name="hours", label=translate("forms", "When someone answers"))
    return HoursField(name="hours", label=translate("forms", "Hours, if it has any"), unmanned=True)


def number_remark(contact: ContactMethod) -> tuple[str, Severity]:
    """A word on the number: that it can be dialled, and what that costs."""
    if not CONTACT_KINDS[contact.kind].dialled or not phone.is_valid(contact.value):
        return "", ""
    match phone.price(contact.value):
        case Price.FREE:
            return translate("forms", "valid, free"), "good"
        case Price.ORDINARY:
            return translate("forms", "valid, the price of an ordinary call"), "good"
        case Price.MOBILE:
            return translate("forms", "valid, a mobile"), "good"
        case Price.DEAR:
            return translate("forms", "valid, costs more than an ordinary call"), "good"
        case _:
            return translate("forms", "valid"), "good"


def _maker(kind: ContactKind) -> Callable[[Sequence[Any], FormContext], ContactMethod]:
    return lambda items, context: ContactMethod(id=unique_id(kind.value, items), kind=kind, value="")
