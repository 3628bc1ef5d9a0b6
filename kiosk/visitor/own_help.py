"""The help a venue itself offers, such as a university to its students: as cards, and to take away by code."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content import links, phone
from kiosk.content.model import Venue
from kiosk.visitor.cards import code_for, shown_address
from kiosk.visitor.service_page import SCANNING, CodeRow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OwnHelpRow:
    """One way to reach the venue's own help: what it is, its number or address, and what to know first."""

    key: str
    title: str
    address: str
    dialled: bool
    line: str


def own_help_rows(venue: Venue | None) -> list[OwnHelpRow]:
    """What the venue offers, in the order of hurry; nothing for what it has not written."""
    if venue is None:
        return []
    said = (
        (
            "security",
            venue.security,
            translate("OwnHelp", "Security staff"),
            translate("OwnHelp", "In danger now? Call 999 first."),
        ),
        (
            "wellbeing",
            venue.wellbeing,
            translate("OwnHelp", "Wellbeing team"),
            translate("OwnHelp", "You can ask first what they keep private."),
        ),
        (
            "report_page",
            venue.report_page,
            translate("OwnHelp", "Report it, or ask for support"),
            translate("OwnHelp", "Not for emergencies. If they cannot reach you, they usually cannot look into it."),
        ),
    )
    return [
        OwnHelpRow(key, title, shown_address(address), phone.is_valid(address), line)
        for key, address, title, line in said
        if address
    ]


def own_help_codes(venue: Venue | None) -> Iterator[CodeRow]:
    """Its web and email addresses, to take away by code. A number is short enough to remember."""
    if venue is None:
        return
    named = (
        ("wellbeing", venue.wellbeing, translate("OwnHelp", "Wellbeing team")),
        ("report_page", venue.report_page, translate("OwnHelp", "Page to report")),
    )
    for key, address, label in named:
        code = "" if not address or phone.is_valid(address) else code_for(links.uri, address)
        if code:
            yield CodeRow(key, label, code, shown_address(address), translate("ServicePage", SCANNING))
