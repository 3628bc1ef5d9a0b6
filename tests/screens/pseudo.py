"""Two languages that nobody speaks: one with Latin letters that takes 40 % more room, and one from right to left."""

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path
from xml.etree import ElementTree

import msgspec

from kiosk.asset_paths import ROOM, assets
from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Translation
from kiosk.content.settings import Settings
from kiosk.content.translations import fields
from kiosk.startup.content_source import page_context_of
from kiosk.store.snapshot import Snapshot
from kiosk.visitor.page_context import NoCounter, PageContext
from tests.visitor.kiosks import PlayedKiosk, holidays, starter_catalogue

LONG, RIGHT = "pl-XL", "ur-XR"
"""Tags of languages the kiosk has letters for, with a private part: Polish at its longest, and Urdu."""

_WIDER = 1.4
_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابکدعفگہیجچلمنوپقرسٹثوشخیز", strict=True))
_ACCENTED = dict(zip("acelnosuzACELNOSUZ", "ąćęłńóśůżĄĆĘŁŃÓŚŮŻ", strict=True))


def longer(text: str) -> str:
    """``text`` with accents, and every word longer: by 40 % over a sentence, as Polish and Romanian can be."""
    return " ".join(_longer(word) if word.isalpha() and len(word) > 1 else word for word in text.split(" "))


def _longer(word: str) -> str:
    more = round(len(word) * _WIDER) - len(word)
    return "".join(_ACCENTED.get(letter, letter) for letter in word) + "ę" * more


def from_the_right(text: str) -> str:
    """``text`` in Arabic letters; names in capitals, numbers, addresses and signs stay."""
    return " ".join(
        "".join(_LETTERS.get(letter, letter) for letter in word.lower()) if _is_word(word) else word
        for word in text.split(" ")
    )


def _is_word(word: str) -> bool:
    bare = word.strip(".,:;?!()“”’*")
    return bool(bare) and not bare.isupper() and not any(letter in "@/%{}.0123456789" for letter in bare)


SAID = {LONG: longer, RIGHT: from_the_right}


def translate_words(folder: Path) -> None:
    """Write to ``folder``/i18n the screens' own words in both, every word there is, as the kiosk reads them."""
    (folder / "i18n").mkdir()
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    program = shutil.which("pyside6-lrelease", path=path)
    assert program is not None
    for tag, say in SAID.items():
        language = tag.partition("-")[0]
        words = ElementTree.parse(assets() / "i18n" / f"kiosk_{language}.ts")
        for message in words.iter("message"):
            source, translation = message.findtext("source", ""), message.find("translation")
            assert translation is not None
            translation.attrib.pop("type", None)
            said = {"nobody": "nobody", "en-GB": language, "English": "English"}.get(source) or say(source)
            forms = translation.findall("numerusform")
            for form in forms:
                form.text = said
            if not forms:
                translation.text = said
        file = folder / "i18n" / f"kiosk_{language}.ts"
        words.write(file, encoding="utf-8")
        subprocess.run([program, "-silent", file], check=True)


def catalogue() -> Catalogue:
    """The starter catalogue, translated throughout, of a venue that offers both languages."""
    starter = starter_catalogue()
    assert starter.venue is not None
    return msgspec.structs.replace(
        starter,
        languages=("en-GB", *SAID),
        venue=msgspec.structs.replace(starter.venue, languages=("en-GB", *SAID)),
        translations=tuple(
            Translation(path, tag, say(text), text) for tag, say in SAID.items() for path, text in fields(starter)
        ),
    )


def context(kiosk: PlayedKiosk, spoken: Catalogue) -> PageContext:
    """What ``kiosk`` makes pages of, so that a visit can be in any language ``spoken`` has."""
    snapshot = Snapshot(spoken, holidays().table(), Settings(draft_translations=True))
    return page_context_of(snapshot, "en-GB", ROOM, kiosk.clock, NoCounter())
