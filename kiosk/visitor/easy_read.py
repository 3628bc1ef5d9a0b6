"""A page in Easy Read, and its film in sign language: what a page offers to whoever reads little, or reads by signs."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.content.model import EasyLine, Video
from kiosk.visitor.blocks import FilmBlockRow, block_row
from kiosk.visitor.cards import prose
from kiosk.visitor.page_context import PageContext


@dataclass(frozen=True, slots=True)
class EasyRow:
    """A line of Easy Read: a short sentence, and the drawing beside it."""

    key: str
    markup: str
    drawing: str


def easy_rows(lines: Iterable[EasyLine]) -> list[EasyRow]:
    """``lines`` as rows, in order; one that says nothing yet is left out, never a gap (safety rule 11)."""
    return [EasyRow(line.id, prose(line.text), line.drawing) for line in lines if line.text.strip()]


def signed_rows(film: str | None, context: PageContext) -> list[FilmBlockRow]:
    """The film of this id as the one row of a list, as it stands among blocks; none where there is no such file: nobody
    is offered a film that cannot be played."""
    row = block_row(Video(id="signed-film", media=film), context, first=False) if film else None
    return [row] if isinstance(row, FilmBlockRow) and row.file else []
