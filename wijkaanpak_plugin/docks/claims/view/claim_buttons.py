"""Buttons for what can be done with the selected claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from wijkaanpak_plugin.docks.claims.view.waits_button import WaitsButton
from wijkaanpak_plugin.docks.panel.large_targets import has_little_room
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.named_below import NAMED_BELOW
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.packages.packages import PackageName

EDIT, SPLIT, MERGE, COPY, DELETE, MORE = "edit", "split", "merge", "copy", "delete", "more"
_ICONS = {
    EDIT: "/mActionVertexTool.svg",
    SPLIT: "/mActionSplitFeatures.svg",
    MERGE: "/mActionMergeFeatures.svg",
    COPY: "/mActionEditCopy.svg",
    DELETE: "/mActionDeleteSelected.svg",
    MORE: "/mActionFormView.svg",
}
_UNDER = Qt.ToolButtonStyle.ToolButtonTextUnderIcon


class ClaimButtons(QWidget):
    """One row; a button that cannot be used now is grey."""

    #: One of the names above, but ``COPY``.
    pressed = pyqtSignal(str)
    #: Copy to the package with this id; None: to a new one.
    copy_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._buttons: dict[str, QToolButton] = {}
        self.setStyleSheet(NAMED_BELOW)
        for name, (title, meaning) in _texts().items():
            button = QToolButton()
            button.setObjectName(f"WijkaanpakClaim_{name}")
            button.setIcon(QgsApplication.getThemeIcon(_ICONS[name]))
            button.setIconSize(QSize(20, 20))
            button.setText(_names()[name])
            button.setToolButtonStyle(_UNDER)
            button.setAutoRaise(True)
            button.setAccessibleName(title)
            button.setToolTip(f"{title}\n{meaning}")
            layout.addWidget(button)
            self._buttons[name] = button
            if name != COPY:
                button.clicked.connect(lambda _on, what=name: self.pressed.emit(what))
        layout.insertStretch(layout.count() - 1, 1)
        self.waits = WaitsButton()
        layout.insertWidget(layout.count() - 1, self.waits)
        self._menu = QMenu(self)
        self._buttons[COPY].setMenu(self._menu)
        self._buttons[COPY].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.show_packages([])

    def show_packages(self, packages: Sequence[PackageName]) -> None:
        """Offer these packages to copy to, and a new one."""
        self._menu.clear()
        for package in packages:
            text = (package.name or package.package_id).replace("&", "&&")
            action = self._menu.addAction(text)
            action.triggered.connect(lambda _on, name=package.package_id: self.copy_wanted.emit(name))
        if packages:
            self._menu.addSeparator()
        new = self._menu.addAction(translate("Claims", "New package…"))
        new.triggered.connect(lambda _on: self.copy_wanted.emit(None))

    def show_count(self, claims: Sequence[Claim]) -> None:
        """Let press what can be done with these claims."""
        one, some = len(claims) == 1, bool(claims)
        self._buttons[EDIT].setEnabled(one)
        self._buttons[SPLIT].setEnabled(one and claims[0].table != "claim_point")
        self._buttons[MERGE].setEnabled(len(claims) > 1)
        for name in (COPY, DELETE, MORE):
            self._buttons[name].setEnabled(some)

    def customEvent(self, event: QEvent) -> None:
        """Leave only what a session needs, or everything."""
        if isinstance(event, StudioChanged):
            for name, button in self._buttons.items():
                button.setVisible(not event.on or name in (EDIT, SPLIT, DELETE))
                # On a low screen the words stand beside: each row of the form counts.
                is_low = event.on and has_little_room(self)
                style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if is_low else _UNDER
                button.setToolButtonStyle(style)


def _names() -> dict[str, str]:
    """Return what each button does in one short word."""
    return {
        EDIT: translate("ClaimButtons", "Edit"),
        SPLIT: translate("ClaimButtons", "Split"),
        MERGE: translate("ClaimButtons", "Merge"),
        COPY: translate("ClaimButtons", "Copy"),
        DELETE: translate("ClaimButtons", "Delete"),
        MORE: translate("ClaimButtons", "More…"),
    }


def _texts() -> dict[str, tuple[str, str]]:
    return {
        EDIT: (
            translate("Claims", "Edit shape"),
            translate("Claims", "Move, add and remove its points with the vertex tool of QGIS."),
        ),
        SPLIT: (
            translate("Claims", "Split"),
            translate("Claims", "Draw a line right across it: each side becomes a claim of its own."),
        ),
        MERGE: (
            translate("Claims", "Merge"),
            translate(
                "Claims",
                "Make one claim of those selected, if they are the same thing; it has the values of the first.",
            ),
        ),
        COPY: (
            translate("Claims", "Copy to package"),
            translate("Claims", "Put a copy in another package (pakket: claims carried out together)."),
        ),
        DELETE: (
            translate("Claims", "Delete (Del)"),
            translate("Claims", "Remove the selected claims, from their packages as well; it can be undone."),
        ),
        MORE: (
            translate("Claims", "More…"),
            translate("Claims", "Everything that can be said of it: owner, interest, costs, planning and the rest."),
        ),
    }
