"""Model of the list of claims: name, kind and status, one row each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QSortFilterProxyModel, Qt

from wijkaanpak_plugin.docks.claims.view.texts import kind_text, status_text, table_icon, table_word
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.lists.claim_drag import dragged
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import Claim

NAME, KIND, STATUS = range(3)
COLUMNS = (NAME, KIND, STATUS)
#: The id of the claim of a row.
BODY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: The parent of what has none.
NOWHERE = QModelIndex()

_DISPLAY: dict[int, Callable[[Claim], str]] = {
    NAME: lambda claim: claim.name,
    KIND: lambda claim: kind_text(claim.values),
    STATUS: lambda claim: status_text(claim.values.get("status")),
}


class ClaimsModel(QAbstractTableModel):
    """Claims in the order in which they are given."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._claims: list[Claim] = []
        self._icons = {name: table_icon(name) for name in ("claim_point", "claim_line", "claim_area")}

    def set_claims(self, claims: Sequence[Claim]) -> None:
        """Show these claims."""
        self.beginResetModel()
        self._claims = list(claims)
        self.endResetModel()

    def renew(self, claims: Sequence[Claim], gone: Collection[str]) -> None:
        """Show these claims as they are now, new ones at the end, and no longer those that are gone."""
        for row in sorted(self.rows_of(gone), reverse=True):
            self.beginRemoveRows(NOWHERE, row, row)
            del self._claims[row]
            self.endRemoveRows()
        rows = {claim.body_id: row for row, claim in enumerate(self._claims)}
        for claim in claims:
            known = rows.get(claim.body_id)
            if known is not None:
                self._claims[known] = claim
                self.dataChanged.emit(self.index(known, NAME), self.index(known, STATUS))
                continue
            self.beginInsertRows(NOWHERE, len(self._claims), len(self._claims))
            self._claims.append(claim)
            self.endInsertRows()

    def rows_of(self, body_ids: Collection[str]) -> list[int]:
        """Return the rows of these claims; those that are not listed are left out."""
        wanted = set(body_ids)
        return [row for row, claim in enumerate(self._claims) if claim.body_id in wanted]

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of claims."""
        return 0 if parent.isValid() else len(self._claims)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Let claims be dragged, to a package."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """Return the claims of rows as something to drag."""
        return dragged([self._claims[index.row()].body_id for index in indexes if index.column() == NAME])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            NAME: translate("Claims", "Name"),
            KIND: translate("Claims", "Kind"),
            STATUS: translate("Claims", "Status"),
        }
        return names.get(section)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        claim = self._claims[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _DISPLAY[index.column()](claim)
        if role == BODY_ROLE:
            return claim.body_id
        if role == Qt.ItemDataRole.DecorationRole and index.column() == NAME:
            return self._icons[claim.table]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            told = (claim.name, table_word(claim.table), kind_text(claim.values), _DISPLAY[STATUS](claim))
            said = ", ".join(told)
            return as_it_is(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None


class ClaimsFilter(QSortFilterProxyModel):
    """Claims in which every word that was typed is found, in the name, kind or status."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortLocaleAware(True)

    def set_text(self, text: str) -> None:
        """Keep the claims with all these words."""
        self._words = text.casefold().split()
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Return whether the claim of a row has all the words."""
        model = self.sourceModel()
        cells = (str(model.index(row, column, parent).data() or "") for column in COLUMNS)
        told = " ".join(cells).casefold()
        return all(word in told for word in self._words)
