"""Window that lists how another copy of the plan differs; what is ticked in it is taken over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.plan.merging.texts import by_table, summary, touch_text, what_differs
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, dialog_buttons
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.merging.differences import Comparison, Difference
from wijkaanpak_plugin.plan.merging.words import what_happened
from wijkaanpak_plugin.plan.schema.labels import table_label
from wijkaanpak_plugin.plan.styling.lists import Lists

_RECORD, _WHAT, _DIFFERS, _THERE, _HERE = range(5)
_DIFFERENCE = Qt.ItemDataRole.UserRole
_WIDTHS = (260, 210, 300, 170, 150)


class MergeDialog(QDialog):
    """Accepted when the differences that are ticked are to be taken over; ``taken`` gives them."""

    def __init__(self, parent: Optional[QWidget], name: str, comparison: Comparison, lists: Lists) -> None:
        """name: of the other copy. lists: of the plan."""
        super().__init__(parent)
        self.setObjectName("WijkaanpakMergeDialog")
        self.setWindowTitle(translate("Merge", "Bring in Another Copy"))
        self._comparison, self._lists = comparison, lists
        text = QLabel(summary(comparison, name))
        text.setObjectName("WijkaanpakMergeSummary")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        self._tree = self._made_tree()
        self._fill()
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(self._tree)
        column.addLayout(self._choices())
        buttons = dialog_buttons(CANCEL)
        go_on = buttons.addButton(translate("Merge", "&Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setObjectName("WijkaanpakMergeGoOn")
        go_on.setToolTip(translate("Merge", "Take over what is ticked, as one step that Ctrl+Z takes back."))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(min(1120, sum(_WIDTHS) + 60), 560)

    def taken(self) -> list[Difference]:
        """Return the differences that are ticked."""
        return [item.data(_RECORD, _DIFFERENCE) for item in self._rows() if _is_on(item)]

    def _made_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("WijkaanpakMergeList")
        tree.setAccessibleName(translate("Merge", "Records that differ"))
        tree.setUniformRowHeights(True)
        tree.setHeaderLabels(
            [
                translate("Merge", "Take over"),
                translate("Merge", "What happened"),
                translate("Merge", "Here → there"),
                translate("Merge", "Last touched there"),
                translate("Merge", "Last touched here"),
            ]
        )
        for section, width in enumerate(_WIDTHS):
            tree.setColumnWidth(section, width)
        return tree

    def _fill(self) -> None:
        for name, differences in by_table(self._comparison.differences).items():
            group = QTreeWidgetItem(self._tree, [f"{table_label(name)} ({len(differences)})"])
            group.setFlags(group.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
            for each in differences:
                group.addChild(self._row(each))
            group.setExpanded(True)
        first = self._tree.topLevelItem(0)
        if first is not None:
            self._tree.setCurrentItem(first)

    def _row(self, difference: Difference) -> QTreeWidgetItem:
        words = [
            self._comparison.called(difference),
            what_happened(difference),
            what_differs(difference, self._lists),
            touch_text(difference.last_there),
            touch_text(difference.last_here),
        ]
        # A line of its own for each would make rows as high as what somebody wrote is long.
        item = QTreeWidgetItem([" ".join(word.split()) for word in words])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(_RECORD, _DIFFERENCE, difference)
        proposed = difference.sort.is_proposed
        item.setCheckState(_RECORD, Qt.CheckState.Checked if proposed else Qt.CheckState.Unchecked)
        if not proposed:
            font = item.font(_WHAT)
            font.setBold(True)
            item.setFont(_WHAT, font)
        for column, word in enumerate(words):
            item.setToolTip(column, word)
        item.setToolTip(_DIFFERS, what_differs(difference, self._lists, shorten=False))
        return item

    def _choices(self) -> QHBoxLayout:
        """Return the buttons that tick all, none, or what was proposed."""
        row = QHBoxLayout()
        for name, text, tip, wanted in (
            ("All", translate("Merge", "&All as there"), translate("Merge", "Tick everything."), lambda _each: True),
            ("None", translate("Merge", "All as &here"), translate("Merge", "Tick nothing."), lambda _each: False),
            (
                "Proposed",
                translate("Merge", "As &proposed"),
                translate("Merge", "Tick what only the other copy changed."),
                lambda each: each.sort.is_proposed,
            ),
        ):
            button = QPushButton(text)
            button.setObjectName(f"WijkaanpakMerge{name}")
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on, wanted=wanted: self._tick(wanted))
            row.addWidget(button)
        row.addStretch()
        return row

    def _tick(self, wanted: Callable[[Difference], bool]) -> None:
        for item in self._rows():
            on = wanted(item.data(_RECORD, _DIFFERENCE))
            item.setCheckState(_RECORD, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self._tree.topLevelItemCount()):
            group = self._tree.topLevelItem(place)
            for number in range(group.childCount()):
                yield group.child(number)


def _is_on(item: QTreeWidgetItem) -> bool:
    return bool(item.checkState(_RECORD) == Qt.CheckState.Checked)
