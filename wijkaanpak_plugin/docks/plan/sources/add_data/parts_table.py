"""The table of what comes along: whether it is used, as what, read with which profile, and how it is doing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from wijkaanpak_plugin.docks.plan.sources.add_data.way import AskedPart, PreviewPart
from wijkaanpak_plugin.docks.plan.sources.explained_list import offer
from wijkaanpak_plugin.docks.plan.sources.source_states import SIGNS, count_text, label_of, role_meaning
from wijkaanpak_plugin.docks.plan.sources.source_text import ASK_FOR_PROFILE, READ_ROLES, ProfileChoice
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.labels import choice_label

WHAT, ROWS, ROLE, PROFILE, STATE = range(5)
#: Letters of a choice that can be read without opening it; rows that are seen at least.
_LETTERS, _FEWEST_ROWS = 16, 4


class _Row(NamedTuple):
    part: PreviewPart
    what: QTableWidgetItem
    role: Optional[QComboBox]
    profile: Optional[QComboBox]


class PartsTable(QTableWidget):
    """Space ticks the current row; Tab goes through what can be chosen in it."""

    #: Something else was chosen.
    chosen = pyqtSignal()
    #: Somebody wants to make a profile for a part: its key.
    profile_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(0, 5, parent)
        self._rows: list[_Row] = []
        self.setObjectName("WijkaanpakAddParts")
        self.setAccessibleName(translate("AddData", "What comes along"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self._name_columns()
        self.itemChanged.connect(lambda _item: self.chosen.emit())

    def show_parts(self, parts: Sequence[PreviewPart], keep: bool = False) -> None:
        """List these parts as they are proposed. keep: what was chosen for one that comes once more stays."""
        known = zip(self._rows, self.asked) if keep else ()
        before = {(row.part.key, row.part.role, row.part.profile): asked for row, asked in known}
        self.blockSignals(True)
        self._rows = []
        self.clearContents()
        self.setRowCount(len(parts))
        for number, part in enumerate(parts):
            self._rows.append(self._filled(number, part, before.get((part.key, part.role, part.profile))))
        self.blockSignals(False)
        self._fit()
        self.chosen.emit()

    def say_states(self, parts: Sequence[PreviewPart]) -> None:
        """Say how the parts that are listed are doing; whoever is choosing is not disturbed."""
        self.blockSignals(True)
        for number, part in enumerate(parts):
            row = self._rows[number]
            self._rows[number] = row._replace(part=part)
            row.what.setToolTip(as_it_is(part.meaning or part.label))
            self.setItem(number, STATE, _state_item(part))
        self.blockSignals(False)
        self.resizeColumnToContents(STATE)

    @property
    def asked(self) -> tuple[AskedPart, ...]:
        """What is chosen now."""
        return tuple(
            AskedPart(
                row.part.key,
                row.what.checkState() == Qt.CheckState.Checked,
                str(row.role.currentData()) if row.role is not None else row.part.role,
                str(row.profile.currentData() or "") if row.profile is not None else row.part.profile,
            )
            for row in self._rows
        )

    @property
    def used(self) -> int:
        """How many parts are ticked."""
        return sum(asked.used for asked in self.asked)

    def sizeHint(self) -> QSize:
        """Return a size at which the first rows are seen; there is more where the page has room."""
        return QSize(super().sizeHint().width(), self.minimum_height())

    def minimum_height(self) -> int:
        """Return the height at which the first rows are seen."""
        row = self.verticalHeader().defaultSectionSize()
        return self.horizontalHeader().sizeHint().height() + _FEWEST_ROWS * row + 2 * self.frameWidth()

    def _name_columns(self) -> None:
        headers = (
            (
                translate("AddData", "What comes along"),
                translate("AddData", "A tick: it is registered with the plan. Space changes it."),
            ),
            (translate("AddData", "Rows"), translate("AddData", "Objects in it; a dash: not known.")),
            (translate("PlanSources", "Used as"), translate("PlanSources", "What the analysis uses it for.")),
            (
                translate("PlanSources", "Profile"),
                translate("PlanSources", "How its fields are read: which of them is a kind, a depth or a width."),
            ),
            (
                translate("PlanSources", "State"),
                translate("PlanSources", "Whether it can be read, and what is not known about it."),
            ),
        )
        for column, (text, meaning) in enumerate(headers):
            item = QTableWidgetItem(text)
            item.setToolTip(meaning)
            self.setHorizontalHeaderItem(column, item)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

    def _filled(self, number: int, part: PreviewPart, before: Optional[AskedPart]) -> _Row:
        what = _item(part.label, part.meaning or part.label)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        what.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if part.can_be_left_out else flags)
        used = part.used if before is None or not part.can_be_left_out else before.used
        what.setCheckState(Qt.CheckState.Checked if used else Qt.CheckState.Unchecked)
        rows = _item(count_text(part.rows), "")
        rows.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        state = _state_item(part)
        role, profile = self._role_of(number, part, before), self._profile_of(number, part, before)
        for column, item in ((WHAT, what), (ROWS, rows), (STATE, state)):
            self.setItem(number, column, item)
        for column, box, text in (
            (ROLE, role, choice_label(part.role) if part.role else "–"),
            (PROFILE, profile, profile_text(part)),
        ):
            # Below a box, so that the row is read out as a whole.
            self.setItem(number, column, _item("" if box is not None else text, text))
            if box is not None:
                self.setCellWidget(number, column, box)
        if role is not None and profile is not None:
            role.currentIndexChanged.connect(lambda _index: profile.setEnabled(role.currentData() in READ_ROLES))
            profile.setEnabled(role.currentData() in READ_ROLES)
        return _Row(part, what, role, profile)

    def _role_of(self, number: int, part: PreviewPart, before: Optional[AskedPart]) -> Optional[QComboBox]:
        if len(part.roles) < 2:
            return None
        box = self._box(f"WijkaanpakAddRole{number + 1}", translate("AddData", "Used as: {part}"), part)
        offer(box, part.roles, choice_label, role_meaning)
        self._start(box, part.role if before is None else before.role)
        return box

    def _profile_of(self, number: int, part: PreviewPart, before: Optional[AskedPart]) -> Optional[QComboBox]:
        if len(part.profiles) < 2:
            return None
        box = self._box(f"WijkaanpakAddProfile{number + 1}", translate("AddData", "Profile: {part}"), part)
        for choice in part.profiles:
            box.addItem(choice.label, choice.key)
            box.setItemData(box.count() - 1, as_it_is(choice.meaning), Qt.ItemDataRole.ToolTipRole)
        self._start(box, part.profile if before is None else before.profile)
        chosen = [box.currentIndex()]
        box.activated.connect(lambda index: self._profile_activated(box, index, chosen, part.key))
        return box

    def _profile_activated(self, box: QComboBox, index: int, chosen: list[int], key: str) -> None:
        """Go back to what was ``chosen`` before when a profile is to be made; it takes its place when it is there."""
        if box.itemData(index) != ASK_FOR_PROFILE:
            chosen[0] = index
            return
        box.setCurrentIndex(chosen[0])
        self.profile_wanted.emit(key)

    def _box(self, name: str, text: str, part: PreviewPart) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(text.format(part=part.label))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LETTERS)
        return box

    def _start(self, box: QComboBox, key: str) -> None:
        box.setCurrentIndex(max(0, box.findData(key)))
        box.currentIndexChanged.connect(lambda _index: self.chosen.emit())

    def _fit(self) -> None:
        """Give each column what it needs, and the names the rest."""
        self.resizeRowsToContents()
        for column in (ROWS, ROLE, PROFILE, STATE):
            self.resizeColumnToContents(column)
        self.setMinimumHeight(self.minimum_height())


def profile_text(part: PreviewPart) -> str:
    """Return the label of the profile that is proposed for a part; a dash for none."""
    known: dict[str, ProfileChoice] = {choice.key: choice for choice in part.profiles}
    return known[part.profile].label if part.profile in known else part.profile or "–"


def _state_item(part: PreviewPart) -> QTableWidgetItem:
    item = _item(part.state_text or label_of(part.state), part.meaning)
    item.setIcon(icon(SIGNS[part.state]))
    return item


def _item(text: str, tip: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(as_it_is(tip))
    return item
