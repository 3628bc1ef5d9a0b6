"""The sheet for colleagues as one page of A4, in black on white, for whatever printer there is.

It is drawn text by text and not as a ``QTextDocument``, which needs a thread with timers; the worker has none.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from kiosk.content.typefaces import LATIN_FAMILY
from kiosk.staff.sheet.sheet_words import Sheet, SheetNumber, SheetPart

MARGIN_MM = 16.0
MM_PER_INCH = 25.4
DOTS_PER_INCH = 300
MM = DOTS_PER_INCH / MM_PER_INCH
"""Dots of the page."""

LARGEST_POINTS, SMALLEST_POINTS, STEP_POINTS = 11.5, 7.0, 0.25
"""The size of the letters: as large as one page has room for."""

TITLE, HEADING, NUMBER = 1.7, 1.2, 1.25
"""Letters that are larger, as multiples of the others."""

NAME_SHARE, NUMBER_SHARE = 0.44, 0.26
"""Of the width; what is left is for the hours."""

WRAPPED = int(Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value)


def sheet_pdf(sheet: Sheet) -> bytes:
    """``sheet`` as a PDF of one page; takes about a tenth of a second. May be called in any thread, once the typefaces
    are loaded."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = a4_page(buffer)
    writer.setTitle(sheet.title)
    points, _ = fitted(sheet, writer)
    painter = QPainter(writer)
    painter.setPen(QPen(Qt.GlobalColor.black, 0.2 * MM))
    _Pen(writer, points, painter).sheet(sheet)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def a4_page(device: QIODevice) -> QPdfWriter:
    """A page that is written to ``device``."""
    writer = QPdfWriter(device)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    return writer


def fitted(sheet: Sheet, writer: QPdfWriter) -> tuple[float, float]:
    """The largest letters, in points, with which ``sheet`` fits on the page, and the share of it that is then taken."""
    points = LARGEST_POINTS
    while (share := _Pen(writer, points).sheet(sheet) / writer.height()) > 1 and points > SMALLEST_POINTS:
        points -= STEP_POINTS
    return points, share


@dataclass
class _Pen:
    """Goes down the page. Without a ``painter`` it only measures."""

    writer: QPdfWriter
    points: float
    painter: QPainter | None = None
    y: float = 0.0

    def sheet(self, sheet: Sheet) -> float:
        """Write everything; gives how far down the page it went, in dots."""
        self._down(self._text(sheet.title, bold=True, scale=TITLE), 1)
        self._down(self._text(sheet.opening), 1)
        for part in sheet.parts:
            self._part(part)
        self._heading(sheet.numbers_title)
        for number in sheet.numbers:
            self._row(number)
        self._rule()
        for line in sheet.foot:
            self._down(1.5 * MM, 0)
            self._down(self._text(line, scale=0.9), 0)
        return self.y

    def _part(self, part: SheetPart) -> None:
        self._heading(part.title)
        for line in part.lines:
            self._text("•", left=1 * MM)
            self._down(self._text(line, left=5 * MM), 0.6)

    def _heading(self, words: str) -> None:
        self._down(2 * MM, 0)
        self._down(self._text(words, bold=True, scale=HEADING), 0.8)

    def _row(self, number: SheetNumber) -> None:
        self._rule()
        self._down(0.8 * MM, 0)
        width = self.writer.width()
        name, rest = width * NAME_SHARE, width * NUMBER_SHARE
        heights = [self._text(number.name, width=name - 3 * MM, bold=True)]
        if number.line:
            below = replace(self, y=self.y + heights[0])
            heights[0] += below._text(number.line, width=name - 3 * MM)
        if number.when:
            heights.append(self._text(number.number, left=name, width=rest, bold=True, scale=NUMBER, dialled=True))
            heights.append(self._text(number.when, left=name + rest))
        else:
            heights.append(self._text(number.number, left=name, bold=True, dialled=True))
        self._down(max(heights), 0.8)

    def _rule(self) -> None:
        if self.painter is not None:
            self.painter.drawLine(QPointF(0, self.y), QPointF(self.writer.width(), self.y))

    def _text(
        self,
        words: str,
        *,
        left: float = 0.0,
        width: float | None = None,
        bold: bool = False,
        scale: float = 1.0,
        dialled: bool = False,
    ) -> float:
        """Write ``words`` from where the pen is; gives their height. The pen stays."""
        font = QFont(LATIN_FAMILY)
        font.setPointSizeF(self.points * scale)
        font.setBold(bold)
        if dialled:
            font.setFeature(QFont.Tag("zero"), 1)
        room = QRectF(left, self.y, self.writer.width() - left if width is None else width, self.writer.height())
        if self.painter is not None:
            self.painter.setFont(font)
            self.painter.drawText(room, WRAPPED, words)
        return QFontMetricsF(font, self.writer).boundingRect(room, WRAPPED, words).height()

    def _down(self, dots: float, millimetres: float) -> None:
        self.y += dots + millimetres * MM
