"""A service: how to reach it, whom it is for, what happens, and how to take it away."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QCoreApplication, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import model, phone
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.direction import undirected, whole_numbers
from kiosk.content.vcard import vcard
from kiosk.errors import ContentError
from kiosk.schedule.answering import ContactState, service_cannot_lapse
from kiosk.schedule.opening import OpenKind
from kiosk.schedule.staleness import Staleness, staleness
from kiosk.ui.typed_rows import TypedRows
from kiosk.visitor.block_rows import BLOCK_ROWS
from kiosk.visitor.blocks import block_rows, lots
from kiosk.visitor.cards import code_for, main_contact, prose, shown_contact
from kiosk.visitor.hours_words import hours_lines
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.words import long_date, open_words

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

CALLING = {
    model.OnBill.NO: str(
        QT_TRANSLATE_NOOP(
            "ServicePage", "They say calls are not listed on bills. A call shows in your phone’s call list."
        )
    ),
    model.OnBill.YES: str(QT_TRANSLATE_NOOP("ServicePage", "A call shows in your phone’s call list and on the bill.")),
    model.OnBill.UNKNOWN: str(
        QT_TRANSLATE_NOOP("ServicePage", "A call shows in your phone’s call list. It may show on a bill.")
    ),
}
SCANNING = str(
    QT_TRANSLATE_NOOP(
        "ServicePage", "Scanning leaves a record on your phone. If someone else may see it, remember it instead."
    )
)

TAKEN = {
    model.ContactKind.PHONE: str(QT_TRANSLATE_NOOP("ServicePage", "Call")),
    model.ContactKind.WEB: str(QT_TRANSLATE_NOOP("ServicePage", "Website")),
    model.ContactKind.CHAT: str(QT_TRANSLATE_NOOP("ServicePage", "Chat")),
    model.ContactKind.VIDEO_RELAY: str(QT_TRANSLATE_NOOP("ServicePage", "Video")),
    model.ContactKind.EMAIL: str(QT_TRANSLATE_NOOP("ServicePage", "Email")),
}
"""What stands beside the QR code of each kind of contact that has one."""


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One way to reach the service. ``limits`` are the honest ones: cost, and whether it shows on a bill."""

    key: str
    icon: str
    label: str
    value: str
    dialled: bool
    answering: str
    open: bool
    limits: str
    hours: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """Something worth knowing before ringing."""

    key: str
    icon: str
    title: str
    markup: str


@dataclass(frozen=True, slots=True)
class CodeRow:
    """Something to take away. ``code`` is exactly what the QR code says, ``words`` the same for people."""

    key: str
    label: str
    code: str
    words: str
    warning: str


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class ServicePage(Page):
    """Everything the kiosk knows of one service, and nothing it does not."""

    scene_name = "ServiceScene"

    def __init__(self, context: PageContext, service: model.Service, parent: QObject | None = None) -> None:
        super().__init__(context, service.name, parent)
        self.sensitivity = service.sensitivity
        self.audience = service.audience
        self._service = service
        self.offer(service)
        self._contacts = self.rows(ContactRow, contact_rows(service, context))
        self._facts = self.rows(FactRow, list(fact_rows(service)))
        self._codes = self.rows(CodeRow, list(code_rows(service)))
        self._blocks = TypedRows(BLOCK_ROWS, self)
        self.grow(self._blocks, lots(block_rows(service.description, context, service.audience)))

    @Property(QObject, constant=True)
    def contacts(self) -> QObject:
        return self._contacts

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        return self._facts

    @Property(QObject, constant=True)
    def codes(self) -> QObject:
        return self._codes

    @Property(QObject, constant=True)
    def blocks(self) -> QObject:
        return self._blocks

    @Property(str, constant=True)
    def oneLine(self) -> str:
        return prose(self._service.one_line)

    @Property(str, constant=True)
    def alert(self) -> str:
        if self._service.status is model.Status.TEMPORARILY_CLOSED:
            closed = translate("ServicePage", "This service is closed for now.")
            return f"{closed} {prose(self._service.alert)}".strip()
        return prose(self._service.alert)

    @Property(str, constant=True)
    def number(self) -> str:
        """The number to remember, "" where there is none. Nobody has to learn 999 from a card."""
        if service_cannot_lapse(self._service):
            return ""
        contact = main_contact(self._service)
        return shown_contact(contact) if contact and CONTACT_KINDS[contact.kind].dialled else ""

    @Property(str, constant=True)
    def checked(self) -> str:
        """When somebody last checked the details; "" for 999, which nobody may ring to check."""
        service, assurance = self._service, self._service.assurance
        if service_cannot_lapse(service):
            return ""
        date = long_date(assurance.assured_date)
        if not assurance.confirmed:
            checked = translate("ServicePage", "Written down {date}. Nobody here has rung to check it yet.").format(
                date=date
            )
        else:
            checked = translate("ServicePage", "Details checked {date}.").format(date=date)
        if staleness(service, self.context.today) is not Staleness.PAST_REVIEW:
            return checked
        if self.context.service_state(service).best.is_open:
            return checked + " " + translate("ServicePage", "Details not checked lately.")
        return checked + " " + translate("ServicePage", "That is a while ago: ring to check before you go.")

    def refresh(self) -> None:
        """Say again who is there now."""
        self._contacts.replace(contact_rows(self._service, self.context))


