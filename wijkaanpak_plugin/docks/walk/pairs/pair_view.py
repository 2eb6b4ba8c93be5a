"""What the room sees of a pair: two cards over the map, and both with their letter on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.walk.pairs.cards import CardWords, PairCards
from wijkaanpak_plugin.docks.walk.pairs.pair_on_map import PairOnMap


class PairView(QObject):
    """A press on a card wants the map to go there, another one to both."""

    #: A place that is to be seen, in the plan's CRS.
    place_wanted = pyqtSignal(QgsGeometry)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._cards: Optional[PairCards] = None
        self._on_map: Optional[PairOnMap] = None
        self._crs = QgsCoordinateReferenceSystem()
        self._pair: tuple[QgsGeometry, ...] = ()
        self._others: tuple[QgsGeometry, ...] = ()
        #: Which card the map shows: 0, 1, or None for both.
        self._zoomed: Optional[int] = None

    def begin(self, messages: QWidget) -> PairCards:
        """Return the cards, which are to lie over the map; messages: the bar that comes over the top of the map."""
        self._cards, self._on_map = PairCards(self._canvas, messages), PairOnMap(self._canvas)
        self._cards.pressed.connect(self._zoom)
        self._cards.moved.connect(self._draw)
        return self._cards

    def show_pair(
        self,
        words: Sequence[CardWords],
        pair: Sequence[QgsGeometry],
        others: Sequence[QgsGeometry],
        crs: QgsCoordinateReferenceSystem,
    ) -> None:
        """Let the room read both sides, and see them on the map; pair, others: shapes in this CRS."""
        if self._cards is None:
            return
        self._pair, self._others, self._crs = tuple(pair), tuple(others), crs
        self._cards.show_pair(words)
        self._cards.choose(self._zoomed)
        self._draw()

    def show_both(self) -> None:
        """The map shows both sides now."""
        self._zoomed = None
        if self._cards is not None:
            self._cards.choose(None)

    def leave(self) -> None:
        """Leave nothing on the map; the cards go with what laid them there."""
        if self._on_map is not None:
            self._canvas.scene().removeItem(self._on_map)
        self._cards = self._on_map = self._zoomed = None
        self._pair = self._others = ()

    def _draw(self) -> None:
        cards, on_map = self._cards, self._on_map
        if cards is None or on_map is None or not self._pair:
            return
        to_map = QgsCoordinateTransform(self._crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())
        try:
            on_map.show_pair(_moved(self._pair, to_map), _moved(self._others, to_map), cards.bottom)
        except QgsCsException:
            on_map.clear()

    def _zoom(self, number: int) -> None:
        if self._cards is None or not self._pair:
            return
        self._zoomed = None if self._zoomed == number else number
        self._cards.choose(self._zoomed)
        self.place_wanted.emit(around(self._pair) if self._zoomed is None else self._pair[number])


def around(shapes: Sequence[QgsGeometry]) -> QgsGeometry:
    """Return the box around shapes."""
    box = shapes[0].boundingBox()
    for shape in shapes[1:]:
        box.combineExtentWith(shape.boundingBox())
    return QgsGeometry.fromRect(box)


def _moved(shapes: Sequence[QgsGeometry], transform: QgsCoordinateTransform) -> list[QgsGeometry]:
    """Return shapes in the CRS of the map; QgsCsException where they have no place there."""
    made = [QgsGeometry(shape) for shape in shapes]
    for shape in made:
        shape.transform(transform)
    return made
