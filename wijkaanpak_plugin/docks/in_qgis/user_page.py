"""Page in the options of QGIS: what this computer remembers for its user, and no panel has a place for."""

from __future__ import annotations

from qgis.gui import QgsColorButton, QgsFileWidget
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QColor, QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.in_qgis.page import Page
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.house_style import HouseStyle, house_style, keep_house_style
from wijkaanpak_plugin.plan.claims.last_values import count_remembered, forget_all
from wijkaanpak_plugin.plan.sources.trust import forget_trust, trusted_addresses
from wijkaanpak_plugin.sources.profiles.users_folder import users_folder
from wijkaanpak_plugin.sources.profiles.users_profiles import users_profiles

_KEY_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class UserPage(Page):
    """Every setting has one home: what a panel has a place for is named, and not shown once more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "WijkaanpakOptions",
            translate("OptionsPage", "What this computer remembers for you. It stands in no plan, and goes to nobody."),
            parent,
        )
        self.column.addWidget(self._addresses_box(), 1)
        self.column.addWidget(self._typed_box())
        self.column.addWidget(self._profiles_box())
        self.column.addWidget(self._house_box())
        self.column.addWidget(_elsewhere())

    def apply(self) -> None:
        """Forget what is to be forgotten."""
        items = [self._addresses.item(row) for row in range(self._addresses.count())]
        gone = [item for item in items if item.checkState() == Qt.CheckState.Unchecked]
        forget_trust(item.data(_KEY_ROLE) for item in gone)
        for item in gone:
            self._addresses.takeItem(self._addresses.row(item))
        if self._forget_typed.isChecked():
            forget_all()
            self._show_typed()
        colour = self._colour.color()
        chosen = colour.name() if colour.isValid() and not self._colour.isNull() else ""
        keep_house_style(HouseStyle(self._logo.filePath().strip(), chosen))

    def _addresses_box(self) -> QGroupBox:
        box = QGroupBox(translate("OptionsPage", "Addresses that plans may read"))
        self._addresses = QListWidget()
        self._addresses.setObjectName("WijkaanpakTrusted")
        self._addresses.setAccessibleName(box.title())
        self._addresses.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for key, address in sorted(trusted_addresses().items(), key=lambda each: each[1].casefold()):
            item = QListWidgetItem(address)
            item.setData(_KEY_ROLE, key)
            item.setToolTip(as_it_is(address))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self._addresses.addItem(item)
        column = QVBoxLayout(box)
        if self._addresses.count():
            said = translate(
                "OptionsPage",
                "You registered these, or said that they may be read. Without its tick an address is asked about again "
                "when the next plan that names it is opened. One that several plans name stands here several times.",
            )
        else:
            said = translate(
                "OptionsPage",
                "None yet. What you register, or say may be read when a plan asks for it, comes here.",
            )
            self._addresses.hide()
        column.addWidget(_line(said))
        column.addWidget(self._addresses)
        return box

    def _typed_box(self) -> QGroupBox:
        box = QGroupBox(translate("OptionsPage", "What you typed last"))
        self._typed = _line("")
        self._forget_typed = QCheckBox(translate("OptionsPage", "Forget it: begin with the values of the catalogue"))
        self._forget_typed.setObjectName("WijkaanpakForgetTyped")
        column = QVBoxLayout(box)
        column.addWidget(self._typed)
        column.addWidget(self._forget_typed)
        self._show_typed()
        return box

    def _show_typed(self) -> None:
        count = count_remembered()
        none = translate("OptionsPage", "Nothing yet: building blocks begin with the values of the catalogue.")
        one = translate(
            "OptionsPage", "Of 1 building block the width, depth, layer or period that you typed last is offered again."
        )
        several = translate(
            "OptionsPage",
            "Of {count} building blocks the width, depth, layer or period that you typed last is offered again.",
        )
        self._typed.setText(counted(count, one, several).format(count=count) if count else none)
        self._forget_typed.setChecked(False)
        self._forget_typed.setEnabled(bool(count))

    def _profiles_box(self) -> QGroupBox:
        box = QGroupBox(translate("OptionsPage", "Own profiles"))
        profiles, problems = users_profiles()
        names = ", ".join(sorted((profile.label() for profile in profiles), key=str.casefold))
        said = translate("OptionsPage", "For every plan: {names}.").format(names=names) if names else ""
        none = translate("OptionsPage", "None yet. 'Own profile…' in the window Add Data makes one for every plan.")
        column = QVBoxLayout(box)
        column.addWidget(_line(said or none))
        for problem in problems:
            column.addWidget(_line(str(problem)))
        folder = users_folder()
        show = QPushButton(translate("OptionsPage", "Show Folder"))
        show.setObjectName("WijkaanpakProfilesFolder")
        show.setEnabled(folder is not None and folder.is_dir())
        if folder is not None:
            show.setToolTip(as_it_is(str(folder)))
            show.clicked.connect(lambda _on: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _house_box(self) -> QGroupBox:
        box, style = QGroupBox(translate("OptionsPage", "House style of sheets")), house_style()
        self._logo = QgsFileWidget()
        self._logo.setObjectName("WijkaanpakLogo")
        self._logo.setFilter(translate("OptionsPage", "Pictures (*.svg *.png)"))
        self._logo.setDialogTitle(translate("OptionsPage", "Logo on the sheets"))
        self._logo.setFilePath(style.logo)
        self._logo.setToolTip(
            translate("OptionsPage", "Stands on every sheet; the sheet holds the picture itself and names no file")
        )
        self._colour = QgsColorButton()
        self._colour.setObjectName("WijkaanpakHouseColour")
        self._colour.setAllowOpacity(False)
        self._colour.setShowNull(True)
        self._colour.setColor(QColor(style.colour) if style.colour else QColor())
        self._colour.setToolTip(
            translate("OptionsPage", "Colour of heads and rules; one that is too pale to be read is made darker")
        )
        if not style.colour:
            self._colour.setToNull()
        form = QFormLayout(box)
        form.addRow(translate("OptionsPage", "Logo"), self._logo)
        form.addRow(translate("OptionsPage", "Colour"), self._colour)
        form.addRow(_line(translate("OptionsPage", "These two are seen on every sheet that you make.")))
        return box


def _elsewhere() -> QGroupBox:
    """Return where the other settings are."""
    box = QGroupBox(translate("OptionsPage", "Elsewhere"))
    column = QVBoxLayout(box)
    for said in (
        translate("OptionsPage", "Your name in the log: Plan panel, Session, 'You are'."),
        translate("OptionsPage", "What the map does when you click a finding: the buttons in the Findings panel."),
        translate("OptionsPage", "Favourite and recent building blocks: the cards in the Claims panel."),
        translate("OptionsPage", "The prefix of the search of Ctrl+K: the page Locator of these options."),
        translate("OptionsPage", "Distance, months and periods of a plan: Project > Properties, Wijkaanpak."),
    ):
        column.addWidget(_line(f"• {said}"))
    return box


def _line(text: str) -> QLabel:
    line = QLabel(text)
    line.setWordWrap(True)
    line.setTextFormat(Qt.TextFormat.PlainText)
    return line
