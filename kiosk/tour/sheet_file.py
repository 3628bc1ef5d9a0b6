"""The sheet for colleagues as a file, from the command line and without a screen."""

import datetime as dt
from contextlib import suppress
from pathlib import Path

from kiosk.content.whole_files import put_in_place
from kiosk.errors import MachineError, UsageError, refusal
from kiosk.staff.sheet.sheet_pdf import sheet_pdf
from kiosk.staff.sheet.sheet_words import sheet_of
from kiosk.tour.tour import content_of, without_screen
from kiosk.visitor.typefaces import load_fonts

ENDING = ".pdf"
LANGUAGE = "en-GB"
"""The sheet is in English, as the staff pages are."""


def write_sheet(out: Path, data: Path | None, today: dt.date) -> None:
    """Write the sheet to ``out``, whose name ends in .pdf; one that lies there is replaced, whole.

    ``data`` is as of ``content_of``. Raises ``UsageError`` for another name, ``MachineError`` where nothing can be
    written.
    """
    if out.suffix.lower() != ENDING:
        raise UsageError(f"{out} does not end in {ENDING}.", f"Name the sheet as a file that ends in {ENDING}.")
    catalogue, _ = content_of(data)
    application = without_screen()
    load_fonts((LANGUAGE,))
    content = sheet_pdf(sheet_of(catalogue, today))
    del application
    half = out.with_name(f".{out.name}.part")
    try:
        half.write_bytes(content)
        put_in_place(half, out)
    except OSError as error:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        why, remedy = refusal(error)
        raise MachineError(f"{out} cannot be written: {why}.", remedy) from error
