"""What QML asks for by an address that begins with ``image://``, and who answers it."""

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.ui.drawings import DrawingProvider
from kiosk.ui.icons import IconProvider


def serve_images(engine: QQmlEngine) -> None:
    """Let QML ask for icons and drawings; to be called before ``engine`` loads anything.

    Qt holds the lock of all image loading while it asks a provider for the kind of its images. PySide looks through
    the Python class for the answer the first time, for which it needs the interpreter: if a thread of Qt's is the first
    to ask, it waits for the thread that has the interpreter, and as soon as that one loads an image it waits for the
    lock, and neither ever goes on. So this thread is the first to ask: it loads an image of each provider, at once, and
    not one that is kept for another engine of the same process.
    """
    for name, provider in (("icons", IconProvider()), ("drawings", DrawingProvider())):
        engine.addImageProvider(name, provider)
        first = QQmlComponent(engine)
        first.setData(b"import QtQuick\nImage { cache: false; sourceSize.width: 1 }", QUrl())
        first.createWithInitialProperties({"source": f"image://{name}/"})
