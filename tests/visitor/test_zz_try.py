from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from tests.visitor.kiosks import *
import pytest
def test_a(kiosk):
    kiosk.wake()
    got=[]
    kiosk.bar.pressed.connect(lambda: got.append("pressed"))
    for h in kiosk.bar.findChildren(QObject):
        import shiboken6
        print(shiboken6.isValid(h))
        if shiboken6.isValid(h) and "Handler" in kind_of(h):
            print(kind_of(h), h.property("active"), h.property("enabled"))
            if "Point" in kind_of(h) or "Tap" in kind_of(h):
                h.activeChanged.connect(lambda h=h: got.append((kind_of(h), h.property("active"))))
    print(kiosk.curtain, kiosk.curtain.isVisible(), kiosk.curtain.property("visible"))
    kiosk.press(kiosk.bar)
    print(got, kiosk.hidden, kiosk.window.property("ending"))
    kiosk.hide()
    print(got, kiosk.hidden, kiosk.window.property("ending"))
