"""A contact for a phone's address book, as the text of a QR code."""

from collections.abc import Iterable

from kiosk.content.links import web_uri
from kiosk.content.phone import tel_uri
from kiosk.errors import ContentError


def vcard(name: str, numbers: Iterable[str], urls: Iterable[str] = ()) -> str:
    """A vCard 3.0 (RFC 2426), lines ended by CRLF.

    ``name`` is what the phone shows in its list of contacts, where somebody else may read it. It is therefore always
    the caller's choice, and nothing in the card but ``name``, ``numbers`` and ``urls`` can give the subject away.
    Lines are not folded: the RFC allows it, and several phone cameras do not unfold them.

    Raises ``ContentError`` when the name is empty or a number or address is not valid.
    """
    shown = " ".join(name.split())
    if not shown:
        raise ContentError("A contact for a phone has no name.", "Give it a name that is safe in a list of contacts.")
    escaped = _escaped(shown)
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{escaped};;;;", f"FN:{escaped}"]
    lines += (f"TEL;TYPE=VOICE:{tel_uri(number).removeprefix('tel:')}" for number in numbers)
    lines += (f"URL:{web_uri(url)}" for url in urls)
    lines.append("END:VCARD")
    return "".join(f"{line}\r\n" for line in lines)


def _escaped(text: str) -> str:
    """Escape a text value (RFC 2426 §4); line breaks have been folded before."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
