"""A hand for tests of the map tools: it moves, clicks, drags and types on a canvas of 400 by 300 pixels."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
#: Where the canvas looks, in RD New: one pixel is about one decimetre.
CENTRE = (155000.0, 463000.0)
RD = "EPSG:28992"


class Hand:
    """One canvas, and what is done on it; places are in pixels."""

    def __init__(self, crs: str = RD) -> None:
        self.canvas = QgsMapCanvas()
        self.canvas.resize(400, 300)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
        self.canvas.show()
        self.cad = QgsAdvancedDigitizingDockWidget(self.canvas)
        self.look_at(QgsRectangle.fromCenterAndSize(_point(), 40, 30))
        self.tool = None
        self._down = Qt.MouseButton.NoButton
        self.said: list[tuple[str, object]] = []
        self.items_before = self.items()

    def look_at(self, box: QgsRectangle) -> None:
        self.canvas.setExtent(box)
        QCoreApplication.processEvents()

    def take(self, tool):
        """Take a tool in hand and note all that it says, except how its shape changes."""
        self.tool = tool
        for name in ("drawn", "cancelled", "refused", "left", "clicked"):
            signal = getattr(tool, name, None)
            if signal is not None:
                signal.connect(lambda *values, name=name: self.said.append((name, *values)))
        self.changes: list[QgsGeometry] = []
        if hasattr(tool, "changing"):
            tool.changing.connect(lambda shape: self.changes.append(QgsGeometry(shape)))
        self.canvas.setMapTool(tool)
        return tool

    def names(self) -> list[str]:
        """What the tool said, in order, without values."""
        return [what[0] for what in self.said]

    @property
    def drawn(self) -> list[QgsGeometry]:
        return [what[1] for what in self.said if what[0] == "drawn"]

    def move(self, x: int, y: int) -> None:
        self._send(QEvent.Type.MouseMove, x, y, Qt.MouseButton.NoButton)

    def click(self, *places, button=LEFT, modifier=NONE) -> None:
        for x, y in places:
            self.move(x, y)
            QTest.mouseClick(self.canvas.viewport(), button, modifier, QPoint(x, y))

    def right_click(self, x: int = 200, y: int = 150, modifier=NONE) -> None:
        self.click((x, y), button=RIGHT, modifier=modifier)

    def double_click(self, x: int, y: int) -> None:
        """What Qt sends: press, release, double click, release."""
        self.click((x, y))
        self._send(QEvent.Type.MouseButtonDblClick, x, y, LEFT)
        self.release(x, y)

    def press(self, x: int, y: int, button=LEFT) -> None:
        self._down = button
        QTest.mousePress(self.canvas.viewport(), button, NONE, QPoint(x, y))

    def release(self, x: int, y: int, button=LEFT) -> None:
        self._down = Qt.MouseButton.NoButton
        QTest.mouseRelease(self.canvas.viewport(), button, NONE, QPoint(x, y))

    def drag(self, *places) -> None:
        self.press(*places[0])
        for place in places[1:]:
            self.move(*place)
        self.release(*places[-1])

    def _send(self, what, x: int, y: int, button) -> None:
        place = QPointF(x, y)
        everywhere = QPointF(self.canvas.viewport().mapToGlobal(QPoint(x, y)))
        QCoreApplication.sendEvent(
            self.canvas.viewport(), QMouseEvent(what, place, everywhere, button, self._down, NONE)
        )

    def key(self, key, modifier=NONE) -> None:
        QTest.keyClick(self.canvas, key, modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.canvas, text)

    def at(self, x: int, y: int):
        """The place on the map below a pixel."""
        return self.canvas.getCoordinateTransform().toMapCoordinates(x, y)

    def items(self) -> int:
        """How many items the map shows, apart from those that QGIS makes once and keeps."""
        return len(self.canvas.scene().items())

    def labels(self) -> int:
        """How many widgets lie over the map."""
        return len(self.canvas.viewport().children())

    def put_down(self) -> None:
        """Take the tool down, and let Qt delete what is to be deleted."""
        if self.tool is not None:
            self.tool.unload()
            self.tool = None
        self.settle()

    def settle(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    def close(self) -> None:
        self.put_down()
        self.cad.deleteLater()
        self.canvas.deleteLater()
        self.settle()


def memory_layer(wkts: list[str], kind: str, crs: str = RD) -> QgsVectorLayer:
    """A layer in memory with these shapes."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string", kind, "memory")
    features = []
    for number, wkt in enumerate(wkts):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttribute("name", str(number))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _point():
    return QgsGeometry.fromWkt(f"Point ({CENTRE[0]} {CENTRE[1]})").asPoint()
