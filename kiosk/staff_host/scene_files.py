"""The QML files of the staff room, as whoever opens or precompiles them asks for them."""

from pathlib import Path

from kiosk.asset_paths import ROOM

_STAFF = ROOM / "staff"
SHELL_SCENE = _STAFF / "shell" / "StaffScene.qml"
CLOSED_SCENE = _STAFF / "unlock" / "ClosedScene.qml"
"""What stands there where nobody can come in: no part of the room."""

FIRST_SCENES = (SHELL_SCENE, _STAFF / "unlock" / "UnlockScene.qml")
"""What asking for a PIN is drawn with."""


def all_scenes() -> tuple[Path, ...]:
    """Everything of the room, what is needed first before the rest."""
    return (*FIRST_SCENES, *sorted({*_STAFF.rglob("*.qml")} - {CLOSED_SCENE, *FIRST_SCENES}))
