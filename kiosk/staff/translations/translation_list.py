"""The things that can be translated, and how far each is."""

from dataclasses import dataclass

from kiosk.content.things import Thing, called
from kiosk.staff.forms.rows import ThingRow
from kiosk.staff.things.thing_lists import SHOWN, Tone, fold
from kiosk.staff.translations.translated_texts import Progress, TranslatedTexts
from kiosk.staff.translations.translation_rows import matching, thing_line

LIST_DELAY = 300
"""Milliseconds after the last key until the list says how far everything is."""

NOTHING = Progress()


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list shows: at most ``SHOWN`` rows of ``found`` things, and the progress of ``whole`` the language."""

    rows: tuple[ThingRow, ...] = ()
    found: int = 0
    whole: Progress = NOTHING


class TranslationList:
    """Finds things by their words and by the state of their texts."""

    def __init__(self, texts: TranslatedTexts) -> None:
        self._texts = texts
        self._findable: dict[str, tuple[object, str]] = {}

    def listed(self, state: str, words: str, chosen: str) -> Listed:
        """The things with texts in ``state`` that hold all of ``words``, and the ``chosen`` one in any case."""
        if not self._texts.language:
            return Listed()
        rows: list[ThingRow] = []
        sought, whole, found = fold(words).split(), Progress(), 0
        for path, thing in self._texts.things():
            progress = self._texts.progress(path, thing)
            whole += progress
            matches = matching(progress, state) and all(word in self._words_of(path, thing) for word in sought)
            if not matches and path != chosen:
                continue
            found += 1
            if len(rows) < SHOWN or path == chosen:
                line = thing_line(path.partition("/")[0], progress)
                tone: Tone = "changed" if progress.stale else ""
                rows.append(ThingRow(path, called(thing), line, tone, path == chosen))
        return Listed(tuple(rows), found, whole)

    def _words_of(self, path: str, thing: Thing) -> str:
        texts = self._texts.texts(path, thing)
        known = self._findable.get(path)
        if known is None or known[0] is not texts:
            known = self._findable[path] = (texts, " ".join(fold(text) for _, text in texts))
        return known[1]
