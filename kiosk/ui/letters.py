"""The letters of languages that are not written with the English ones, for the keyboard on the screen.

Each language has a file ``assets/keyboards/TAG.toml``: its ``name``, which is on the key that leads to it; ``stop``,
the sign that ends a sentence; and ``pages`` of up to four rows of up to twelve keys, with a blank between two keys. A
key is the letter it types; ``◌`` before a mark that stands on a letter is only drawn; ``shown=typed`` names what has no
picture of its own. After a letter of a page that says ``once`` the first page comes back.
"""

from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.asset_paths import assets

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

CIRCLE = "\N{DOTTED CIRCLE}"
"""What a mark is drawn on; never typed."""


@QmlElement
@QmlSingleton
class Letters(QObject):
    """What is known of the letters of a language. It remembers nothing of what is typed."""

    @Slot(str, result="QVariant")
    def of(self, tag: str) -> dict[str, Any] | None:
        """The letters of a language: ``name``, ``stop``, ``cased`` and ``pages``, each with ``name``, ``once`` and
        ``rows``; a row is a list of keys, each ``[shown, typed, capital]``. None where the English ones do."""
        return letters_of(tag)


def letters_of(tag: str) -> dict[str, Any] | None:
    """The letters of the language with this BCP 47 tag, as ``Letters.of`` gives them."""
    return _read(tag.partition("-")[0].lower())


def registered() -> tuple[type[QObject], ...]:
    """The Python types of this module that QML knows; importing them registers them."""
    return (Letters,)


@cache
def _read(language: str) -> dict[str, Any] | None:
    path = assets() / "keyboards" / f"{language}.toml"
    if not language.isalpha() or not path.is_file():
        return None
    import tomllib  # noqa: PLC0415 - not for a kiosk whose keyboard is English

    written = tomllib.loads(path.read_text(encoding="utf-8"))
    pages = [
        {
            "name": page["name"],
            "once": page.get("once", False),
            "rows": [[_key(key, language) for key in row.split(" ")] for row in page["rows"]],
        }
        for page in written["pages"]
    ]
    cased = any(typed != capital for page in pages for row in page["rows"] for _, typed, capital in row)
    return {"name": written["name"], "stop": written["stop"], "cased": cased, "pages": pages}


def _key(key: str, language: str) -> list[str]:
    shown, _, typed = key.partition("=")
    typed = typed or shown.removeprefix(CIRCLE)
    # In Turkish the dot of the i is part of the letter (Unicode, SpecialCasing).
    capital = "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}" if (language, typed) == ("tr", "i") else typed.upper()
    return [shown, typed, capital if len(capital) == len(typed) else typed]
