"""Asks what a package map needs: sheet, audience, package, paper, template and a file."""

from __future__ import annotations

from collections.abc import Sequence
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
#: Sheets as the export knows them; all but the first are about one package.
FINDINGS, PASSPORT, RESIDENTS, SET, TABLES = "findings", "passport", "residents", "set", "tables"
BOOKLET, LAYERS, TRANSITIONS, TIMELINE = "booklet", "layers", "transitions", "timeline"
STREETS, AREAS, PARTY, COMPARISON = "streets", "areas", "party", "comparison"
_OF_A_PACKAGE = (PASSPORT, RESIDENTS, SET, TABLES, BOOKLET, LAYERS, TRANSITIONS, TIMELINE, STREETS, AREAS)
#: Letters of the name of a package that are seen at least.
_LETTERS = 20
#: Those of several sheets, which have no template of their own.
_SEVERAL = (SET, BOOKLET)
#: Template of last time: of any plan, and by the id of a plan and its sheet.
_TEMPLATE_KEY = "wijkaanpak/package_map_template"
_TEMPLATES_KEY = "wijkaanpak/templates/{plan_id}/{sheet}"

#: Gives package_id and name of each package that an audience (``open`` or ``internal``) may know of.
PackagesFor = Callable[[str], list[tuple[str, str]]]
#: Gives the names of the parties that an audience may know of.
PartiesFor = Callable[[str], list[str]]


class WantedMap(NamedTuple):
    """What was asked for. paper: such as A3; audience: open or internal; None: the whole plan, the shipped template.
    sheet: one of the words above; SET and BOOKLET have no template of their own. party: whose sheet it is, by name;
    None: that of each. compared: package_id of those that stand beside each other; none: the first ones.
    """

    file: Path
    paper: str
    audience: str
    package_id: Optional[str]
    template: Optional[Path]
    sheet: str = FINDINGS
    party: Optional[str] = None
    compared: tuple[str, ...] = ()


