"""Head of the table of packages: a small map of each, all of one place at one scale, and its name below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QImage, QPainter, QPalette
from qgis.PyQt.QtWidgets import QHeaderView, QWidget

from wijkaanpak_plugin.docks.packages.compare.bars import FIRST_PACKAGE

#: Room around a map and its name, in pixels.
_AROUND = 4
#: Height of a map at most and at least, and as a part of the height of the table.
_HIGHEST, _LOWEST, _PART = 132, 64, 0.24


class TableHead(QHeaderView):
    """Its first two sections have no map."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._maps: dict[int, QImage] = {}
        self._high = _HIGHEST
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    @property
    def map_high(self) -> int:
        """How high a map is, in pixels."""
        return self._high

    @property
    def maps(self) -> dict[int, QImage]:
        """The maps that are shown, by column."""
        return dict(self._maps)

    def fit(self, table_high: int) -> None:
        """Be as high as a table of this height has room for."""
        self._high = int(min(_HIGHEST, max(_LOWEST, _PART * table_high)))
        self.updateGeometry()

    def show_maps(self, packages: Sequence[str], maps: Mapping[str, QImage]) -> None:
        """Show the map of each package in its column, by id."""
        shown = {FIRST_PACKAGE + place: maps.get(name, QImage()) for place, name in enumerate(packages)}
        self._maps = {section: image for section, image in shown.items() if not image.isNull()}
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the room of a map with a line below it."""
        return QSize(super().sizeHint().width(), self._high + self.fontMetrics().lineSpacing() + 3 * _AROUND)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one head."""
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        painter.save()
        painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Base))
        ink = self.palette().color(QPalette.ColorRole.Text)
        line = self.fontMetrics().lineSpacing()
        box = QRectF(rect).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        below = QRectF(box.left(), box.bottom() - line, box.width(), line)
        painter.setPen(ink)
        if section >= FIRST_PACKAGE:
            font = painter.font()
            font.setBold(True)
            painter.setFont(font)
            self._draw_map(painter, QRectF(box.left(), box.top(), box.width(), self._high), section)
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(below.width()))
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        else:
            align = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignBottom)
            painter.drawText(box, align | int(Qt.TextFlag.TextWordWrap), text)
        painter.restore()

    def _draw_map(self, painter: QPainter, box: QRectF, section: int) -> None:
        image = self._maps.get(section)
        painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
        if image is not None:
            size = QSize(image.size() / image.devicePixelRatio()).scaled(
                box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(box.center())
            painter.drawImage(place, image)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -1, -1))
