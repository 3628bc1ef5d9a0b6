"""The ways to a visit in another language, each named in itself."""

from typing import Final

from PySide6.QtCore import QLocale

from kiosk.content.pages import LANGUAGE
from kiosk.visitor.cards import LinkRow
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.typefaces import load_letters_of

_OWN_NAMES: Final = {"en-GB": "English"}
"""Where Qt's name says more than anybody looks for: British English."""


def own_name(tag: str) -> str:
    """What the language of a BCP 47 tag is called in itself; the tag where nobody knows. A name by itself begins with
    a capital, where its letters have any."""
    name = _OWN_NAMES.get(tag) or QLocale(tag).nativeLanguageName() or tag
    return name[:1].upper() + name[1:]


def language_links(context: PageContext) -> list[LinkRow]:
    """Those that a visit may be in besides the one it is in."""
    for tag in context.others:
        load_letters_of(tag)
    return [LinkRow(f"{LANGUAGE}-{tag}", own_name(tag), "", "", "blue", f"{LANGUAGE}/{tag}") for tag in context.others]
