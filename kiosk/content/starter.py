"""What the kiosk comes with: the national edition, and a county's that lies on it."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from kiosk.asset_paths import assets
from kiosk.content.catalogue import merge
from kiosk.content.draft import as_edition
from kiosk.content.model import Edition
from kiosk.content.source import compile_edition, compile_head
from kiosk.content.translations import fields
from kiosk.errors import ContentError


def starter_folder() -> Path:
    """Where it lies: a folder for each edition."""
    return assets() / "starter"


def starter_editions() -> tuple[Edition, ...]:
    """The editions the kiosk carries, compiled from their source, the upper one first.

    Raises ``ContentError`` where one has a mistake, or there is none.
    """
    return in_layers([compile_edition(each) for each in _folders()])


def starter_heads() -> tuple[Edition, ...]:
    """The same without their things; a twentieth of the work. Raises ``ContentError`` as ``starter_editions`` does."""
    return tuple(compile_head(each) for each in _folders())


def _folders() -> list[Path]:
    folders = sorted(each.parent for each in starter_folder().glob("*/edition.toml"))
    if not folders:
        raise ContentError("The content this kiosk comes with is not there.", "Install the kiosk anew.")
    return folders


def in_layers(editions: Sequence[Edition]) -> tuple[Edition, ...]:
    """``editions``, each above the one it lies on."""
    return tuple(sorted(editions, key=lambda each: each.lies_on is None))


def as_one(editions: Sequence[Edition]) -> Edition:
    """Everything that ``editions``, the upper one first, say together, as one edition of the lowest one's publisher;
    for the checks. Translations of what an upper one put something in the place of are left out."""
    one = as_edition(merge(editions), editions[-1])
    there = {path for path, _ in fields(one)}
    replaced = {path for each in editions for path, _ in fields(each)} - there
    left = tuple(each for each in one.translations if each.field not in replaced)
    return msgspec.structs.replace(one, translations=left)
