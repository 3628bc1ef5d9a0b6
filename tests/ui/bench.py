"""A window to try one part of ``kiosk.ui`` in, and its theme."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QJSValue, QQmlComponent, QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from shiboken6 import delete

from kiosk.asset_paths import ROOM
from kiosk.content.typefaces import LATIN_FONTS
from kiosk.ui.image_providers import serve_images
from kiosk.ui.qr import registered
from kiosk.visitor.typefaces import load_fonts

PIXELS_PER_MM = 4.0


def settle() -> None:
    """Let layouts and deferred deletions finish."""
    for _ in range(4):
        QGuiApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2, glossary)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def ratio(one: QColor, other: QColor) -> float:
    """How far the two stand out from each other (WCAG 2.2, contrast ratio): 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class Bench:
    """An engine that knows ``kiosk.ui``, with at most one window open."""

    def __init__(self) -> None:
        assert registered()
        if not Bench.typefaces:
            load_fonts(("en-GB",))
            Bench.typefaces = LATIN_FONTS
        self.engine = QQmlEngine()
        self.engine.addImportPath(str(ROOM.parent))
        serve_images(self.engine)
        theme = self.engine.singletonInstance("kiosk.ui", "Theme")
        assert isinstance(theme, QObject)
        self.theme: QObject = theme
        self.theme.setProperty("pixelsPerMm", PIXELS_PER_MM)
        self._window: QQuickWindow | None = None

    typefaces: tuple[str, ...] = ()

    def show(self, inside: str, size: tuple[int, int] = (800, 600)) -> QQuickWindow:
        """A window with ``inside`` in it, drawn."""
        source = f"""import QtQuick
            import kiosk.ui
            KioskWindow {{
                width: {size[0]}; height: {size[1]}; visible: true
                {inside}
            }}"""
        # PySide takes what a component made down with the component.
        self._component = QQmlComponent(self.engine)
        self._component.setData(source.encode(), QUrl("bench.qml"))
        window = self._component.create()
        assert isinstance(window, QQuickWindow), self._component.errorString()
        self._window = window
        window.requestActivate()
        self.draw()
        return window

    @property
    def window(self) -> QQuickWindow:
        assert self._window is not None
        return self._window

    def draw(self) -> QImage:
        """What the window shows once everything has found its place."""
        settle()
        self.window.grabWindow()
        settle()
        return self.window.grabWindow()

    def part(self, name: str) -> QQuickItem:
        """The item whose ``objectName`` is ``name``."""
        found = self.window.findChild(QQuickItem, name)
        assert isinstance(found, QQuickItem), name
        return found

    def tap(self, item: QQuickItem) -> None:
        """Press the middle of ``item`` and let go."""
        centre = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(centre))
        settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, modifiers)
        settle()

    def write(self, letters: str) -> None:
        """Type small letters, digits and spaces on a real keyboard."""
        for letter in letters:
            QTest.keyClick(self.window, Qt.Key(ord(letter.upper())))
        settle()

    def close(self) -> None:
        """Take it down, the window before the engine."""
        if self._window is not None:
            self._window.hide()
            delete(self._component)
        delete(self.engine)
        settle()


INSIDE = """(root => {
    const found = [];
    const walk = item => Array.from(item.children).forEach(child => {
        if (String(child).split("_QML")[0].split("(")[0] === "%s")
            found.push(child);
        walk(child);
    });
    walk(root);
    return found;
})(this)"""


def inside(root: QQuickItem, kind: str) -> list[QQuickItem]:
    """The items below ``root`` whose type, QML's or Qt's, is ``kind``.

    Asked of QML: where Python asks items for their kind, PySide6 6.12 may give it a dead object for a living one.
    """
    context = QQmlEngine.contextForObject(root)
    assert context is not None
    question = QQmlExpression(context, root, INSIDE % kind)
    said = question.evaluate()
    assert not question.hasError(), question.error().toString()
    answer = said[0] if isinstance(said, tuple) else said
    found = answer.toVariant() if isinstance(answer, QJSValue) else answer
    assert isinstance(found, list)
    return found
