"""What days and months are called, in the language the words around them are in.

Qt knows the names of most languages. Which language is spoken only a translation says, for a preview may speak another
than everything else: so each translation says its own tag. Where there is none everything is English, and so are these.
"""

from PySide6.QtCore import QCoreApplication, QLocale


def day_name(day: int) -> str:
    """The full name of weekday ``day`` (Monday is 0)."""
    return _locale().dayName(day + 1)


def short_day(day: int) -> str:
    """The short name of weekday ``day`` (Monday is 0)."""
    return _locale().dayName(day + 1, QLocale.FormatType.ShortFormat)


def month_name(month: int) -> str:
    """The full name of ``month`` (January is 1) as it stands beside the number of a day."""
    return _locale().monthName(month)


def month_alone(month: int) -> str:
    """The same as it stands by itself; in some languages that is another form."""
    return _locale().standaloneMonthName(month)


def _locale() -> QLocale:
    return QLocale(QCoreApplication.translate("calendar", "en-GB", "the tag of the language this is translated into"))
