"""Community Kiosk: support information a visitor can hide with one touch.

The rooms and the arrows between them are drawn in README.md; ``tests/test_arrows.py`` holds them.
"""

import ctypes
import sys

__version__ = "0.2.0"


def _make_immortal(*singletons: object) -> None:
    """Give ``singletons`` more references than a kiosk can lose in a century.

    PySide6 6.12 relies on the immortal objects of Python 3.12: each ``emit()`` returns True, and each call of a C++
    function without a result returns None, without taking a reference to it. On Python 3.11 such a reference is really
    lost, and after a few thousand signals, which is an afternoon of visits, the interpreter ends itself with
    "deallocating True or False". Seen on 6.12.0 with Python 3.11.7; ``tests/test_immortal.py`` shows it.
    """
    for one in singletons:
        # The count is the first field of every object (PEP 683 calls it ob_refcnt).
        ctypes.c_ssize_t.from_address(id(one)).value += 1 << 60


if sys.version_info < (3, 12):
    _make_immortal(None, True, False)
