"""Page with the transition tasks of the plan: which the package takes along, and which not, because."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.packages.texts import task_state
from wijkaanpak_plugin.docks.widgets.lists.rows_model import ROW_ROLE, Column, RowsModel
from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_sign
from wijkaanpak_plugin.domain.packages.words import label, shown_names
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.contents import PackageContents
from wijkaanpak_plugin.plan.packages.tasks import PackageTask

_TASK, _STATE = 0, 1


class TasksPage(QWidget):
    """Several can be chosen and said of in one step. Enter takes along."""

    #: Ids of tasks, and whether they are taken along; None: nothing is said of them.
    said = pyqtSignal(object, object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._contents: Optional[PackageContents] = None
        self._names: dict[str, str] = {}
        self._model = RowsModel(self._columns(), lambda task: task.task_id, self._details, self)
        self._build()

    @property
    def chosen_ids(self) -> list[str]:
        """Ids of the tasks that are chosen."""
        return [index.data(ROW_ROLE).task_id for index in self._list.selectionModel().selectedRows(_TASK)]

    def show_contents(self, contents: Optional[PackageContents]) -> None:
        """Show the tasks of a package; what was chosen stays so."""
        self._contents = contents
        self._names = {each.body_id: each.claim.name for each in contents.members} if contents is not None else {}
        chosen = set(self.chosen_ids)
        tasks = contents.tasks if contents is not None else ()
        open_tasks = [task for task in tasks if task.is_open]
        listed = open_tasks if self._only_open.isChecked() else list(tasks)
        self._model.set_rows(listed)
        self._count.setText(
            translate("Packages", "{open} of {all} not said").format(open=len(open_tasks), all=len(tasks))
        )
        selection = QItemSelection()
        places = [place for place, task in enumerate(listed) if task.task_id in chosen]
        for place in places:
            selection.select(self._model.index(place, _TASK), self._model.index(place, _STATE))
        self._list.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if places:
            index = self._model.index(places[0], _TASK)
            self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._show_chosen()

    def show_open(self) -> None:
        """List only what nothing is said of, and put the keyboard there."""
        self._only_open.setChecked(True)
        self._list.setFocus()

    def _build(self) -> None:
        self._only_open = QCheckBox(translate("Packages", "Only what is not said"))
        self._only_open.setObjectName("WijkaanpakPackageTasksOpen")
        self._only_open.setToolTip(translate("Packages", "List the tasks that are neither in, nor left out because."))
        self._only_open.toggled.connect(lambda _on: self.show_contents(self._contents))
        self._count = QLabel()
        self._count.setObjectName("WijkaanpakPackageTasksCount")
        self._list = QTreeView()
        self._list.setObjectName("WijkaanpakPackageTasks")
        self._list.setAccessibleName(translate("Packages", "Transition tasks"))
        self._list.setModel(self._model)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAlternatingRowColors(True)
        self._list.setAllColumnsShowFocus(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_TASK, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_STATE, QHeaderView.ResizeMode.ResizeToContents)
        self._list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self._list.activated.connect(lambda _index: self._say(True))
        self._detail = QLabel()
        self._detail.setObjectName("WijkaanpakPackageTask")
        self._detail.setWordWrap(True)
        self._buttons = [
            _button("In", translate("Packages", "&In"), translate("Packages", "The package takes it along (Enter).")),
            _button(
                "Out",
                translate("Packages", "N&ot, because…"),
                translate("Packages", "The package leaves it out; you are asked why."),
            ),
            _button(
                "Unsaid",
                translate("Packages", "Not sai&d"),
                translate("Packages", "Nothing is said of it any more: it may be in by a claim that serves it."),
            ),
        ]
        for button, taken_along in zip(self._buttons, (True, False, None)):
            button.clicked.connect(lambda _on, wanted=taken_along: self._say(wanted))
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._only_open)
        top.addStretch(1)
        top.addWidget(self._count)
        for button in self._buttons:
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        column.addLayout(top)
        column.addWidget(self._list, 1)
        column.addWidget(self._detail)
        column.addLayout(below)

    def _columns(self) -> list[Column[PackageTask]]:
        return [
            Column(
                translate("Packages", "Task"),
                translate("Packages", "A task of a transition, from the list of the plan."),
                lambda task: task.label,
                picture=lambda task: transition_sign(task.transition),
            ),
            Column(
                translate("Packages", "In this package"),
                translate("Packages", "In, left out with a reason, or nothing is said of it yet."),
                task_state,
            ),
        ]

    def _details(self, task: PackageTask) -> list[str]:
        lines = [task.label, f"{label('transition', task.transition)} · {task_state(task)}"]
        if task.is_out:
            lines.append(translate("Packages", "Because: {reason}").format(reason=task.reason))
        if task.claims:
            names = shown_names([self._names[name] for name in task.claims])
            lines.append(translate("Packages", "Served by: {names}").format(names=names))
        return lines

    def _show_chosen(self) -> None:
        rows = [index.data(ROW_ROLE) for index in self._list.selectionModel().selectedRows(_TASK)]
        for button in self._buttons:
            button.setEnabled(bool(rows))
        self._detail.setText("\n".join(self._details(rows[0])[1:]) if len(rows) == 1 else "")
        self._detail.setVisible(len(rows) == 1)

    def _say(self, taken_along: Optional[bool]) -> None:
        if self.chosen_ids:
            self.said.emit(self.chosen_ids, taken_along)


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(f"WijkaanpakPackageTask{name}")
    button.setToolTip(tip)
    return button
