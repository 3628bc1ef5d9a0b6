"""What is compiled ahead of being opened, beside the event loop."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtQml import QQmlComponent, QQmlEngine


class CompiledAhead(QObject):
    """QML files of ``engine``, compiled one at a time, so that whoever opens one of them meanwhile waits for no more
    than the one before.

    An object of Qt, and the engine's: a call that is still queued when it goes is then not made. To one of Python
    alone PySide6 6.12 would make it, in memory that is something else by then.
    """

    def __init__(self, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._engine = engine
        self._parts: dict[Path, QQmlComponent | None] = {}

    def add(self, files: Iterable[Path]) -> None:
        """Compile these too, in their order, and keep them until ``forget``."""
        for path in files:
            self._parts.setdefault(path)
        self._compile_next()

    @property
    def busy(self) -> bool:
        """Whether some are still to be compiled."""
        return any(part is None or part.isLoading() for part in self._parts.values())

    def forget(self) -> None:
        """Give back what is kept, and compile no more of it."""
        self._parts.clear()

    @Slot()
    def _compile_next(self) -> None:
        if any(part is not None and part.isLoading() for part in self._parts.values()):
            return
        for path in [path for path, part in self._parts.items() if part is None]:
            url = QUrl.fromLocalFile(str(path))
            part = self._parts[path] = QQmlComponent(self._engine, url, QQmlComponent.CompilationMode.Asynchronous)
            if part.isLoading():
                # Queued: a part that is just telling of its end must not be given back meanwhile.
                part.statusChanged.connect(self._compile_next, Qt.ConnectionType.QueuedConnection)
                return
