"""Numbers of the pages of a booklet, in the lower right corner of each."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsLayoutItemLabel, QgsLayoutPoint, QgsLayoutSize, QgsPrintLayout
from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.layers.typography import GREY, text_format

#: Size of the number, how far it stands from the edges of the page, and its letters, on A3.
_WIDTH_MM, _HEIGHT_MM = 60.0, 3.4
_MARGIN_MM, _BOTTOM_MM = 10.0, 1.0
_POINTS = 7.0


def number_pages(layouts: Sequence[QgsPrintLayout]) -> None:
    """Write on each page which one it is, and of how many."""
    text = translate("Export", "page {number} of {count}")
    for number, layout in enumerate(layouts, 1):
        page = layout.pageCollection().page(0).rect()
        label = QgsLayoutItemLabel(layout)
        label.setId("page_number")
        label.setTextFormat(text_format(_POINTS, colour=GREY))
        label.setHAlign(Qt.AlignmentFlag.AlignRight)
        label.setMarginX(0)
        label.setMarginY(0)
        label.setText(text.format(number=number, count=len(layouts)))
        label.attemptResize(QgsLayoutSize(_WIDTH_MM, _HEIGHT_MM, Qgis.LayoutUnit.Millimeters))
        left, top = page.width() - _MARGIN_MM - _WIDTH_MM, page.height() - _BOTTOM_MM - _HEIGHT_MM
        label.attemptMove(QgsLayoutPoint(left, top, Qgis.LayoutUnit.Millimeters))
        layout.addLayoutItem(label)
