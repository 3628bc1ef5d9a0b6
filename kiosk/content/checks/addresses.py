"""Web and email addresses: plain, going where they say, and following nobody (safety rule 8)."""

import fnmatch
import re
from collections.abc import Iterator
from functools import cache
from typing import Final, TypeAlias
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from kiosk.content import phone
from kiosk.content.checks.context import Ground
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.contact_kinds import CONTACT_KINDS, Written
from kiosk.content.links import is_email, mailto, web_uri
from kiosk.content.model import Block, ContactMethod, Link
from kiosk.content.remembered import per_text
from kiosk.content.word_lists import entries
from kiosk.errors import ContentError

_MAY_BE_EMPTY: Final = frozenset({"url", "feedback", "report_page", "wellbeing"})


@cache
def shorteners() -> frozenset[str]:
    """Hosts that stand in front of another address."""
    return frozenset(entries("checks/shorteners.txt"))


@cache
def _in_text() -> re.Pattern[str]:
    """Addresses within a text."""
    short = "|".join(map(re.escape, sorted(shorteners())))
    return re.compile(rf"(?:https?://|www\.)[^\s<>]+[^\s<>.,;:)]|\b(?:{short})/\S+", re.IGNORECASE)


@cache
def _following() -> re.Pattern[str]:
    """Names in an address that tell where somebody came from."""
    return re.compile("|".join(map(fnmatch.translate, entries("checks/tracking.txt"))), re.IGNORECASE)


