"""Markers of findings over the map: numbered, kept apart, one per claim where much is seen at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFont, QPainter, QPen, QPixmap

from wijkaanpak_plugin.map.findings.marker_look import INK, PAPER, MarkerLook, MarkerState, draw_marker, marker_width
from wijkaanpak_plugin.map.findings.placement import PlacedMarker, in_view, one_each, place_markers

#: Height of a marker in pixels, at the desk and in a session.
DESK, STUDIO = 24.0, 30.0
#: At this scale and smaller ones a claim has one marker, with its worst sign.
ONE_PER_CLAIM = 2500.0
#: The ring around the place of the chosen one.
_RING = 17.0
_LAYER = 90
#: Pixels around a marker for its edge and its dot.
_RIM = 6.0


@dataclass(frozen=True)
class MarkedFindings:
    """What is to be marked, the most important first. points: (n, 2) in the CRS of the map, not a number where there is
    no place for it. claims: id of the claim of each, or empty. numbers: 0 for none. look: how one of them looks.
    """

    finding_ids: Sequence[str]
    points: NDArray[np.float64]
    claims: Sequence[str]
    numbers: NDArray[np.int64]
    look: Callable[[int], MarkerLook]


def _no_look(_row: int) -> MarkerLook:
    return MarkerLook("", None)


NOTHING_MARKED = MarkedFindings((), np.empty((0, 2)), (), np.empty(0, dtype=np.int64), _no_look)


class FindingMarkers(QgsMapCanvasItem):
    """Lies over the whole map and follows it. What the list shows and what is drawn here have the same numbers."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._marked = NOTHING_MARKED
        self._codes: NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self._row_of: dict[str, int] = {}
        self._chosen = ""
        self._only: Optional[frozenset[str]] = None
        self._height = DESK
        self._placed: list[PlacedMarker] = []
        self._boxes: list[QRectF] = []
        self._looks: list[MarkerLook] = []
        #: Where the corner of the map lay when the markers were placed: while it is dragged they go along.
        self._corner = QgsPointXY()
        self._corner_pixel = QPointF()
        self._as_placed: Optional[tuple[Any, ...]] = None
        self.setZValue(_LAYER)
        self.hide()

    @property
    def placed(self) -> list[tuple[str, int, QRectF]]:
        """What is drawn now: finding_id, how many others it stands for, and its box in pixels of the map."""
        self._place()
        return [(self._marked.finding_ids[one.row], one.more, box) for one, box in zip(self._placed, self._boxes)]

    def mark(self, marked: MarkedFindings) -> None:
        """Draw these."""
        self._marked = marked
        self._row_of = {finding_id: row for row, finding_id in enumerate(marked.finding_ids)}
        claims: dict[str, int] = {}
        codes = [claims.setdefault(claim, len(claims)) if claim else -1 for claim in marked.claims]
        self._codes = np.array(codes, dtype=np.int64)
        self._anew()

    def choose(self, finding_id: str) -> None:
        """Draw a ring and a thick edge for this one; empty: for none."""
        if finding_id != self._chosen:
            self._chosen = finding_id
            self._anew()

    def show_only(self, finding_ids: Optional[Collection[str]]) -> None:
        """Draw the markers of these only, as long as the room looks at something else; None: of all again."""
        self._only = None if finding_ids is None else frozenset(finding_ids)
        self._anew()

    def set_studio(self, on: bool) -> None:
        """Draw larger, for a projector."""
        self._height = STUDIO if on else DESK
        self._anew()

    def at(self, place: QPointF) -> str:
        """Return the finding_id of the marker at a place in pixels of the map, empty for none."""
        self._place()
        moved = place - self._offset()
        hit = (one for one, box in zip(reversed(self._placed), reversed(self._boxes)) if box.contains(moved))
        found = next(hit, None)
        return self._marked.finding_ids[found.row] if found is not None else ""

    def boundingRect(self) -> QRectF:
        """Return the whole map."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def updatePosition(self) -> None:
        """Stay where the map is: the markers are placed when they are drawn."""
        self.setPos(0, 0)
        self.update()

    def paint(self, painter: QPainter, *_options: Any) -> None:
        """Draw leaders first, then markers, the chosen one last."""
        self._place()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._canvas.font())
        painter.translate(self._offset())
        chosen = None
        for one, box in zip(self._placed, self._boxes):
            if self._marked.finding_ids[one.row] == self._chosen:
                chosen = one
            _leader(painter, one, box, 1.2)
        for one, box, look in zip(self._placed, self._boxes, self._looks):
            if one is not chosen:
                picture = _picture(look, self._height, painter.device().devicePixelRatioF(), painter.font().key())
                painter.drawPixmap(box.topLeft() - QPointF(_RIM, _RIM), picture)
        if chosen is not None:
            number = self._placed.index(chosen)
            _ring(painter, chosen, self._boxes[number])
            draw_marker(painter, self._boxes[number], self._looks[number], is_chosen=True)

    def _anew(self) -> None:
        self._as_placed = None
        self.setVisible(bool(self._marked.finding_ids))
        self.update()

    def _offset(self) -> QPointF:
        """Return how far the map was dragged since the markers were placed."""
        return QPointF(self.toCanvasCoordinates(self._corner)) - self._corner_pixel

    def _place(self) -> None:
        """Place the markers, unless they are as they should be."""
        # A map whose window changes size takes that over after a moment, and draws as it was until then.
        size, extent = self._canvas.mapSettings().outputSize(), self._canvas.extent()
        view = (float(size.width()), float(size.height()))
        wanted = (extent.toRectF(), view, self._canvas.rotation(), self._height)
        if wanted == self._as_placed:
            return
        self._as_placed = wanted
        pixels = self._pixels()
        self._corner = QgsPointXY(extent.xMinimum(), extent.yMaximum())
        transform = self._canvas.getCoordinateTransform()
        self._corner_pixel = transform.transform(self._corner).toQPointF()
        rows = in_view(pixels, *view)
        if self._only is not None:
            rows = rows[[self._marked.finding_ids[row] in self._only for row in rows]]
        if self._canvas.scale() > ONE_PER_CLAIM:
            rows, more = one_each(rows, self._codes)
        else:
            more = np.zeros(len(rows), dtype=np.int64)
        rows, more = self._chosen_first(rows, more)
        most = int(more.max(initial=0))
        self._placed = place_markers(pixels, rows, more, self._room(rows, most), view)
        fullest = max((one.more for one in self._placed), default=0)
        if fullest and not most:
            # Those that stand for others are wider.
            self._placed = place_markers(pixels, rows, more, self._room(rows, fullest), view)
        self._looks = [replace(self._marked.look(one.row), more=one.more) for one in self._placed]
        widths = [marker_width(look, self._height, self._canvas.font()) for look in self._looks]
        self._boxes = [QRectF(one.left, one.top, wide, self._height) for one, wide in zip(self._placed, widths)]

    def _room(self, rows: NDArray[np.int64], more: int) -> tuple[float, float]:
        """Return the width and height that the widest of these markers needs."""
        largest = int(self._marked.numbers[rows].max(initial=0))
        widest = MarkerLook("", int("8" * len(str(largest))), MarkerState.AGAIN, more=max(more, 88) if more else 0)
        return marker_width(widest, self._height, self._canvas.font()), self._height

    def _chosen_first(
        self, rows: NDArray[np.int64], more: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Let the chosen one always have its marker."""
        chosen = self._row_of.get(self._chosen)
        if chosen is None:
            return rows, more
        there = np.flatnonzero(rows == chosen)
        others = int(more[there[0]]) if len(there) else 0
        keep = rows != chosen
        return np.concatenate([[chosen], rows[keep]]).astype(np.int64), np.concatenate([[others], more[keep]]).astype(
            np.int64
        )

    def _pixels(self) -> NDArray[np.float64]:
        """Return all places in pixels of the map."""
        if not len(self._marked.points):
            return self._marked.points
        # A map is linear: three corners say where everything lies, also on a map that is turned.
        middle, step = self._canvas.extent().center(), max(self._canvas.extent().width(), 1e-9)
        transform = self._canvas.getCoordinateTransform()
        zero = transform.transform(middle)
        right = transform.transform(QgsPointXY(middle.x() + step, middle.y()))
        up = transform.transform(QgsPointXY(middle.x(), middle.y() + step))
        matrix = np.array([[right.x() - zero.x(), right.y() - zero.y()], [up.x() - zero.x(), up.y() - zero.y()]]) / step
        result: NDArray[np.float64] = (self._marked.points - (middle.x(), middle.y())) @ matrix + (zero.x(), zero.y())
        return result


