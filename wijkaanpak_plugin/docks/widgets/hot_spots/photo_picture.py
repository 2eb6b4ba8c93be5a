"""The photo of a hot spot, small; that it is gone, or cannot be shown, is said in its place."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader, QPixmap
from qgis.PyQt.QtWidgets import QLabel, QWidget

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.photo import may_be_shown, photo_file
from wijkaanpak_plugin.plan.store.backend import Backend

_LARGEST = QSize(300, 130)
#: Pixels beyond which reading a picture would hold QGIS up; a JPEG is read small at once. Status: assumption.
_MOST_PIXELS = 50_000_000
_MOST_PIXELS_OF_JPEG = 250_000_000
#: Formats that are more than pixels: they may name other files.
_MORE_THAN_PIXELS = (b"svg", b"svgz", b"pdf")


class PhotoPicture(QLabel):
    """Takes no room while there is no photo."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakHotSpotPicture")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def show_photo(self, stored: str, backend: Optional[Backend]) -> None:
        """Show a photo as it is stored in a plan; empty: there is none. backend: what holds that plan."""
        self.clear()
        self.setVisible(bool(stored and backend is not None))
        if stored and backend is not None:
            self._show_stored(stored, backend)

    def _show_stored(self, stored: str, backend: Backend) -> None:
        self.setToolTip("")
        if may_be_shown(backend, stored):
            self._show_picture(photo_file(backend, stored))
            return
        text = translate(
            "HotSpotsDock",
            "The photo is not shown: {path} lies outside the folder of the plan. Copy it to that folder and choose it "
            "there.",
        )
        self.setText(text.format(path=stored))

    def _show_picture(self, path: Path) -> None:
        if not path.is_file():
            text = translate("HotSpotsDock", "The photo is not there: {path}")
            self.setText(text.format(path=path))
            return
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        size = reader.size()
        if _takes_too_long(reader):
            text = translate("HotSpotsDock", "{name} is not shown: it is too large, {width} x {height} pixels.")
            self.setText(text.format(name=path.name, width=size.width(), height=size.height()))
            return
        if size.isValid():
            # Read small at once: a photo of a phone takes a hundred megabytes in full.
            reader.setScaledSize(size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
        image = QImage() if bytes(reader.format()) in _MORE_THAN_PIXELS else reader.read()
        if image.isNull():
            text = translate("HotSpotsDock", "{name} cannot be shown: it is no picture that QGIS can read.")
            self.setText(text.format(name=path.name))
            return
        self.setPixmap(QPixmap.fromImage(image))
        self.setAccessibleName(translate("HotSpotsDock", "Photo {name}").format(name=path.name))


def _takes_too_long(reader: QImageReader) -> bool:
    size = reader.size()
    most = _MOST_PIXELS_OF_JPEG if bytes(reader.format()) == b"jpeg" else _MOST_PIXELS
    return bool(size.isValid() and size.width() * size.height() > most)
