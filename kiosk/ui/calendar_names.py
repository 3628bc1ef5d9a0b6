"""What days and months are called and how times are written, in the language the words around them are in.

Qt knows the names of most languages. Which language is spoken only a translation says, for a preview may speak another
than everything else: so each translation says its own tag. Where there is none everything is English, and so are these.
"""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime


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


def time_of_day(moment: dt.time) -> str:
    """The time as people who read the language write it, by Qt (CLDR), with no am or pm where they have none; "" in
    English, which the words themselves say. It stands together, and from left to right, in a line that runs from the
    right too."""
    locale = _locale()
    if locale.language() == QLocale.Language.English:
        return ""
    written = locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    written = written.replace(" ", "\N{NO-BREAK SPACE}").replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")
    if locale.textDirection() == Qt.LayoutDirection.RightToLeft:
        return f"\N{LEFT-TO-RIGHT ISOLATE}{written}\N{POP DIRECTIONAL ISOLATE}"
    return written


def _locale() -> QLocale:
    return QLocale(QCoreApplication.translate("calendar", "en-GB", "the tag of the language this is translated into"))
