"""Small form in which the window of a work is typed: first and last day, duration and hardness."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.docks.timeline.moving import why_not_typed
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, OK, dialog_buttons
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_numbers import read_number


class WindowForm(QDialog):
    """Says what is wrong while it is wrong, and gives nothing on until it is right."""

    #: Values by column of a claim.
    given = pyqtSignal(object)

    def __init__(self, bar: Bar, choices: Mapping[str, str], parent: Optional[QWidget] = None) -> None:
        """choices: labels of hardness by key."""
        super().__init__(parent)
        self.setObjectName("WijkaanpakTimelineForm")
        self.setWindowTitle(translate("Timeline", "Period of {name}").format(name=bar.name))
        self._bar = bar
        begin, finish, months = bar.asked
        self._begin = _field("works_from", begin)
        self._finish = _field("works_to", finish)
        self._months = _field("duration_months", "" if months is None else f"{months:g}")
        self._hardness = QComboBox()
        self._hardness.setObjectName("WijkaanpakTimelineForm_hardness")
        for key, label in choices.items():
            self._hardness.addItem(label, key)
        self._hardness.setCurrentIndex(max(0, self._hardness.findData(bar.hardness or "unknown")))
        self._problem = QLabel()
        self._problem.setObjectName("WijkaanpakTimelineFormProblem")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = dialog_buttons(OK, CANCEL)
        self._build()
        for field in (self._begin, self._finish, self._months):
            field.textChanged.connect(lambda _text: self._check())
        self._hardness.currentIndexChanged.connect(lambda _row: self._check())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()
        self._begin.selectAll()

    def accept(self) -> None:
        """Give on what was typed, where nothing is wrong with it."""
        if self._check():
            return
        begin, finish, months = self._asked()
        values: dict[str, Any] = {
            "works_from": begin or None,
            "works_to": finish or None,
            "duration_months": months,
            "hardness": self._hardness.currentData(),
        }
        super().accept()
        self.given.emit(values)

    def _asked(self) -> tuple[str, str, Optional[float]]:
        """Return what was typed; ValueError for a duration that is no number."""
        months = self._months.text().strip()
        return self._begin.text().strip(), self._finish.text().strip(), read_number(months) if months else None

    def _check(self) -> str:
        """Say what is wrong, and return it."""
        try:
            asked = self._asked()
        except ValueError:
            problem = translate("Timeline", "'{text}' is no number of months.").format(text=self._months.text().strip())
        else:
            problem = _negative(asked[2]) or why_not_typed(self._bar, asked, self._hardness.currentData())
        self._problem.setText(problem)
        self._buttons.button(OK).setEnabled(not problem)
        return problem

    def _build(self) -> None:
        form = QFormLayout()
        rows: tuple[tuple[Callable[[], str], QWidget], ...] = (
            (lambda: translate("Timeline", "From (2027, 2027-05 or a day)"), self._begin),
            (lambda: translate("Timeline", "Up to and including"), self._finish),
            (lambda: translate("Timeline", "Takes so many months (empty: all)"), self._months),
            (lambda: translate("Timeline", "How hard it is"), self._hardness),
        )
        for text, widget in rows:
            form.addRow(text(), widget)
        # Where windows have no title somebody would not know whose period it is.
        name = QLabel(self._bar.name)
        name.setTextFormat(Qt.TextFormat.PlainText)
        bold = QFont(name.font())
        bold.setBold(True)
        name.setFont(bold)
        column = QVBoxLayout(self)
        column.addWidget(name)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)


def _field(name: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setObjectName(f"WijkaanpakTimelineForm_{name}")
    return field


def _negative(months: Optional[float]) -> str:
    if months is None or 0 < months < 12_000:
        return ""
    return translate("Timeline", "The works take at least some days, and no thousand years.")
