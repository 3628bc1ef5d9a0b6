"""What is said of a thing on a page, and by which voice."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible

from kiosk.ui.accessible_tree import Element

translate = QCoreApplication.translate
Role = QAccessible.Role

OTHER_TAGS = {"zh": "cmn", "nb": "no", "fil": "tl"}
"""Languages that the voice calls something else."""


def voice_for(tag: str, languages: frozenset[str]) -> str:
    """The voice for a language, which both name by BCP 47 tags, those of voices in small letters; "" where none is."""
    whole = tag.lower()
    language = whole.partition("-")[0]
    wanted = OTHER_TAGS.get(language, language)
    near = sorted(each for each in languages if each.startswith(f"{wanted}-"))
    return next((each for each in (whole, wanted, *near) if each in languages), "")


def words_of(element: Element) -> str:
    """What is said of something, a line each: its name, what it is and how it stands, what it says besides."""
    match element.role:
        case Role.Heading:
            what = translate("ReadAloud", "Heading.")
        case Role.AlertMessage:
            what = translate("ReadAloud", "Please note this.")
        case Role.EditableText:
            what = translate("ReadAloud", "A field to write in.")
        case Role.Button if element.toggle and element.on:
            what = translate("ReadAloud", "Button, chosen.")
        case Role.Button if element.toggle:
            what = translate("ReadAloud", "Button, not chosen.")
        case Role.Button if element.folds and element.opened:
            what = translate("ReadAloud", "Button, open.")
        case Role.Button if element.folds:
            what = translate("ReadAloud", "Button, closed.")
        case Role.Button:
            what = translate("ReadAloud", "Button.")
        case _:
            what = ""
    return "\n".join(filter(None, (element.name, what, element.detail)))
