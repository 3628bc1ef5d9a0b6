"""Safety and support, a topic, a campaign: pages of words with the people who can help beside them."""

from itertools import islice

from PySide6.QtCore import Property, QCoreApplication, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import model
from kiosk.schedule.campaigns import shows_now
from kiosk.visitor.blocks import BlockRow, block_rows, lots
from kiosk.visitor.cards import LinkRow, ServiceRow, campaign_link, guide_link, prose, service_rows, topic_link
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.posters import SlideRow, slide_row

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

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
        pinned: str | None = None,
    ) -> None:
        super().__init__(context, title, parent)
        self._service_ids = services
        self._pinned = pinned
        self._services = self.rows(ServiceRow, service_rows(services, context, pinned))
        self._blocks = self.rows(BlockRow, [])
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
        self._services.replace(service_rows(self._service_ids, self.context, self._pinned))


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class SupportPage(WordsPage):
    """ "What is happening?": the entries, with two helplines on the page already, for whoever chooses none of them.

    They are the first services of the first two entries: whoever writes those says which. One that stays first on the
    page of an entry, because the steps there name it, is better met with those steps; the next one stands in for it.
    """

    scene_name = "SupportScene"

    def __init__(self, context: PageContext, thing: str = "", parent: QObject | None = None) -> None:
        entries = sorted((one for one in context.catalogue.topics if one.entry), key=lambda one: (one.order, one.id))
        first = tuple(dict.fromkeys(ident for one in entries[:2] for ident in _first_services(one, context)[:1]))
        super().__init__(context, QCoreApplication.translate("SupportPage", "Safety and support"), first, parent)
        # Whoever cannot choose among the entries can be asked a few questions instead.
        guides = [one for one in context.catalogue.guides if one.audience is not model.Audience.PERPETRATOR]
        self._related.replace([*(topic_link(one) for one in entries), *(guide_link(one) for one in guides)])
        more = [one for one in context.catalogue.topics if not one.entry and one.group is model.TopicGroup.SAFETY]
        shown = sorted(more, key=lambda one: (one.order, one.id))
        self._more = self.rows(LinkRow, [topic_link(one) for one in shown])

    @Property(QObject, constant=True)
    def more(self) -> QObject:
        return self._more


def _first_services(topic: model.Topic, context: PageContext) -> list[str]:
    """The services of ``topic`` that are there, the pinned one last."""
    there = (ident for ident in topic.services if context.catalogue.service(ident))
    return sorted(there, key=lambda ident: ident == topic.pinned)


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class TopicPage(WordsPage):
    """Short plain blocks, the services for it with open ones first, related topics.

    ``lead`` is the first block and ``blocks`` the rest; ``services`` are all of them, ``firstServices`` and
    ``otherServices`` the same in two parts.
    """

    scene_name = "TopicScene"

    def __init__(self, context: PageContext, topic: model.Topic, parent: QObject | None = None) -> None:
        super().__init__(context, topic.title, topic.services, parent, topic.pinned)
        self.sensitivity = topic.sensitivity
        self.group = str(topic.group)
        blocks = block_rows(topic.blocks, context)
        self._lead = self.rows(BlockRow, list(islice(blocks, 1)))
        self.grow(self._blocks, lots(blocks))
        self._first = self.rows(ServiceRow, self._services.rows[:LEADING])
        self._others = self.rows(ServiceRow, self._services.rows[LEADING:])
        found = (context.catalogue.topic(ident) for ident in topic.related)
        wanted = (context.catalogue.campaign(ident) for ident in topic.campaigns)
        campaigns = [campaign_link(one) for one in wanted if one is not None]
        self._related.replace([*campaigns, *(topic_link(one) for one in found if one is not None)])

    @Property(QObject, constant=True)
    def lead(self) -> QObject:
        return self._lead

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
    """Slides and a page of a campaign, with where to get help."""

    scene_name = "CampaignScene"

    def __init__(self, context: PageContext, campaign: model.Campaign, parent: QObject | None = None) -> None:
        super().__init__(context, campaign.title, campaign.services, parent)
        self.sensitivity = campaign.sensitivity
        self._summary = prose(campaign.summary)
        if not shows_now(campaign.showing, context.now):
            self._note = QCoreApplication.translate("CampaignPage", "This campaign is not on at the moment.")
        self._slides = self.rows(SlideRow, [slide_row(one, context) for one in campaign.slides])
        self.grow(self._blocks, lots(block_rows(campaign.blocks, context)))

    @Property(QObject, constant=True)
    def slides(self) -> QObject:
        return self._slides
