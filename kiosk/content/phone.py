"""Phone numbers as people in the United Kingdom dial and read them.

A number is kept exactly as its service writes it and compared by its digits. Which numbers exist follows Ofcom's
National Telephone Numbering Plan; the short ones are listed, so that a slip in ``999`` or ``116 123`` is found.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from kiosk.content.characters import clean
from kiosk.errors import ContentError


class Price(Enum):
    """What a call costs."""

    FREE = auto()
    """Nothing, from every phone in the UK."""
    ORDINARY = auto()
    """What an ordinary call costs, often within somebody's minutes."""
    MOBILE = auto()
    DEAR = auto()
    """More than an ordinary call."""
    VARIES = auto()
    """Something; how much is up to whoever runs it."""
    UNKNOWN = auto()
    """Nobody can tell from the number."""


EMERGENCY: Final = frozenset({"999", "112", "18000"})
"""The numbers of the emergency services: by voice, by voice as elsewhere in Europe, and by text relay."""
EMERGENCY_BY_VIDEO: Final = "999bsl.co.uk"
"""999 in British Sign Language, run under Ofcom's General Conditions (C5): as fixed as 999 itself."""
POLICE: Final = frozenset({"999", "101"})
"""The numbers to report a crime by."""

_SHORT: Final[Mapping[str, Price]] = MappingProxyType(
    {
        **dict.fromkeys(EMERGENCY, Price.FREE),
        **dict.fromkeys(("101", "105", "111", "119"), Price.FREE),
        "159": Price.UNKNOWN,
        # Childline's, the only number of eight digits.
        "08001111": Price.FREE,
    }
)
"""Numbers that each stand for themselves, and what their own services say that they cost."""

_STARTS: Final[Mapping[str, Price]] = MappingProxyType(
    {
        "116": Price.FREE,
        "080": Price.FREE,
        "084": Price.DEAR,
        "087": Price.DEAR,
        "055": Price.VARIES,
        "056": Price.VARIES,
        "01": Price.ORDINARY,
        "02": Price.ORDINARY,
        "03": Price.ORDINARY,
        "07": Price.MOBILE,
        "08": Price.VARIES,
        "09": Price.DEAR,
    }
)
"""What all other numbers begin with, and what they cost (Ofcom, National Telephone Numbering Plan): the first that fits
counts."""

_RELAY_EMERGENCY = "18000"
_RELAY = "18001"
"""Relay UK: dialled before the number of the person one wants to reach."""
_ALLOWED = frozenset("0123456789 -().")
_DASHES = dict.fromkeys(map(ord, "\N{EN DASH}\N{EM DASH}\N{FIGURE DASH}\N{MINUS SIGN}"), "-")
_SCHEME = "tel:"
_COUNTRY = re.compile(r"\(?(?:\+ ?|00 ?)44\)?[ .-]*(?:\(0\)[ .-]*)?0?")
"""+44 and 0044, with the 0 that is only dialled inside the country, in brackets or not."""


def digits(number: str) -> str:
    """The digits of ``number`` as dialled within the UK: ``+44`` and ``0044`` become the leading ``0``."""
    return "".join(character for character in _national(number) if character in "0123456789")


def is_valid(number: str) -> bool:
    """Whether ``number`` is one that can be dialled in the UK, written in digits, spaces, hyphens, full stops and
    brackets only. Signs that cannot be seen, typeset spaces and hyphens, and ``tel:`` before it do not matter."""
    if not _ALLOWED.issuperset(_national(number)):
        return False
    dialled = digits(number)
    if dialled == _RELAY_EMERGENCY:
        return True
    return _exists(dialled.removeprefix(_RELAY))


def price(number: str) -> Price:
    """What a call to ``number`` costs, as far as the number says. Relay costs what the number behind it costs; nobody
    can tell of what is not valid."""
    if not is_valid(number):
        return Price.UNKNOWN
    reached = digits(number).removeprefix(_RELAY)
    return _SHORT.get(reached) or next(price for start, price in _STARTS.items() if reached.startswith(start))


def is_free(number: str) -> bool:
    """Whether ``number`` can be rung from every phone in the UK for nothing."""
    return price(number) is Price.FREE


def is_emergency(number: str) -> bool:
    """Whether ``number`` is one of the emergency services'."""
    return digits(number) in EMERGENCY


def same(a: str, b: str) -> bool:
    """Whether two numbers reach the same phone, however they are spaced. Words without digits reach none."""
    dialled = digits(a)
    return dialled != "" and dialled == digits(b)


def grouped(number: str) -> str:
    """``number`` as a screen shows it: leading 0, no +44, no brackets.

    Spacing that its service publishes is kept (``08 088 088 088``); a number without any is grouped in the usual way
    (``01707 276512``); what is not valid is shown as it is written.
    """
    if not is_valid(number):
        return number.strip()
    published = " ".join("".join(" " if c in "-()." else c for c in _national(number)).split())
    if " " in published:
        return published
    if published.startswith(_RELAY):
        return f"{_RELAY} {_spaced(published.removeprefix(_RELAY))}"
    return _spaced(published)


def tel_uri(number: str) -> str:
    """The ``tel:`` address (RFC 3966) that dials ``number`` from a phone in the UK.

    Raises ``ContentError`` when the number is not valid: a code that dials something else must never be shown.
    """
    if not is_valid(number):
        raise ContentError(
            f"“{number}” is not a phone number that can be dialled in the UK.",
            "Check it with the service, and write it in digits and spaces, such as 0808 2000 247.",
        )
    return f"tel:{digits(number)}"


def _national(number: str) -> str:
    """``number`` in plain signs, with the country code of the UK replaced by the 0 that is dialled inside it."""
    written = clean(unicodedata.normalize("NFKC", number)).translate(_DASHES).strip()
    if written[: len(_SCHEME)].lower() == _SCHEME:
        written = written[len(_SCHEME) :].strip()
    found = _COUNTRY.match(written)
    return "0" + written[found.end() :] if found else written


def _exists(dialled: str) -> bool:
    match len(dialled):
        case 3 | 8:
            return dialled in _SHORT
        case 6:
            return dialled.startswith("116")
        case 10:
            # Large cities (011x, 01x1) have eleven digits throughout.
            return dialled.startswith("0800") or (dialled.startswith("01") and not _large_city(dialled))
        case 11:
            return dialled.startswith("0") and dialled.startswith(tuple(_STARTS))
        case _:
            return False


def _large_city(dialled: str) -> bool:
    return dialled.startswith("01") and "1" in dialled[2:4]


def _spaced(dialled: str) -> str:
    """Group digits that came without spacing."""
    if len(dialled) < 6:
        return dialled
    if len(dialled) == 6:
        sizes = (3, 3)
    elif len(dialled) == 8:
        sizes = (4, 4)
    elif dialled.startswith("02"):
        sizes = (3, 4)
    elif dialled.startswith(("01", "07")) and not _large_city(dialled):
        sizes = (5, 6)
    else:
        sizes = (4, 3)
    first, second = sizes
    groups = (dialled[:first], dialled[first : first + second], dialled[first + second :])
    return " ".join(group for group in groups if group)
