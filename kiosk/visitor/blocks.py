"""The blocks of a page as rows. A new kind of block gets its case in ``block_row``; one that is drawn like no other, a
class here and a choice in BlockList.qml.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content import links, model
from kiosk.visitor.cards import code_for, kept_apart, prose, shown_address
from kiosk.visitor.page_context import PageContext

FIRST_LOT, NEXT_LOT = (10, 12_000), (4, 4_000)
"""How many blocks, and letters in them, a page has from the first, and how many it gets at a time after that. The first
are more than a screen shows; the next take a few milliseconds, so that hiding never waits for a long page."""

LIST_ITEMS = 40
"""Items of a list in one block; a longer one goes on in the next."""

WIDE = 9 / 16
"""Height by width of a film that does not say its own."""


class BlockRow(Struct, frozen=True):
    """One block of a page; what every kind has. Each drawing has a class below, by which QML knows its rows.

    Structs, because these are made before the first frame: a dataclass each would take 5 ms longer.
    """

    key: str
    title: str


class WordsBlockRow(BlockRow, frozen=True):
    """What the kinds have that say something in ``markup``."""

    markup: str


class TextBlockRow(WordsBlockRow, frozen=True):
    """Words to read. ``source`` is where a fact is from, or whose words they are; ``first`` leads the page."""

    look: Literal["paragraph", "warning", "fact", "quote", "notice"]
    source: str = ""
    first: bool = False


class ListBlockRow(BlockRow, frozen=True):
    """Steps with numbers, or points. ``before`` are the items of the list in the blocks before it."""

    items: tuple[str, ...]
    numbered: bool
    before: int = 0


class QuestionBlockRow(WordsBlockRow, frozen=True):
    """A question to think about, and what is said to each of its answers."""

    answers: tuple[str, ...]
    replies: tuple[str, ...]


class LinkBlockRow(WordsBlockRow, frozen=True):
    """An address outside; ``code`` is what its QR code says."""

    code: str
    address: str


class EmergencyBlockRow(BlockRow, frozen=True):
    """The way to the emergency page."""


class PageBlockRow(BlockRow, frozen=True):
    """The way to another page."""

    label: str
    icon: str
    route: str


class PictureBlockRow(WordsBlockRow, frozen=True):
    """A picture; ``file`` is its address."""

    file: str
    alternative: str


class FilmBlockRow(WordsBlockRow, frozen=True):
    """A film, with the addresses of its files; one that is gone has none. ``shape`` is its height by its width,
    ``transcript`` the words to read instead of it."""

    file: str = ""
    alternative: str = ""
    still: str = ""
    captions: str = ""
    shape: float = WIDE
    transcript: str = ""


def block_rows(
    blocks: Iterable[model.Block], context: PageContext, audience: model.Audience = model.Audience.EVERYONE
) -> Iterator[BlockRow]:
    """Blocks of a page for ``audience`` as rows, in order. One whose picture is gone is left out, never blank (safety
    rule 11), and so is a notice with nothing to say (any more), and the way to a guided check of the other side."""
    for place, block in enumerate(blocks):
        guide = context.catalogue.guide(block.guide) if isinstance(block, model.GuideLink) else None
        if guide is not None and kept_apart(audience, guide.audience):
            continue
        row = block_row(block, context, place == 0)
        if row is not None:
            yield from _parts(row) if isinstance(row, ListBlockRow) else (row,)


def _parts(row: ListBlockRow) -> Iterator[BlockRow]:
    yield replace(row, items=row.items[:LIST_ITEMS])
    for start in range(LIST_ITEMS, len(row.items), LIST_ITEMS):
        items = row.items[start : start + LIST_ITEMS]
        yield replace(row, key=f"{row.key}/{start}", title="", items=items, before=start)


def lots(rows: Iterator[BlockRow]) -> Iterator[list[BlockRow]]:
    """``rows`` in the lots a page is built of; see ``FIRST_LOT``."""
    most, longest = FIRST_LOT
    lot: list[BlockRow] = []
    letters = 0
    for row in rows:
        lot.append(row)
        letters += _letters(row)
        if len(lot) >= most or letters >= longest:
            yield lot
            most, longest = NEXT_LOT
            lot, letters = [], 0
    if lot:
        yield lot


def _letters(row: BlockRow) -> int:
    match row:
        case ListBlockRow(items=items):
            return sum(map(len, items))
        case QuestionBlockRow(markup=markup, answers=answers):
            return len(markup) + sum(map(len, answers))
        case WordsBlockRow(markup=markup):
            return len(markup)
    return 0


def block_row(block: model.Block, context: PageContext, first: bool) -> BlockRow | None:  # noqa: PLR0912 - one case a kind
    """One block as a row. The match is closed: a new kind of block gets its case here."""
    head = block.id, block.title
    match block:
        case model.Paragraph(text=text):
            return TextBlockRow(*head, prose(text), "paragraph", first=first)
        case model.Caution(text=text):
            return TextBlockRow(*head, prose(text), "warning")
        case model.Fact(text=text, source=source):
            return TextBlockRow(*head, prose(text), "fact", source)
        case model.Quote(text=text, who=who):
            return TextBlockRow(*head, prose(text), "quote", who)
        case model.Steps(items=items) | model.Points(items=items):
            return ListBlockRow(*head, tuple(map(prose, items)), isinstance(block, model.Steps))
        case model.Question(text=text, answers=answers):
            texts = tuple(answer.text for answer in answers)
            return QuestionBlockRow(*head, prose(text), texts, tuple(prose(answer.reply) for answer in answers))
        case model.Notice(text=text, last_day=last_day):
            over = last_day is not None and last_day < context.today
            return TextBlockRow(*head, prose(text), "notice") if text.strip() and not over else None
        case model.Link(address=address, text=text):
            return LinkBlockRow(*head, prose(text), code_for(links.web_uri, address), shown_address(address))
        case model.Emergency():
            return EmergencyBlockRow(*head)
        case model.GuideLink(guide=guide, text=text):
            found = context.catalogue.guide(guide)
            return PageBlockRow(*head, text or found.title, "list-checks", f"guide/{guide}") if found else None
        case model.SurveyLink(survey=survey, text=text):
            about = context.catalogue.survey(survey)
            return PageBlockRow(*head, text or about.title, "vote", f"survey/{survey}") if about else None
        case model.Video(media=media, caption=caption):
            film, url = context.catalogue.media_file(media), context.media_url(media)
            if film is None or not url:
                # In place of a film that is gone stands what it says, never an empty frame (safety rule 11).
                words = "\n".join(part for part in (caption, film.alternative if film else "") if part)
                return FilmBlockRow(*head, prose(words)) if words else None
            captions = context.media_url(film.captions) if film.captions else ""
            shape = film.height / film.width if film.width and film.height else WIDE
            still, transcript = context.still_url(media), prose(film.transcript)
            return FilmBlockRow(*head, prose(caption), url, film.alternative, still, captions, shape, transcript)
        case model.Picture(media=media, caption=caption):
            file, url = context.catalogue.media_file(media), context.media_url(media)
            return PictureBlockRow(*head, prose(caption), url, file.alternative) if file and url else None
