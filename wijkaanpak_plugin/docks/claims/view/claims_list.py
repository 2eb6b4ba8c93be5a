"""List of the claims of the plan, with a search line; one or several can be chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTreeView, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.claims.view.claims_model import BODY_ROLE, KIND, NAME, STATUS, ClaimsFilter, ClaimsModel
from wijkaanpak_plugin.docks.claims.view.texts import claims_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import Claim


class ClaimsList(QWidget):
    """Shows claims and says which are chosen."""

    #: The ids of the claims that the user chose (list).
    chosen = pyqtSignal(object)
    #: A claim was double-clicked or entered: go to it on the map.
    entered = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._model = ClaimsModel(self)
        self._listed = ClaimsFilter(self)
        self._listed.setSourceModel(self._model)
        self._silent = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._scroll_to_chosen)
        self._build()

    def show_claims(self, claims: Sequence[Claim]) -> None:
        """List these claims; those that were chosen stay so."""
        chosen = self.chosen_ids()
        self._silent = True
        self._model.set_claims(claims)
        self._silent = False
        self._count()
        self.choose(chosen)

    def renew(self, claims: Sequence[Claim], gone: Collection[str]) -> None:
        """List these claims as they are now, and no longer those that are gone."""
        self._silent = True
        self._model.renew(claims, gone)
        self._silent = False
        self._count()

    def choose(self, body_ids: Sequence[str]) -> None:
        """Choose these claims, without saying so; the first of them is scrolled to."""
        selection = QItemSelection()
        for row in self._model.rows_of(body_ids):
            index = self._listed.mapFromSource(self._model.index(row, NAME))
            selection.select(index, index)
        rows = QItemSelectionModel.SelectionFlag.Rows
        self._silent = True
        self.view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect | rows)
        self._silent = False
        if selection.indexes():
            self.view.scrollTo(selection.indexes()[0])

    def chosen_ids(self) -> list[str]:
        """Return the ids of the claims that are chosen."""
        return [index.data(BODY_ROLE) for index in self.view.selectionModel().selectedRows(NAME)]

    def show_chosen(self) -> None:
        """Scroll to the first claim that is chosen, once the list has the height that the form leaves it."""
        self._soon.start()

    def clear_search(self) -> None:
        """List all claims."""
        self._search.clear()

    def search(self) -> None:
        """Put the cursor in the search line."""
        self._search.setFocus()
        self._search.selectAll()

    def _build(self) -> None:
        self._search = QgsFilterLineEdit()
        self._search.setObjectName("WijkaanpakClaimSearch")
        self._search.setShowSearchIcon(True)
        self._search.setPlaceholderText(translate("Claims", "Search (Ctrl+F)"))
        self._search.setToolTip(translate("Claims", "List only claims with these words in name, kind or status."))
        self._search.textChanged.connect(self._find)
        self._counted = QLabel()
        self._counted.setObjectName("WijkaanpakClaimCount")
        self._counted.setWordWrap(True)
        self.view = QTreeView()
        self.view.setObjectName("WijkaanpakClaimsList")
        self.view.setAccessibleName(translate("Claims", "Claims of the plan"))
        self.view.setModel(self._listed)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setAlternatingRowColors(True)
        self.view.setAllColumnsShowFocus(True)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setDragEnabled(True)
        header = self.view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(KIND, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(KIND, 104)
        header.setSectionResizeMode(STATUS, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(STATUS, 92)
        self.view.selectionModel().selectionChanged.connect(self._emit_chosen)
        self.view.activated.connect(lambda index: self.entered.emit(index.data(BODY_ROLE)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._search)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._counted)

    def _find(self, text: str) -> None:
        self._listed.set_text(text)
        self._count()

    def _count(self) -> None:
        total, listed = self._model.rowCount(), self._listed.rowCount()
        if not total:
            counted = translate("Claims", "There are no claims yet; draw the first one in the tab 'Draw'.")
        elif listed < total:
            counted = translate("Claims", "{listed} of {claims}").format(listed=listed, claims=claims_text(total))
        else:
            counted = claims_text(total)
        self._counted.setText(counted)

    def _scroll_to_chosen(self) -> None:
        for index in self.view.selectionModel().selectedRows(NAME)[:1]:
            self.view.scrollTo(index)

    def _emit_chosen(self, *_selection: object) -> None:
        if not self._silent:
            self.chosen.emit(self.chosen_ids())
