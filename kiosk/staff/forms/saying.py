"""Which field of a form says what stands on a visitor's page. Told by the words alone: pages know nothing of forms."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from kiosk.content.readable import readable
from kiosk.staff.forms.reading import Unread, read_closing, read_time
from kiosk.staff.forms.rows import FormItem, FormLine, FormPick, FormRow, FormWindow

FEWEST = 6
"""Letters and digits that have to agree where one text is only a part of the other."""

FOR_STAFF = "assurance/staff_tasks"
"""Where the keys of rows begin that no visitor sees."""

_MARKS = re.compile(r"<[^>]*>|&\w+;|[\W_]+")


class Sayings:
    """What fields say, to look up many words in: ``said`` are words, each with the key of its field, those first that
    are looked up first."""

    def __init__(self, said: Iterable[tuple[str, str]]) -> None:
        self._told = [(told, key) for words, key in said if (told := _letters(words))]
        self._exactly: dict[str, list[str]] = {}
        for told, key in self._told:
            self._exactly.setdefault(told, []).append(key)

    @classmethod
    def of_rows(cls, rows: Iterable[FormRow]) -> "Sayings":
        """What the rows of a form say. Those only for staff are left out."""
        shown = (row for row in rows if not row.key.startswith(FOR_STAFF))
        # What an item says of itself one of its fields says too.
        fields_first = sorted(shown, key=lambda row: isinstance(row, FormItem))
        return cls((words, row.key) for row in fields_first for words in _told(row))

    def exactly(self, words: str, around: Sequence[str] = ()) -> str:
        """The key of the row that says just ``words``; of several rows the one nearest to what says the words
        ``around`` them; "" for none."""
        found = self._exactly.get(_letters(words), [])
        return _nearest(found, self._beside(around)) if found else ""

    def own(self, words: str, around: Sequence[str] = ()) -> str:
        """The same, or the row that says ``words`` at greater length, or most of them."""
        letters = _letters(words)
        return self.exactly(words, around) or self._longer(letters) or self._shorter(letters, len(letters) // 2)

    def field(self, words: str, around: Sequence[str] = ()) -> str:
        """The same; where no row says ``words``, the row that says the first of those ``around`` them that any does,
        and at last one that says a part of them."""
        beside = self._beside(around)
        return self.own(words, around) or (beside[0] if beside else "") or self._shorter(_letters(words))

    def _beside(self, around: Sequence[str]) -> list[str]:
        """The rows that alone say one of those words."""
        alone = (self._exactly.get(_letters(each), []) for each in around)
        return [found[0] for found in alone if len(found) == 1]

    def _longer(self, letters: str) -> str:
        """The row of the fewest letters that holds these: a paragraph of a text, a number with its name."""
        if len(letters) < FEWEST:
            return ""
        return min(((len(told), key) for told, key in self._told if letters in told), default=(0, ""))[1]

    def _shorter(self, letters: str, least: int = 0) -> str:
        """The row of the most letters, and at least so many, that these hold: a date in a sentence of ours."""
        least = max(least, FEWEST)
        within = ((len(told), key) for told, key in self._told if len(told) >= least and told in letters)
        return max(within, default=(0, ""))[1]


def _nearest(keys: Sequence[str], beside: Sequence[str]) -> str:
    """The first of ``keys`` that has most of its path in common with the first of ``beside``."""

    def common(key: str) -> int:
        pairs = zip(key.split("/"), beside[0].split("/"), strict=False)
        return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))

    return max(keys, key=common) if beside else keys[0]


def _letters(text: str) -> str:
    return _MARKS.sub("", text).casefold()


def _told(row: FormRow) -> Iterator[str]:
    match row:
        case FormLine(value=value) | FormPick(value=value):
            yield value
        case FormItem(value=value, label=label):
            yield value or label
        case FormWindow(opens=opens, closes=closes):
            try:
                first = read_time(opens)
                yield readable(first) + readable(read_closing(closes, first))
            except Unread:
                return
