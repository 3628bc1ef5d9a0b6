"""The ports of the staff room: what it needs of the database, of the media folder and of the machine.

``app`` puts something behind each port; nothing here knows what. Every function may wait for a disk and is called in
the worker only (``Jobs``), one at a time; a function whose words say otherwise may be called there. Each raises
``KioskError`` with the sentence to show, and then nothing has changed: ``ContentError`` where what somebody wrote or
chose is at fault, ``MachineError`` where the machine is. On a full disk, and on one that can only be read, whatever
only reads still does. ``who`` is the name of the person who is unlocked; what it is given to stands in the list of who
did what. Moments are aware and in UTC. ``tests/contracts`` holds whatever is put behind a port to all of this.
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
from kiosk.staff.ports.preview import Look, Preview, Seen

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
    "Seen",
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
