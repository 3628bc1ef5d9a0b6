"""Safety and support, a topic, a campaign: pages of words with the people who can help beside them."""

from dataclasses import replace
from itertools import islice

from PySide6.QtCore import Property, QCoreApplication, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import model
from kiosk.content.direction import runs_right
from kiosk.content.poster_templates import slides_left
from kiosk.content.translations import in_own_language
from kiosk.schedule.campaigns import shows_now
from kiosk.schedule.staleness import may_be_shown
from kiosk.ui.typed_rows import TypedRows
from kiosk.visitor.block_rows import BLOCK_ROWS
from kiosk.visitor.blocks import block_rows, lots
from kiosk.visitor.cards import (
    LinkRow,
    ServiceRow,
    campaign_link,
    guide_link,
    kept_apart,
    prose,
    service_rows,
    topic_link,
)
from kiosk.visitor.language_links import language_links
from kiosk.visitor.own_help import OwnHelpRow, own_help_codes, own_help_rows
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.posters import SlideRow, slide_row
from kiosk.visitor.questions_page import how_many
from kiosk.visitor.service_page import CodeRow
from kiosk.visitor.typefaces import load_letters_of

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

HELPLINES = 3
"""Services that stand beside "What is happening?"."""

LEADING = 2
"""Services that come before the long read where a topic is one column."""


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class WordsPage(Page):
    """Blocks, services and onward links: what a topic, a campaign and the support page have in common."""

    def __init__(
        self,
        context: PageContext,
        title: str,
        services: tuple[str, ...],
        parent: QObject | None = None,
        *,
        pinned: str | None = None,
        audience: model.Audience = model.Audience.EVERYONE,
    ) -> None:
        super().__init__(context, title, parent)
        self.audience = audience
        self._service_ids = services
        self._pinned = pinned
        self._services = self.rows(ServiceRow, service_rows(services, context, pinned, audience))
        self._blocks = TypedRows(BLOCK_ROWS, self)
        self._related = self.rows(LinkRow, [])
        self._summary = ""
        self._note = ""

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        return self._services

    @Property(QObject, constant=True)
    def blocks(self) -> QObject:
        return self._blocks

    @Property(QObject, constant=True)
    def related(self) -> QObject:
        return self._related

    @Property(str, constant=True)
    def summary(self) -> str:
        return self._summary

    @Property(str, constant=True)
    def note(self) -> str:
        return self._note

    def refresh(self) -> None:
        """Say again who is there now."""
        self._services.replace(service_rows(self._service_ids, self.context, self._pinned, self.audience))


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class SupportPage(WordsPage):
    """ "What is happening?": the entries, with two helplines on the page already, for whoever chooses none of them.

    ``related`` are the entries; ``apart`` are the questions for whoever is not sure and the entry of those who worry
    about how they behave, which stands beside no survivor's (safety rule 12); ``more`` is to read at leisure.

    They are services of the first three entries, of each the first that answers now, else its first: whoever writes
    those says which. One that stays first on the page of an entry, because the steps there name it, is better met with
    those steps; the next one stands in for it.
    """

    scene_name = "SupportScene"

    def __init__(self, context: PageContext, thing: str = "", parent: QObject | None = None) -> None:
        catalogue = context.catalogue
        listed = sorted((one for one in catalogue.topics if one.entry), key=lambda one: (one.order, one.id))
        entries = [one for one in listed if one.audience is not model.Audience.PERPETRATOR]
        first = (ident for one in entries[:HELPLINES] for ident in _first_services(one, context)[:1])
        title = QCoreApplication.translate("SupportPage", "Safety and support")
        super().__init__(context, title, tuple(dict.fromkeys(first)), parent)
        self.offer(catalogue.page("support"))
        self._related.replace([topic_link(one) for one in entries])
        guides = [one for one in catalogue.guides if one.audience is not model.Audience.PERPETRATOR]
        behaviour = [one for one in listed if one.audience is model.Audience.PERPETRATOR]
        self._apart = self.rows(
            LinkRow, [*(guide_link(one) for one in guides), *(topic_link(one) for one in behaviour)]
        )
        within = {ident for one in catalogue.topics for ident in one.subtopics}
        more = [one for one in catalogue.topics if not one.entry and one.id not in within and _is_support(one)]
        shown = sorted(more, key=lambda one: (one.order, one.id))
        self._more = self.rows(LinkRow, [topic_link(one) for one in shown])

    @Property(QObject, constant=True)
    def apart(self) -> QObject:
        return self._apart

    @Property(QObject, constant=True)
    def more(self) -> QObject:
        return self._more


def _is_support(topic: model.Topic) -> bool:
    return topic.group is model.TopicGroup.SAFETY and topic.audience is not model.Audience.PERPETRATOR


def _first_services(topic: model.Topic, context: PageContext) -> list[str]:
    """The services of ``topic`` that may be shown: those that answer now first, of each kind the pinned one last."""
    listed = (context.catalogue.service(ident) for ident in topic.services)
    there = [context.service_state(one) for one in listed if one is not None and may_be_shown(one, context.today)]
    ordered = sorted(there, key=lambda one: (not one.best.is_open, one.service.id == topic.pinned))
    return [one.service.id for one in ordered]


def _topic_links(ids: tuple[str, ...], audience: model.Audience, context: PageContext) -> list[LinkRow]:
    """The ways to those topics that a page for ``audience`` may lead to."""
    found = (context.catalogue.topic(ident) for ident in ids)
    return [topic_link(one) for one in found if one is not None and not kept_apart(audience, one.audience)]


