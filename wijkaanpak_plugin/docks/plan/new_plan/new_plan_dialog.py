"""Dialog for a new plan: its name, its file, the area that was found and a system of coordinates in metres."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt import uic
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLineEdit, QWidget

from wijkaanpak_plugin.docks.panel.remembered_folder import remembered_folder
from wijkaanpak_plugin.docks.panel.typed_file import typed_file
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import OK, label_buttons
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.files.file_names import file_name, free_file
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.selected_area import FoundArea, proposed_crs
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS, is_metric

_ENDING = ".gpkg"


@dataclass(frozen=True)
class NewPlan:
    """What was asked for; area is None when the plan gets no boundary."""

    file: Path
    name: str
    crs: QgsCoordinateReferenceSystem
    area: Optional[FoundArea]


#: Makes the plan; returns one sentence when that fails, an empty text when it is there.
Make = Callable[[NewPlan], str]


class NewPlanDialog(QDialog):
    """Everything is filled in as far as it is known, so that Enter is enough. It stays open when the plan could not be
    made, with what was typed and the reason.
    """

    def __init__(self, parent: Optional[QWidget], area: Optional[FoundArea], make: Make) -> None:
        super().__init__(parent)
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        self._found = area
        self._make = make
        self._folder = Path(remembered_folder())
        self._proposed_file = ""
        self._take_widgets()
        self._fill()
        self._name.textChanged.connect(self._name_changed)
        self._file.fileChanged.connect(self._check)
        self._crs.crsChanged.connect(self._check)
        self._crs.cleared.connect(self._check)
        self._area.toggled.connect(self._check)
        self._check()
        self.resize(self.width(), self.sizeHint().height())

    @property
    def wanted(self) -> Optional[NewPlan]:
        """What the dialog holds now; None while it does not say which file."""
        file = typed_file(self._file.filePath(), self._folder, (_ENDING,))
        area = self._found if self._area.isChecked() else None
        return None if file is None else NewPlan(file, self._name.text().strip(), self._crs.crs(), area)

    def accept(self) -> None:
        """Make the plan, and close when it is there."""
        wanted = self.wanted
        if wanted is None:
            return
        problem = self._make(wanted)
        if problem:
            self._problem.say(problem)
            return
        super().accept()

    def _take_widgets(self) -> None:
        """Take the widgets of the form by their names, and set what Qt Designer does not know of."""
        self._name = self.findChild(QLineEdit, "WijkaanpakNewPlanName")
        self._file = self.findChild(QgsFileWidget, "WijkaanpakNewPlanFile")
        self._file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self._file.setConfirmOverwrite(False)
        self._file.setFilter(translate("NewPlan", "Plan (*.gpkg)"))
        self._file.setDefaultRoot(str(self._folder))
        self._file.setDialogTitle(translate("NewPlan", "Save the new plan as"))
        self._area = self.findChild(QCheckBox, "WijkaanpakNewPlanArea")
        self._area.setText(_area_text(self._found))
        self._crs = self.findChild(QgsProjectionSelectionWidget, "WijkaanpakNewPlanCrs")
        self._crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self._crs.setNotSetText(translate("NewPlan", "to be chosen"))
        self._problem = self.findChild(SentenceLabel, "WijkaanpakNewPlanProblem")
        self._buttons = self.findChild(QDialogButtonBox, "WijkaanpakNewPlanButtons")
        label_buttons(self._buttons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _fill(self) -> None:
        found = self._found
        self._area.setEnabled(found is not None)
        self._area.setChecked(found is not None)
        standard = QgsCoordinateReferenceSystem(STANDARD_CRS)
        self._crs.setCrs(proposed_crs(found) if found is not None else standard)
        if found is not None:
            self._name.setText(found.name or translate("NewPlan", "New plan"))
            self._name.selectAll()
        self._propose_file()

    def _propose_file(self) -> None:
        """Name the file after the plan, as long as the user has not chosen one."""
        if self._file.filePath() != self._proposed_file:
            return
        name = self._name.text().strip()
        self._proposed_file = str(free_file(self._folder, file_name(name), _ENDING)) if name else ""
        self._file.setFilePath(self._proposed_file)

    def _name_changed(self, _text: str) -> None:
        self._propose_file()
        self._check()

    def _check(self, *_on: object) -> None:
        ready = bool(self._name.text().strip() and self._file.filePath().strip())
        problem = self._first_problem() if ready else ""
        self._problem.say(problem or self._remark())
        self._buttons.button(OK).setEnabled(ready and not problem)

    def _first_problem(self) -> str:
        wanted = self.wanted
        if wanted is None:
            return translate("NewPlan", "Give the file a name, such as {name}.").format(
                name=free_file(self._folder, file_name(self._name.text()), _ENDING).name
            )
        if not wanted.crs.isValid():
            return translate(
                "NewPlan", "The area is not known to lie in the Netherlands; choose a system that counts in metres."
            )
        if not is_metric(wanted.crs):
            text = translate(
                "NewPlan", "{crs} does not measure metres on the ground; choose one that does, such as RD New."
            )
            return text.format(crs=wanted.crs.userFriendlyIdentifier())
        if os.path.exists(wanted.file):
            text = translate("NewPlan", "The file {name} exists already and is kept; choose another name.")
            return text.format(name=wanted.file.name)
        return ""

    def _remark(self) -> str:
        found = self._found if self._area.isChecked() else None
        if found is None or found.crs.isValid():
            return ""
        text = translate(
            "NewPlan",
            "The area has no system of coordinates of its own; its coordinates are taken to be those of {crs}.",
        )
        return text.format(crs=self._crs.crs().userFriendlyIdentifier())


def _area_text(area: Optional[FoundArea]) -> str:
    if area is None:
        return translate("NewPlan", "none (select a polygon first to use it as the plan area)")
    if area.delivery:
        return translate("NewPlan", "the ground that {delivery} was asked for").format(delivery=area.delivery)
    if not area.layer:
        return translate("NewPlan", "the area that was drawn")
    return translate("NewPlan", "the selected polygons of layer '{layer}'").format(layer=area.layer)
