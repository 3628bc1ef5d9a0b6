"""The drawings that posters and events may have: what lies in ``assets/drawings``."""

from functools import cache
from typing import Final

from kiosk.asset_paths import assets

EVERYDAY: Final = ("books", "chess", "computer", "cups", "dice", "map", "notes", "pencil", "story", "wool")
"""Those of which nothing is about support: an event stands on the page that is shown after hiding (safety rule 3)."""


@cache
def drawings() -> tuple[str, ...]:
    """The names of every drawing, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in (assets() / "drawings").glob("*.svg")))
