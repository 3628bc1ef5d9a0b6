"""The note on a page in a translated language: what of it is not translated, or was checked by nobody yet."""

from PySide6.QtCore import QCoreApplication

from kiosk.visitor.page_context import Supply
from kiosk.visitor.routes import Route

translate = QCoreApplication.translate


def language_note(supply: Supply, route: Route) -> str:
    """What to say above the page at ``route``; "" where there is nothing to say."""
    if not supply.missing and not supply.drafts:
        return ""
    shown = _shown(supply, route)
    said = []
    if not supply.untranslated.isdisjoint(shown):
        said.append(translate("LanguageNote", "Not everything here is translated yet. The rest is in English."))
    if not supply.unchecked.isdisjoint(shown):
        words = translate("LanguageNote", "Some of this translation has not been checked yet and may have mistakes.")
        said.append(words)
    return " ".join(said)


def _shown(supply: Supply, route: Route) -> set[str]:
    """The things whose words stand on the page."""
    catalogue, ident = supply.catalogue, route.id
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
