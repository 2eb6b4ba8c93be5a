"""Photo of a hot spot: pick a file, see it small; that it is gone is said."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QImageReader
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.hot_spots.photo_picture import PhotoPicture
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.backend import Backend


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
        self._picture = PhotoPicture()
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
        self._picture.show_photo(stored, backend)

    def _changed(self, _path: str) -> None:
        # While somebody types, the path changes with every letter; it counts when the field is left.
        if not self._file.lineEdit().hasFocus():
            self._commit()

    def _commit(self) -> None:
        path = self._file.filePath()
        if path != self._stored:
            self._stored = path
            self.chosen.emit(path)


def _filter() -> str:
    endings = " ".join(sorted(f"*.{bytes(ending).decode()}" for ending in QImageReader.supportedImageFormats()))
    pictures = translate("HotSpotsDock", "Pictures")
    everything = translate("HotSpotsDock", "All files")
    return f"{pictures} ({endings});;{everything} (*)"
