"""What is drawn on a sheet piece by piece: texts in the letters of the template, bars, frames and dots.

Each piece is an item of the layout, so that the sheet stays lines and text in each kind of file.
"""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.export.layers.typography import INK
from wijkaanpak_plugin.export.sheet.fitting import in_width, text_width_mm
from wijkaanpak_plugin.export.sheet.template import Template

#: Letters of which the template has an example each.
HEADING, CAPTION, TEXT, STRONG = "heading", "caption", "text", "strong"
LETTERS = (HEADING, CAPTION, TEXT, STRONG)
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
#: How wide lines are, in millimetres.
THIN_MM = 0.15


class Board:
    """Puts pieces on a template; what has no example in it is not drawn."""

    def __init__(self, template: Template) -> None:
        self._template = template
        self._letters: dict[str, Optional[QgsLayoutItemLabel]] = {}
        self._odd = 0
        for name in LETTERS:
            example = template.item(name, QgsLayoutItemLabel)
            if example is not None:
                example.setVisibility(False)
            self._letters[name] = example

    def area(self, name: str) -> Optional[QRectF]:
        """Return where a part of the sheet goes, in millimetres: the place of an item that is not shown."""
        item = self._template.item(name, QgsLayoutItemShape)
        if item is None:
            return None
        item.setVisibility(False)
        return QRectF(item.pagePos(), item.rect().size())

    def text(
        self,
        box: QRectF,
        text: str,
        letters: str = TEXT,
        align: Qt.AlignmentFlag = LEFT,
        colour: str = "",
        lines: int = 1,
    ) -> float:
        """Write a text in a box, in so many lines at most, and return how wide the first one is, in millimetres."""
        example = self._letters[letters]
        if example is None or not text or box.width() <= 0:
            return 0.0
        label = QgsLayoutItemLabel(self._template.layout)
        style = example.textFormat()
        if colour:
            style.setColor(QColor(colour))
        label.setTextFormat(style)
        label.setHAlign(align)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
        label.setMarginX(0)
        label.setMarginY(0)
        self._place(label, box)
        shown = in_width(label, text, lines)
        label.setText(self._as_written(shown))
        return text_width_mm(label, shown.split("\n")[0], style)

    def bar(self, box: QRectF, fill: str, stroke: str = "", is_dashed: bool = False) -> None:
        """Draw a filled box. fill: colour, empty for none; stroke: colour of its edge, empty for none."""
        self._shape(QgsLayoutItemShape.Shape.Rectangle, box, fill, stroke, is_dashed)

    def dot(self, box: QRectF, is_filled: bool) -> None:
        """Draw one place of a judgement."""
        self._shape(QgsLayoutItemShape.Shape.Ellipse, box, INK if is_filled else "", INK, False)

    def line(self, box: QRectF, colour: str) -> None:
        """Draw a thin line along the top of a box."""
        self.bar(QRectF(box.left(), box.top(), box.width(), THIN_MM), colour)

    def _shape(self, kind: QgsLayoutItemShape.Shape, box: QRectF, fill: str, stroke: str, is_dashed: bool) -> None:
        if box.width() <= 0 or box.height() <= 0:
            return
        shape = QgsLayoutItemShape(self._template.layout)
        shape.setShapeType(kind)
        shape.setSymbol(
            QgsFillSymbol.createSimple(
                {
                    "color": fill or "0,0,0,0",
                    "style": "solid" if fill else "no",
                    "outline_color": stroke or "0,0,0,0",
                    "outline_style": ("dash" if is_dashed else "solid") if stroke else "no",
                    "outline_width": "0.25",
                }
            )
        )
        self._place(shape, box)

    def _place(self, item: QgsLayoutItem, box: QRectF) -> None:
        unit = Qgis.LayoutUnit.Millimeters
        item.attemptResize(QgsLayoutSize(box.width(), box.height(), unit))
        item.attemptMove(QgsLayoutPoint(box.left(), box.top(), unit))
        self._template.layout.addLayoutItem(item)

    def _as_written(self, text: str) -> str:
        """Return what shows a text as people wrote it: what looks like an expression is never run."""
        if "[%" not in text:
            return text
        self._odd += 1
        name = f"text_{self._odd}"
        self._template.set_text(name, text)
        return f"[% @wijkaanpak_{name} %]"
