"""The QML module ``kiosk.visitor``: every scene a visitor sees, and the view model beside each.

``Visits`` begins and ends visits; a ``VisitorSession`` is one person's visit and owns its page. A page's view model
copies values out of the catalogue; it never writes anything down. A new scene is one ``Page`` class, one QML file
and one line in ``scenes.py``.
"""
