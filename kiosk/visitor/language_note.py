"""The note on a page in a translated language: what of it is not translated, or was checked by nobody yet."""

from PySide6.QtCore import QCoreApplication

from kiosk.visitor.page_context import PageContext
from kiosk.visitor.routes import Route

translate = QCoreApplication.translate


def language_note(context: PageContext, route: Route) -> str:
    """What to say above the page at ``route``; "" where there is nothing to say."""
    if not context.missing and not context.drafts:
        return ""
    shown = _shown(context, route)
    said = []
    if not context.untranslated.isdisjoint(shown):
        said.append(translate("LanguageNote", "Not everything here is translated yet. The rest is in English."))
    if not context.unchecked.isdisjoint(shown):
        words = translate("LanguageNote", "Some of this translation has not been checked yet and may have mistakes.")
        said.append(words)
    return " ".join(said)


def _shown(context: PageContext, route: Route) -> set[str]:
    """The things whose words stand on the page."""
    catalogue, ident = context.catalogue, route.id
    shown = {f"{route.kind}/{ident}"}
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
            shown |= {f"topic/{each}" for each in topic.related}
        case "campaign" if campaign := catalogue.campaign(ident):
            services = campaign.services
    return shown | {f"service/{each}" for each in services}