def _with_languages(cards: list[LinkRow], context: PageContext) -> list[LinkRow]:
    """``cards`` of other languages, in which each language that a visit may be in leads to such a visit instead; one
    that has no card comes first."""
    topics = (context.catalogue.topic(card.key) for card in cards)
    of = {card.key: topic.language for card, topic in zip(cards, topics, strict=True) if topic and topic.language}
    ways = {link.route.partition("/")[2]: link for link in language_links(context)}
    first = [link for tag, link in ways.items() if tag not in of.values()]
    spoken = [replace(card, route=ways[of[card.key]].route) if of.get(card.key) in ways else card for card in cards]
    return [*first, *spoken]


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class TopicPage(WordsPage):
    """Short plain blocks, the services for it with open ones first, topics within it, related topics.

    ``lead`` is the first block and ``blocks`` the rest; ``subtopics`` come between them, and those of them that say the
    same in other languages are ``languages``. ``language`` is the page's own, or "". ``services`` are all of them,
    ``firstServices`` and ``otherServices`` the same in two parts. ``ownHelp`` is what the venue itself offers, where
    the topic asks for that, and ``ownCodes`` the same to take away.
    """

    scene_name = "TopicScene"

    def __init__(self, context: PageContext, topic: model.Topic, parent: QObject | None = None) -> None:
        load_letters_of(topic.language)
        self._language = topic.language or ""
        topic = in_own_language(topic)
        super().__init__(context, topic.title, topic.services, parent, pinned=topic.pinned, audience=topic.audience)
        self.sensitivity = topic.sensitivity
        self.group = str(topic.group)
        self.offer(topic)
        blocks = block_rows(topic.blocks, context, topic.audience)
        self._lead = TypedRows(BLOCK_ROWS, self)
        self._lead.extend(list(islice(blocks, 1)))
        self.grow(self._blocks, lots(blocks))
        self._first = self.rows(ServiceRow, self._services.rows[:LEADING])
        self._others = self.rows(ServiceRow, self._services.rows[LEADING:])
        shows_own = topic.own_help and not kept_apart(topic.audience, model.Audience.SURVIVOR)
        venue = context.catalogue.venue if shows_own else None
        self._own_help = self.rows(OwnHelpRow, own_help_rows(venue))
        self._own_codes = self.rows(CodeRow, list(own_help_codes(venue)))
        within = topic.subtopics
        others = {ident for ident in within if (found := context.catalogue.topic(ident)) and found.language}
        ours = tuple(ident for ident in within if ident not in others)
        self._subtopics = self.rows(LinkRow, _topic_links(ours, topic.audience, context))
        theirs = tuple(ident for ident in within if ident in others)
        cards = _topic_links(theirs, topic.audience, context)
        self._languages = self.rows(LinkRow, _with_languages(cards, context) if cards else [])
        wanted = (context.catalogue.campaign(ident) for ident in topic.campaigns)
        campaigns = [campaign_link(one) for one in wanted if one and not kept_apart(topic.audience, one.audience)]
        self._related.replace([*campaigns, *_topic_links(topic.related, topic.audience, context)])

    @Property(QObject, constant=True)
    def lead(self) -> QObject:
        return self._lead

    @Property(QObject, constant=True)
    def subtopics(self) -> QObject:
        return self._subtopics

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        return self._languages

    @Property(bool, constant=True)
    def listsLanguages(self) -> bool:
        return self._languages.rowCount() > 0

    @Property(str, constant=True)
    def language(self) -> str:
        return self._language

    @Property(bool, constant=True)
    def runsRight(self) -> bool:
        """Whether the page's own language is written from right to left."""
        return runs_right(self._language)

    @Property(QObject, constant=True)
    def ownHelp(self) -> QObject:
        return self._own_help

    @Property(QObject, constant=True)
    def ownCodes(self) -> QObject:
        return self._own_codes

    @Property(str, constant=True)
    def venueName(self) -> str:
        venue = self.context.catalogue.venue
        return venue.name if venue else ""

    @Property(QObject, constant=True)
    def firstServices(self) -> QObject:
        return self._first

    @Property(QObject, constant=True)
    def otherServices(self) -> QObject:
        return self._others

    def refresh(self) -> None:
        """Say again who is there now."""
        super().refresh()
        self._first.replace(self._services.rows[:LEADING])
        self._others.replace(self._services.rows[LEADING:])


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class CampaignPage(WordsPage):
    """Slides and a page of a campaign, the way to its questions, where to get help, and topics that go on from it."""

    scene_name = "CampaignScene"

    def __init__(self, context: PageContext, campaign: model.Campaign, parent: QObject | None = None) -> None:
        super().__init__(
            context, campaign.title, campaign.services, parent, pinned=campaign.pinned, audience=campaign.audience
        )
        self._campaign = campaign
        self.sensitivity = campaign.sensitivity
        self.offer(campaign)
        self._summary = prose(campaign.summary)
        if not shows_now(campaign.showing, context.now):
            self._note = QCoreApplication.translate(
                "CampaignPage", "It is not on today. You can read about it all the same."
            )
        left = slides_left(campaign, context.today)
        self._slides = self.rows(SlideRow, [slide_row(one, campaign, context) for one in left])
        self._related.replace(_topic_links(campaign.related, campaign.audience, context))
        self.grow(self._blocks, lots(block_rows(campaign.blocks, context, campaign.audience)))

    @Property(str, constant=True)
    def tint(self) -> str:
        return self._campaign.tint

    @Property(str, constant=True)
    def questionsRoute(self) -> str:
        """The way to its questions; "" where it has none."""
        return f"questions/{self._campaign.id}" if self._campaign.questions else ""

    @Property(str, constant=True)
    def questionsLabel(self) -> str:
        return how_many(len(self._campaign.questions))

    @Property(QObject, constant=True)
    def slides(self) -> QObject:
        return self._slides
