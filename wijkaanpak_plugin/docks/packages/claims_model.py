"""Model of the claims of a package: a group for each role, below it its claims; they can be dragged to another one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QMimeData, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from wijkaanpak_plugin.docks.packages.texts import group_text, member_lines
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.lists.claim_drag import CLAIMS_TYPE, dragged, dropped
from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_signs
from wijkaanpak_plugin.domain.packages.roles import FOLLOWING, LEADING, OCCASION, ROLES
from wijkaanpak_plugin.domain.packages.words import label, meaning, when_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.contents import PackageContents
from wijkaanpak_plugin.plan.packages.members import Member

NAME, PARTY, WHEN = range(3)
#: Id of the claim of a row; role of a group, or of the group that a claim stands in.
BODY_ROLE, GROUP_ROLE = int(Qt.ItemDataRole.UserRole) + 1, int(Qt.ItemDataRole.UserRole) + 2
#: Sign of each role, which tells them apart without colour: a flag, a star, a ring.
SIGNS = {OCCASION: "⚑", LEADING: "★", FOLLOWING: "◎"}
#: Signs of transitions that a row shows; the tooltip names them all.
_MOST_SIGNS = 2
_ROW = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
_CLAIM = _ROW | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class PackageClaimsModel(QStandardItemModel):
    """What was dropped is told; the model changes only by what the plan holds then."""

    #: Ids of claims, and the role of the group on which they were dropped, empty beside all groups.
    claims_dropped = pyqtSignal(object, str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeaderLabels(
            [translate("Packages", "Claim"), translate("Packages", "Pulled by"), translate("Packages", "Period")]
        )

    def show_contents(self, contents: Optional[PackageContents]) -> None:
        """Show the claims of a package; None: nothing."""
        # Not clear(): with the columns it would take away how wide the view lets them be.
        self.removeRows(0, self.rowCount())
        for role in ROLES if contents is not None and contents.members else ():
            held = [member for member in contents.members if member.role == role] if contents is not None else []
            self.appendRow(_group(role, held, contents))

    def index_of(self, body_id: str) -> QModelIndex:
        """Return where a claim stands, an index that is not valid when it is not there."""
        for group in self._groups():
            for row in range(group.rowCount()):
                if group.child(row).data(BODY_ROLE) == body_id:
                    return self.indexFromItem(group.child(row))
        return QModelIndex()

    def mimeTypes(self) -> list[str]:
        """Take claims only."""
        return [CLAIMS_TYPE]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """Return the claims of rows as something to drag."""
        ids = [index.data(BODY_ROLE) for index in indexes if index.column() == NAME]
        return dragged([name for name in ids if name])

    def supportedDropActions(self) -> Qt.DropAction:
        """Copy: nothing may go by itself from where it is dragged from."""
        return Qt.DropAction.CopyAction

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: QModelIndex
    ) -> bool:
        """Take claims anywhere."""
        return bool(data.hasFormat(CLAIMS_TYPE))

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: QModelIndex
    ) -> bool:
        """Say what was dropped on which group."""
        ids = dropped(data)
        if ids:
            role = parent.siblingAtColumn(NAME).data(GROUP_ROLE) if parent.isValid() else None
            self.claims_dropped.emit(ids, role or "")
        return bool(ids)

    def _groups(self) -> list[QStandardItem]:
        return [self.item(row) for row in range(self.rowCount())]


def _group(role: str, held: Sequence[Member], contents: Optional[PackageContents]) -> QStandardItem:
    said = group_text(role, contents) if contents is not None else ""
    item = QStandardItem(f"{SIGNS[role]} {label('package_role', role).capitalize()} ({len(held)}) · {said}")
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    item.setData(role, GROUP_ROLE)
    item.setToolTip(as_it_is(meaning("package_role", role), wrapped=True))
    item.setFlags(_ROW)
    for member in held:
        item.appendRow(_row(member))
    return item


def _row(member: Member) -> list[QStandardItem]:
    name = f"{member.claim.name} •" if member.differs else member.claim.name
    texts = (name, member.party or "?", when_text(member.claim.values))
    cells = [QStandardItem(text) for text in texts]
    cells[NAME].setIcon(transition_signs(member.transitions[:_MOST_SIGNS]))
    lines = member_lines(member)
    for cell in cells:
        font = cell.font()
        font.setItalic(member.is_by_rule)
        font.setStrikeOut(member.is_dropped)
        cell.setFont(font)
        cell.setData(member.body_id, BODY_ROLE)
        cell.setData(member.role, GROUP_ROLE)
        cell.setToolTip(as_it_is("\n".join(lines), wrapped=True))
        cell.setData(", ".join(lines), Qt.ItemDataRole.AccessibleTextRole)
        cell.setFlags(_CLAIM)
    return cells
