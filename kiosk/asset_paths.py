"""Where the kiosk's own files lie."""

from pathlib import Path

ROOM = Path(__file__).resolve().parent


def assets() -> Path:
    """The assets: inside the package where it was installed from a wheel, else beside it."""
    inside = ROOM / "assets"
    return inside if inside.is_dir() else ROOM.parent / "assets"
