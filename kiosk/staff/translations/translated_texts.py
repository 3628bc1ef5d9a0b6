"""How it stands with translating: every text of every thing, and what is written for it in one language."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from kiosk.content.draft import Draft, Published
from kiosk.content.model import Translation
from kiosk.content.things import Thing, by_field
from kiosk.content.translations import default_language, texts_of
from kiosk.staff.editing.edit_session import EditSession

Status = Literal["missing", "draft", "checked", "stale"]


@dataclass(frozen=True, slots=True)
class TranslatedText:
    """One text of a thing, by its path (``service/herts-sarc/one_line``), and its translation, if there is any."""

    path: str
    text: str
    translation: Translation | None

    @property
    def status(self) -> Status:
        """``stale`` where the text has changed since it was translated, checked or not."""
        if self.translation is None:
            return "missing"
        if self.translation.of != self.text:
            return "stale"
        return "checked" if self.translation.checked else "draft"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts there are, and how many are in each state."""

    total: int = 0
    checked: int = 0
    drafts: int = 0
    stale: int = 0

    @property
    def missing(self) -> int:
        """How many have no translation."""
        return self.total - self.checked - self.drafts - self.stale

    def __add__(self, other: "Progress") -> "Progress":
        return Progress(
            self.total + other.total,
            self.checked + other.checked,
            self.drafts + other.drafts,
            self.stale + other.stale,
        )


Held = Mapping[str, Translation]
"""The translations of one thing, by the path of the text."""

_NONE: Held = {}


class TranslatedTexts:
    """The texts of a session and their translations into ``language``, "" for none.

    The venue's own translation comes before another publisher's. What was worked out of a thing is kept until the thing
    or its translations change: with every key only one of them does.
    """

    def __init__(self, session: EditSession) -> None:
        self._session = session
        self.language = ""
        self._texts: dict[str, tuple[Thing, tuple[tuple[str, str], ...]]] = {}
        self._progress: dict[str, tuple[object, Held, Progress]] = {}
        self._held: tuple[Draft, Published, str, dict[str, dict[str, Translation]]] | None = None

    def languages(self) -> tuple[str, ...]:
        """The languages the venue offers, besides the one everything is written in."""
        catalogue = self._session.catalogue
        offered = catalogue.venue.languages if catalogue.venue else catalogue.languages
        default = default_language(catalogue)
        return tuple(each for each in dict.fromkeys(offered) if each != default)

    def things(self) -> Sequence[tuple[str, Thing]]:
        """Every thing visitors would see that has words in it, by path, the venue first."""
        found = (
            (f"{kind}/{thing.id}", thing) for kind, _, things in by_field(self._session.written) for thing in things
        )
        return [(path, thing) for path, thing in found if self.texts(path, thing)]

    def texts(self, path: str, thing: Thing) -> tuple[tuple[str, str], ...]:
        """The texts of ``thing`` by their paths."""
        known = self._texts.get(path)
        if known is None or known[0] is not thing:
            known = self._texts[path] = (thing, texts_of(path.partition("/")[0], thing))
        return known[1]

    def said(self, path: str, thing: Thing) -> list[TranslatedText]:
        """Every text of ``thing`` with its translation."""
        held = self._translations().get(path, _NONE)
        return [TranslatedText(field, text, held.get(field)) for field, text in self.texts(path, thing)]

    def shown(self, said: Sequence[TranslatedText]) -> list[tuple[str, str]]:
        """What visitors may read of these, each with the path of its text: the translations, then the English that
        stands where there is none."""
        translated = [(each.translation.text, each.path) for each in said if each.translation is not None]
        return translated + [(each.text, each.path) for each in said]

    def progress(self, path: str, thing: Thing) -> Progress:
        """How far the translation of ``thing`` is."""
        texts, held = self.texts(path, thing), self._translations().get(path, _NONE)
        known = self._progress.get(path)
        if known is None or known[0] is not texts or known[1] != held:
            states = [each.status for each in self.said(path, thing)]
            counted = Progress(len(states), states.count("checked"), states.count("draft"), states.count("stale"))
            known = self._progress[path] = (texts, held, counted)
        return known[2]

    def _translations(self) -> Mapping[str, Held]:
        """The translations into the language, by thing and text."""
        draft, published = self._session.draft, self._session.published
        held = self._held
        if held is None or held[0] is not draft or held[1] is not published or held[2] != self.language:
            found: dict[str, dict[str, Translation]] = {}
            for each in (*draft.translations, *(t for edition in published.others for t in edition.translations)):
                if each.language == self.language:
                    thing = "/".join(each.field.split("/", 2)[:2])
                    found.setdefault(thing, {}).setdefault(each.field, each)
            held = self._held = (draft, published, self.language, found)
        return held[3]


def as_draft(translation: Translation) -> Translation:
    """``translation`` as a draft."""
    return msgspec.structs.replace(translation, checked_by="", checked_on=None)


def adding(written: Sequence[Translation]) -> Callable[[Draft], Draft]:
    """The change that puts ``written`` into a draft."""

    def change(draft: Draft) -> Draft:
        for each in written:
            draft = draft.translate(each)
        return draft

    return change
