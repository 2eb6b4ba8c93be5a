"""Window in which packages stand beside each other, beside doing nothing and everything apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QShowEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollBar,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.packages.compare.balance_list import BalanceList
from wijkaanpak_plugin.docks.packages.compare.choices_table import ChoicesTable
from wijkaanpak_plugin.docks.packages.compare.differences_list import DifferencesList
from wijkaanpak_plugin.docks.packages.compare.figure_detail import FigureDetail
from wijkaanpak_plugin.docks.packages.compare.figures_table import FiguresTable
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CLOSE, dialog_buttons
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.balance import LayerBalance
from wijkaanpak_plugin.export.comparison.cells import Cell, CompareGroup
from wijkaanpak_plugin.export.comparison.choices import ChoiceSquare
from wijkaanpak_plugin.export.comparison.comparison import FEWEST, MOST, Compared

#: Size at first and at least. Source: the picture of the window.
_SIZE, _LEAST = QSize(1400, 800), QSize(1100, 640)
#: What a window has around it.
_BARS = QSize(16, 48)
#: Pixels: widths of the table and of what stands beside it; heights of balance, choices and differences.
_WIDTHS, _HEIGHTS = (870, 500), (240, 205, 230)
#: Letters as a share of those of the window.
_LETTERS = 0.9


class CompareWindow(QDialog):
    """Stays open beside the map. It shows what it is given; only which packages are compared is its own."""

    #: Other packages are compared.
    choice_changed = pyqtSignal()
    #: Whether the two packages of the list of differences are seen on two maps.
    maps_wanted = pyqtSignal(bool)
    #: Ids of claims, works and agreements.
    claims_wanted = pyqtSignal(object)
    #: Weights are to be set, and a sheet of what is compared to be made.
    weights_wanted = pyqtSignal()
    export_wanted = pyqtSignal()
    #: Maps in the heads have room for another size.
    head_resized = pyqtSignal()
    #: It is not seen any more.
    closed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakCompareWindow")
        self.setWindowTitle(translate("Packages", "Compare packages"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.setModal(False)
        self._titles: dict[str, str] = {}
        self._marks: dict[str, str] = {}
        self._chosen: list[str] = []
        self.table, self.differences = FiguresTable(), DifferencesList()
        self.balance, self.choices = BalanceList(), ChoicesTable()
        self._detail = FigureDetail()
        self._remarks = SentenceLabel()
        self._remarks.setObjectName("WijkaanpakCompareRemarks")
        self._build()
        self.setMinimumSize(_LEAST)
        self.resize(_size_on_screen())
        QgsGui.enableAutoGeometryRestore(self)

    @property
    def chosen(self) -> list[str]:
        """Ids of the packages that are compared, in the order of the plan."""
        return list(self._chosen)

    @property
    def has_maps(self) -> bool:
        """Whether two maps are asked for."""
        return self._maps.isChecked()

    def show_name(self, plan: str) -> None:
        """Say of which plan the packages are."""
        self.setWindowTitle(translate("Packages", "Compare packages: {plan}").format(plan=plan))

    def show_choice(self, packages: Sequence[Compared], chosen: Sequence[str]) -> None:
        """Let these packages be chosen, and show which are, by id."""
        self._titles = {each.package_id: each.title for each in packages}
        self._marks = {each.package_id: each.mark for each in packages}
        self._chosen = [name for name in self._titles if name in chosen]
        self._menu.clear()
        for name, title in self._titles.items():
            action = self._menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name in self._chosen)
            is_last = name in self._chosen and len(self._chosen) <= FEWEST
            action.setEnabled(not is_last and (name in self._chosen or len(self._chosen) < MOST))
            action.triggered.connect(lambda on, which=name: self._choose(which, on))
        self.differences.show_packages({name: self._titles[name] for name in self._chosen})
        is_enough = len(self._titles) >= FEWEST
        for part in (self._halves_right, self._maps, self._export, self._choice, self._weights):
            part.setEnabled(is_enough)

    def mark_of(self, package_id: str) -> str:
        """Return the sign of a package."""
        return self._marks.get(package_id, "")

    def show_message(self, sentence: str) -> None:
        """Say in one sentence why there is no table (yet)."""
        self._message.setText(sentence)
        self._pages.setCurrentWidget(self._message)
        self._detail.show_lines((), ())
        self.balance.show_message(sentence)

    def show_groups(
        self, groups: Sequence[CompareGroup], balances: Sequence[LayerBalance], remarks: Sequence[str] = ()
    ) -> None:
        """Show the figures of the packages that are chosen; remarks: what could not be read, in sentences."""
        self._remarks.say(" ".join(remarks))
        titles = [self._titles[name] for name in self._chosen]
        self.table.show_groups(titles, groups)
        self.balance.show_balances(balances, titles, [self._marks[name] for name in self._chosen])
        self._pages.setCurrentWidget(self._figures)

    def show_order(self, lines: Sequence[str]) -> None:
        """Say which order follows from weights, and whether it is firm; none: that there is none."""
        none = translate("Packages", "No weights were set: the table gives no order and no total.")
        self._order.setText("\n".join(lines) if lines else none)

    def show_basis(self, lines: Sequence[str]) -> None:
        """Say what the figures rest on, and for whom the window is."""
        internal = translate(
            "Packages", "For ourselves: this window shows confidential claims too. Export… makes a sheet for others."
        )
        self._foot.setText("\n".join(filter(None, (*lines, internal))))

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
        self._chosen = [each for each in self._titles if each in wanted]
        self.choice_changed.emit()

    def _build(self) -> None:
        self._message = EmptyMessage("WijkaanpakCompareMessage")
        self._figures = self._build_figures()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(self._figures)
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(self._pages)
        left.addWidget(self._detail)
        left.setStretchFactor(0, 1)
        left.setChildrenCollapsible(False)
        self._halves_right = self._build_right()
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(left)
        halves.addWidget(self._halves_right)
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 1)
        halves.setSizes(_WIDTHS)
        halves.setChildrenCollapsible(False)
        for part in (self.table, self._halves_right, self._detail):
            _smaller(part)
        top = self._build_top()
        buttons = dialog_buttons(CLOSE)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            # Enter shows the claims of a row: it must not close the window as well.
            button.setAutoDefault(False)
        self._foot = QLabel()
        self._foot.setObjectName("WijkaanpakCompareFoot")
        self._foot.setTextFormat(Qt.TextFormat.PlainText)
        self._foot.setWordWrap(True)
        below = QHBoxLayout()
        below.addWidget(self._foot, 1)
        below.addWidget(buttons, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(halves, 1)
        column.addWidget(self._remarks)
        column.addLayout(below)
        self.show_order(())
        self.show_basis(())
        self.table.cell_changed.connect(self._show_cell)
        self.balance.cell_changed.connect(self._show_cell)
        self.choices.square_chosen.connect(self._show_square)
        for part in (self.table, self.balance, self.choices, self.differences, self._detail):
            part.claims_wanted.connect(self.claims_wanted)

    def _build_top(self) -> QHBoxLayout:
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
        self._weights = _button("WijkaanpakCompareWeights", translate("Packages", "&Weights…"))
        self._weights.setToolTip(
            translate("Packages", "Say on the page Scores of the panel what weighs how much for a group.")
        )
        self._weights.clicked.connect(lambda _on: self.weights_wanted.emit())
        self._export = _button("WijkaanpakCompareExport", translate("Packages", "&Export…"))
        self._export.setToolTip(
            translate(
                "Packages",
                "Make a sheet of these packages beside each other (PDF, SVG or PNG), for ourselves or for others: then "
                "it is worked out anew without what is confidential.",
            )
        )
        self._export.clicked.connect(lambda _on: self.export_wanted.emit())
        top = QHBoxLayout()
        for part in (self._choice, self._maps, self._weights):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(QLabel(translate("Packages", "Beside doing nothing and everything apart")))
        top.addWidget(self._export)
        return top

    def _build_figures(self) -> QWidget:
        page = QWidget()
        self._sideways = QScrollBar(Qt.Orientation.Horizontal)
        self._sideways.setObjectName("WijkaanpakCompareSideways")
        self._sideways.setAccessibleName(translate("Packages", "Other packages"))
        # It comes and goes while the table gets another size: its room stays.
        room = self._sideways.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._sideways.setSizePolicy(room)
        self._sideways.valueChanged.connect(self.table.show_from)
        self.table.columns_changed.connect(self._show_columns)
        self.table.head_resized.connect(self.head_resized)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self._sideways)
        return page

    def _build_right(self) -> QSplitter:
        self._order = QLabel()
        self._order.setObjectName("WijkaanpakCompareOrder")
        self._order.setTextFormat(Qt.TextFormat.PlainText)
        self._order.setWordWrap(True)
        self._order.setToolTip(
            translate("Packages", "Whether packages stay in the same order when one weight is a quarter more or less.")
        )
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.differences, 1)
        column.addWidget(self._order)
        right = QSplitter(Qt.Orientation.Vertical)
        for part in (self.balance, self.choices, below):
            right.addWidget(part)
        right.setSizes(_HEIGHTS)
        right.setChildrenCollapsible(False)
        right.setMinimumWidth(300)
        return right

    def _show_columns(self, packages: int, seen: int, first: int) -> None:
        self._sideways.setVisible(seen < packages)
        self._sideways.setRange(0, max(packages - seen, 0))
        self._sideways.setPageStep(seen)
        self._sideways.setValue(first)

    def _show_cell(self, cell: Optional[Cell], title: str) -> None:
        if cell is None:
            self._detail.show_lines((), ())
        else:
            self._detail.show_lines((title, *(cell.lines or (cell.told,))), cell.claims)

    def _show_square(self, square: ChoiceSquare) -> None:
        self._detail.show_lines(square.lines, square.claims)


def _size_on_screen() -> QSize:
    """Return the size at first: as the picture has it, and no larger than the screen leaves beside its own bars."""
    screen = QGuiApplication.primaryScreen()
    return _SIZE if screen is None else _SIZE.boundedTo(screen.availableSize() - _BARS).expandedTo(_LEAST)


def _smaller(part: QWidget) -> None:
    """Let a part have smaller letters: much stands beside each other here."""
    font = part.font()
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * _LETTERS)
        part.setFont(font)


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
