"""Web and email addresses as a phone's camera needs them.

An address is kept as its service writes it, usually a bare name such as ``galop.org.uk``. What a QR code holds is that
address and nothing else (safety rule 8): nothing is added but the scheme, nothing is followed, shortened or counted.
What stands around an address where people copy it (spaces, ``<>``, a full stop, ``mailto:``, ``HTTPS://``) is no part
of it.
"""

import re
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from kiosk.content import phone
from kiosk.errors import ContentError

_FORBIDDEN: Final = frozenset(' "<>\\^`{|}')
_MAILBOX_SAFE: Final = "!$'*+-._~"
"""Characters besides letters and digits that RFC 6068 lets stand unescaped before the @."""
_URI_SAFE: Final = "".join(chr(code) for code in range(0x21, 0x7F))
"""What is left as it is: only letters beyond ASCII are escaped (RFC 3986), for cameras disagree how to read them."""
_WEB_SCHEME: Final = re.compile(r"(https?):/*(?=[^/])|//", re.IGNORECASE)
_LONGEST_HOST, _LONGEST_LABEL = 253, 63
"""Characters (RFC 1035, 2.3.4)."""


def web_uri(address: str) -> str:
    """The exact web address of ``address``: ``police.uk/streetsafe`` is ``https://police.uk/streetsafe``.

    Letters beyond ASCII after the host are escaped. Raises ``ContentError`` for anything that is not a web address.
    """
    bare = _tidy_web(address)
    uri = bare if bare.startswith(("https://", "http://")) else f"https://{bare}"
    if not _is_web(uri):
        raise ContentError(
            f"“{address}” is not a web address.",
            "Write it as the service does, such as galop.org.uk or https://www.police.uk/streetsafe.",
        )
    scheme, host, rest = _cut(uri)
    return f"{scheme}{host}{quote(rest, safe=_URI_SAFE)}"


def mailto(address: str) -> str:
    """The ``mailto:`` address (RFC 6068) of an email address. Raises ``ContentError`` for anything else."""
    bare = _tidy_email(address)
    mailbox, at, host = bare.rpartition("@")
    if not (mailbox and at and _is_host(host)) or "@" in mailbox or not _is_clean(bare):
        raise ContentError(
            f"“{address}” is not an email address.",
            "Write it as the service does, such as help@galop.org.uk.",
        )
    return f"mailto:{quote(mailbox, safe=_MAILBOX_SAFE)}@{host}"


def uri(address: str) -> str:
    """The address of whatever ``address`` is, an email address or a web address. Raises ``ContentError`` where it is
    neither."""
    return mailto(address) if is_email(address) else web_uri(address)


def is_email(address: str) -> bool:
    """Whether ``address`` is meant as an email address, right or wrong, and not as a web address."""
    bare = address.strip().lower()
    before, at, _ = bare.partition("@")
    return bare.startswith("mailto:") or bool(at and "/" not in bare and "?" not in before)


def shown(address: str) -> str:
    """``address`` as people read it: a phone number in groups, an email address, or a web address without its scheme
    and a last slash."""
    if phone.is_valid(address):
        return phone.grouped(address)
    if is_email(address):
        return _tidy_email(address)
    bare = _tidy_web(address)
    return bare.removeprefix("https://").removeprefix("http://").removesuffix("/")


def host_of(address: str) -> str:
    """The host of a web address, in small letters; "" where it is none."""
    try:
        return urlsplit(web_uri(address)).hostname or ""
    except ContentError:
        return ""


def _tidy_web(address: str) -> str:
    """``address`` without what people copy with it; scheme and host, whose case means nothing, in small letters."""
    bare = _unwrapped(address)
    found = _WEB_SCHEME.match(bare)
    scheme = f"{found[1].lower()}://" if found and found[1] else ""
    _, host, rest = _cut(scheme + bare[found.end() :] if found else bare)
    return f"{scheme}{host}{rest}"


def _tidy_email(address: str) -> str:
    bare = _unwrapped(address)
    if bare.lower().startswith("mailto:"):
        bare = unquote(bare[len("mailto:") :].strip())
    mailbox, at, host = bare.rpartition("@")
    return f"{mailbox}{at}{host.lower()}"


def _unwrapped(address: str) -> str:
    bare = address.strip()
    if bare.startswith("<") and bare.rstrip(".,;").endswith(">"):
        bare = bare.rstrip(".,;")[1:-1].strip()
    return bare.rstrip(".,;").rstrip()


def _cut(address: str) -> tuple[str, str, str]:
    """Scheme with its slashes, host in small letters (with what may stand beside it) and the rest of a web address."""
    scheme = next((each for each in ("https://", "http://") if address.startswith(each)), "")
    after = address.removeprefix(scheme)
    end = next((place for place, letter in enumerate(after) if letter in "/?#"), len(after))
    return scheme, after[:end].lower(), after[end:]


def _is_web(address: str) -> bool:
    if not _is_clean(address):
        return False
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    # Nothing before an @: "police.uk@elsewhere.example" looks like one place and leads to another.
    return port != 0 and "@" not in parts.netloc and _is_host(parts.hostname or "")


def _is_clean(address: str) -> bool:
    return address.isprintable() and _FORBIDDEN.isdisjoint(address)


def _is_host(host: str) -> bool:
    labels = host.split(".")
    return (
        len(labels) > 1
        and len(host) <= _LONGEST_HOST
        and all(
            len(label) <= _LONGEST_LABEL
            and label.replace("-", "").isalnum()
            and not label.startswith("-")
            and not label.endswith("-")
            for label in labels
        )
    )
