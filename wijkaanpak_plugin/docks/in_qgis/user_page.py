"""Page in the options of QGIS: what this computer remembers for its user, and no panel has a place for."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
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
