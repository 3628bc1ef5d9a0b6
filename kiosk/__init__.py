"""Community Kiosk: support information a visitor can hide with one touch.

The rooms and the arrows between them are drawn in README.md; ``tests/test_arrows.py`` holds them.
"""

__version__ = "0.1.0"
