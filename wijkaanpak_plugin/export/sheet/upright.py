"""The sheet on paper that stands upright, for what is higher than wide: the map gets the height."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import QRectF

#: What is this part of the width of the map, or more, becomes narrower with it.
_WIDE = 0.9


def turned(frame: QRectF, page: QRectF) -> QRectF:
    """Return the frame of the map on a page that is turned: what the page loses in width and gains in height."""
    change = page.width() - page.height()
    return frame.adjusted(0.0, 0.0, -change, change)


def turn_upright(layout: QgsPrintLayout, item: QgsLayoutItemMap) -> None:
    """Turn a page in landscape and arrange what is on it: the map above, the list beside it, the rest below both."""
    page = layout.pageCollection().page(0)
    across, frame = _place(page), _place(item)
    change = across.width() - across.height()
    edge = across.height() - frame.left()
    others = [one for one in layout.items() if isinstance(one, QgsLayoutItem) and one is not item]
    for other in others:
        if not isinstance(other, QgsLayoutItemPage):
            _put(other, _arranged(_place(other), frame, change, edge))
    _put(item, turned(frame, across))
    page.setPageSize(QgsLayoutSize(across.height(), across.width(), Qgis.LayoutUnit.Millimeters))


def _arranged(place: QRectF, frame: QRectF, change: float, edge: float) -> QRectF:
    """Return where something goes; edge: how far to the right anything may come."""
    down = change if place.center().y() > frame.center().y() else 0.0
    if place.left() >= frame.right():
        if place.top() < frame.bottom() < place.bottom():
            # The list ends with the map: what stands below has the whole width.
            return QRectF(place.left() - change, place.top(), place.width(), frame.bottom() + change - place.top())
        return place.translated(-change, change if place.top() >= frame.bottom() else 0.0)
    if place.width() >= _WIDE * frame.width():
        return place.adjusted(0.0, down, -change, down)
    if frame.contains(place) and place.center().x() > frame.center().x():
        return place.translated(-change, down)
    moved = place.translated(0.0, down)
    moved.setRight(min(moved.right(), edge))
    return moved


def _put(item: QgsLayoutItem, place: QRectF) -> None:
    before = _place(item)
    if place.size() == before.size():
        # A scale bar finds its size later, around its own point of reference.
        item.attemptMoveBy(place.left() - before.left(), place.top() - before.top())
        return
    item.attemptMove(QgsLayoutPoint(place.left(), place.top(), Qgis.LayoutUnit.Millimeters), useReferencePoint=False)
    item.attemptResize(QgsLayoutSize(place.width(), place.height(), Qgis.LayoutUnit.Millimeters))


def _place(item: QgsLayoutItem) -> QRectF:
    """Return where an item stands on the page, in millimetres."""
    return QRectF(item.pagePos(), item.rect().size())
