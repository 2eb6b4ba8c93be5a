"""Photo of a hot spot: pick a file, see it small; that it is gone is said."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage, QImageReader, QPixmap
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.photo import may_be_shown, photo_file
from wijkaanpak_plugin.plan.store.backend import Backend

_LARGEST = QSize(300, 130)
#: Pixels beyond which reading a picture would hold QGIS up; a JPEG is read small at once. Status: assumption.
_MOST_PIXELS = 50_000_000
_MOST_PIXELS_OF_JPEG = 250_000_000
#: Formats that are more than pixels: they may name other files.
_MORE_THAN_PIXELS = (b"svg", b"svgz", b"pdf")


class PhotoField(QWidget):
    """Emits the path that the user chose; the stored one is relative to the folder of the plan."""

    #: Path of the photo, empty for none.
    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._file = QgsFileWidget()
        self._file.setObjectName("WijkaanpakHotSpotPhoto")
        self._file.setDialogTitle(translate("HotSpotsDock", "Photo of this hot spot"))
        self._file.setFilter(_filter())
        self._file.setRelativeStorage(QgsFileWidget.RelativeStorage.RelativeDefaultPath)
        line = self._file.lineEdit()
        line.setPlaceholderText(translate("HotSpotsDock", "No photo"))
        line.setAccessibleName(translate("HotSpotsDock", "Photo"))
        meaning = translate(
            "HotSpotsDock",
            "A photo of the place. The plan keeps only where the file lies: keep the photos beside the plan file.",
        )
        line.setToolTip(meaning)
        self._file.setToolTip(meaning)
        self._picture = QLabel()
        self._picture.setObjectName("WijkaanpakHotSpotPicture")
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        self._picture.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._file)
        layout.addWidget(self._picture)
        line.editingFinished.connect(self._commit)
        self._file.fileChanged.connect(self._changed)

    def show_photo(self, stored: str, backend: Optional[Backend]) -> None:
        """Show a photo as it is stored in a plan; empty: there is none. backend: what holds that plan."""
        self._stored = stored
        self._file.setDefaultRoot(backend.files_folder if backend is not None else "")
        self._file.blockSignals(True)
        self._file.setFilePath(stored)
        self._file.blockSignals(False)
        self._picture.clear()
        self._picture.setVisible(bool(stored and backend is not None))
        if stored and backend is not None:
            self._show_stored(stored, backend)

    def _show_stored(self, stored: str, backend: Backend) -> None:
        self._picture.setToolTip("")
        if may_be_shown(backend, stored):
            self._show_picture(photo_file(backend, stored))
            return
        text = translate(
            "HotSpotsDock",
            "The photo is not shown: {path} lies outside the folder of the plan. Copy it to that folder and choose it "
            "there.",
        )
        self._picture.setText(text.format(path=stored))

    def _show_picture(self, path: Path) -> None:
        if not path.is_file():
            text = translate("HotSpotsDock", "The photo is not there: {path}")
            self._picture.setText(text.format(path=path))
            return
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        size = reader.size()
        if _takes_too_long(reader):
            text = translate("HotSpotsDock", "{name} is not shown: it is too large, {width} x {height} pixels.")
            self._picture.setText(text.format(name=path.name, width=size.width(), height=size.height()))
            return
        if size.isValid():
            # Read small at once: a photo of a phone takes a hundred megabytes in full.
            reader.setScaledSize(size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
        image = QImage() if bytes(reader.format()) in _MORE_THAN_PIXELS else reader.read()
        if image.isNull():
            text = translate("HotSpotsDock", "{name} cannot be shown: it is no picture that QGIS can read.")
            self._picture.setText(text.format(name=path.name))
            return
        self._picture.setPixmap(QPixmap.fromImage(image))
        self._picture.setAccessibleName(translate("HotSpotsDock", "Photo {name}").format(name=path.name))

    def _changed(self, _path: str) -> None:
        # While somebody types, the path changes with every letter; it counts when the field is left.
        if not self._file.lineEdit().hasFocus():
            self._commit()

    def _commit(self) -> None:
        path = self._file.filePath()
        if path != self._stored:
            self._stored = path
            self.chosen.emit(path)


def _takes_too_long(reader: QImageReader) -> bool:
    size = reader.size()
    most = _MOST_PIXELS_OF_JPEG if bytes(reader.format()) == b"jpeg" else _MOST_PIXELS
    return bool(size.isValid() and size.width() * size.height() > most)


def _filter() -> str:
    endings = " ".join(sorted(f"*.{bytes(ending).decode()}" for ending in QImageReader.supportedImageFormats()))
    pictures = translate("HotSpotsDock", "Pictures")
    everything = translate("HotSpotsDock", "All files")
    return f"{pictures} ({endings});;{everything} (*)"
