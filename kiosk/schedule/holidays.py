"""The bank holidays of England, as a value that can be kept and given back.

The table comes from the ``holidays`` package once; after that it travels as a plain mapping, so that a start-up
snapshot can hold it and the package need not be imported before the first frame.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

EVERY_BANK_HOLIDAY = "bank-holidays"
"""What an hours exception says when it means every bank holiday."""

_SUBSTITUTE = " (observed)"
_OTHER_NAMES = {
    # www.gov.uk/bank-holidays uses the names on the left, the holidays package those on the right.
    "early may bank holiday": "may day",
    "summer bank holiday": "late summer bank holiday",
}


def holiday_key(name: str) -> str:
    """The form in which two spellings of one holiday are equal: letter case, spacing and the shape of the apostrophe
    do not matter, and the names gov.uk uses mean the same days."""
    key = " ".join(name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold().split())
    return _OTHER_NAMES.get(key, key)


@dataclass(frozen=True, slots=True)
class BankHolidays:
    """Which days are bank holidays, for the whole years the table knows.

    England has bank holidays every year, so a year with none in the table is a year the table does not know; nothing
    may be promised for its days (safety rule 9). The empty table knows no year at all.
    """

    _names: dict[dt.date, tuple[str, ...]] = field(default_factory=dict)
    _keys: dict[dt.date, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    _years: frozenset[int] = field(default=frozenset(), repr=False, compare=False)

    @classmethod
    def from_table(cls, table: Mapping[dt.date, Iterable[str]]) -> Self:
        """Build from what ``table`` gave. Cheap: a few microseconds a holiday."""
        names = {date: tuple(on_date) for date, on_date in sorted(table.items())}
        keys = {date: _keys_of(on_date) for date, on_date in names.items()}
        return cls(names, keys, frozenset(date.year for date in names))

    def table(self) -> dict[dt.date, tuple[str, ...]]:
        """A plain copy, by date, to keep and to give to ``from_table`` later."""
        return dict(self._names)

    def names_on(self, date: dt.date) -> tuple[str, ...]:
        """The bank holidays on ``date``, usually none or one."""
        return self._names.get(date, ())

    def keys_on(self, date: dt.date) -> tuple[str, ...]:
        """The ``holiday_key`` of each rule that speaks of ``date``, the most exact first.

        Where a holiday is moved, a rule for it holds on the day itself and on the substitute day: "Christmas Day" is
        both 25 December 2027 and Monday 27 December 2027, which the package calls "Christmas Day (observed)". A rule
        for "Christmas Day (observed)" speaks of the substitute day alone, and so comes first.
        """
        return self._keys.get(date, ())

    def covers(self, date: dt.date) -> bool:
        """Whether the table knows if ``date`` is a bank holiday: it knows whole years or nothing of them."""
        return date.year in self._years

    def knows(self, holiday: str) -> bool:
        """Whether an hours exception for ``holiday`` can ever take effect by this table."""
        key = holiday_key(holiday)
        return key == EVERY_BANK_HOLIDAY or any(key in keys for keys in self._keys.values())


def bank_holidays_of_england(first_year: int, last_year: int) -> BankHolidays:
    """The bank holidays of England in the years from ``first_year`` to ``last_year``, both included.

    Substitute days count. Holidays proclaimed for one year (a coronation) are known only if they were when the
    ``holidays`` package was released; until then a dated exception says it. Opening hours look 15 days ahead, so ask
    for the year after this one too.
    """
    # Imported here because it takes 140 ms, which a start from a snapshot does not have to pay.
    from holidays import country_holidays  # noqa: PLC0415

    table = country_holidays("GB", subdiv="ENG", years=range(first_year, last_year + 1))
    return BankHolidays.from_table({date: table.get_list(date) for date in table})


def _keys_of(names: Iterable[str]) -> tuple[str, ...]:
    exact = [holiday_key(name) for name in names]
    moved = [holiday_key(key.removesuffix(_SUBSTITUTE)) for key in exact if key.endswith(_SUBSTITUTE)]
    return (*exact, *moved)
