"""Asks what a new plan needs: a name, a file, and perhaps the selected area."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.remembered_folder import remembered_folder
from wijkaanpak_plugin.domain.translation import translate


class NewPlanDialog(QDialog):
    """Name, file, and whether the selection is the plan area."""

    def __init__(self, parent: QWidget, selected_area: Optional[str]) -> None:
        """selected_area: name of the layer whose selected polygons can be the plan area; None: there are none."""
        super().__init__(parent)
        self.setWindowTitle(translate("NewPlan", "New Plan"))
        self.setObjectName("WijkaanpakNewPlanDialog")
        self._name = QLineEdit()
        self._name.setPlaceholderText(translate("NewPlan", "the name of the neighbourhood"))
        self._file = QgsFileWidget()
        self._file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self._file.setFilter(translate("NewPlan", "Plan (*.gpkg)"))
        self._file.setDefaultRoot(remembered_folder())
        self._file.setDialogTitle(translate("NewPlan", "Save the new plan as"))
        self._area = QCheckBox(self._area_text(selected_area))
        self._area.setEnabled(selected_area is not None)
        self._area.setChecked(selected_area is not None)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(translate("NewPlan", "Name"), self._name)
        form.addRow(translate("NewPlan", "File"), self._file)
        form.addRow(translate("NewPlan", "Plan area"), self._area)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        self._name.textChanged.connect(self._check)
        self._file.fileChanged.connect(self._check)
        self._check()
        self.resize(520, self.sizeHint().height())

    @property
    def plan_name(self) -> str:
        """The name that was typed."""
        return self._name.text().strip()

    @property
    def path(self) -> Path:
        """The file that was chosen, with the ending of a plan."""
        path = Path(self._file.filePath())
        return path if path.suffix.lower() == ".gpkg" else path.with_name(f"{path.name}.gpkg")

    @property
    def takes_selection(self) -> bool:
        """Whether the selected polygons are the plan area."""
        return self._area.isChecked()

    @staticmethod
    def _area_text(layer: Optional[str]) -> str:
        if layer is None:
            return translate("NewPlan", "none (select a polygon first to use it as the plan area)")
        return translate("NewPlan", "the selected polygons of layer '{layer}'").format(layer=layer)

    def _check(self) -> None:
        ready = bool(self.plan_name and self._file.filePath().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)
