"""The note on a page in another language: what of it is not translated, or was checked by nobody yet."""

from PySide6.QtCore import QCoreApplication

from kiosk.content.pages import OF_A_PART
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.routes import Route

translate = QCoreApplication.translate


def language_note(context: PageContext, route: Route) -> str:
    """What to say above the page at ``route``; "" where there is nothing to say."""
    topic = context.catalogue.topic(route.id) if route.kind == "topic" else None
    said = []
    if topic is not None and topic.language is not None and not topic.language_checked_by:
        words = translate("LanguageNote", "A draft: no speaker of this language has checked it.")
        said.append(words)
    if not context.missing and not context.drafts:
        return " ".join(said)
    shown = _shown(context, route)
    if not context.untranslated.isdisjoint(shown):
        said.append(translate("LanguageNote", "Not everything here is translated yet. The rest is in English."))
    if not context.unchecked.isdisjoint(shown):
        words = translate("LanguageNote", "Some of this translation has not been checked yet and may have mistakes.")
        said.append(words)
    return " ".join(said)


def _shown(context: PageContext, route: Route) -> set[str]:
    """The things whose words stand on the page."""
    catalogue, ident = context.catalogue, route.id
    shown = {f"{OF_A_PART.get(route.kind, route.kind)}/{ident.partition('/')[0]}"}
    services: tuple[str, ...] = ()
    match route.kind:
        case "start":
            shown |= {f"tile/{each.id}" for each in catalogue.tiles}
        case "support":
            shown |= {f"topic/{each.id}" for each in catalogue.topics if each.entry}
        case "ask" | "about":
            shown |= {f"venue/{catalogue.venue.id}"} if catalogue.venue else set()
        case "service" if found := catalogue.service(ident):
            shown.add(f"organization/{found.organization}")
        case "topic" if topic := catalogue.topic(ident):
            services = topic.services
            shown |= {f"topic/{each}" for each in (*topic.subtopics, *topic.related)}
        case "campaign" if campaign := catalogue.campaign(ident):
            services = campaign.services
            shown |= {f"topic/{each}" for each in campaign.related}
    return shown | {f"service/{each}" for each in services}
