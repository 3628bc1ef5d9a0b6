"""What a visitor reads, field by field, in their language.

A field is named by its path: the thing, then down to the text by field names, ids, and places counted from 0 where a
list has no ids: ``service/herts-sarc/one_line``, ``topic/my-rights/blocks/consent/items/2``. A translation counts only
while its ``of`` is the very text that stands there now.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, TypeAlias, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import Meta

from kiosk.content.catalogue import Catalogue
from kiosk.content.direction import directed
from kiosk.content.model import Edition, Media, MediaKind, Topic, Translation, Value
from kiosk.content.things import Thing, by_field

_DEFAULT_LANGUAGE = "en-GB"
_NEEDS = "needs"
_COMMAS = str.maketrans(dict.fromkeys("\N{ARABIC COMMA}\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA}", ","))
"""The commas of Arabic and Urdu, and of Chinese and Japanese: a translated list of needs may use its own."""

_GROUPS = re.compile(r"(?<=\d) (?=\d)")
"""Between the groups of a number."""

_Put: TypeAlias = Callable[[str, str], str]
"""Takes a field's path and text; gives the text that should stand there."""
_Any = TypeVar("_Any", bound=Value)


@dataclass(frozen=True, slots=True)
class Localised:
    """A catalogue in one language. ``missing`` are the paths that stay in the default language and must be marked so;
    ``drafts`` those whose translation nobody has checked yet, to be marked too."""

    catalogue: Catalogue
    missing: frozenset[str] = frozenset()
    drafts: frozenset[str] = frozenset()


def fields(edition: Edition | Catalogue) -> Iterator[tuple[str, str]]:
    """Every text of ``edition`` that can be translated, as (path, text), in its order; empty texts are left out."""
    for kind, _, things in by_field(edition):
        for thing in things:
            yield from texts_of(kind, thing)


def texts_of(kind: str, thing: Thing) -> tuple[tuple[str, str], ...]:
    """The same of one ``thing`` alone: of a page in a language of its own, and of a sound, none."""
    if _stays_as_it_is(thing):
        return ()
    found: list[tuple[str, str]] = []
    _rewrite(thing, f"{kind}/{thing.id}", _collector(found))
    return tuple(found)


def with_texts_there(edition: Edition) -> Edition:
    """``edition`` without translations of what is not there (any more): nobody sees them, and they count again once it
    is back."""
    if not edition.translations:
        return edition
    there = {path for path, _ in fields(edition)}
    left = tuple(each for each in edition.translations if each.field in there)
    return msgspec.structs.replace(edition, translations=left)


def default_language(catalogue: Catalogue) -> str:
    """The language everything is written in, before anybody translates it."""
    return catalogue.languages[0] if catalogue.languages else _DEFAULT_LANGUAGE


def fallbacks(language: str) -> tuple[str, ...]:
    """The tags to look under for ``language``, best first: ``ur-PK``, ``ur`` (RFC 4647 §3.4, in lower case)."""
    subtags = language.lower().split("-")
    chain: list[str] = []
    while subtags:
        chain.append("-".join(subtags))
        subtags.pop()
        # A single letter only introduces what follows it.
        if subtags and len(subtags[-1]) == 1:
            subtags.pop()
    return tuple(chain)


def localised(catalogue: Catalogue, language: str, allow_drafts: bool = False) -> Localised:
    """``catalogue`` with every text in ``language`` that has a current, checked translation, ready for a screen
    (``directed``).

    A draft is used only when ``allow_drafts`` says so and nothing checked exists. What stays in the default language
    is listed as missing, unless ``language`` is only another form of the default one.
    """
    chain = fallbacks(language)
    default = default_language(catalogue)
    offered = _Offered(catalogue.translations, chain, default, allow_drafts)
    replaced = {
        name: tuple(t if _stays_as_it_is(t) else _rewrite(t, f"{kind}/{t.id}", offered.put) for t in things)
        for kind, name, things in by_field(catalogue)
    }
    venue = replaced.pop("venue")
    return Localised(
        msgspec.structs.replace(catalogue, venue=venue[0] if venue else None, **replaced),
        missing=frozenset() if chain[-1] == fallbacks(default)[-1] else frozenset(offered.missing),
        drafts=frozenset(offered.drafts),
    )


