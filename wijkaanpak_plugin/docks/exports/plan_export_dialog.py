"""Asks what an export of a plan as data needs: for whom, in which formats, and a folder."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.remembered_folder import remembered_folder
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, SAVE, dialog_buttons
from wijkaanpak_plugin.domain.export_formats import FORMATS
from wijkaanpak_plugin.domain.translation import translate, translated


class WantedExport(NamedTuple):
    """What was asked for. folder: in which a new one is made. audience: open or internal. formats: keys of FORMATS."""

    folder: Path
    audience: str
    formats: tuple[str, ...]


class PlanExportDialog(QDialog):
    """All formats are proposed, for others, beside the plan."""

    def __init__(self, parent: Optional[QWidget], folder: str = "") -> None:
        """folder: where it is proposed, that of the plan; empty: that of the files used last."""
        super().__init__(parent)
        self.setWindowTitle(translate("ExportPlan", "Export Plan as Data"))
        self.setObjectName("WijkaanpakPlanExportDialog")
        self._audience = QComboBox()
        self._audience.setObjectName("WijkaanpakPlanExportAudience")
        self._audience.addItem(
            translate("ExportPlan", "others (without what is confidential and without persons)"), "open"
        )
        self._audience.addItem(translate("ExportPlan", "ourselves (with all of it)"), "internal")
        self._audience.setToolTip(
            translate(
                "ExportPlan",
                "For others the plan is analysed as if what is confidential did not exist; persons, places of files "
                "and what a KLIC delivery held stay here too",
            )
        )
        self._formats = {each.key: QCheckBox(translated(each.label)) for each in FORMATS}
        for each in FORMATS:
            self._formats[each.key].setObjectName(f"WijkaanpakPlanExport_{each.key}")
            self._formats[each.key].setToolTip(translated(each.meaning))
            self._formats[each.key].setChecked(True)
            self._formats[each.key].toggled.connect(self._check)
        self._folder = QgsFileWidget()
        self._folder.setObjectName("WijkaanpakPlanExportFolder")
        self._folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._folder.setDialogTitle(translate("ExportPlan", "Folder of the export"))
        proposed = folder if folder and Path(folder).is_dir() else remembered_folder()
        self._folder.setDefaultRoot(proposed)
        self._folder.setFilePath(proposed)
        self._buttons = dialog_buttons(SAVE, CANCEL)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._folder.fileChanged.connect(self._check)
        self._check()
        self.resize(520, self.sizeHint().height())

    @property
    def wanted(self) -> Optional[WantedExport]:
        """What was chosen; None while there is no folder or no format."""
        folder = self._folder.filePath().strip()
        formats = tuple(key for key, box in self._formats.items() if box.isChecked())
        if not folder or not formats:
            return None
        return WantedExport(Path(folder), str(self._audience.currentData()), formats)

    def _lay_out(self) -> None:
        boxes = QVBoxLayout()
        for box in self._formats.values():
            boxes.addWidget(box)
        form = QFormLayout()
        form.addRow(translate("ExportPlan", "Meant for"), self._audience)
        form.addRow(translate("ExportPlan", "Formats"), boxes)
        form.addRow(translate("ExportPlan", "Folder"), self._folder)
        note = QLabel(translate("ExportPlan", "A new folder is made in it; nothing that is there is written over."))
        note.setWordWrap(True)
        form.addRow("", note)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._buttons)

    def _check(self) -> None:
        self._buttons.button(SAVE).setEnabled(self.wanted is not None)
