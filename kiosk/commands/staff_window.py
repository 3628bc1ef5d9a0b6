"""The ``staff`` command: the staff pages in an ordinary window, for a laptop."""

import datetime as dt
from pathlib import Path

from kiosk.app import Options, Tell, run
from kiosk.device.instance import TakenError
from kiosk.device.paths import DataFolder
from kiosk.errors import MachineError

USUAL = (1600, 900)
"""How large the window is where nobody says otherwise, in pixels."""


def run_staff(
    data: Path | None,
    window: tuple[int, int] | None,
    now: dt.datetime | None,
    language: str | None,
    renderer: str,
    *,
    tell: Tell,
) -> int:
    """Run until the window is closed; returns the exit code.

    Raises ``MachineError`` where a kiosk that runs has the data folder, with who is working on it there.
    """
    options = Options(data=data, window=window or USUAL, now=now, language=language, renderer=renderer, staff=True)
    try:
        return run(options, tell)
    except TakenError as taken:
        raise MachineError(
            f"{taken.what}{_who(data)}", "Open the staff pages there, or leave that kiosk first."
        ) from taken


def _who(data: Path | None) -> str:
    from kiosk.store.editor_lock import editing_now  # noqa: PLC0415 - the database is needed only for this sentence

    claim = editing_now(DataFolder.named(data).root)
    if claim is None:
        return ""
    return f" {claim.person} has had the editor open there since {claim.since.astimezone():%H:%M}."
