"""The ports of the staff room: what it needs of the database, of the media folder and of the machine.

``app`` puts something behind each port; nothing here knows what. Every function may wait for a disk and is called in
the worker only (``Jobs``), except where its words say otherwise. Each raises ``KioskError`` with the sentence to show,
and then nothing has changed. ``who`` is the name of the person who is unlocked; what it is given to stands in the list
of who did what.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.content.draft import Published
from kiosk.staff.ports.database import (
    Answer,
    Audit,
    AuditLine,
    Claim,
    Drafts,
    EditionLine,
    People,
    Person,
    Publishing,
    ReadingChoice,
    Totals,
)
from kiosk.staff.ports.outside import BackupLine, Backups, ImportedFile, Machine, MediaLibrary
from kiosk.staff.ports.preview import Look, Preview

__all__ = [
    "Answer",
    "Audit",
    "AuditLine",
    "BackupLine",
    "Backups",
    "Claim",
    "Drafts",
    "EditionLine",
    "ImportedFile",
    "Look",
    "Machine",
    "MediaLibrary",
    "People",
    "Person",
    "Ports",
    "Preview",
    "Published",
    "Publishing",
    "ReadingChoice",
    "Totals",
]


@dataclass(frozen=True)
class Ports:
    """Everything the staff room is given."""

    people: People
    drafts: Drafts
    publishing: Publishing
    audit: Audit
    totals: Totals
    backups: Backups
    media: MediaLibrary
    machine: Machine
    preview: Preview
    clock: Callable[[], dt.datetime]
    """The venue's local time, aware."""
