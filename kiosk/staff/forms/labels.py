"""What a thing and its fields are called, for somebody who has never seen a path: as the form of the thing calls them.

A label is written once, in the form. Whoever names a field elsewhere (a translation, a comparison, where a picture is
used) asks here.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.form import nearest, rows_of
from kiosk.staff.forms.rows import FormItem, FormRow

translate = QCoreApplication.translate


def kind_name(kind: str) -> str:
    """What a kind of thing is called: "Service" for ``service``."""
    return {
        "venue": translate("fields", "Venue"),
        "tile": translate("fields", "Tile of the start page"),
        "organization": translate("fields", "Organisation"),
        "service": translate("fields", "Service"),
        "topic": translate("fields", "Topic"),
        "campaign": translate("fields", "Campaign"),
        "guide": translate("fields", "Guided check"),
        "survey": translate("fields", "Survey"),
        "media": translate("fields", "Picture, film or recording"),
        "page": translate("fields", "Easy Read and signs"),
        "translation": translate("fields", "Translation"),
        "edition": translate("fields", "The whole edition"),
    }[kind]


class FieldLabels:
    """The labels of the fields of one thing. What ``context`` has folded is called by what it is folded into."""

    def __init__(self, context: FormContext) -> None:
        self._rows: Mapping[str, FormRow] = {row.key: row for row in rows_of(context)}

    def of(self, path: str) -> str:
        """What the field at ``path`` of the thing is called: "Phone 116 123: What it costs"; "" where the form has no
        row for it."""
        key = nearest(self._rows, path)
        if not key:
            return ""
        steps = key.split("/")
        above = (self._rows.get("/".join(steps[:count])) for count in range(1, len(steps)))
        items = [_words(row) for row in above if isinstance(row, FormItem)]
        return translate("telling", ": ").join((*items, _words(self._rows[key])))


def field_label(context: FormContext, path: str) -> str:
    """What ``FieldLabels`` say of a single field; only what it lies in is unfolded for it."""
    return FieldLabels(context.with_rows_of((path,))).of(path)


def _words(row: FormRow) -> str:
    return f"{row.label} {row.value.rstrip(' .')}".strip() if isinstance(row, FormItem) else row.label
