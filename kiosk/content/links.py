"""Web and email addresses as a phone's camera needs them.

An address is kept as its service writes it, usually a bare name such as ``galop.org.uk``. What a QR code holds is that
address and nothing else (safety rule 8): nothing is added but the scheme, nothing is followed, shortened or counted.
"""

from urllib.parse import quote, urlsplit

from kiosk.errors import ContentError

_FORBIDDEN = frozenset(' "<>\\^`{|}')
_MAILBOX_SAFE = "!$'*+-._~"
"""Characters besides letters and digits that RFC 6068 lets stand unescaped before the @."""


def web_uri(address: str) -> str:
    """The exact web address of ``address``: ``police.uk/streetsafe`` is ``https://police.uk/streetsafe``.

    An address that already says ``https://`` or ``http://`` is returned unchanged. Raises ``ContentError`` for anything
    that is not a web address.
    """
    uri = address if address.startswith(("https://", "http://")) else f"https://{address}"
    if not _is_web(uri):
        raise ContentError(
            f"“{address}” is not a web address.",
            "Write it as the service does, such as galop.org.uk or https://www.police.uk/streetsafe.",
        )
    return uri


def mailto(address: str) -> str:
    """The ``mailto:`` address (RFC 6068) of an email address. Raises ``ContentError`` for anything else."""
    mailbox, at, host = address.rpartition("@")
    if not (mailbox and at and _is_host(host)) or "@" in mailbox or not _is_clean(address):
        raise ContentError(
            f"“{address}” is not an email address.",
            "Write it as the service does, such as help@galop.org.uk.",
        )
    return f"mailto:{quote(mailbox, safe=_MAILBOX_SAFE)}@{host}"


def _is_web(uri: str) -> bool:
    if not _is_clean(uri):
        return False
    try:
        parts = urlsplit(uri)
        port = parts.port
    except ValueError:
        return False
    # Nothing before an @: "police.uk@elsewhere.example" looks like one place and leads to another.
    return port != 0 and "@" not in parts.netloc and _is_host(parts.hostname or "")


def _is_clean(address: str) -> bool:
    return address.isprintable() and _FORBIDDEN.isdisjoint(address)


def _is_host(host: str) -> bool:
    labels = host.split(".")
    return len(labels) > 1 and all(
        label.replace("-", "").isalnum() and not label.startswith("-") and not label.endswith("-") for label in labels
    )
