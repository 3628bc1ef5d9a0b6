"""How each person of the staff has chosen to read the staff pages: kept among the settings, under the person's number.

A number is never given to another person, so nobody comes into a choice that is not theirs.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kiosk.content.defaults import TEXT_SCALES
from kiosk.store.models import SettingRow


@dataclass(frozen=True, slots=True)
class ReadingChoice:
    """The size of the text, one of ``TEXT_SCALES``, and whether in high contrast."""

    text_scale: float = TEXT_SCALES[0]
    contrast: bool = False


def choice_of(session: Session, person: int) -> ReadingChoice:
    """What ``person`` has chosen; the usual, where that is nothing or cannot be made out any more."""
    row = session.get(SettingRow, _key(person))
    kept: Any = row.value if row is not None and isinstance(row.value, dict) else {}
    text_scale = kept.get("text_scale")
    return ReadingChoice(text_scale if text_scale in TEXT_SCALES else TEXT_SCALES[0], kept.get("contrast") is True)


def keep_choice(session: Session, person: int, choice: ReadingChoice) -> None:
    """Keep what ``person`` chooses from now on."""
    value = {"text_scale": choice.text_scale, "contrast": choice.contrast}
    session.merge(SettingRow(key=_key(person), value=value))


def forget_choice(session: Session, person: int) -> None:
    """Nothing is left of it when ``person`` goes."""
    session.execute(delete(SettingRow).where(SettingRow.key == _key(person)))


def _key(person: int) -> str:
    return f"reading/{person}"
