"""Translations that go where their text goes.

A translation is kept by the path of its text, and in a list whose items have no ids that is their place. An item that
moves takes its translations along, whoever made them: those of another publisher become the venue's own, as the thing
itself does once it is edited.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from kiosk.content.draft import Draft
from kiosk.content.model import Translation


def moved_along(
    draft: Draft, shown: Iterable[Translation], said: Mapping[str, str], key: str, places: Mapping[int, int]
) -> Draft:
    """``draft`` after the items of the list at ``key`` have new ``places``, by their old ones; one without is gone.

    ``shown`` are all the translations there are, whoever's, and ``said`` the texts by their fields, both as they were
    before.
    """
    own = {(each.field, each.language): each for each in draft.translations}
    within = {field: each for field, each in own.items() if _place(each.field, key) is not None}
    for each in shown:
        field = each.field, each.language
        if _place(each.field, key) is not None and each.of == said.get(each.field):
            # One of the venue's own that is out of date gives way to another publisher's that is not.
            stale = field not in within or within[field].of != each.of
            within[field] = each if stale else within[field]
    left = {field: each for field, each in own.items() if _place(each.field, key) is None}
    moved = {(each.field, each.language): each for old in within.values() for each in _moved(old, key, places, own)}
    kept = tuple(sorted((left | moved).values(), key=lambda each: (each.language, each.field)))
    return draft if kept == draft.translations else msgspec.structs.replace(draft, translations=kept)


def _moved(
    translation: Translation, key: str, places: Mapping[int, int], own: Collection[tuple[str, str]]
) -> Iterator[Translation]:
    place = _place(translation.field, key)
    new = None if place is None else places.get(place)
    # Another publisher's that stays where it is need not become the venue's own.
    if new is None or (new == place and (translation.field, translation.language) not in own):
        return
    rest = translation.field.removeprefix(f"{key}/{place}")
    yield msgspec.structs.replace(translation, field=f"{key}/{new}{rest}")


def _place(field: str, key: str) -> int | None:
    """The place in the list at ``key`` that ``field`` is in, None where it is elsewhere."""
    if not field.startswith(f"{key}/"):
        return None
    step = field.removeprefix(f"{key}/").partition("/")[0]
    return int(step) if step.isdecimal() else None
