"""Page with the claims of a package: put in, taken out, and what each is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.packages.claims_model import BODY_ROLE, NAME, PARTY, SIGNS, WHEN, PackageClaimsModel
from wijkaanpak_plugin.docks.packages.texts import role_text
from wijkaanpak_plugin.docks.panel.large_targets import TARGET
from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.domain.packages.roles import ROLES
from wijkaanpak_plugin.domain.packages.words import label, meaning, shown_names
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.contents import PackageContents
from wijkaanpak_plugin.plan.packages.members import Member

#: Below so many pixels there is no room for who pulls a claim, and below so many none for its period.
_NO_PARTY, _NO_PERIOD = 360, 300
#: Size of the signs of two transitions on the desk; rows that are seen at least.
_SIGNS_SIZE, _LARGE_SIGNS, _FEWEST_ROWS = QSize(30, 15), QSize(48, 24), 4


class _Rows(QStyledItemDelegate):
    """Gives rows a least height in pixels: in a session a finger has to meet them."""

    least = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a row."""
        return super().sizeHint(option, index).expandedTo(QSize(0, self.least))


class ClaimsPage(QWidget):
    """One or several claims can be chosen; Enter goes to one on the map, Delete takes out."""

    #: Ids of the claims that the user chose (list).
    chosen = pyqtSignal(object)
    #: Go to these on the map.
    entered = pyqtSignal(object)
    #: What is selected on the map is to be put in.
    put_in_wanted = pyqtSignal()
    #: Ids, and the role of the group they were dropped on, empty for that by rule.
    claims_dropped = pyqtSignal(object, str)
    take_out_wanted = pyqtSignal(object)
    #: Ids and a role, None for that by rule.
    role_wanted = pyqtSignal(object, object)
    #: Ids, column and value.
    edited = pyqtSignal(object, str, object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._model = PackageClaimsModel(self)
        self._members: dict[str, Member] = {}
        self._closed: set[str] = set()
        self._is_silent = False
        self._build()
        self._connect()
        self.show_contents(None)

    @property
    def chosen_ids(self) -> list[str]:
        """Ids of the claims that are chosen."""
        return [index.data(BODY_ROLE) for index in self._tree.selectionModel().selectedRows(NAME)]

    def show_contents(self, contents: Optional[PackageContents]) -> None:
        """Show the claims of a package; what was chosen stays so."""
        before = self.chosen_ids
        self._members = {member.body_id: member for member in contents.members} if contents is not None else {}
        self._is_silent = True
        self._model.show_contents(contents)
        for row in range(self._model.rowCount()):
            self._tree.setFirstColumnSpanned(row, self._tree.rootIndex(), True)
            self._tree.setExpanded(self._model.index(row, 0), row not in self._closed_rows())
        self._is_silent = False
        self._nothing.setVisible(contents is not None and not contents.members)
        self.choose(before)

    def choose(self, body_ids: Sequence[str]) -> None:
        """Choose these claims, those that are in the package, without saying so."""
        selection = QItemSelection()
        found = [self._model.index_of(name) for name in body_ids]
        for index in found:
            if index.isValid():
                selection.select(index, index)
        rows = QItemSelectionModel.SelectionFlag.Rows
        self._is_silent = True
        self._tree.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect | rows)
        self._is_silent = False
        valid = [index for index in found if index.isValid()]
        if valid:
            self._tree.scrollTo(valid[0])
        self._show_chosen()

    def set_selected_on_map(self, names: Sequence[str]) -> None:
        """Say which claims that are selected on the map can be put in, by their names."""
        self._put_in.setEnabled(bool(names))
        text = translate("Packages", "Put in ({count})").format(count=len(names))
        self._put_in.setText(text if names else translate("Packages", "Put in"))
        tip = translate(
            "Packages", "Put the claims that are selected on the map in this package. They may be dragged here too."
        )
        self._put_in.setToolTip(f"{tip}\n{shown_names(names)}" if names else tip)

    def set_parties(self, names: Sequence[str]) -> None:
        """Offer these parties."""
        for field in self._fields.values():
            field.set_parties(names)

    def resizeEvent(self, event: QEvent) -> None:
        """Leave out who and when where there is no room: the tooltip says both."""
        super().resizeEvent(event)
        self._tree.setColumnHidden(PARTY, self.width() < _NO_PARTY)
        self._tree.setColumnHidden(WHEN, self.width() < _NO_PERIOD)

    def customEvent(self, event: QEvent) -> None:
        """Make rows high enough for a finger, and leave the fields to the desk."""
        if isinstance(event, StudioChanged):
            self._rows.least = TARGET if event.on else 0
            self._tree.setIconSize(_LARGE_SIGNS if event.on else _SIGNS_SIZE)
            self._tree.scheduleDelayedItemsLayout()
            self._form.setVisible(not event.on)

    def _closed_rows(self) -> set[int]:
        return {ROLES.index(role) for role in self._closed}

    def _build(self) -> None:
        self._put_in = _button("WijkaanpakPackagePutIn", translate("Packages", "Put in"))
        self._take_out = _button("WijkaanpakPackageTakeOut", translate("Packages", "Take out"))
        self._take_out.setToolTip(
            translate("Packages", "Take the chosen claims out of this package; they stay in the plan (Delete).")
        )
        top = QHBoxLayout()
        top.addWidget(self._put_in)
        top.addWidget(self._take_out)
        top.addStretch(1)
        self._nothing = QLabel(
            translate(
                "Packages",
                "No claim is in this package yet. Select claims on the map and press 'Put in', or drag them here from "
                "the list of the Claims panel.",
            )
        )
        self._nothing.setObjectName("WijkaanpakPackageNoClaims")
        self._nothing.setWordWrap(True)
        self._tree = self._build_tree()
        self._roles = self._build_roles()
        self._said = QLabel()
        self._said.setObjectName("WijkaanpakPackageRole")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        column.addLayout(top)
        column.addWidget(self._nothing)
        column.addWidget(self._tree, 1)
        roles = QHBoxLayout()
        roles.setSpacing(2)
        for button in self._roles.values():
            roles.addWidget(button)
        roles.addStretch(1)
        column.addLayout(roles)
        column.addWidget(self._said)
        column.addWidget(self._build_form())

    def _build_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setObjectName("WijkaanpakPackageClaims")
        tree.setAccessibleName(translate("Packages", "Claims of the package, by role"))
        tree.setModel(self._model)
        tree.setUniformRowHeights(True)
        self._rows = _Rows(tree)
        tree.setItemDelegate(self._rows)
        tree.setIndentation(12)
        tree.setIconSize(_SIGNS_SIZE)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setAllColumnsShowFocus(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setDragEnabled(True)
        tree.setAcceptDrops(True)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        tree.setDefaultDropAction(Qt.DropAction.CopyAction)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(PARTY, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(PARTY, 92)
        header.setSectionResizeMode(WHEN, QHeaderView.ResizeMode.ResizeToContents)
        tree.setMinimumHeight(_FEWEST_ROWS * (tree.fontMetrics().lineSpacing() + 6) + header.sizeHint().height())
        return tree

    def _build_roles(self) -> dict[str, QToolButton]:
        found: dict[str, QToolButton] = {}
        for role in ROLES:
            text = f"{SIGNS[role]} {label('package_role', role).capitalize()}"
            found[role] = _role_button(role, text, meaning("package_role", role))
        tip = translate(
            "Packages",
            "By rule: planned work and maintenance are the occasion, what serves a transition that leads is leading, "
            "all else follows. Such a role stands in italics.",
        )
        found[""] = _role_button("rule", "↺", f"{translate('Packages', 'By rule')}\n{tip}")
        found[""].setAccessibleName(translate("Packages", "By rule"))
        return found

    def _build_form(self) -> QWidget:
        self._form = QWidget()
        self._fields = {"initiator": PartyField(), "partners": PartyField(several=True)}
        texts = {
            "initiator": (
                translate("Packages", "Pulled by"),
                translate("Packages", "The party that pulls this claim in this package; else its owner does."),
            ),
            "partners": (translate("Packages", "Partners"), translate("Packages", "Parties that take part in it.")),
        }
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(2)
        for name, field in self._fields.items():
            title = QLabel(texts[name][0])
            title.setBuddy(field)
            for part in (title, field):
                part.setToolTip(texts[name][1])
            field.setObjectName(f"WijkaanpakPackageClaim_{name}")
            field.setAccessibleName(texts[name][0])
            form.addRow(title, field)
        return self._form

    def _connect(self) -> None:
        self._put_in.clicked.connect(lambda _on: self.put_in_wanted.emit())
        self._take_out.clicked.connect(lambda _on: self._ask_take_out())
        self._model.claims_dropped.connect(self.claims_dropped)
        self._tree.selectionModel().selectionChanged.connect(lambda _now, _before: self._selected())
        self._tree.activated.connect(lambda _index: self.entered.emit(self.chosen_ids) if self.chosen_ids else None)
        self._tree.collapsed.connect(lambda index: self._fold(index.row(), True))
        self._tree.expanded.connect(lambda index: self._fold(index.row(), False))
        OwnKey(self._tree, QKeySequence.StandardKey.Delete).pressed.connect(self._ask_take_out)
        for role, button in self._roles.items():
            button.clicked.connect(lambda _on, wanted=role: self.role_wanted.emit(self.chosen_ids, wanted or None))
        for name, field in self._fields.items():
            field.edited.connect(lambda value, column=name: self.edited.emit(self.chosen_ids, column, value))

    def _fold(self, row: int, is_closed: bool) -> None:
        if self._is_silent:
            return
        if is_closed:
            self._closed.add(ROLES[row])
        else:
            self._closed.discard(ROLES[row])

    def _ask_take_out(self) -> None:
        if self.chosen_ids:
            self.take_out_wanted.emit(self.chosen_ids)

    def _selected(self) -> None:
        if not self._is_silent:
            self._show_chosen()
            self.chosen.emit(self.chosen_ids)

    def _show_chosen(self) -> None:
        """Show the role of what is chosen, and who pulls it."""
        held = [self._members[name] for name in self.chosen_ids if name in self._members]
        self._take_out.setEnabled(bool(held))
        self._form.setEnabled(bool(held))
        for role, button in self._roles.items():
            button.setEnabled(bool(held))
            is_all = bool(held) and all(member.is_by_rule if not role else member.role == role for member in held)
            button.setChecked(is_all)
        self._said.setText(role_text(held[0]).capitalize() if len(held) == 1 else "")
        for name, field in self._fields.items():
            values = {member.link[name] for member in held}
            field.set_value(values.pop() if len(values) == 1 else None, differing=len(values) > 1)
        if len(held) == 1 and held[0].party:
            self._fields["initiator"].say_when_empty(held[0].party)
        else:
            self._fields["initiator"].say_when_empty("")


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    return button


def _role_button(name: str, text: str, tip: str) -> HighlightedToggleButton:
    button = HighlightedToggleButton()
    button.setObjectName(f"WijkaanpakPackageRole_{name}")
    button.setText(text)
    button.setToolTip(tip)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
