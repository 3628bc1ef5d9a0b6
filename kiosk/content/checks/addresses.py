"""Web and email addresses: plain, going where they say, and following nobody (safety rule 8)."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from kiosk.content import phone
from kiosk.content.checks.ground import Ground
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.links import mailto, web_uri
from kiosk.content.model import Block, ContactKind, Link
from kiosk.errors import ContentError

_WEB: Final = frozenset({ContactKind.WEB, ContactKind.CHAT, ContactKind.VIDEO_RELAY})
_FOLLOWING: Final = re.compile(
    r"(?:utm_.*|mtm_.*|pk_.*|hsa_.*|_hs\w+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|"
    r"mc_cid|mc_eid|mkt_tok|vero_id|oly_\w+_id|_ga|_gl|s_cid|ref|ref_src|referrer|cmpid|campaign_?id|trk|spm)",
    re.IGNORECASE,
)
SHORTENERS: Final = frozenset(
    [
        "bit.ly",
        "buff.ly",
        "cutt.ly",
        "dlvr.it",
        "fb.me",
        "forms.gle",
        "goo.gl",
        "g.co",
        "ht.ly",
        "ift.tt",
        "is.gd",
        "j.mp",
        "lnkd.in",
        "ow.ly",
        "ow.li",
        "qrco.de",
        "rb.gy",
        "rebrand.ly",
        "s.id",
        "shorturl.at",
        "smarturl.it",
        "spoti.fi",
        "t.co",
        "t.ly",
        "tiny.cc",
        "tiny.one",
        "tinyurl.com",
        "trib.al",
        "u.to",
        "v.gd",
        "wa.link",
        "y2u.be",
        "youtu.be",
    ]
)
"""Hosts that stand in front of another address: nobody can read where they lead, and they count who comes."""
_IN_TEXT: Final = re.compile(
    rf"(?:https?://|www\.)[^\s<>]+[^\s<>.,;:)]|\b(?:{'|'.join(map(re.escape, sorted(SHORTENERS)))})/\S+", re.IGNORECASE
)


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about addresses, in their own fields and within texts."""
    for thing, field, address, kind in _addresses(ground):
        yield from _address(thing, field, address, kind)
    for passage in ground.passages:
        for piece in passage.pieces:
            for hit in _IN_TEXT.finditer(piece.text):
                yield from _web(passage.thing, piece.path, hit.group())


def _addresses(ground: Ground) -> Iterator[tuple[str, str, str, str]]:
    """Thing, field, address and what it has to be: web, email, or any of web, email and phone."""
    edition = ground.edition
    for organization in edition.organizations:
        yield f"organization/{organization.id}", "url", organization.url, "web"
    for service in edition.services:
        for contact in service.contacts:
            field = f"contacts/{contact.id}/value"
            if contact.kind in _WEB:
                yield f"service/{service.id}", field, contact.value, "web"
            elif contact.kind is ContactKind.EMAIL:
                yield f"service/{service.id}", field, contact.value, "email"
            elif contact.kind is ContactKind.APP and ("/" in contact.value or "." in contact.value):
                yield f"service/{service.id}", field, contact.value, "web"
        yield from _links(f"service/{service.id}", "description", service.description)
    for topic in edition.topics:
        yield from _links(f"topic/{topic.id}", "blocks", topic.blocks)
    for campaign in edition.campaigns:
        yield from _links(f"campaign/{campaign.id}", "blocks", campaign.blocks)
    for survey in edition.surveys:
        yield from _links(f"survey/{survey.id}", "links", survey.links)
    if edition.venue is not None:
        yield f"venue/{edition.venue.id}", "feedback", edition.venue.feedback, "any"


def _links(thing: str, field: str, blocks: tuple[Block, ...]) -> Iterator[tuple[str, str, str, str]]:
    for block in blocks:
        if isinstance(block, Link):
            yield thing, f"{field}/{block.id}/address", block.address, "any"


def _address(thing: str, field: str, address: str, kind: str) -> Iterator[Problem]:
    if not address and field in {"url", "feedback"}:
        return
    if kind == "any" and phone.is_valid(address):
        return
    if kind == "email" or (kind == "any" and "@" in address and "/" not in address):
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
    if not host.isascii():
        yield Problem(
            Severity.ERROR,
            "web-address",
            thing,
            field,
            f"“{address}” holds letters that can look like others, so it may lead somewhere else than it seems to.",
            "Write the address in plain letters, as the service does.",
        )
    if host in SHORTENERS:
        yield Problem(
            Severity.ERROR,
            "short-address",
            thing,
            field,
            f"“{address}” is a shortened address: nobody can read where it leads, and it counts who comes.",
            "Open it yourself, and write the address it leads to.",
        )
    following = sorted(
        {name for name, _ in parse_qsl(parts.query, keep_blank_values=True) if _FOLLOWING.fullmatch(name)}
    )
    if following:
        yield Problem(
            Severity.ERROR,
            "tracking",
            thing,
            field,
            f"“{address}” tells the website where the visitor came from ({', '.join(following)}).",
            "Cut the address off before the question mark, and check that it still opens the page.",
        )
