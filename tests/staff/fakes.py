"""What lies behind the ports of the staff room, in memory: for tests.

Nothing here waits or fails by itself: see ``Faulty``. ``tests/contracts`` holds each fake to what its port promises,
beside the real thing.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from zoneinfo import ZoneInfo

import msgspec

from kiosk.content.draft import VENUE_PUBLISHER, Draft, DraftChanges, Published, draft_of, edition_of
from kiosk.content.edition import decode, encode
from kiosk.content.model import Edition
from kiosk.content.things import fields_by_kind
from kiosk.device.fake import FrozenClock
from kiosk.errors import ContentError, OurError
from kiosk.staff.ports import Ports
from kiosk.store.publishing import AS_DELIVERED, FIRST, MADE_BY
from tests.staff.fake_audit import FakeAudit, Faulty
from tests.staff.fake_outside import FakeBackups, FakeMachine, FakeMedia, FakePreview
from tests.staff.fake_people import FakePeople
from tests.starter import whole_starter

NOW = dt.datetime(2026, 11, 25, 14, 5, tzinfo=ZoneInfo("Europe/London"))
"""A Wednesday afternoon."""


@dataclass(frozen=True)
class FakeClaim:
    """Who has the editor open."""

    person: str
    since: dt.datetime
    """In UTC."""


class FakeDrafts(Faulty):
    """A draft, written to by ``save`` as a database would be. Until there is one, it is what is published."""

    def __init__(self, draft: Draft | None = None) -> None:
        self.published: Callable[[], Draft] = Draft
        """The draft that would publish again what the venue has published."""
        self.saves = 0
        self.held_by: FakeClaim | None = None
        """Somebody on another machine."""
        self.claimed_by = ""
        self._begun = draft

    @property
    def draft(self) -> Draft:
        """What would be loaded."""
        return self.published() if self._begun is None else self._begun

    @draft.setter
    def draft(self, draft: Draft) -> None:
        self._begun = draft

    def load(self) -> Draft:
        """The whole draft."""
        self._reads()
        if self.refuses is None:
            self._begun = self.draft
        return self.draft

    def save(self, changes: DraftChanges, by: str) -> None:
        """Write what changed."""
        self._reads()
        if not changes.any:
            return
        self._writes()
        draft = self._changed(changes)
        try:
            msgspec.json.encode(draft)
        except UnicodeEncodeError as error:
            raise ContentError("There is a letter in it that cannot be kept.", "Undo that step.") from error
        self.saves += 1
        self.draft = draft

    def claim(self, person: str) -> FakeClaim | None:
        """Say that ``person`` has the editor open."""
        self._writes()
        if self.held_by is None:
            self.claimed_by = person
        return self.held_by

    def release(self) -> None:
        """Nobody has the editor open here any more."""
        self._writes()
        self.claimed_by = ""

    def follow(self, old: Draft, new: Draft) -> None:
        """The venue goes back from the edition of ``old`` to that of ``new``: a draft with nothing of its own too."""
        if self._begun == old:
            self._begun = new

    def _changed(self, changes: DraftChanges) -> Draft:
        draft = self.draft
        for path, thing in changes.things.items():
            if thing is not None:
                draft = draft.put(path.partition("/")[0], thing)
            else:  # what was left unfinished in it is changed by a line of its own
                draft = msgspec.structs.replace(draft.without(path), unfinished=draft.unfinished)
        for path, hidden in changes.hidden.items():
            draft = draft.hide(path, hidden)
        for place, text in changes.unfinished.items():
            draft = draft.leave_unfinished(place, text)
        for (place, language), translation in changes.translations.items():
            left = tuple(each for each in draft.translations if (each.field, each.language) != (place, language))
            draft = msgspec.structs.replace(draft, translations=left)
            draft = draft if translation is None else draft.translate(translation)
        for kind, order in changes.order.items():
            things = {each.id: each for each in getattr(draft, fields_by_kind()[kind])}
            draft = msgspec.structs.replace(draft, **{fields_by_kind()[kind]: tuple(things[ident] for ident in order)})
        return draft


@dataclass(frozen=True)
class FakeEditionLine:
    """One edition in the history."""

    number: int
    issued_at: dt.datetime
    made_by: str
    note: str
    current: bool


class FakePublishing(Faulty):
    """The starter edition, and whatever the venue publishes over it."""

    def __init__(self, others: tuple[Edition, ...] = ()) -> None:
        self.others = others or (starter(),)
        self.editions: dict[int, Edition] = {}
        """The first is the empty one, which was there before anything was published."""
        self.current: int | None = None
        self.word = ""
        """What ``publish`` and ``go_back`` say."""
        self.audit: FakeAudit | None = None
        self.drafts: FakeDrafts | None = None

    @property
    def own(self) -> Edition | None:
        """The venue's edition that visitors see."""
        return None if self.current is None else self.editions[self.current]

    @property
    def issued(self) -> list[Edition]:
        """What the venue has published, the oldest first."""
        return [edition for number, edition in sorted(self.editions.items()) if number > FIRST]

    def published(self) -> Published:
        """What visitors see now."""
        self._reads()
        return Published(self.own, self.others)

    def history(self) -> Sequence[FakeEditionLine]:
        """The venue's editions, the newest first."""
        self._reads()
        return [
            FakeEditionLine(number, each.issued_at.astimezone(dt.UTC), each.made_by, each.note, number == self.current)
            for number, each in sorted(self.editions.items(), reverse=True)
        ]

    def edition(self, number: int) -> Edition:
        """One of the venue's editions."""
        self._reads()
        return self._kept(number)

    def next_number(self) -> int:
        """The number the next edition gets."""
        self._reads()
        return max(self.editions, default=FIRST) + 1

    def publish(self, edition: Edition, who: str) -> str:
        """Make ``edition`` what visitors see."""
        self._writes()
        if edition.publisher != VENUE_PUBLISHER:
            raise OurError("This is not the venue's edition.", "Please report this.")
        whole = decode(encode(edition))
        if edition.number != max(self.editions, default=FIRST) + 1:
            raise ContentError("Another edition has this number.", "Look at what has changed and publish again.")
        if not self.editions:
            self.editions[FIRST] = edition_of(Draft(), FIRST, edition.issued_at, MADE_BY, note=AS_DELIVERED)
        self.editions[edition.number] = whole
        self.current = edition.number
        self._note(who, f"Published edition {edition.number}.")
        return self.word

    def go_back(self, number: int, who: str) -> str:
        """Make an earlier edition the current one."""
        self._writes()
        edition, own = self._kept(number), self.own
        self.current = number
        if self.drafts is not None and own is not None:
            self.drafts.follow(draft_of(own), draft_of(edition))
        self._note(who, f"Went back to edition {number}.")
        return self.word

    def _kept(self, number: int) -> Edition:
        if number not in self.editions:
            raise ContentError(f"There is no edition {number}.", "Choose another one.")
        return self.editions[number]

    def _note(self, who: str, what: str) -> None:
        if self.audit is not None:
            self.audit.add(who, what)


