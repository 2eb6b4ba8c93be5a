"""Small maps of packages, all of one place at one scale: what the map shows, paler, and the claims of one package."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapRendererCustomPainterJob,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QSize, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from wijkaanpak_plugin.export.comparison.comparison import Compared
from wijkaanpak_plugin.export.layers.compared_claims import claim_layers, common_extent
from wijkaanpak_plugin.plan.store.plan import TABLE_PROPERTY

#: White over what the map shows, of 255: the claims stand out.
_VEIL = 190
_DOTS_PER_INCH = 96


class SmallMaps(QObject):
    """Draws what is asked last; what was begun before is given up."""

    #: Images by package_id.
    drawn = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._job: Optional[QgsMapRendererParallelJob] = None
        self._done: Callable[[], None] = lambda: None

    def draw(
        self, packages: Sequence[Compared], crs: QgsCoordinateReferenceSystem, size: tuple[int, int], ratio: float
    ) -> None:
        """Draw the maps. size: in pixels of the screen, of which the device has ``ratio`` as many each way."""
        self.stop()
        extent = common_extent([claim.geometry for package in packages for claim in package.claims])
        if extent.isEmpty() or not packages:
            self.drawn.emit({})
            return
        settings = self._settings(extent, crs, size, ratio)
        layers = [layer for layer in self._canvas.layers() if not layer.customProperty(TABLE_PROPERTY)]
        if not layers:
            self._finish(packages, settings, None)
            return
        settings.setLayers(layers)
        job = QgsMapRendererParallelJob(settings)
        self._job = job
        job.finished.connect(lambda: self._ground_drawn(job, job.renderedImage(), packages, settings))
        job.start()

    def stop(self) -> None:
        """Give up what is being drawn."""
        job, self._job = self._job, None
        if job is not None:
            job.cancelWithoutBlocking()

    def _ground_drawn(self, job: object, image: QImage, packages: Sequence[Compared], settings: QgsMapSettings) -> None:
        if job is self._job:
            self._job = None
            self._finish(packages, settings, image)

    def _finish(self, packages: Sequence[Compared], settings: QgsMapSettings, ground: Optional[QImage]) -> None:
        self.drawn.emit({each.package_id: _with_claims(each, settings, ground) for each in packages})

    @staticmethod
    def _settings(
        extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, size: tuple[int, int], ratio: float
    ) -> QgsMapSettings:
        settings = QgsMapSettings()
        settings.setDestinationCrs(crs)
        settings.setOutputSize(QSize(*size))
        settings.setDevicePixelRatio(ratio)
        settings.setOutputDpi(_DOTS_PER_INCH)
        settings.setExtent(extent)
        settings.setBackgroundColor(QColor("#FFFFFF"))
        settings.setFlag(Qgis.MapSettingsFlag.DrawLabeling, False)
        return settings


def _with_claims(package: Compared, settings: QgsMapSettings, ground: Optional[QImage]) -> QImage:
    image = QImage(settings.deviceOutputSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(settings.devicePixelRatio())
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    if ground is not None and not ground.isNull():
        ground.setDevicePixelRatio(settings.devicePixelRatio())
        painter.drawImage(0, 0, ground)
        painter.fillRect(image.rect(), QColor(255, 255, 255, _VEIL))
    own = QgsMapSettings(settings)
    layers = claim_layers(package.claims, settings.destinationCrs())
    own.setLayers(layers)
    own.setBackgroundColor(QColor(0, 0, 0, 0))
    if layers:
        QgsMapRendererCustomPainterJob(own, painter).renderSynchronously()
    painter.end()
    return image
