"""A list model over frozen values of several kinds: each row is an object that QML knows by its type."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from operator import attrgetter
from typing import Any, get_origin

from PySide6.QtCore import Property, QObject, Qt
from PySide6.QtQml import QmlAnonymous, QmlUncreatable

from kiosk.ui.rows import Index, Rows

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

ROW = int(Qt.ItemDataRole.UserRole)
KIND = ROW + 1


@QmlAnonymous
class RowObject(QObject):
    """One row as QML reads it. It never changes: of a row that changes there is another object."""

    def __init__(self, row: Any, parent: QObject) -> None:
        super().__init__(parent)
        self.row = row

    @Property(str, constant=True)
    def kind(self) -> str:
        """What its class is called, and the QML type."""
        return type(self.row).__name__


RowTypes = Mapping[type, type[RowObject]]


def row_types(kinds: Iterable[type], element: Callable[[type], Any]) -> RowTypes:
    """A QML type for each of ``kinds`` (frozen dataclasses or Structs, bases first), called like it and with its fields
    as properties: texts, numbers, switches, and tuples of texts.

    ``element`` calls ``QmlElement``, which takes the QML module's name from the Python module it is called in. It is
    called before anything is derived from the class, to which it gives another meta-object.
    """
    made: dict[type, type[RowObject]] = {}
    for kind in kinds:
        own = {name: of for name, of in kind.__annotations__.items() if of is not KW_ONLY}
        read = {name: Property(_qml_type(of), attrgetter(f"row.{name}"), constant=True) for name, of in own.items()}
        bare = type(kind.__name__, (made.get(kind.__bases__[0], RowObject),), read)
        made[kind] = element(QmlUncreatable("Rows are made by view models.")(bare))
    return made


def _qml_type(of: Any) -> Any:
    if get_origin(of) is tuple:
        return "QStringList"
    return of if of in (bool, int, float) else str


@dataclass
class _Shown:
    """What a delegate can name."""

    row: RowObject
    kind: str


class TypedRows(Rows):
    """``Rows`` of the kinds that ``types`` has. The roles are ``row``, an object of the row's own type, and ``kind``,
    what that type is called."""

    def __init__(self, types: RowTypes, parent: QObject) -> None:
        super().__init__(_Shown, (), parent)
        self._types = types
        self._objects: dict[str, RowObject] = {}
        self._outdated: list[RowObject] = []

    def data(self, index: Index, role: int = ROW) -> object:
        """The object of a row, which lives until the row changes or goes; or its kind."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows) or role not in (ROW, KIND):
            return None
        row = self._rows[index.row()]
        if role == KIND:
            return type(row).__name__
        shown = self._objects.get(row.key)
        if shown is None or shown.row is not row:
            if shown is not None:
                self._outdated.append(shown)
            shown = self._objects[row.key] = self._types[type(row)](row, self)
        return shown

    def replace(self, rows: Sequence[Any]) -> None:
        """As ``Rows`` do. What the rows were goes after the delegates that show it, which Qt deletes later too."""
        super().replace(rows)
        if self._replacing:
            return
        gone = self._objects.keys() - {row.key for row in self._rows}
        self._outdated += [self._objects.pop(key) for key in gone]
        while self._outdated:
            self._outdated.pop().deleteLater()
