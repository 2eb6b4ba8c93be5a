"""Asks what a package map needs: paper, audience and a file."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.remembered_folder import remembered_folder
from wijkaanpak_plugin.docks.panel.typed_file import free_file, typed_file
from wijkaanpak_plugin.docks.widgets.dialog_buttons import CANCEL, SAVE, dialog_buttons
from wijkaanpak_plugin.domain.translation import translate

PAPERS = ("A4", "A3", "A1", "A0")
_ENDINGS = (".pdf", ".svg", ".png")


class ExportDialog(QDialog):
    """Paper, audience and file."""

    def __init__(self, parent: Optional[QWidget], plan_name: str = "") -> None:
        """plan_name: the file is named after it, beside the files used last, until another one is chosen."""
        super().__init__(parent)
        self.setWindowTitle(translate("ExportMap", "Export Package Map"))
        self.setObjectName("WijkaanpakExportDialog")
        self._paper = QComboBox()
        self._paper.addItems(PAPERS)
        self._paper.setCurrentText("A3")
        self._audience = QComboBox()
        self._audience.addItem(translate("ExportMap", "others (without what is confidential)"), "open")
        self._audience.addItem(translate("ExportMap", "ourselves (with what is confidential)"), "internal")
        self._file = QgsFileWidget()
        self._file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self._file.setFilter("PDF (*.pdf);;SVG (*.svg);;PNG (*.png)")
        self._file.setDefaultRoot(remembered_folder())
        self._file.setDialogTitle(translate("ExportMap", "Save the package map as"))
        self._buttons = dialog_buttons(SAVE, CANCEL)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(translate("ExportMap", "Meant for"), self._audience)
        form.addRow(translate("ExportMap", "Paper"), self._paper)
        form.addRow(translate("ExportMap", "File"), self._file)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        if plan_name:
            self._file.setFilePath(str(free_file(Path(remembered_folder()), plan_name, _ENDINGS[0])))
        self._file.fileChanged.connect(self._check)
        self._check()
        self.resize(520, self.sizeHint().height())

    @property
    def paper(self) -> str:
        """The paper size, such as A3."""
        return self._paper.currentText()

    @property
    def audience(self) -> str:
        """``open`` or ``internal``."""
        return str(self._audience.currentData())

    @property
    def file(self) -> Optional[Path]:
        """The file that was chosen; a PDF when its ending says nothing else. None while no file is named."""
        return typed_file(self._file.filePath(), Path(remembered_folder()), _ENDINGS)

    def _check(self) -> None:
        self._buttons.button(SAVE).setEnabled(self.file is not None)
