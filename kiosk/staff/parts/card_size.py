"""How large a screen is, by a bank card that is held to it."""

from math import hypot

CARD_MM = 85.6
"""Width of a bank card (ISO/IEC 7810, ID-1)."""

MM_PER_INCH = 25.4


def inches_of_card(screen: tuple[int, int], card: float) -> float:
    """The diagonal, in inches, of a screen of so many pixels on which a bank card is ``card`` pixels wide.

    Given the diagonal instead, how wide the card is: the two times each other are the same for every screen.
    """
    return hypot(*screen) / card * CARD_MM / MM_PER_INCH
