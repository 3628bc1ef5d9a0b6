"""How people may be named, and how long their PINs are."""

from typing import Final

LONGEST_PERSON_NAME: Final = 60
"""Letters of a name."""
SHORTEST_PIN: Final = 6
"""Digits. Six make a million PINs; the waiting after wrong ones does the rest."""
LONGEST_PIN: Final = 12
