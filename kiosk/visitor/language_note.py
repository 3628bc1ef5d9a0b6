"""The note on a page in another language: what of it is not translated, or was checked by nobody yet."""

from PySide6.QtCore import QCoreApplication

from kiosk.content.pages import OF_A_PART
from kiosk.content.translations import fallbacks
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.routes import Route

translate = QCoreApplication.translate

_LISTED = ("title", "summary", "name", "one_line")
"""What a list says of the things it leads to."""


def language_note(context: PageContext, route: Route, *, easy: bool = False) -> str:
    """What to say above the page at ``route``, in Easy Read where ``easy`` says so and it has any; "" where there is
    nothing to say."""
    topic = context.catalogue.topic(route.id) if route.kind == "topic" else None
    said = []
    if topic is not None and topic.language is not None and not topic.language_checked_by:
        words = translate("LanguageNote", "A draft: no speaker of this language has checked it.")
        said.append(words)
    draft = _words_are_draft(context)
    if draft:
        said = [translate("LanguageNote", "A draft: no speaker of this language has checked it.")]
    if not context.missing and not context.drafts:
        return " ".join(said)
    shown = _shown(context, route)
    in_easy_read = (f"{route.kind}/{route.id}" if route.id else f"page/{route.kind}") if easy else ""
    if in_easy_read in context.easy_untranslated or _meets(context.missing, context.untranslated, *shown):
        said.append(translate("LanguageNote", "Not everything here is translated yet. The rest is in English."))
    unchecked = in_easy_read in context.easy_unchecked or _meets(context.drafts, context.unchecked, *shown)
    if not draft and unchecked:
        words = translate("LanguageNote", "Some of this translation has not been checked yet and may have mistakes.")
        said.append(words)
    return " ".join(said)


def _words_are_draft(context: PageContext) -> bool:
    """Whether the screens' own words are in the language of ``context``, and nobody who speaks it has checked them."""
    tag = translate("calendar", "en-GB", "the tag of the language this is translated into")
    if tag == "en-GB" or fallbacks(tag)[-1] != fallbacks(context.language)[-1]:
        return False
    return translate("LanguageNote", "nobody", "who speaks this language and has checked these words") == "nobody"


def _meets(fields: frozenset[str], things: frozenset[str], whole: set[str], listed: set[str]) -> bool:
    """Whether any of ``fields``, which belong to ``things``, is on a page that shows these things ``whole``, and of
    those ``listed`` only what leads to them."""
    return not things.isdisjoint(whole) or any(f"{thing}/{name}" in fields for thing in listed for name in _LISTED)


def _shown(context: PageContext, route: Route) -> tuple[set[str], set[str]]:
    """The things whose words stand on the page, and those that it leads to by their names."""
    catalogue, ident = context.catalogue, route.id
    whole = {f"{OF_A_PART.get(route.kind, route.kind)}/{ident.partition('/')[0]}"}
    listed: set[str] = set()
    services: tuple[str, ...] = ()
    match route.kind:
        case "start":
            whole |= {f"tile/{each.id}" for each in catalogue.tiles}
        case "support":
            listed |= {f"topic/{each.id}" for each in catalogue.topics if not each.language}
            listed |= {f"guide/{each.id}" for each in catalogue.guides}
        case "find":
            listed |= {f"topic/{each.id}" for each in catalogue.topics if not each.language}
            services = tuple(each.id for each in catalogue.services)
        case "ask" | "about":
            whole |= {f"venue/{catalogue.venue.id}"} if catalogue.venue else set()
        case "service" if found := catalogue.service(ident):
            listed.add(f"organization/{found.organization}")
        case "topic" if topic := catalogue.topic(ident):
            services = topic.services
            listed |= {f"topic/{each}" for each in (*topic.subtopics, *topic.related)}
        case "campaign" if campaign := catalogue.campaign(ident):
            services = campaign.services
            listed |= {f"topic/{each}" for each in campaign.related}
    return whole, listed | {f"service/{each}" for each in services}
