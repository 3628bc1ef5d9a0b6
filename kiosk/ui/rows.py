"""A list model over frozen dataclasses: one row a value, one role a field."""

from collections.abc import Hashable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


@QmlElement
@QmlUncreatable("Rows are made by view models.")
class Rows(QAbstractListModel):
    """Rows of one dataclass, told apart by their ``key`` field.

    A delegate names the fields it needs as required properties, so a missing one is a warning, and a warning is a
    failure. ``replace`` moves from the present rows to new ones by single inserts, moves, removals and changes, so
    that a list on screen keeps its place.
    """

    def __init__(self, row_type: type[Row], rows: Sequence[Row] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(row_type)]  # type: ignore[arg-type]  # every Row is a dataclass
        self._rows: list[Any] = list(rows)
        self._wanted: list[Any] | None = None
        self._replacing = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """The number of rows; a list has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The field that ``role`` stands for; None where there is none."""
        field = role - Qt.ItemDataRole.UserRole
        if not index.isValid() or not 0 <= index.row() < len(self._rows) or not 0 <= field < len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[field])
        # QML reads a list as an array, but a tuple as nothing it knows.
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        """One role a field, in the order of the dataclass."""
        first = int(Qt.ItemDataRole.UserRole)
        return {first + place: QByteArray(name.encode()) for place, name in enumerate(self._names)}

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    @Slot(str, result=int)
    def place_of(self, key: str) -> int:
        """Where the row with this key stands, -1 where there is none."""
        return next((place for place, row in enumerate(self._rows) if _key(row) == key), -1)

    def replace(self, rows: Sequence[Row]) -> None:
        """Make the list equal to ``rows``; rows with the same key stay, and are told of when their fields change.

        A change may make a screen ask for other rows at once: a field that goes with its row is left, and what was
        typed in it is read. What was asked for last is what stands there once the first call returns; a call within
        another changes nothing yet, since a model may not change while it is changing.
        """
        self._wanted = list(rows)
        if self._replacing:
            return
        self._replacing = True
        try:
            while self._wanted is not None:
                wanted, self._wanted = self._wanted, None
                self._approach(wanted)
        finally:
            self._replacing, self._wanted = False, None

    def _approach(self, rows: list[Any]) -> None:
        """Make the list equal to ``rows`` by single changes, or stop after the one at which others are asked for."""
        keys = {_key(row) for row in rows}
        for place in reversed(range(len(self._rows))):
            if _key(self._rows[place]) not in keys:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
                if self._wanted is not None:
                    return
        for place, row in enumerate(rows):
            self._settle(place, row)
            if self._wanted is not None:
                return

    def extend(self, rows: Sequence[Row]) -> None:
        """Put ``rows``, whose keys are new, at the end in one go."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def _settle(self, place: int, row: Row) -> None:
        """Bring ``row`` to ``place``: move it there, insert it, or only note what changed."""
        present = next((at for at in range(place, len(self._rows)) if _key(self._rows[at]) == _key(row)), None)
        if present is None:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if present != place:
            self.beginMoveRows(QModelIndex(), present, present, QModelIndex(), place)
            self._rows.insert(place, self._rows.pop(present))
            self.endMoveRows()
            if self._wanted is not None:
                return
        if self._rows[place] != row:
            self._rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)


def _key(row: Any) -> Hashable:
    key: Hashable = row.key
    return key
