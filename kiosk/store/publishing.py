"""The venue's own editions: what visitors see, what they saw before, and putting another one in its place.

The venue's layer lies on top of every other publisher's. Its first edition is an empty one, so that going back to it
shows the kiosk as it was delivered.
"""

import datetime as dt
from collections.abc import Callable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.content.additions import with_additions
from kiosk.content.draft import VENUE_PUBLISHER, Draft, Published, draft_of, edition_of
from kiosk.content.edition import decode, encode
from kiosk.content.model import Edition
from kiosk.errors import ContentError, OurError
from kiosk.store import draft_rows, layers
from kiosk.store.audit import add_line
from kiosk.store.faults import DamagedError
from kiosk.store.layers import EditionRecord
from kiosk.store.models import EditionRow
from kiosk.store.store import Store

FIRST = 1
"""The number of the empty edition."""

AS_DELIVERED = "As delivered"
MADE_BY = "Community Kiosk"


class Publishing:
    """The venue's editions. Every call raises ``MachineError`` when the machine refuses; then nothing has changed.

    ``now`` gives an aware time.
    """

    def __init__(self, store: Store, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    def published(self) -> Published:
        """What visitors see now: the venue's own edition and those below it, the upper one first, each page with what
        the publishers above its own add to it."""
        with self._store.reading() as session:
            numbers = layers.current_numbers(session)
            editions = {publisher: layers.read_edition(session, publisher, n) for publisher, n in numbers.items()}
        own = editions.pop(VENUE_PUBLISHER, None)
        others = tuple(edition for edition in editions.values() if edition is not None)
        if len(others) < len(editions) or (own is None and VENUE_PUBLISHER in numbers):
            raise DamagedError
        return Published(own, with_additions(others))

    def history(self) -> Sequence[EditionRecord]:
        """The venue's editions, the newest first."""
        return tuple(record for record in self._store.editions() if record.publisher == VENUE_PUBLISHER)

    def edition(self, number: int) -> Edition:
        """One of the venue's editions. Raises ``ContentError`` where there is none, or it is damaged."""
        with self._store.reading() as session:
            return _kept(session, number)

    def next_number(self) -> int:
        """The number the next edition gets; the one after the empty edition where the venue never published."""
        with self._store.reading() as session:
            return (_newest_number(session) or FIRST) + 1

    def publish(self, edition: Edition, who: str) -> str:
        """Make the venue's ``edition`` current and put it in the list of who did what, in one transaction.

        Gives the sentence for staff where the safety copy could not be renewed, else "". Raises ``ContentError`` where
        the edition does not read back, or another one has got its number meanwhile.
        """
        if edition.publisher != VENUE_PUBLISHER:
            raise OurError(
                "The kiosk was asked to publish somebody else’s edition as the venue’s.",
                "Please report this to whoever looks after the kiosk’s software; nothing was published.",
            )
        document = encode(edition)
        whole = decode(document)
        with self._store.writing() as session:
            now = self._now()
            newest = _newest_number(session)
            expected = (newest or FIRST) + 1
            if edition.number != expected:
                raise ContentError(
                    f"Edition {edition.number} cannot be published: the next one is edition {expected}.",
                    "Look at what has changed and publish again. What visitors see stays as it is.",
                )
            if newest is None:
                first = edition_of(
                    Draft(), FIRST, edition.issued_at, MADE_BY, note=AS_DELIVERED, name=whole.publisher_name
                )
                layers.add_edition(session, first, encode(first), now)
            layers.add_edition(session, whole, document, now)
            layers.put_on_top(session, VENUE_PUBLISHER)
            add_line(session, who, f"Published edition {edition.number}.", now)
        return self._store.keep_copy()

    def go_back(self, number: int, who: str) -> str:
        """Make an earlier edition of the venue's the current one; as ``publish``. A draft in which nothing waited to be
        published goes back with it."""
        with self._store.writing() as session:
            edition, current = _kept(session, number), layers.current_numbers(session).get(VENUE_PUBLISHER)
            own = None if current is None else layers.read_edition(session, VENUE_PUBLISHER, current)
            layers.choose(session, VENUE_PUBLISHER, number)
            if draft_rows.is_begun(session) and own is not None and draft_rows.holds(session, draft_of(own)):
                draft_rows.replace(session, draft_of(edition), self._now())
            add_line(session, who, f"Went back to edition {number}.", self._now())
        return self._store.keep_copy()


def _newest_number(session: Session) -> int | None:
    return session.scalar(select(func.max(EditionRow.number)).where(EditionRow.publisher == VENUE_PUBLISHER))


def _kept(session: Session, number: int) -> Edition:
    edition = layers.read_edition(session, VENUE_PUBLISHER, number)
    if edition is None:
        raise ContentError(
            f"There is no edition {number} of this venue that can be read.",
            "Choose another one from the history. What visitors see stays as it is.",
        )
    return edition
