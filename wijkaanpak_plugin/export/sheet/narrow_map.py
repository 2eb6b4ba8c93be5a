"""A plan that is higher than the frame of the map: the frame is made narrower, and the list beside it wider."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QRectF

#: A frame keeps this share of its width at least, so that what lies on the map has room.
_LEAST = 0.4
#: What is shown is high when its height is so many times its width; all else stays as the template has it.
_HIGH = 1.15

Table = tuple[QgsLayoutFrame, QgsLayoutItemManualTable]


def narrow_map(item: QgsLayoutItemMap, extent: QgsRectangle, table: Optional[Table]) -> None:
    """Fit the width of the frame to what is shown (``extent``, in the CRS of the map), where it is much higher than
    wide. What lies at the right of the map follows its edge; what stands beside it gets the room that comes free.
    """
    frame = _place(item)
    if extent.height() <= _HIGH * extent.width():
        return
    wanted = max(frame.height() * extent.width() / extent.height(), _LEAST * frame.width())
    if wanted >= frame.width():
        return
    free = frame.width() - wanted
    beside = _place(table[0]) if table is not None and _is_beside(_place(table[0]), frame) else QRectF(frame)
    for other in item.layout().items():
        if isinstance(other, QgsLayoutItem) and other is not item:
            _follow(other, frame, free, beside)
    item.attemptResize(QgsLayoutSize(wanted, frame.height(), Qgis.LayoutUnit.Millimeters))
    if table is not None and _is_beside(beside, frame):
        _widen_texts(table[1], free)


def _follow(other: QgsLayoutItem, frame: QRectF, free: float, beside: QRectF) -> None:
    """Give an item its place; beside: where the list stood, which ends with the map now, as it stands above others."""
    place = _place(other)
    if _is_beside(place, frame):
        bottom = min(place.bottom(), frame.bottom())
        _put(other, QRectF(place.left() - free, place.top(), place.width() + free, bottom - place.top()))
    elif frame.contains(place) and place.center().x() > frame.center().x():
        _put(other, place.translated(-free, 0.0))
    elif _ends_under(place, frame) and place.bottom() <= beside.bottom():
        _put(other, place.adjusted(0.0, 0.0, beside.right() - frame.right(), 0.0))


def _put(item: QgsLayoutItem, place: QRectF) -> None:
    item.attemptMove(QgsLayoutPoint(place.left(), place.top(), Qgis.LayoutUnit.Millimeters), useReferencePoint=False)
    item.attemptResize(QgsLayoutSize(place.width(), place.height(), Qgis.LayoutUnit.Millimeters))


def _ends_under(place: QRectF, frame: QRectF) -> bool:
    """Say whether an item stands below the map and ends where the map ended."""
    return place.top() >= frame.bottom() and abs(place.right() - frame.right()) < 1.0


def _is_beside(place: QRectF, frame: QRectF) -> bool:
    return place.left() >= frame.right() and frame.top() <= place.top() < frame.bottom()


def _widen_texts(table: QgsLayoutItemManualTable, free: float) -> None:
    """Give the widest column, that of the sentences, what came free."""
    widths = list(table.columnWidths())
    if not widths:
        return
    widths[widths.index(max(widths))] += free
    table.setColumnWidths(widths)


def _place(item: QgsLayoutItem) -> QRectF:
    """Return where an item stands on the page, in millimetres."""
    return QRectF(item.pagePos(), item.rect().size())
