"""Publishers' layers and their editions as rows: how they are read, added and chosen, inside one open session."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.content.edition import fingerprint
from kiosk.content.model import Edition
from kiosk.errors import ContentError
from kiosk.store.health import readable
from kiosk.store.models import CurrentRow, EditionRow, LayerRow


@dataclass(frozen=True, slots=True)
class EditionRecord:
    """An edition this kiosk has kept. ``fingerprint`` is its document's SHA-256; moments are in UTC."""

    publisher: str
    publisher_name: str
    number: int
    fingerprint: str
    issued_at: dt.datetime
    installed_at: dt.datetime
    made_by: str
    note: str
    current: bool


@dataclass(frozen=True, slots=True)
class Layer:
    """A publisher's place: 0 lies on top. ``hidden`` things (``service/ID``) are left out; ``places`` order others."""

    publisher: str
    name: str
    position: int
    hidden: frozenset[str]
    places: tuple[tuple[str, int], ...]


def add_edition(session: Session, edition: Edition, document: bytes, installed_at: dt.datetime) -> str:
    """Keep ``edition`` and make it current; returns its fingerprint. Adding the same one again changes nothing else.
    A publisher's first edition comes right above the layer it lies on, or lowest.

    Raises ``ContentError`` when its publisher has used its number for another edition.
    """
    sha256 = fingerprint(document)
    layer = session.get(LayerRow, edition.publisher)
    if layer is None:
        layer = LayerRow(publisher=edition.publisher, position=_new_position(session, edition), hidden=[], places={})
        session.add(layer)
    layer.name = edition.publisher_name
    session.flush()
    if not _is_kept(session, edition, sha256):
        session.add(
            EditionRow(
                publisher=edition.publisher,
                number=edition.number,
                document=document,
                sha256=sha256,
                issued_at=edition.issued_at,
                installed_at=installed_at,
                made_by=edition.made_by,
                note=edition.note,
            )
        )
        session.flush()
    choose(session, edition.publisher, edition.number)
    return sha256


def _new_position(session: Session, edition: Edition) -> int:
    beneath = session.get(LayerRow, edition.lies_on) if edition.lies_on is not None else None
    if beneath is None:
        last = session.scalar(select(func.max(LayerRow.position)))
        return 0 if last is None else last + 1
    position = beneath.position
    for row in session.scalars(select(LayerRow).where(LayerRow.position >= position)):
        row.position += 1
    return position


def choose(session: Session, publisher: str, number: int) -> None:
    """Make a kept edition the one visitors see."""
    session.merge(CurrentRow(publisher=publisher, number=number))
    session.flush()


def read_edition(session: Session, publisher: str, number: int) -> Edition | None:
    """A kept edition; ``None`` if it is not kept or its document is damaged."""
    row = session.execute(
        select(EditionRow.document, EditionRow.sha256).where(
            EditionRow.publisher == publisher, EditionRow.number == number
        )
    ).one_or_none()
    return None if row is None else readable(row.document, row.sha256)


def all_layers(session: Session) -> tuple[Layer, ...]:
    """Every layer, the top one first."""
    rows = session.scalars(select(LayerRow).order_by(LayerRow.position, LayerRow.publisher))
    return tuple(
        Layer(row.publisher, row.name, row.position, frozenset(row.hidden), tuple(sorted(row.places.items())))
        for row in rows
    )


def current_numbers(session: Session) -> dict[str, int]:
    """The number of each publisher's current edition, the top layer's first."""
    rows = session.execute(
        select(CurrentRow.publisher, CurrentRow.number)
        .join(LayerRow, LayerRow.publisher == CurrentRow.publisher)
        .order_by(LayerRow.position, LayerRow.publisher)
    )
    return {publisher: number for publisher, number in rows}


def current_fingerprints(session: Session) -> dict[str, str]:
    """The SHA-256 of each publisher's current edition, the top layer's first; reads no document."""
    rows = session.execute(
        select(CurrentRow.publisher, EditionRow.sha256)
        .join(LayerRow, LayerRow.publisher == CurrentRow.publisher)
        .join(
            EditionRow,
            (EditionRow.publisher == CurrentRow.publisher) & (EditionRow.number == CurrentRow.number),
        )
        .order_by(LayerRow.position, LayerRow.publisher)
    )
    return {publisher: sha256 for publisher, sha256 in rows}


def records(session: Session) -> tuple[EditionRecord, ...]:
    """Every edition kept, the top layer's first, the newest number first."""
    current = current_numbers(session)
    rows = session.execute(
        select(
            EditionRow.publisher,
            LayerRow.name,
            EditionRow.number,
            EditionRow.sha256,
            EditionRow.issued_at,
            EditionRow.installed_at,
            EditionRow.made_by,
            EditionRow.note,
        )
        .join(LayerRow, LayerRow.publisher == EditionRow.publisher)
        .order_by(LayerRow.position, LayerRow.publisher, EditionRow.number.desc())
    )
    return tuple(EditionRecord(*row, current=current.get(row.publisher) == row.number) for row in rows)


def arrange(session: Session, arrangement: Layer) -> None:
    """Move a layer to another position and say what of it is hidden or moved; its name stays.

    Raises ``ContentError`` when nothing of that publisher is kept.
    """
    rows = list(session.scalars(select(LayerRow).order_by(LayerRow.position, LayerRow.publisher)))
    moved = next((row for row in rows if row.publisher == arrangement.publisher), None)
    if moved is None:
        raise ContentError(
            f"This kiosk has nothing from {arrangement.name}.",
            "Install an edition of theirs first. Nothing was changed.",
        )
    moved.hidden = sorted(arrangement.hidden)
    moved.places = dict(arrangement.places)
    rows.remove(moved)
    rows.insert(max(arrangement.position, 0), moved)
    for position, row in enumerate(rows):
        row.position = position


def put_on_top(session: Session, publisher: str) -> None:
    """Make a layer the top one; what of it is hidden or moved stays."""
    layer = next(each for each in all_layers(session) if each.publisher == publisher)
    arrange(session, replace(layer, position=0))
    session.flush()


def _is_kept(session: Session, edition: Edition, sha256: str) -> bool:
    kept = session.scalar(
        select(EditionRow.sha256).where(EditionRow.publisher == edition.publisher, EditionRow.number == edition.number)
    )
    if kept is not None and kept != sha256:
        raise ContentError(
            f"{edition.publisher_name} has already published a different edition {edition.number}.",
            "Ask them to give this one a new number. What the kiosk shows now stays as it is.",
        )
    return kept is not None
