"""The drawings that posters may have: what lies in ``assets/drawings``."""

from functools import cache

from kiosk.asset_paths import assets


@cache
def drawings() -> tuple[str, ...]:
    """The names of every drawing, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in (assets() / "drawings").glob("*.svg")))