def in_own_language(topic: Topic) -> Topic:
    """``topic`` ready for a screen, where it has a language of its own: ``directed``, and no number on two lines, which
    in a script without spaces would begin anywhere."""
    language = topic.language
    if language is None:
        return topic
    return _rewrite(topic, "", lambda _, text: directed(_GROUPS.sub("\N{NO-BREAK SPACE}", text), language))


def _stays_as_it_is(thing: Thing) -> bool:
    """Whether it is in a language of its own, or visitors read nothing of it."""
    match thing:
        case Topic(language=str()) | Media(kind=MediaKind.SOUND):
            return True
        case _:
            return False


class _Offered:
    """The translations that may be shown, and what became of each field that was asked for."""

    def __init__(
        self, translations: tuple[Translation, ...], chain: tuple[str, ...], default: str, allow_drafts: bool
    ) -> None:
        self._default = default
        self.missing: list[str] = []
        self.drafts: list[str] = []
        self._by_field: dict[str, list[Translation]] = {}
        shown = [t for t in translations if (t.checked or allow_drafts) and t.language.lower() in chain]
        # Checked before drafts, then the nearest tag, then the order the catalogue gives.
        for translation in sorted(shown, key=lambda t: (not t.checked, chain.index(t.language.lower()))):
            self._by_field.setdefault(translation.field, []).append(translation)

    def put(self, path: str, text: str) -> str:
        for translation in self._by_field.get(path, ()):
            if translation.of == text:
                if not translation.checked:
                    self.drafts.append(path)
                return directed(translation.text, translation.language)
        self.missing.append(path)
        return directed(text, self._default)


def _collector(found: list[tuple[str, str]]) -> _Put:
    def put(path: str, text: str) -> str:
        found.append((path, text))
        return text

    return put


def _rewrite(value: _Any, path: str, put: _Put) -> _Any:
    """``value`` with each of its texts replaced by what ``put`` gives for it; ``value`` itself when none changed."""
    shape = _shape(type(value))
    changed: dict[str, object] = {}
    for name in shape.texts:
        text = getattr(value, name)
        new_text = _rewrite_text(text, f"{path}/{name}", put)
        if new_text != text:
            changed[name] = new_text
    for name in shape.holders:
        held = getattr(value, name)
        new_held = _rewrite_held(held, f"{path}/{name}", put)
        if new_held is not held:
            changed[name] = new_held
    return msgspec.structs.replace(value, **changed) if changed else value


def _rewrite_text(old: str | tuple[str, ...], path: str, put: _Put) -> str | tuple[str, ...]:
    if isinstance(old, str):
        return put(path, old) if old else old
    if path.endswith(f"/{_NEEDS}"):
        if not old:
            return old
        together = ", ".join(old)
        new = put(path, together)
        return old if new == together else tuple(w for n in new.translate(_COMMAS).split(",") if (w := n.strip()))
    return tuple(put(f"{path}/{place}", text) if text else text for place, text in enumerate(old))


def _rewrite_held(old: object, path: str, put: _Put) -> object:
    if not isinstance(old, tuple):
        return _rewrite(old, path, put) if isinstance(old, Value) else old
    new = tuple(_rewrite(item, f"{path}/{getattr(item, 'id', place)}", put) for place, item in enumerate(old))
    return new if any(a is not b for a, b in zip(new, old, strict=True)) else old


class _Shape(NamedTuple):
    """Which fields of a struct are texts a visitor reads, and which hold structs that may have some."""

    texts: tuple[str, ...]
    holders: tuple[str, ...]


@cache
def _shape(struct: type[Value]) -> _Shape:
    found = msgspec.structs.fields(struct)
    return _Shape(
        texts=tuple(field.name for field in found if field.name == _NEEDS or _is_words(field.type)),
        holders=tuple(field.name for field in found if _holds_words(field.type)),
    )


def _is_words(kind: Any) -> bool:
    """Whether ``kind`` is words or a list of words."""
    if get_origin(kind) is Annotated:
        if any(isinstance(meta, Meta) and (meta.extra or {}).get("words") for meta in kind.__metadata__):
            return True
    elif get_origin(kind) is not tuple:
        return False
    return _is_words(get_args(kind)[0])


def _holds_words(kind: Any) -> bool:
    """Whether ``kind`` is a struct, or a list or a choice of structs, with words in any of them."""
    if isinstance(kind, type) and issubclass(kind, Value):
        shape = _shape(kind)
        return bool(shape.texts or shape.holders)
    if get_origin(kind) in (Annotated, tuple, Union, UnionType):
        return any(_holds_words(part) for part in get_args(kind))
    return False
