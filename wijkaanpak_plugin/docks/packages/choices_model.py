"""Model of the matrix of choices: a row for each transition, a column for each of the four ways to organise it."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from wijkaanpak_plugin.docks.packages.texts import cell_lines, cell_sentences
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_sign
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.choice_cells import ChoiceCell
from wijkaanpak_plugin.domain.packages.choices import QUADRANTS, WITHIN, Quadrant
from wijkaanpak_plugin.domain.packages.words import label, meaning
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.contents import PackageContents

NOWHERE = QModelIndex()
#: AlignCenter as the number that both Qt 5 and Qt 6 take from a model.
_CENTRED = 0x0084


class ChoicesModel(QAbstractTableModel):
    """What a package has in each cell; a cell that was chosen and is empty says so."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._transitions = load_vocabularies()["transition"].keys()
        self._contents: Optional[PackageContents] = None
        self._names: dict[str, str] = {}

    def show_contents(self, contents: Optional[PackageContents]) -> None:
        """Show the choices of a package; None: nothing."""
        self.beginResetModel()
        self._contents = contents
        self._names = {each.body_id: each.claim.name for each in contents.members} if contents is not None else {}
        self.endResetModel()

    def place_of(self, index: QModelIndex) -> tuple[str, Quadrant]:
        """Return transition and way of a cell."""
        return self._transitions[index.row()], QUADRANTS[index.column()]

    def index_of(self, transition: str, quadrant: Quadrant) -> QModelIndex:
        """Return where a cell stands."""
        return self.index(self._transitions.index(transition), QUADRANTS.index(quadrant))

    def cell(self, index: QModelIndex) -> ChoiceCell:
        """Return what a package has there."""
        return self._contents.cells[self.place_of(index)] if self._contents is not None else ChoiceCell()

    def sentences(self, index: QModelIndex) -> list[str]:
        """Return all about a cell, a sentence each."""
        return cell_sentences(*self.place_of(index), self.cell(index), self._names)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of transitions."""
        return 0 if parent.isValid() else len(self._transitions)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of ways."""
        return 0 if parent.isValid() else len(QUADRANTS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the sign of a transition, or a way in words."""
        if orientation == Qt.Orientation.Vertical:
            key = self._transitions[section]
            return {
                Qt.ItemDataRole.DecorationRole: transition_sign(key),
                Qt.ItemDataRole.ToolTipRole: meaning("transition", key),
                Qt.ItemDataRole.AccessibleTextRole: label("transition", key),
            }.get(role)
        quadrant = QUADRANTS[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            level = meaning("organisation_level", quadrant.organisation_level)
            return f"{meaning('organisation', quadrant.organisation)}\n{level}"
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        is_within = quadrant.organisation_level == WITHIN
        level = translate("Packages", "within") if is_within else translate("Packages", "above")
        return f"{label('organisation', quadrant.organisation)}\n{level}"

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(cell_lines(cell, self._contents.extent(cell.claims))) if self._contents else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_is("\n".join(self.sentences(index)), wrapped=True)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(self.sentences(index))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _CENTRED
        if role == Qt.ItemDataRole.FontRole and cell.chosen:
            font = QFont()
            font.setBold(True)
            return font
        return None
