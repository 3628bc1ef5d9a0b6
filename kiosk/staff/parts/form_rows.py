"""The rows of a form as QML knows them: a type for each class of ``kiosk.staff.forms.rows`` that draws one."""

from PySide6.QtQml import QmlElement

from kiosk.staff.forms import rows
from kiosk.ui.typed_rows import row_types

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

_KINDS = [each for each in vars(rows).values() if isinstance(each, type) and issubclass(each, rows.FormRow)]
FORM_ROWS = row_types(_KINDS, lambda made: QmlElement(made))  # noqa: PLW0108 - called in this module
"""By the class of a row."""
