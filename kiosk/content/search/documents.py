"""What of a catalogue can be found by typing, and how much each part of it says about a thing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from kiosk.content.catalogue import Catalogue
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.model import Block, Service, Sex, Venue
from kiosk.content.search.tables import venue_words
from kiosk.content.text import plain

Kind = Literal["service", "topic", "campaign", "guide", "survey", "tile", "venue", "room", "event"]

TIERS: Final = 4
"""Name; needs and who runs it; one line; the rest."""
_NAME, _NEEDS, _LINE, _REST = range(TIERS)
_TIER_OF: Final = {
    "name": _NAME,
    "alternate_name": _NAME,
    "title": _NAME,
    "needs": _NEEDS,
    "one_line": _LINE,
    "summary": _LINE,
}
"""Where the translation of a field belongs; translations of other fields are not searched."""


@dataclass(frozen=True, slots=True)
class Document:
    """One thing as search sees it: its ``tiers`` of texts from the one that says most, and phone ``numbers``; whether
    it is where somebody begins (``entry``), and whether its own rules let only some people use it (``for_some``)."""

    kind: Kind
    id: str
    tiers: tuple[tuple[str, ...], ...]
    numbers: tuple[str, ...] = ()
    entry: bool = False
    for_some: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The texts of the first tier: what the thing is called."""
        return self.tiers[_NAME]


def documents(catalogue: Catalogue) -> Iterator[Document]:
    """Everything that can be found, in the order in which equal matches are listed."""
    translated = _translated(catalogue)
    for document in _written(catalogue):
        more = translated.get(f"{document.kind}/{document.id}")
        if more is None:
            yield document
        else:
            tiers = tuple((*own, *added) for own, added in zip(document.tiers, more, strict=True))
            yield replace(document, tiers=tiers)


def _written(catalogue: Catalogue) -> Iterator[Document]:
    for topic in catalogue.topics:
        # Words of other languages would be taken for English ones misspelt.
        said = _said(topic.blocks) if topic.language is None else ()
        tiers = ((topic.title,), topic.needs, (topic.summary,), said)
        yield Document("topic", topic.id, tiers, entry=topic.entry)
    for service in catalogue.services:
        yield _service(catalogue, service)
    for guide in catalogue.guides:
        asked = tuple(question.text for question in guide.questions)
        yield Document("guide", guide.id, ((guide.title,), (), (guide.summary,), asked))
    for campaign in catalogue.campaigns:
        lines = (campaign.summary, *(slide.headline for slide in campaign.slides))
        yield Document(
            "campaign", campaign.id, ((campaign.title,), (), lines, _said((*campaign.blocks, *campaign.questions)))
        )
    for survey in catalogue.surveys:
        asked = tuple(question.text for question in survey.questions)
        yield Document("survey", survey.id, ((survey.title,), (), (survey.summary,), asked))
    for tile in catalogue.tiles:
        yield Document("tile", tile.id, ((tile.title,), (), (tile.summary,), ()))
    if catalogue.venue is not None:
        yield from _place(catalogue.venue)


def _place(venue: Venue) -> Iterator[Document]:
    yield Document("venue", venue.id, ((venue.name,), venue_words(), (), (venue.address,)))
    for room in venue.rooms:
        yield Document("room", room.id, ((room.name,), (), (room.note, room.floor), ()))
    for event in venue.events:
        yield Document("event", event.id, ((event.title,), (), (event.note,), ()))


def _service(catalogue: Catalogue, service: Service) -> Document:
    organization = catalogue.organization(service.organization)
    numbers = tuple(contact.value for contact in service.contacts if CONTACT_KINDS[contact.kind].dialled)
    needs = service.needs if organization is None else (*service.needs, organization.name)
    rules = service.eligibility
    return Document(
        "service",
        service.id,
        (
            (service.name, service.alternate_name) if service.alternate_name else (service.name,),
            needs,
            (service.one_line,),
            (rules.words, rules.area, service.languages),
        ),
        numbers,
        for_some=rules.sex is not Sex.ANY or rules.maximum_age is not None,
    )


def _said(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The words of blocks that a visitor may remember."""
    texts: list[str] = []
    for block in blocks:
        texts += (block.title, getattr(block, "text", ""), *getattr(block, "items", ()))
    return tuple(plain(text) for text in texts if text)


def _translated(catalogue: Catalogue) -> dict[str, list[list[str]]]:
    """The checked translations of each thing, by tier."""
    found: dict[str, list[list[str]]] = {}
    for translation in catalogue.translations:
        thing, _, field = translation.field.rpartition("/")
        tier = _TIER_OF.get(field)
        if tier is not None and translation.checked:
            found.setdefault(thing, [[] for _ in range(TIERS)])[tier].append(translation.text)
    return found
