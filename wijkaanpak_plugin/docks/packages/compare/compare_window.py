"""Window in which packages stand beside each other, beside doing nothing and everything apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.packages.compare.compare_rows import Cell, CompareGroup
from wijkaanpak_plugin.docks.packages.compare.differences_list import DifferencesList
from wijkaanpak_plugin.docks.packages.compare.figures_table import FiguresTable
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CLOSE, dialog_buttons
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.translation import translate

#: How many packages stand beside each other. Source: the picture of the panel has three; more than four are not read.
FEWEST, MOST = 2, 4
_SIZE = QSize(1340, 690)
#: Pixels: the least height for what is said of a figure; widths of the table and of the differences at first.
_LEAST_DETAIL, _WIDTHS = 110, (1020, 300)


class CompareWindow(QDialog):
    """Stays open beside the map. It shows what it is given; only which packages are compared is its own."""

    #: Other packages are compared.
    choice_changed = pyqtSignal()
    #: Whether the two packages of the list of differences are seen on two maps.
    maps_wanted = pyqtSignal(bool)
    #: Ids of claims, works and agreements.
    claims_wanted = pyqtSignal(object)
    #: It is not seen any more.
    closed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakCompareWindow")
        self.setWindowTitle(translate("Packages", "Compare packages"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.setModal(False)
        self._titles: dict[str, str] = {}
        self._chosen: list[str] = []
        self._cell: Optional[Cell] = None
        self._wants: dict[str, QAction] = {}
        self.table, self.differences = FiguresTable(), DifferencesList()
        self._remarks = SentenceLabel()
        self._remarks.setObjectName("WijkaanpakCompareRemarks")
        self._build()
        self.resize(_SIZE)
        QgsGui.enableAutoGeometryRestore(self)

    @property
    def chosen(self) -> list[str]:
        """Ids of the packages that are compared, in the order of the plan."""
        return list(self._chosen)

    @property
    def has_maps(self) -> bool:
        """Whether two maps are asked for."""
        return self._maps.isChecked()

    def show_choice(self, titles: Mapping[str, str], chosen: Sequence[str]) -> None:
        """Let these packages be chosen, by id, and show which are."""
        self._titles, self._chosen = dict(titles), [name for name in titles if name in chosen]
        self._menu.clear()
        self._wants = {}
        for name, title in titles.items():
            action = self._menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name in self._chosen)
            is_last = name in self._chosen and len(self._chosen) <= FEWEST
            action.setEnabled(not is_last and (name in self._chosen or len(self._chosen) < MOST))
            action.triggered.connect(lambda on, which=name: self._choose(which, on))
            self._wants[name] = action
        self.differences.show_packages({name: titles[name] for name in self._chosen})

    def show_message(self, sentence: str) -> None:
        """Say in one sentence why there is no table (yet)."""
        self._message.setText(sentence)
        self._pages.setCurrentWidget(self._message)
        self._show_cell(None, "")

    def show_groups(self, groups: Sequence[CompareGroup], remarks: Sequence[str] = ()) -> None:
        """Show the figures of the packages that are chosen; remarks: what could not be read, in sentences."""
        self._remarks.say(" ".join(remarks))
        self.table.show_groups([self._titles[name] for name in self._chosen], groups)
        self._pages.setCurrentWidget(self.table)

    def show_maps(self, on: bool) -> None:
        """Show whether there are two maps, without saying so."""
        self._maps.setChecked(on)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard in the table."""
        super().showEvent(event)
        self.table.setFocus()

    def done(self, result: int) -> None:
        """Say that it is closed."""
        super().done(result)
        self.closed.emit()

    def _choose(self, name: str, on: bool) -> None:
        wanted = {*self._chosen, name} if on else set(self._chosen) - {name}
        self.show_choice(self._titles, [each for each in self._titles if each in wanted])
        self.choice_changed.emit()

    def _build(self) -> None:
        self._choice = QToolButton()
        self._choice.setObjectName("WijkaanpakComparePackages")
        self._choice.setText(translate("Packages", "Packages"))
        self._choice.setToolTip(translate("Packages", "Which packages stand beside each other: two to four."))
        self._choice.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self)
        self._choice.setMenu(self._menu)
        self._maps = HighlightedToggleButton()
        self._maps.setObjectName("WijkaanpakCompareMaps")
        self._maps.setText(translate("Packages", "Two maps"))
        self._maps.setToolTip(
            translate(
                "Packages",
                "Outline the claims of the two packages under Differences: the first one's on the map, the second "
                "one's on a second map that moves along.",
            )
        )
        self._maps.setCheckable(True)
        self._maps.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._maps.clicked.connect(self.maps_wanted)
        top = QHBoxLayout()
        top.addWidget(self._choice)
        top.addWidget(self._maps)
        top.addStretch(1)
        top.addWidget(QLabel(translate("Packages", "Choose a figure: its formula and claims stand below.")))
        self._message = EmptyMessage("WijkaanpakCompareMessage")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(self.table)
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(self._pages)
        left.addWidget(self._build_detail())
        left.setStretchFactor(0, 1)
        left.setChildrenCollapsible(False)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(left)
        halves.addWidget(self.differences)
        halves.setStretchFactor(0, 1)
        halves.setSizes(_WIDTHS)
        halves.setChildrenCollapsible(False)
        buttons = dialog_buttons(CLOSE)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            # Enter shows the claims of a row: it must not close the window as well.
            button.setAutoDefault(False)
        foot = QLabel(
            translate(
                "Packages", "The table gives no order and no total. Weights stand on the page Scores of the panel."
            )
        )
        foot.setObjectName("WijkaanpakCompareFoot")
        foot.setWordWrap(True)
        below = QHBoxLayout()
        below.addWidget(foot, 1)
        below.addWidget(buttons)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(halves, 1)
        column.addWidget(self._remarks)
        column.addLayout(below)
        self.table.cell_changed.connect(self._show_cell)
        self.table.claims_wanted.connect(self.claims_wanted)
        self.differences.claims_wanted.connect(self.claims_wanted)

    def _build_detail(self) -> QWidget:
        page = QWidget()
        self._detail = QLabel()
        self._detail.setObjectName("WijkaanpakCompareDetail")
        self._detail.setWordWrap(True)
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._claims = QPushButton(translate("Packages", "&Show its claims on the map"))
        self._claims.setObjectName("WijkaanpakCompareClaims")
        self._claims.setToolTip(
            translate("Packages", "Select on the map the claims and works that this figure comes from, and go there.")
        )
        self._claims.setAutoDefault(False)
        self._claims.clicked.connect(self._want_claims)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ScrolledPage(self._detail), 1)
        row.addWidget(self._claims, 0, Qt.AlignmentFlag.AlignTop)
        page.setMinimumHeight(_LEAST_DETAIL)
        return page

    def _show_cell(self, cell: Optional[Cell], title: str) -> None:
        self._cell = cell
        lines = () if cell is None else cell.lines or (cell.text,)
        self._detail.setText("\n".join((title, *lines)) if title else "")
        self._claims.setEnabled(cell is not None and bool(cell.claims))

    def _want_claims(self) -> None:
        if self._cell is not None and self._cell.claims:
            self.claims_wanted.emit(list(self._cell.claims))
