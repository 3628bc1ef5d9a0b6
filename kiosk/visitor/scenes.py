"""Which view model makes which page of ``content.pages``."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Service
from kiosk.content.pages import OF_A_THING, PLAIN
from kiosk.content.things import things_of
from kiosk.schedule.staleness import may_be_shown
from kiosk.visitor.find_page import FindPage
from kiosk.visitor.guide_page import GuidePage, SurveyPage
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.plain_pages import AboutPage, AskPage, EmergencyPage, PractisePage
from kiosk.visitor.questions_page import QuestionsPage
from kiosk.visitor.routes import Route
from kiosk.visitor.service_page import ServicePage
from kiosk.visitor.start_page import StartPage
from kiosk.visitor.topic_page import CampaignPage, SupportPage, TopicPage

Maker = Callable[[PageContext, str, QObject], Page | None]


def _topic(context: PageContext, ident: str, parent: QObject) -> Page | None:
    found = context.catalogue.topic(ident)
    return TopicPage(context, found, parent) if found else None


def _service(context: PageContext, ident: str, parent: QObject) -> Page | None:
    found = context.catalogue.service(ident)
    return ServicePage(context, found, parent) if found and may_be_shown(found, context.today) else None


def _campaign(context: PageContext, ident: str, parent: QObject) -> Page | None:
    found = context.catalogue.campaign(ident)
    return CampaignPage(context, found, parent) if found else None


def _questions(context: PageContext, ident: str, parent: QObject) -> Page | None:
    ident, _, first = ident.partition("/")
    found = context.catalogue.campaign(ident)
    return QuestionsPage(context, found, first, parent) if found and found.questions else None


def _guide(context: PageContext, ident: str, parent: QObject) -> Page | None:
    found = context.catalogue.guide(ident)
    return GuidePage(context, found, parent) if found else None


def _survey(context: PageContext, ident: str, parent: QObject) -> Page | None:
    found = context.catalogue.survey(ident)
    return SurveyPage(context, found, parent) if found else None


# The venue page is no page of a visit: it stands behind every one of them.
MAKERS: dict[str, Maker] = {
    "start": StartPage,
    "support": SupportPage,
    "find": FindPage,
    "emergency": EmergencyPage,
    "ask": AskPage,
    "about": AboutPage,
    "practise": PractisePage,
    "topic": _topic,
    "service": _service,
    "campaign": _campaign,
    "guide": _guide,
    "survey": _survey,
    "questions": _questions,
}


def make_page(context: PageContext, route: Route, parent: QObject) -> Page | None:
    """The page at ``route``, or None where the catalogue has no such thing (any more)."""
    maker = MAKERS.get(route.kind)
    return maker(context, route.id, parent) if maker else None


def routes_of(catalogue: Catalogue, today: dt.date) -> tuple[Route, ...]:
    """Every page the catalogue has on ``today``, the plain ones first: what ``tour`` draws and tests walk through."""
    named = (
        Route(kind, one.id)
        for kind in OF_A_THING
        for one in things_of(catalogue, kind)
        if not isinstance(one, Service) or may_be_shown(one, today)
    )
    questions = (Route("questions", one.id) for one in catalogue.campaigns if one.questions)
    return (*(Route(kind) for kind in PLAIN), *named, *questions)