def show_only_markers_of(canvas: QgsMapCanvas, finding_ids: Optional[Collection[str]]) -> None:
    """Let a map have markers of these findings only; None: of all again."""
    for item in canvas.scene().items():
        if isinstance(item, FindingMarkers):
            item.show_only(finding_ids)


@lru_cache(maxsize=1024)
def _picture(look: MarkerLook, height: float, ratio: float, font: str) -> QPixmap:
    """Return a marker with a rim around it, drawn once: while the map moves only pictures are put in their place."""
    letters = QFont()
    letters.fromString(font)
    box = QRectF(_RIM, _RIM, marker_width(look, height, letters), height)
    picture = QPixmap(QSize(ceil(box.width() + 2 * _RIM), ceil(height + 2 * _RIM)) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(letters)
    draw_marker(painter, box, look)
    painter.end()
    return picture


def _leader(painter: QPainter, one: PlacedMarker, box: QRectF, width: float) -> None:
    """Draw a line from a place to its marker, black with a white band, and a point where it begins."""
    place = QPointF(one.x, one.y)
    near = QPointF(min(max(one.x, box.left()), box.right()), min(max(one.y, box.top()), box.bottom()))
    for colour, wide in ((PAPER, width + 2), (INK, width)):
        painter.setPen(QPen(colour, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(place, near)
    painter.setPen(QPen(PAPER, 1))
    painter.setBrush(INK)
    painter.drawEllipse(place, 2.5, 2.5)


def _ring(painter: QPainter, one: PlacedMarker, box: QRectF) -> None:
    _leader(painter, one, box, 2.2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide in ((PAPER, 6), (INK, 2.5)):
        painter.setPen(QPen(colour, wide))
        painter.drawEllipse(QPointF(one.x, one.y), _RING, _RING)
