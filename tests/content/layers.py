"""What publishing would show, worked out from the beginning: for tests of those who work it out step by step."""

from collections.abc import Sequence

from kiosk.content.catalogue import Catalogue, without_dead_links
from kiosk.content.draft import as_written
from kiosk.content.model import Edition


def laid_over(edition: Edition, others: Sequence[Edition]) -> Catalogue:
    """What visitors would see with the venue's ``edition`` on top of the other publishers' ``others``."""
    return without_dead_links(as_written(edition, others), frozenset(edition.hidden))
