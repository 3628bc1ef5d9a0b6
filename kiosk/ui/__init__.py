"""The QML module ``kiosk.ui``: the parts every screen is made of. It knows nothing of the subject.

``Theme.qml`` is the only place with a colour or a size; nothing outside this room draws a ``Text``.
"""
