"""Page with the criteria of a set: figure or judgement and weight of each, and the order that follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.packages.scores.criterion_detail import CriterionDetail
from wijkaanpak_plugin.docks.packages.scores.score_rows import ScoreRow, ShownScores
from wijkaanpak_plugin.docks.packages.scores.score_texts import order_text, score_lines, score_text, weight_text
from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.list_detail_splitter import ListDetailSplitter
from wijkaanpak_plugin.docks.widgets.lists.rows_model import ROW_ROLE, Column, RowsModel
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.criterion_names import criterion_name

_CRITERION, _SCORE, _WEIGHT = range(3)
#: Part of the height for what is said of one criterion.
_DETAIL = 0.55


class ScoresPage(QWidget):
    """Shows what it is given; which set and group are shown is its own, all else is a step in the plan."""

    #: Another set, or another group whose weights count.
    view_changed = pyqtSignal()
    #: Key of a set that is to be taken over.
    set_wanted = pyqtSignal(str)
    add_wanted = pyqtSignal()
    #: Id of a criterion.
    remove_wanted = pyqtSignal(str)
    #: Id of a criterion, judgement (None: taken back), and who says so.
    judged = pyqtSignal(str, object, str)
    #: Id of a criterion, and its weight (None: none).
    weighed = pyqtSignal(str, object)
    #: Ids of claims, works and agreements.
    claims_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._chosen: Optional[str] = None
        self._model = RowsModel(self._columns(), lambda row: row.criterion.criterion_id, score_lines, self)
        self._sets, self._group = QComboBox(), PartyField()
        self._list, self.detail = QTreeView(), CriterionDetail()
        self._build()
        self._connect()

    @property
    def chosen_set(self) -> Optional[str]:
        """Key of the set that the user chose, None for none yet."""
        return self._chosen

    @property
    def group(self) -> str:
        """Whose weights count, empty where nobody said."""
        return self._group.value_text() or ""

    @property
    def current(self) -> Optional[ScoreRow]:
        """The criterion that the keyboard is in, None for none."""
        index = self._list.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def forget(self) -> None:
        """Show nothing, and no longer a set and a group of a plan that was closed."""
        self._chosen = None
        self._group.set_value(None)
        self._model.set_rows([])

    def show_set(self, key: str) -> None:
        """Show another set, which the plan has."""
        if key != self._chosen:
            self._chosen = key
            self.view_changed.emit()

    def show_scores(self, shown: ShownScores, parties: Sequence[str]) -> None:
        """Show the scores of a package; the criterion that was current stays so. parties: who may judge, or weigh."""
        self.detail.set_parties(parties)
        before = self._sets.blockSignals(True)
        self._sets.clear()
        for each in shown.sets:
            self._sets.addItem(each.title, each.key)
            self._sets.setItemData(self._sets.count() - 1, as_it_is(each.title), Qt.ItemDataRole.ToolTipRole)
        self._sets.setCurrentIndex(self._sets.findData(shown.chosen))
        self._sets.blockSignals(before)
        self._group.set_parties(list(dict.fromkeys([*shown.groups, *parties])))
        current, place = self.current, self._list.currentIndex().row()
        self._model.set_rows(shown.rows)
        there = self._model.place_of(current) if current is not None else -1
        self._make_current(there if there >= 0 else min(max(0, place), len(shown.rows) - 1))
        self._pages.setCurrentWidget(self._full if shown.rows else self._empty)
        self._show_empty(shown)
        self._show_current()
        self._order.setText(order_text(shown))
        self._order.setVisible(bool(shown.rows))

    def _columns(self) -> list[Column[ScoreRow]]:
        return [
            Column(
                translate("Packages", "Criterion"),
                translate("Packages", "By what packages are weighed."),
                lambda row: criterion_name(row.criterion),
            ),
            Column(
                translate("Packages", "This package"),
                translate("Packages", "The figure that is worked out, or what people judge, from -- to ++."),
                score_text,
                numbers=True,
            ),
            Column(
                translate("Packages", "Weight"),
                translate("Packages", "What it weighs for the group; without a weight it counts for nothing."),
                weight_text,
                numbers=True,
            ),
        ]

    def _build(self) -> None:
        self._sets.setObjectName("WijkaanpakScoreSet")
        self._sets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._sets.setMinimumContentsLength(8)
        self._sets.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._sets.setToolTip(translate("Packages", "The set of criteria that packages are weighed by."))
        self._group.setObjectName("WijkaanpakScoreGroup")
        self._group.setToolTip(
            translate("Packages", "The group whose weights are shown and given: a party, or a name of your own.")
        )
        self._group.say_when_empty(translate("Packages", "who weighs?"))
        self._add = _button("Add", "+", translate("Packages", "Add a criterion of your own, which is judged."))
        self._remove = _button("Remove", "-", _removal())
        self._list.setObjectName("WijkaanpakScores")
        self._list.setAccessibleName(translate("Packages", "Criteria"))
        self._list.setModel(self._model)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAlternatingRowColors(True)
        self._list.setAllColumnsShowFocus(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self._list.header()
        header.setStretchLastSection(False)
        for column in (_CRITERION, _SCORE, _WEIGHT):
            stretched = column == _CRITERION
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.ResizeToContents
            )
        self._order = QLabel()
        self._order.setObjectName("WijkaanpakScoreOrder")
        self._order.setWordWrap(True)
        self._order.setTextFormat(Qt.TextFormat.PlainText)
        self._full, self._empty = self._build_full(), self._build_empty()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._full)
        self._pages.addWidget(self._empty)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(0, 4, 0, 0)
        column_of.setSpacing(3)
        column_of.addLayout(self._build_head())
        column_of.addWidget(self._pages, 1)
        column_of.addWidget(self._order)

    def _build_head(self) -> QFormLayout:
        head, row = QFormLayout(), QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(3)
        row.setSpacing(2)
        row.addWidget(self._sets, 1)
        row.addWidget(self._add)
        row.addWidget(self._remove)
        for text, field, content in (
            (translate("Packages", "C&riteria"), self._sets, row),
            (translate("Packages", "Weights &of"), self._group, self._group),
        ):
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            head.addRow(label, content)
        return head

    def _build_full(self) -> QWidget:
        return ListDetailSplitter("packages_scores", self._list, self.detail, _DETAIL)

    def _build_empty(self) -> QWidget:
        page = QWidget()
        self._nothing = QLabel()
        self._nothing.setObjectName("WijkaanpakScoresNothing")
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._take = QPushButton(translate("Packages", "&Weigh by these criteria"))
        self._take.setObjectName("WijkaanpakScoresTake")
        self._take.setToolTip(translate("Packages", "Take these criteria over in the plan, for all its packages."))
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._take, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(ScrolledPage(self._nothing), 1)
        return page

    def _connect(self) -> None:
        self._sets.activated.connect(lambda _row: self.show_set(str(self._sets.currentData())))
        self._group.edited.connect(lambda _name: self.view_changed.emit())
        self._take.clicked.connect(lambda _on: self.set_wanted.emit(str(self._sets.currentData())))
        self._add.clicked.connect(lambda _on: self.add_wanted.emit())
        self._remove.clicked.connect(lambda _on: self._want_removal())
        self._list.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_current())
        OwnKey(self._list, QKeySequence.StandardKey.Delete).pressed.connect(self._want_removal)
        self.detail.judged.connect(self._judge)
        self.detail.weighed.connect(self._weigh)
        self.detail.claims_wanted.connect(self.claims_wanted)

    def _show_empty(self, shown: ShownScores) -> None:
        """Say what the set would bring, and why packages are weighed."""
        names = "\n".join(f"• {name}" for name in shown.chosen_set.names)
        text = translate(
            "Packages",
            "The plan does not weigh packages by this set yet. Of each criterion a figure is worked out, or the group "
            "judges; without weights there is no order and no total.",
        )
        self._nothing.setText(f"{text}\n\n{names}" if names else text)
        self._take.setVisible(bool(names))

    def _show_current(self) -> None:
        row = self.current
        self._remove.setEnabled(row is not None)
        self.detail.show_row(row, self.group)

    def _make_current(self, place: int) -> None:
        if place >= 0:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._list.selectionModel().setCurrentIndex(self._model.index(place, _CRITERION), chosen)

    def _want_removal(self) -> None:
        if self.current is not None:
            self.remove_wanted.emit(self.current.criterion.criterion_id)

    def _judge(self, value: object, who: str) -> None:
        if self.current is not None:
            self.judged.emit(self.current.criterion.criterion_id, value, who)

    def _weigh(self, weight: object) -> None:
        if self.current is not None:
            self.weighed.emit(self.current.criterion.criterion_id, weight)


def _removal() -> str:
    return translate("Packages", "Weigh by this criterion no longer; its weights and judgements go with it (Delete).")


def _button(name: str, sign: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"WijkaanpakScore{name}")
    button.setText(sign)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
