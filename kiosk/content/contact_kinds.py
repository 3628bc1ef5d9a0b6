"""What follows from the kind of a contact method, for everybody who asks: checks, search, schedule, pages and forms.

A new kind is a member of ``ContactKind``, a row here, and its words: what staff call it (``forms.contacts_form``) and,
where it has a QR code, what stands beside that (``visitor.service_page``). ``tests/test_contact_kinds.py`` says which
of them is missing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from kiosk.content import links, phone
from kiosk.content.model import ContactKind


class Written(Enum):
    """What the value of a contact method is."""

    NUMBER = auto()
    """Dialled, whether somebody speaks, types or texts then."""
    WEB = auto()
    EMAIL = auto()
    PLACE = auto()
    """Where to go, in words."""
    NAME = auto()
    """What it is called, or its web address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindFacts:
    """What is true of every contact method of one kind."""

    written: Written
    icon: str
    """Its name in Lucide."""
    answered: bool = True
    """Whether people are there at some hours and not at others. A page, a letter box or a program is there at any
    hour; that does not make the people behind it open."""
    billed: bool = False
    """Whether using it may show on a phone bill."""
    priced: bool = False
    """Whether its number says what using it costs; a text to a free number need not be free."""
    texted: bool = False
    """Whether a text is sent there: nobody answers who rings it."""
    short_codes: bool = False
    """Whether its number may be one of five or six digits, which are no phone numbers."""
    rung: bool = False
    """Whether any phone rings it as it is, so that it can be saved among the contacts of one."""
    code: Callable[[str], str] | None = None
    """Makes of its value what a QR code says, or raises ``ContentError``; None where it is not taken away by code."""

    @property
    def dialled(self) -> bool:
        """Whether its value is a number."""
        return self.written is Written.NUMBER


CONTACT_KINDS: Final[Mapping[ContactKind, KindFacts]] = MappingProxyType(
    {
        ContactKind.PHONE: KindFacts(
            written=Written.NUMBER, icon="phone", billed=True, priced=True, rung=True, code=phone.tel_uri
        ),
        ContactKind.TEXT: KindFacts(
            written=Written.NUMBER, icon="message-square-text", billed=True, texted=True, short_codes=True
        ),
        ContactKind.TEXTPHONE: KindFacts(written=Written.NUMBER, icon="phone-call", billed=True, priced=True),
        ContactKind.EMAIL: KindFacts(written=Written.EMAIL, icon="mail", answered=False, code=links.mailto),
        ContactKind.WEB: KindFacts(written=Written.WEB, icon="globe", answered=False, code=links.web_uri),
        ContactKind.CHAT: KindFacts(written=Written.WEB, icon="message-circle", code=links.web_uri),
        ContactKind.VISIT: KindFacts(written=Written.PLACE, icon="map-pin"),
        ContactKind.VIDEO_RELAY: KindFacts(written=Written.WEB, icon="video", code=links.web_uri),
        ContactKind.APP: KindFacts(written=Written.NAME, icon="smartphone", answered=False),
    }
)
