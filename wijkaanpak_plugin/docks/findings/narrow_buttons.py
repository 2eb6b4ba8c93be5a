"""Buttons that narrow the list to what is at hand: findings of the claim that is chosen, and new ones."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.domain.translation import translate


class NarrowButtons(QWidget):
    """Two toggles; one that has nothing to narrow to is grey, and stays pressed for when it has."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._of_claim = HighlightedToggleButton()
        self._of_claim.setObjectName("WijkaanpakOfClaim")
        self._of_claim.setToolTip(
            translate(
                "FindingsDock", "List only findings about the claims that are chosen, or about the one drawn last."
            )
        )
        self._new = HighlightedToggleButton()
        self._new.setObjectName("WijkaanpakNewFindings")
        self._new.setToolTip(
            translate("FindingsDock", "List only findings that the last edit or analysis added; they are in bold.")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        for button in (self._of_claim, self._new):
            button.setCheckable(True)
            button.toggled.connect(lambda _on: self.changed.emit())
            row.addWidget(button)
        self.show_claims(0, 0)
        self.show_new(0)

    @property
    def of_claim(self) -> bool:
        """Whether only findings about the chosen claims are wanted, and there are such claims."""
        return self._of_claim.isChecked() and self._of_claim.isEnabled()

    @property
    def new(self) -> bool:
        """Whether only new findings are wanted, and there are any."""
        return self._new.isChecked() and self._new.isEnabled()

    def release(self) -> None:
        """Narrow to nothing."""
        self._of_claim.setChecked(False)
        self._new.setChecked(False)

    def show_claims(self, claims: int, findings: int) -> None:
        """Say how many claims are chosen, and how many findings are about them."""
        text = translate("FindingsDock", "Of this claim")
        if claims > 1:
            text = translate("FindingsDock", "Of these claims")
        self._of_claim.setText(f"{text} ({findings})" if claims else text)
        self._of_claim.setEnabled(claims > 0)

    def show_new(self, findings: int) -> None:
        """Say how many findings are new."""
        text = translate("FindingsDock", "New")
        self._new.setText(f"{text} ({findings})" if findings else text)
        self._new.setEnabled(findings > 0)
