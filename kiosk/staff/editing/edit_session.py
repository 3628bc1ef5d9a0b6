"""A session of editing: the draft as it is now, every draft before it, and what visitors would see of it.

Nothing here waits for anything or knows a screen. The session lives as long as the kiosk runs, so that undo survives a
lock; the same person finds everything again.
"""

import datetime as dt
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from secrets import token_hex

import msgspec

from kiosk.content.draft import Draft, DraftChanges, Published, Unfinished, changes
from kiosk.content.model import Tile, Translation
from kiosk.content.things import Thing, fields_by_kind
from kiosk.content.translations import texts_of
from kiosk.staff.editing.draft_view import DraftView, find
from kiosk.staff.editing.moved_translations import moved_along
from kiosk.staff.editing.new_ids import NewThing, is_provisional, named_ident, pointed_at, provisional_ident
from kiosk.staff.editing.unconfirmed import after_change

PAUSE = 2.0
"""Seconds without a key after which what is typed in the same field becomes a step of its own."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that can be undone or done again: what it is called, where it was done, and the draft on the other
    side of it."""

    label: str
    path: str
    field: str
    draft: Draft


class EditSession(DraftView):
    """The draft being edited.

    ``clock`` gives the venue's local time, ``seconds`` a time that only ever goes on, ``token`` six letters or digits
    nobody can guess twice. ``changed`` is called after every change of the draft.
    """

    def __init__(
        self,
        published: Published,
        saved: Draft,
        clock: Callable[[], dt.datetime],
        *,
        seconds: Callable[[], float] = time.monotonic,
        token: Callable[[], str] = lambda: token_hex(3),
    ) -> None:
        super().__init__(published, saved, clock)
        self._seconds = seconds
        self._token = token
        self.saved = saved
        self.changed: Callable[[], None] = lambda: None
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._settled: list[tuple[str, str]] = []  # the paths of new things, before and after they were named
        self._typing: tuple[str, str] | None = None
        self._typed_at = 0.0

    # --- editing --------------------------------------------------------------------------------------------------

    def edit(
        self,
        path: str,
        thing: Thing,
        label: str,
        field: str = "",
        *,
        unfinished: Mapping[str, str] | None = None,
        moved: Mapping[str, Mapping[int, int]] | None = None,
        typing: bool = False,
        tidying: bool = False,
    ) -> None:
        """Put ``thing`` at ``path``; somebody else's becomes the venue's own. ``unfinished`` is all that does not read
        in it now, by field; ``moved`` the lists in it whose items stand elsewhere now, as a form's ``ActionResult`` has
        it: the translations of an item go with it. ``typing`` joins what was just typed in the same ``field`` to one
        step, ``tidying`` however long ago that was."""
        draft, before = self.draft, self.thing(path)
        if thing != before:
            thing = after_change(before, thing, find(self.published_written, path))
            draft = self.with_own_tiles(draft, path).put(path.partition("/")[0], thing)
        if unfinished is not None:
            draft = _with_unfinished(draft, path, unfinished)
        if moved and before is not None:
            said, shown = dict(texts_of(path.partition("/")[0], before)), self.written.translations
            for key, places in moved.items():
                draft = moved_along(draft, shown, said, f"{path}/{key}", places)
        if not typing:
            # Whoever empties a field may write the same there again.
            draft = _without_lost_texts(draft, path, before, thing)
        pause = math.inf if tidying else PAUSE if typing else 0
        self._step(draft, label, path, field, pause=pause)

    def finish_typing(self) -> None:
        """What is typed next is a step of its own."""
        self._typing = None

    def put_back(self, path: str, label: str) -> None:
        """Take the venue's own version of ``path`` away, so that the publisher's shows again."""
        original = self.beneath(path)
        if not self.owner(path).original or original is None:
            return
        if not isinstance(original, Tile):
            self._step(self.taken_out(self.draft, path), label, path)
            return
        draft = self.taken_out(self.draft, path).put("tile", original)
        draft = _in_place_of(draft, self.draft, "tile", original.id, original.id)
        theirs = next((each.tiles for each in self.published.others if each.tiles), ())
        self._step(msgspec.structs.replace(draft, tiles=()) if draft.tiles == theirs else draft, label, path)

    def remove(self, path: str, label: str) -> None:
        """Take a thing of the venue's own away; one that somebody else publishes is hidden as well."""
        draft = self.taken_out(self.draft, path)
        self._step(draft.hide(path, True) if self.beneath(path) is not None else draft, label, path)

    def taken_out(self, draft: Draft, path: str) -> Draft:
        """``draft`` without the venue's own thing at ``path``, and with those of its translations alone that say what
        another publisher's thing says there."""
        beneath = self.beneath(path)
        said = {} if beneath is None else dict(texts_of(path.partition("/")[0], beneath))
        return _untranslated(draft.without(path), path, lambda each: said.get(each.field) != each.of)

    def hide(self, path: str, hidden: bool, label: str) -> None:
        """Leave out a thing of another publisher's, or show it again."""
        if self.beneath(path) is not None:
            self._step(self.draft.hide(path, hidden), label, path)

    def add(self, kind: str, make: Callable[[str], NewThing], label: str) -> str:
        """Add a thing of ``kind``; ``make`` is given its id. Gives its path."""
        ident = provisional_ident(kind, self._token())
        while self.thing(f"{kind}/{ident}") is not None:
            ident = provisional_ident(kind, self._token())
        made, path = make(ident), f"{kind}/{ident}"
        draft = self.with_own_tiles(self.draft, path).put(kind, made.thing)
        self._step(_with_unfinished(draft, path, made.unfinished), label, path)
        return path

    def settle_name(self, path: str) -> str:
        """Give a new thing at ``path`` that was named just now an id made of its name, as long as nothing points at it
        and it was never published. Gives its path from now on. Not a step of its own."""
        kind, _, ident = path.partition("/")
        thing = self.draft.thing(path)
        if (
            thing is None
            or not is_provisional(ident)
            or "name" in self.unfinished(path)
            or "title" in self.unfinished(path)
        ):
            return path
        taken = {each.id for _, _, things in self.everything() for each in things}
        settled = named_ident(thing, kind, taken)
        if settled is None or pointed_at(self.written, path) or self.owner(path).published:
            return path
        renamed, left = f"{kind}/{settled}", self.unfinished(path)
        self._settled.append((path, renamed))
        draft = self.draft.without(path).put(kind, msgspec.structs.replace(thing, id=settled))
        draft = _in_place_of(draft, self.draft, kind, ident, settled)
        self._put(_with_unfinished(draft, renamed, left))
        return renamed

    def with_own_tiles(self, draft: Draft, path: str) -> Draft:
        """``draft`` with every tile where one of them is edited: the tiles come from one publisher, as a set."""
        if not path.startswith("tile/") or draft.tiles:
            return draft
        tiles: tuple[Tile, ...] = self.written.tiles
        return msgspec.structs.replace(draft, tiles=tiles)

    def replace_draft(self, draft: Draft, label: str) -> None:
        """Go on with another draft altogether, such as one made of an earlier edition."""
        self._step(draft, label, "")

    def change_draft(
        self, change: Callable[[Draft], Draft], label: str, path: str = "", *, typing: bool = False
    ) -> None:
        """Any other change, such as a translation; ``path`` says where, and what is typed at one place is one step."""
        self._step(change(self.draft), label, path, pause=PAUSE if typing else 0)

    def put_besides(self, path: str, thing: Thing, label: str, where: str) -> None:
        """Put ``thing`` at ``path`` as a step that was made in the form of the thing at ``where``."""
        self.change_draft(lambda draft: draft.put(path.partition("/")[0], thing), label, where)

    # --- undo -----------------------------------------------------------------------------------------------------

    @property
    def undo_label(self) -> str:
        """What undo would take back; "" where there is nothing."""
        return self._undo[-1].label if self._undo else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; "" where there is nothing."""
        return self._redo[-1].label if self._redo else ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._redo)

    def undo(self) -> Step | None:
        """Take the last step back, with what did not read then. Gives where it was done, to show it."""
        return self._back(self._undo, self._redo)

    def redo(self) -> Step | None:
        """Do again what was taken back."""
        return self._back(self._redo, self._undo)

    # --- saving and publishing ------------------------------------------------------------------------------------

    @property
    def unsaved(self) -> DraftChanges:
        """What has to be written so that the database holds the draft."""
        return changes(self.saved, self.draft)

    def mark_saved(self, draft: Draft) -> None:
        """``draft``, which was the one here when writing began, lies in the database."""
        self.saved = draft

    def republish(self, published: Published) -> None:
        """What visitors see is another now. The draft and the steps stay."""
        self.published = published

    def restart(self, published: Published, saved: Draft) -> None:
        """Everything was read anew, as after a restore: there is nothing to undo."""
        self._undo.clear()
        self._redo.clear()
        self._settled.clear()
        self._typing = None
        self.saved = saved
        self.republish(published)
        self._put(saved)

    # --- within ---------------------------------------------------------------------------------------------------

    def _step(self, draft: Draft, label: str, path: str, field: str = "", *, pause: float = 0) -> None:
        """Go on with ``draft``. ``pause`` is how many seconds after the last key it still joins what was typed before,
        0 for what is not typed."""
        now = self._seconds()
        joins = bool(pause) and self._typing == (path, field) and now - self._typed_at <= pause
        if draft == self.draft:
            # A key that reads as no change keeps a step of typing open, and opens none: what comes next would join a
            # step that somebody else's words are in.
            self._typing, self._typed_at = (self._typing if joins else None), now
            return
        self._typing, self._typed_at = ((path, field) if pause else None), now
        if not joins:
            self._undo.append(Step(label, path, field, self.draft))
        elif draft == self._undo[-1].draft:
            # What was typed is gone again: there is nothing to take back.
            self._undo.pop()
            self._typing = None
        self._redo.clear()
        self._put(draft)

    def _back(self, source: list[Step], target: list[Step]) -> Step | None:
        if not source:
            return None
        step = source.pop()
        target.append(Step(step.label, step.path, step.field, self.draft))
        self._typing = None
        self._put(step.draft)
        return replace(step, path=self._present(step.path))

    def _present(self, path: str) -> str:
        """``path``, or what the new thing there is called by in this draft: before it was named, or after."""
        if path.partition("/")[0] in fields_by_kind() and self.thing(path) is None:
            unnamed = next((old for old, new in self._settled if new == path), path)
            for other in (unnamed, *(new for old, new in self._settled if old == unnamed)):
                if self.thing(other) is not None:
                    return other
        return path

    def _put(self, draft: Draft) -> None:
        self.draft = draft
        self.changed()


def _with_unfinished(draft: Draft, path: str, unfinished: Mapping[str, str]) -> Draft:
    """``draft`` with ``unfinished`` as all that does not read in the thing at ``path``."""
    others = [each for each in draft.unfinished if not each.field.startswith(f"{path}/")]
    own = [Unfinished(field=f"{path}/{field}", text=text) for field, text in unfinished.items()]
    kept = tuple(sorted((*others, *own), key=lambda each: each.field))
    return draft if kept == draft.unfinished else msgspec.structs.replace(draft, unfinished=kept)


def _without_lost_texts(draft: Draft, path: str, before: Thing | None, after: Thing) -> Draft:
    """``draft`` without the translations of texts at ``path`` that stood in ``before`` and are not in ``after``."""
    if before is None or before is after or not any(each.field.startswith(f"{path}/") for each in draft.translations):
        return draft
    kind = path.partition("/")[0]
    lost = dict(texts_of(kind, before)).keys() - dict(texts_of(kind, after)).keys()
    return _untranslated(draft, path, lambda each: each.field in lost)


def _untranslated(draft: Draft, path: str, lost: Callable[[Translation], bool]) -> Draft:
    """``draft`` without those translations of the thing at ``path`` that are ``lost``."""
    kept = tuple(each for each in draft.translations if not (each.field.startswith(f"{path}/") and lost(each)))
    return draft if len(kept) == len(draft.translations) else msgspec.structs.replace(draft, translations=kept)


def _in_place_of(draft: Draft, before: Draft, kind: str, old: str, new: str) -> Draft:
    """``draft`` with the thing ``new`` where ``old`` stood."""
    field = fields_by_kind()[kind]
    order = [new if each.id == old else each.id for each in getattr(before, field)]
    by_id = {each.id: each for each in getattr(draft, field)}
    return msgspec.structs.replace(draft, **{field: tuple(by_id[ident] for ident in order)})
