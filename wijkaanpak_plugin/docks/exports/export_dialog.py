"""Asks what a package map needs: audience, package, paper, template and a file."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, NamedTuple, Optional

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.remembered_folder import remembered_folder
from wijkaanpak_plugin.docks.panel.typed_file import typed_file
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, SAVE, dialog_buttons
from wijkaanpak_plugin.domain.files.file_names import file_name, free_file
from wijkaanpak_plugin.domain.translation import translate

PAPERS = ("A4", "A3", "A1", "A0")
_ENDINGS = (".pdf", ".svg", ".png")
_TEMPLATE_KEY = "wijkaanpak/package_map_template"

#: Gives package_id and name of each package that an audience (``open`` or ``internal``) may know of.
PackagesFor = Callable[[str], list[tuple[str, str]]]


class WantedMap(NamedTuple):
    """What was asked for. paper: such as A3; audience: open or internal; None: the whole plan, the shipped template."""

    file: Path
    paper: str
    audience: str
    package_id: Optional[str]
    template: Optional[Path]


class ExportDialog(QDialog):
    """What stands on the sheet, and where it goes."""

    def __init__(
        self, parent: Optional[QWidget], packages_for: PackagesFor, plan_name: str = "", folder: str = ""
    ) -> None:
        """plan_name: the file is named after it, until another one is chosen. folder: where it is proposed, that of the
        plan; empty: that of the files used last.
        """
        super().__init__(parent)
        self.setWindowTitle(translate("ExportMap", "Export Package Map"))
        self.setObjectName("WijkaanpakExportDialog")
        self._packages_for = packages_for
        self._folder = folder if folder and Path(folder).is_dir() else remembered_folder()
        self._audience = QComboBox()
        self._audience.setObjectName("WijkaanpakExportAudience")
        self._audience.addItem(translate("ExportMap", "others (without what is confidential)"), "open")
        self._audience.addItem(translate("ExportMap", "ourselves (with what is confidential)"), "internal")
        self._package = QComboBox()
        self._package.setObjectName("WijkaanpakExportPackage")
        self._package.setToolTip(
            translate("ExportMap", "A package shows its claims only, and the findings that touch it")
        )
        self._paper = QComboBox()
        self._paper.addItems(PAPERS)
        self._paper.setCurrentText("A3")
        self._template = _file_widget(QgsFileWidget.StorageMode.GetFile, "WijkaanpakExportTemplate")
        self._template.setFilter(translate("ExportMap", "Layout templates of QGIS (*.qpt)"))
        self._template.setDialogTitle(translate("ExportMap", "Template of the sheet"))
        self._template.lineEdit().setPlaceholderText(translate("ExportMap", "the one of Wijkaanpak"))
        self._template.setToolTip(
            translate(
                "ExportMap",
                "A layout of your own, begun as a copy of the one of Wijkaanpak; the help of the package map says how",
            )
        )
        self._template.setFilePath(_remembered_template())
        self._file = _file_widget(QgsFileWidget.StorageMode.SaveFile, "WijkaanpakExportFile")
        self._file.setFilter("PDF (*.pdf);;SVG (*.svg);;PNG (*.png)")
        self._file.setDialogTitle(translate("ExportMap", "Save the package map as"))
        self._buttons = dialog_buttons(SAVE, CANCEL)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._file.setDefaultRoot(self._folder)
        self._lay_out()
        if plan_name:
            self._file.setFilePath(str(free_file(Path(self._folder), file_name(plan_name), _ENDINGS[0])))
        self._audience.currentIndexChanged.connect(self._list_packages)
        self._file.fileChanged.connect(self._check)
        self._list_packages()
        self._check()
        self.resize(520, self.sizeHint().height())

    @property
    def wanted(self) -> Optional[WantedMap]:
        """What was chosen; the file is a PDF when its ending says nothing else. None while no file is named."""
        file = typed_file(self._file.filePath(), Path(self._folder), _ENDINGS)
        if file is None:
            return None
        template = self._template.filePath().strip()
        return WantedMap(
            file,
            self._paper.currentText(),
            str(self._audience.currentData()),
            self._package.currentData(),
            Path(template) if template else None,
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(translate("ExportMap", "Meant for"), self._audience)
        form.addRow(translate("ExportMap", "Shows"), self._package)
        form.addRow(translate("ExportMap", "Paper"), self._paper)
        form.addRow(translate("ExportMap", "Template"), self._template)
        form.addRow(translate("ExportMap", "File"), self._file)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._buttons)

    def _list_packages(self) -> None:
        """Offer what the audience may know of; the package that was chosen stays where it may."""
        chosen = self._package.currentData()
        self._package.clear()
        self._package.addItem(translate("ExportMap", "the whole plan"), None)
        for package_id, name in self._packages_for(str(self._audience.currentData())):
            self._package.addItem(name or package_id, package_id)
        self._package.setCurrentIndex(max(self._package.findData(chosen), 0) if chosen else 0)

    def _check(self) -> None:
        self._buttons.button(SAVE).setEnabled(self.wanted is not None)


def remember_template(path: Optional[Path]) -> None:
    """Propose this template next time; None proposes the one that comes with the plugin."""
    QgsSettings().setValue(_TEMPLATE_KEY, "" if path is None else str(path))


def _remembered_template() -> str:
    path = str(QgsSettings().value(_TEMPLATE_KEY, ""))
    return path if path and Path(path).is_file() else ""


def _file_widget(mode: QgsFileWidget.StorageMode, name: str) -> QgsFileWidget:
    widget = QgsFileWidget()
    widget.setObjectName(name)
    widget.setStorageMode(mode)
    widget.setDefaultRoot(remembered_folder())
    return widget
