"""PySide6's hook in Python's import statement, taken out again.

Decision: PySide6 replaces ``builtins.__import__`` and reads the source of every module imported after it, to see
whether it may use ``from __feature__ import …`` (PYSIDE-1368, PYSIDE-2029); ``linecache`` then keeps the source. The
kiosk uses no features, and hundreds of modules follow Qt. Measured with PySide6 6.12.0 on two cores: without the hook
the first frame comes 30 ms sooner, the database is open 100 ms sooner, and the process is 23 MB smaller.
"""

import builtins

# First, because PySide6 writes a page of its own to the terminal where this cannot be loaded.
import shiboken6  # noqa: F401 - imported for its effect

# isort: split
# Importing it puts the hook in; what is taken out before would only come back.
import PySide6.QtCore  # noqa: F401 - imported for its effect


def take_out() -> None:
    """Let Python import as it does by itself. To be called before anything else is imported that can wait for it."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