def contact_rows(service: model.Service, context: PageContext) -> list[ContactRow]:
    """The contact methods in the editor's order, each with its own state."""
    now = context.now
    return [contact_row(each, now) for each in context.service_state(service).contacts]


def contact_row(each: ContactState, now: dt.datetime) -> ContactRow:
    """One contact method at ``now``. A website has no opening hours to speak of."""
    method, state = each.contact, each.state
    facts = CONTACT_KINDS[method.kind]
    timed = facts.dialled or not isinstance(method.hours, model.Unknown)
    return ContactRow(
        key=method.id,
        icon=facts.icon,
        label=method.label,
        value=shown_contact(method),
        dialled=facts.dialled,
        answering=open_words(state, now) if timed else "",
        open=timed and state.is_open,
        limits=" · ".join(part.removesuffix(".") for part in (method.cost, bill_words(method)) if part),
        hours=tuple(hours_lines(method.hours)) if state.kind is not OpenKind.RING_TO_CHECK else (),
        note=method.note,
    )


def bill_words(method: model.ContactMethod) -> str:
    """What is known about the phone bill; only calls and texts have one."""
    if not CONTACT_KINDS[method.kind].billed or phone.is_emergency(method.value):
        # Nobody should weigh these up before ringing.
        return ""
    if method.on_bill is model.OnBill.NO:
        return translate("ServicePage", "They say calls are not listed on bills.")
    if method.on_bill is model.OnBill.YES:
        return translate("ServicePage", "Shows on bills.")
    return translate("ServicePage", "May show on a bill.")


def fact_rows(service: model.Service) -> Iterator[FactRow]:
    """What is known, in the order people ask; what is not known has no row."""
    facts = (
        ("who", "users", translate("ServicePage", "Who it is for"), service.eligibility.words),
        ("what", "message-circle", translate("ServicePage", "What happens"), service.what_happens),
        ("private", "shield-check", translate("ServicePage", "Confidential"), service.confidentiality),
        ("start", "arrow-right", translate("ServicePage", "How to start"), service.how_to_start),
        ("cost", "wallet", translate("ServicePage", "Cost"), service.cost),
        ("languages", "languages", translate("ServicePage", "Languages"), service.languages),
        ("access", "accessibility", translate("ServicePage", "Accessibility"), service.accessibility),
    )
    for key, icon, title, words in facts:
        if words:
            yield FactRow(key, icon, title, prose(words))


def code_rows(service: model.Service) -> Iterator[CodeRow]:
    """What can be taken away by phone: a call, a website, an email, the contact card (safety rule 8). What would lead
    nowhere is left out."""
    saving = translate("ServicePage", "The name and number stay in your phone’s contacts until you delete them.")
    kinds = Counter(one.kind for one in service.contacts)
    for method in service.contacts:
        facts = CONTACT_KINDS[method.kind]
        if facts.code is None:
            continue
        limit = CALLING[method.on_bill] if facts.rung else SCANNING
        code = code_for(facts.code, method.value)
        if code:
            shown = shown_contact(method)
            name = translate("ServicePage", TAKEN[method.kind])
            # Two numbers of one service are told apart by the number itself.
            name = f"{name} {shown}" if kinds[method.kind] > 1 else name
            yield CodeRow(f"{method.kind}-{method.id}", name, code, shown, translate("ServicePage", limit))
    numbers = [
        one.value for one in service.contacts if CONTACT_KINDS[one.kind].rung and not phone.is_emergency(one.value)
    ]
    if numbers:
        card = contact_card(undirected(service.name), numbers)
        # No line breaks inside a number.
        whole = [phone.grouped(one).replace(" ", "\N{NO-BREAK SPACE}") for one in numbers]
        words = whole_numbers(", ".join([undirected(service.name), *whole]))
        if card:
            yield CodeRow("contact", translate("ServicePage", "Save contact"), card, words, saving)


def contact_card(name: str, numbers: list[str]) -> str:
    """The contact as a vCard; "" where a number is not one."""
    try:
        return vcard(name, numbers)
    except ContentError:
        return ""
