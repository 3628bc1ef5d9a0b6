"""The rows of blocks as QML knows them: a type for each class of ``kiosk.visitor.blocks``."""

from PySide6.QtQml import QmlElement

from kiosk.ui.typed_rows import row_types
from kiosk.visitor import blocks

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

_KINDS = [each for each in vars(blocks).values() if isinstance(each, type) and issubclass(each, blocks.BlockRow)]
BLOCK_ROWS = row_types(_KINDS, lambda made: QmlElement(made))  # noqa: PLW0108 - called in this module
"""By the class of a row."""
