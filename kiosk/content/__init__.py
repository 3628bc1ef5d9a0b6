"""What a kiosk says, as frozen values, and everything that can be worked out from them alone.

The rules of this room: no Qt, no SQL, no clock (a date that matters is an argument) and no network. ``model`` is the
contract; a value is never changed in place, and a publisher's words are never altered on their way to a screen. What a
person wrote wrongly is a ``ContentError`` whose sentences say where it is and what to do.
"""
