"""Page with the matrix of choices, and all about one of its cells below it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QModelIndex, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.packages.choice_detail import ChoiceDetail
from wijkaanpak_plugin.docks.packages.choices_model import ChoicesModel
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.list_detail_splitter import ListDetailSplitter
from wijkaanpak_plugin.domain.packages.choices import Quadrant
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.contents import PackageContents

#: Room around the lines of a cell in pixels; part of the height for what is said of one.
_AROUND, _DETAIL = 10, 0.45
#: Letters of the table as a share of those of the panel.
_LETTERS = 0.9


class ChoicesPage(QWidget):
    """Arrows go through the cells; what is chosen there is seen at once."""

    #: Transition, theme, way, whether it is chosen, and why.
    chosen = pyqtSignal(str, str, object, bool, str)
    #: Transition of what waits above the neighbourhood.
    wait_wanted = pyqtSignal(str)
    #: Ids of the claims in the cell that was chosen.
    claims_chosen = pyqtSignal(object)

    def __init__(self, panel: QWidget, parent: Optional[QWidget] = None) -> None:
        """panel: whose mode it follows."""
        super().__init__(parent)
        self._model = ChoicesModel(self)
        self._contents: Optional[PackageContents] = None
        self._is_silent = False
        self._table = QTableView()
        self._table.setObjectName("WijkaanpakChoices")
        self._table.setAccessibleName(translate("Packages", "Choices by transition and way to organise it"))
        self._table.setModel(self._model)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setMinimumSectionSize(40)
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.detail = ChoiceDetail(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(ListDetailSplitter("packages_choices", self._table, self.detail, _DETAIL), 1)
        self._table.selectionModel().currentChanged.connect(lambda _now, _before: self._cell_chosen())
        # The cell that is current already can be pressed too.
        self._table.clicked.connect(lambda _index: self._cell_chosen())
        self.detail.chosen.connect(self._theme_chosen)
        self.detail.wait_wanted.connect(lambda: self.wait_wanted.emit(self._place[0]))
        self._fit()

    @property
    def _place(self) -> tuple[str, Quadrant]:
        return self._model.place_of(self._table.currentIndex())

    def show_contents(self, contents: Optional[PackageContents]) -> None:
        """Show the choices of a package; the cell that was current stays so."""
        before = self._table.currentIndex()
        row, column = (before.row(), before.column()) if before.isValid() else (0, 0)
        self._contents = contents
        self._is_silent = True
        self._model.show_contents(contents)
        self._table.setCurrentIndex(self._model.index(row, column))
        self._is_silent = False
        self._show_cell()

    def show_cell(self, transition: str, quadrant: Quadrant) -> None:
        """Make a cell the current one, and put the keyboard there."""
        self._table.setCurrentIndex(self._model.index_of(transition, quadrant))
        self._table.setFocus()

    def customEvent(self, event: QEvent) -> None:
        """Fit the letters of a session."""
        if isinstance(event, StudioChanged):
            self._fit()

    def _fit(self) -> None:
        font = self._table.font()
        if self.font().pointSizeF() > 0:
            font.setPointSizeF(self.font().pointSizeF() * _LETTERS)
            self._table.setFont(font)
            self._table.horizontalHeader().setFont(font)
        self._table.verticalHeader().setMinimumSectionSize(self._table.fontMetrics().lineSpacing() + _AROUND)

    def _cell_chosen(self) -> None:
        if self._is_silent:
            return
        self._show_cell()
        self.claims_chosen.emit(list(self._model.cell(self._table.currentIndex()).claims))

    def _show_cell(self) -> None:
        index: QModelIndex = self._table.currentIndex()
        if self._contents is None or not index.isValid():
            return
        place = self._model.place_of(index)
        made = [choice for choice in self._contents.choices if (choice.transition, choice.quadrant) == place]
        self.detail.show_cell(*place, self._model.sentences(index), made)

    def _theme_chosen(self, theme: str, on: bool, reason: str) -> None:
        transition, quadrant = self._place
        self.chosen.emit(transition, theme, quadrant, on, reason)