class ExportDialog(QDialog):
    """What stands on the sheet, and where it goes."""

    def __init__(
        self,
        parent: Optional[QWidget],
        packages_for: PackagesFor,
        plan_name: str = "",
        folder: str = "",
        plan_id: str = "",
        parties_for: PartiesFor = lambda _audience: [],
        compared: Sequence[str] = (),
    ) -> None:
        """plan_name: the file is named after it, until another one is chosen. folder: where it is proposed, that of the
        plan; empty: that of the files used last. plan_id: templates are remembered for it.
        compared: package_id of packages of which the sheet is proposed that has them beside each other.
        """
        super().__init__(parent)
        self.setWindowTitle(translate("ExportMap", "Export Package Map"))
        self.setObjectName("WijkaanpakExportDialog")
        self._packages_for, self._parties_for = packages_for, parties_for
        self._folder = folder if folder and Path(folder).is_dir() else remembered_folder()
        self._plan_id, self._compared = plan_id, tuple(compared)
        self._sheet = QComboBox()
        self._sheet.setObjectName("WijkaanpakExportSheet")
        self._sheet.addItem(translate("ExportMap", "conflicts and coupling opportunities"), FINDINGS)
        self._sheet.addItem(translate("ExportMap", "passport of a package"), PASSPORT)
        self._sheet.addItem(translate("ExportMap", "layers of a package: building, surface, underground"), LAYERS)
        self._sheet.addItem(translate("ExportMap", "transitions that a package serves"), TRANSITIONS)
        self._sheet.addItem(translate("ExportMap", "timeline of a package"), TIMELINE)
        self._sheet.addItem(translate("ExportMap", "atlas of a package: a page per street"), STREETS)
        self._sheet.addItem(translate("ExportMap", "atlas of a package: a page per sub-area"), AREAS)
        self._sheet.addItem(translate("ExportMap", "tables of a package"), TABLES)
        self._sheet.addItem(translate("ExportMap", "sheet for residents"), RESIDENTS)
        self._sheet.addItem(translate("ExportMap", "set of a package: passport, then conflicts and couplings"), SET)
        self._sheet.addItem(translate("ExportMap", "booklet of a package: all sheets, decisions, open issues"), BOOKLET)
        self._sheet.addItem(translate("ExportMap", "sheet of a party: what concerns it only"), PARTY)
        self._sheet.addItem(translate("ExportMap", "comparison of packages"), COMPARISON)
        if compared:
            self._sheet.setCurrentIndex(self._sheet.findData(COMPARISON))
        self._sheet.setToolTip(
            translate(
                "ExportMap",
                "The passport says of one package what is done, by whom, when and for how much, and what is still to "
                "decide; the tables list all of it, with the space balance and who meets whom where; the sheet for "
                "residents says in plain words what comes when, and what becomes of what they said; the sheet of a "
                "party holds only its own claims, conflicts, dates and decisions",
            )
        )
        self._audience = QComboBox()
        self._audience.setObjectName("WijkaanpakExportAudience")
        self._audience.addItem(translate("ExportMap", "others (without what is confidential)"), "open")
        self._audience.addItem(translate("ExportMap", "ourselves (with what is confidential)"), "internal")
        self._package = QComboBox()
        self._package.setObjectName("WijkaanpakExportPackage")
        # Names have any length, and the dialog has to fit a screen.
        self._package.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._package.setMinimumContentsLength(_LETTERS)
        self._package.setToolTip(
            translate(
                "ExportMap",
                "A package shows its claims only, and the findings that touch it; of the sheet of a party: whose",
            )
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
        self._propose_template()
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
        self._sheet.currentIndexChanged.connect(self._list_packages)
        self._sheet.currentIndexChanged.connect(self._propose_template)
        self._package.currentIndexChanged.connect(self._check)
        self._file.fileChanged.connect(self._check)
        self._list_packages()
        self._check()
        self.resize(520, self.sizeHint().height())

    @property
    def wanted(self) -> Optional[WantedMap]:
        """What was chosen; the file is a PDF when its ending says nothing else. None while no file is named,
        or a sheet about a package has none.
        """
        file = typed_file(self._file.filePath(), Path(self._folder), _ENDINGS)
        if file is None or (self._sheet.currentData() in _OF_A_PACKAGE and not self._package.currentData()):
            return None
        template = self._template.filePath().strip() if self._template.isEnabled() else ""
        return WantedMap(
            file,
            self._paper.currentText(),
            str(self._audience.currentData()),
            None if self._is_of_a_party else self._package.currentData(),
            Path(template) if template else None,
            str(self._sheet.currentData()),
            self._package.currentData() if self._is_of_a_party else None,
            self._compared if self._is_comparison else (),
        )

    @property
    def _is_of_a_party(self) -> bool:
        return bool(self._sheet.currentData() == PARTY)

    @property
    def _is_comparison(self) -> bool:
        return bool(self._sheet.currentData() == COMPARISON)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(translate("ExportMap", "Sheet"), self._sheet)
        form.addRow(translate("ExportMap", "Meant for"), self._audience)
        form.addRow(translate("ExportMap", "Shows"), self._package)
        form.addRow(translate("ExportMap", "Paper"), self._paper)
        form.addRow(translate("ExportMap", "Template"), self._template)
        form.addRow(translate("ExportMap", "File"), self._file)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._buttons)

    def _list_packages(self) -> None:
        """Offer what the audience may know of; the package or party that was chosen stays where it may."""
        chosen = self._package.currentData()
        self._package.clear()
        if self._is_of_a_party:
            self._package.addItem(translate("ExportMap", "every party, each on pages of its own"), None)
            for name in self._parties_for(str(self._audience.currentData())):
                self._package.addItem(name, name)
            self._package.setCurrentIndex(max(self._package.findData(chosen), 0) if chosen else 0)
            return
        if self._is_comparison:
            self._package.addItem(self._beside(), None)
            return
        if self._sheet.currentData() not in _OF_A_PACKAGE:
            self._package.addItem(translate("ExportMap", "the whole plan"), None)
        for package_id, name in self._packages_for(str(self._audience.currentData())):
            self._package.addItem(name or package_id, package_id)
        self._package.setCurrentIndex(max(self._package.findData(chosen), 0) if chosen else 0)

    def _beside(self) -> str:
        """Return the names of the packages that stand beside each other, as far as the audience may know of them."""
        known = self._packages_for(str(self._audience.currentData()))
        names = [name or package_id for package_id, name in known if package_id in self._compared]
        return " · ".join(names) or translate("ExportMap", "the packages of the plan, at most four")

    def _propose_template(self) -> None:
        self._template.setEnabled(self._sheet.currentData() not in _SEVERAL)
        self._template.setFilePath(_remembered_template(self._plan_id, str(self._sheet.currentData())))

    def _check(self) -> None:
        self._buttons.button(SAVE).setEnabled(self.wanted is not None)


def remember_template(path: Optional[Path], plan_id: str = "", sheet: str = FINDINGS) -> None:
    """Propose this template next time for this sheet of this plan, and for the sheet of conflicts and coupling
    opportunities of plans that have none yet; None proposes the one that comes with the plugin.
    """
    written = "" if path is None else str(path)
    if plan_id:
        QgsSettings().setValue(_TEMPLATES_KEY.format(plan_id=plan_id, sheet=sheet), written)
    if sheet == FINDINGS:
        QgsSettings().setValue(_TEMPLATE_KEY, written)


def _remembered_template(plan_id: str, sheet: str) -> str:
    of_any = QgsSettings().value(_TEMPLATE_KEY, "") if sheet == FINDINGS else ""
    of_plan = _TEMPLATES_KEY.format(plan_id=plan_id, sheet=sheet)
    path = str(QgsSettings().value(of_plan, of_any) if plan_id else of_any)
    return path if path and Path(path).is_file() else ""


def _file_widget(mode: QgsFileWidget.StorageMode, name: str) -> QgsFileWidget:
    widget = QgsFileWidget()
    widget.setObjectName(name)
    widget.setStorageMode(mode)
    widget.setDefaultRoot(remembered_folder())
    return widget
