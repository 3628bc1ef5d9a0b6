"""What Qt would write to the terminal though nothing is wrong."""

from PySide6.QtCore import QLoggingCategory

_RULES = (
    "qt.multimedia*=false",
    # A typeface of one script is asked about letters of another before the one that has them.
    "qt.text.font.db=false",
)


def keep_quiet() -> None:
    """Leave all of it out: rules that are set later would take the place of those before, so everybody sets these."""
    QLoggingCategory.setFilterRules("\n".join(_RULES))