@per_text
def _written_in(text: str) -> tuple[str, ...]:
    return tuple(hit.group() for hit in _in_text().finditer(text))


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about addresses, in their own fields and within texts."""
    for thing, field, address, kind in _addresses(ground):
        yield from _address(thing, field, address, kind)
    for passage in ground.passages:
        for piece in passage.pieces:
            for address in _written_in(piece.text):
                yield from _web(passage.thing, piece.path, address)


def _addresses(ground: Ground) -> Iterator[tuple[str, str, str, str]]:
    """Thing, field, address and what it has to be: web, email, or any of web, email and phone."""
    edition = ground.edition
    for organization in edition.organizations:
        yield f"organization/{organization.id}", "url", organization.url, "web"
    for service in edition.services:
        for contact in service.contacts:
            if kind := _has_to_be(contact):
                yield f"service/{service.id}", f"contacts/{contact.id}/value", contact.value, kind
        yield from _links(f"service/{service.id}", "description", service.description)
    for topic in edition.topics:
        yield from _links(f"topic/{topic.id}", "blocks", topic.blocks)
    for campaign in edition.campaigns:
        yield from _links(f"campaign/{campaign.id}", "blocks", campaign.blocks)
    for survey in edition.surveys:
        yield from _links(f"survey/{survey.id}", "links", survey.links)
    if edition.venue is not None:
        venue = f"venue/{edition.venue.id}"
        yield venue, "feedback", edition.venue.feedback, "any"
        yield venue, "report_page", edition.venue.report_page, "web"
        yield venue, "wellbeing", edition.venue.wellbeing, "any"


def _has_to_be(contact: ContactMethod) -> str:
    match CONTACT_KINDS[contact.kind].written:
        case Written.WEB:
            return "web"
        case Written.EMAIL:
            return "email"
        case Written.NAME if "/" in contact.value or "." in contact.value:
            return "web"
        case _:
            return ""


def _links(thing: str, field: str, blocks: tuple[Block, ...]) -> Iterator[tuple[str, str, str, str]]:
    for block in blocks:
        if isinstance(block, Link):
            yield thing, f"{field}/{block.id}/address", block.address, "any"


def _address(thing: str, field: str, address: str, kind: str) -> Iterator[Problem]:
    if not address and field in _MAY_BE_EMPTY:
        return
    if kind == "any" and phone.is_valid(address):
        return
    if kind == "email" or (kind == "any" and is_email(address)):
        yield from _email(thing, field, address)
    else:
        yield from _web(thing, field, address)


def _email(thing: str, field: str, address: str) -> Iterator[Problem]:
    try:
        mailto(address)
    except ContentError as error:
        yield Problem(Severity.ERROR, "email-address", thing, field, error.what, error.remedy)


def _web(thing: str, field: str, address: str) -> Iterator[Problem]:
    try:
        uri = web_uri(address)
    except ContentError as error:
        yield Problem(Severity.ERROR, "web-address", thing, field, error.what, error.remedy)
        return
    parts = urlsplit(uri)
    host = (parts.hostname or "").removeprefix("www.")
    for rule, sentence, remedy in (
        *_about_the_host(host),
        *_about_the_rest(parts),
    ):
        yield Problem(Severity.ERROR, rule, thing, field, f"“{address}” {sentence}", remedy)


_Fault: TypeAlias = tuple[str, str, str]
"""A rule, what is wrong (after the address), and what to do."""

_OPEN_IT: Final = "Open it yourself, and write the address it leads to."
_NEVER_OUTSIDE: Final = frozenset(
    {
        *("arpa", "corp", "home", "internal", "intranet", "invalid", "lan", "local", "localdomain", "localhost"),
        *("onion", "private", "test"),
    }
)
"""Last parts of a name that lead nowhere from a phone (RFC 6761, 6762 and 7686; ICANN on .internal; custom)."""
_NUMBER_NAME: Final = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)")
"""What browsers read as an IPv4 address (WHATWG URL, "ends in a number"), 127.1 and 0x7f.0.0.1 among it."""
_PUBLIC_END: Final = r"(?:uk|com|org|net|gov|edu|info|eu|io|co|example)"
_LOOKS_LIKE_HOST: Final = rf"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+{_PUBLIC_END}(?![a-z0-9.-]*[a-z0-9])"
_BORROWED_NAME: Final = re.compile(
    r"(?:^|[.-])(?:gov|police|nhs|ac|org|co)[.-]uk[.-]|\.(?:com|org|net|gov)(?:-|\.(?!(?:[a-z]{2}|wales|scot|cymru)$))"
)
"""The end of a well-known name in the middle of another: police.uk.elsewhere.com."""
_IMITATES: Final = re.compile(rf"@(?:www\.)?{_LOOKS_LIKE_HOST}|#.*(?://|@|{_LOOKS_LIKE_HOST})", re.IGNORECASE)
_LEADS_ON: Final = re.compile(rf"[a-z]+:/|//+\\*{_LOOKS_LIKE_HOST}", re.IGNORECASE)
_LEADING_NAMES: Final = re.compile(
    r"(?:url|uri|u|link|href|redir\w*|return\w*|next|go|goto|dest\w*|target\w*|to|continue|out|r|rurl|forward\w*)",
    re.IGNORECASE,
)
_LED_TO: Final = re.compile(rf"[\\/]*(?:www\.)?{_LOOKS_LIKE_HOST}", re.IGNORECASE)


def _about_the_host(host: str) -> Iterator[_Fault]:
    labels = host.split(".")
    if not host.isascii() or any(label.startswith("xn--") for label in labels):
        yield (
            "web-address",
            "holds letters that can look like others, so it may lead somewhere else than it seems to.",
            "Write the address in plain letters, as the service does.",
        )
    if labels[-1] in _NEVER_OUTSIDE:
        yield "private-address", "can only be reached inside one network, and not from a visitor’s phone.", _OPEN_IT
    elif _NUMBER_NAME.fullmatch(host):
        yield "private-address", "is a number and no name: nobody can read whose it is.", _OPEN_IT
    if _BORROWED_NAME.search(host):
        yield (
            "imitation",
            "has the name of a well-known place in it, and leads to another.",
            "Write the address as the service does.",
        )
    if any(".".join(labels[place:]) in shorteners() for place in range(len(labels))):
        yield (
            "short-address",
            "is a shortened address: nobody can read where it leads, and it counts who comes.",
            _OPEN_IT,
        )


def _about_the_rest(parts: SplitResult) -> Iterator[_Fault]:
    """What stands after the host, read as a browser and a website would read it, escapes and all."""
    rest = unquote(unquote(parts.path + (f"?{parts.query}" if parts.query else "")))
    fragment = unquote(unquote(f"#{parts.fragment}" if parts.fragment else ""))
    if _IMITATES.search(rest) or _IMITATES.search(fragment):
        yield (
            "imitation",
            "has the name of another place behind its own, so it seems to lead there.",
            "Cut the address off before that name, and check that it still opens the page.",
        )
    query = parse_qsl(parts.query, keep_blank_values=True)
    if _LEADS_ON.search(rest) or any(
        _LEADING_NAMES.fullmatch(name) and _LED_TO.match(unquote(value)) for name, value in query
    ):
        yield "redirect", "leads on to another address, which somebody else may have chosen.", _OPEN_IT
    following = sorted({name for name, _ in query if _following().fullmatch(name)})
    if following:
        yield (
            "tracking",
            f"tells the website where the visitor came from ({', '.join(following)}).",
            "Cut the address off before the question mark, and check that it still opens the page.",
        )