@dataclass
class FakeTotals(Faulty):
    """What was counted."""

    counts: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def totals(self) -> Mapping[tuple[str, str, str], int]:
        """Raw counts by month, kind and key."""
        self._reads()
        return dict(self.counts)


class FakeRoom:
    """Every fake, and the ports in front of them. What one does to another, as in a real kiosk, is done here too."""

    def __init__(
        self,
        *,
        drafts: FakeDrafts | None = None,
        publishing: FakePublishing | None = None,
        totals: FakeTotals | None = None,
        media: FakeMedia | None = None,
    ) -> None:
        self.clock = FrozenClock(NOW)
        self.audit = FakeAudit(self.clock)
        self.people = FakePeople(self.audit)
        self.drafts = drafts or FakeDrafts()
        self.publishing = publishing or FakePublishing()
        self.totals = totals or FakeTotals()
        self.backups = FakeBackups(self.audit, self.clock)
        self.media = media or FakeMedia()
        self.machine = FakeMachine(self.audit)
        self.preview = FakePreview()
        self.drafts.published = lambda: draft_of(self.publishing.own)
        self.publishing.audit, self.publishing.drafts = self.audit, self.drafts

    @property
    def ports(self) -> Ports:
        """The ports."""
        return Ports(
            people=self.people,
            drafts=self.drafts,
            publishing=self.publishing,
            audit=self.audit,
            totals=self.totals,
            backups=self.backups,
            media=self.media,
            machine=self.machine,
            preview=self.preview,
            clock=self.clock,
        )


@cache
def starter() -> Edition:
    """What the kiosk carries from the factory."""
    return whole_starter()


@cache
def few_things() -> Edition:
    """The same with two services and nothing else, where a test needs no more: the checks then take no time."""
    starter = whole_starter()
    few = tuple(each for each in starter.services if each.id in ("herts-sarc", "childline"))
    lists = {name: () for name in ("topics", "campaigns", "guides", "surveys", "tiles", "translations")}
    return msgspec.structs.replace(starter, services=few, **lists)
