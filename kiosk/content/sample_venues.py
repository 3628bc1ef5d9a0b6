"""A sample of each kind of venue, for the first set-up and for whoever writes a venue of their own."""

from functools import cache

from kiosk.asset_paths import assets
from kiosk.content.model import Venue, VenueKind
from kiosk.content.source import compile_venue

FOLDERS = {
    VenueKind.LIBRARY: "starter/national",
    VenueKind.UNIVERSITY: "venues/university",
    VenueKind.COMMUNITY_CENTRE: "venues/community-centre",
}
"""Where they lie among the assets. The library is the venue of the starter edition."""


@cache
def sample_venue(kind: VenueKind) -> Venue:
    """The sample of ``kind``. Raises ``SourceError`` where its file is missing or damaged."""
    return compile_venue(assets() / FOLDERS[kind])
