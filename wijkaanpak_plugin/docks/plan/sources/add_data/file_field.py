"""Field for a file that bears text that is half typed: it tells of a file that is there, and of any once it is left."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget


class FileField(QgsFileWidget):
    """Each path is told once."""

    #: The path of a file; "" for none any more.
    chosen = pyqtSignal(str)

    def __init__(
        self,
        name: str,
        title: str,
        meaning: str,
        is_there: Callable[[Path], bool],
        parent: Optional[QWidget] = None,
    ) -> None:
        """name: of the object. title: of the dialog in which one looks for a file. is_there: whether a path leads to a
        file that can be read.
        """
        super().__init__(parent)
        self._is_there = is_there
        self._told = ""
        self.setObjectName(name)
        self.setDialogTitle(title)
        self.setToolTip(meaning)
        self.lineEdit().setAccessibleName(title)
        self.fileChanged.connect(self._changed)
        self.lineEdit().editingFinished.connect(lambda: self._tell(self._path()))

    def take(self, path: str) -> None:
        """Name a file, as if it had been typed; of one that is named already it is told once more."""
        self._told = ""
        self.setFilePath(path)
        self._tell(path)

    def _path(self) -> str:
        return str(self.filePath()).strip().strip('"')

    def _changed(self, _text: str) -> None:
        path = self._path()
        if not path or self._is_there(Path(path)):
            self._tell(path)

    def _tell(self, path: str) -> None:
        if path != self._told:
            self._told = path
            self.chosen.emit(path)
