"""Facts that several rooms share and no one of them owns. Nothing is imported, so that the command line may ask here
before it knows whether everything is installed."""

from typing import Final

TIME_ZONE: Final = "Europe/London"
"""Where kiosks stand, as the IANA list calls it; opening hours may name another."""

TEXT_SCALES: Final = (1.0, 1.5, 2.0)
"""How large text can be made, as multiples of its usual size, which comes first; up to 200 per cent
(EN 301 549 clause 11.7, WCAG 2.2 success criterion 1.4.4)."""

REVIEW_DAYS: Final = 90
"""After this many days an edition, and each thing in it, is looked at again where nobody has said otherwise."""
