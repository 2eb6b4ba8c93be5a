"""Editor for the kind of a value: a list in which one types a part of a name."""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from wijkaanpak_plugin.docks.plan.sources.explained_list import offer_kinds_or
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.kind_values_model import KIND
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.domain.translation import translate


class KindDelegate(QStyledItemDelegate):
    """Edits the kind of one value, or of all that are selected."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex) -> QWidget:
        """Return the list of kinds."""
        field = ChoiceField(parent)
        offer_kinds_or(field, translate("ProfileDialog", "left out"))
        field.edited.connect(lambda _key: self._chosen(field))
        return field

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Show the kind as it is."""
        if isinstance(editor, ChoiceField):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole) or None)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        """Take the kind for this value, and for the others that are selected with it."""
        if not isinstance(editor, ChoiceField):
            return
        kind = editor.value_key() or ""
        if kind == (index.data(Qt.ItemDataRole.EditRole) or ""):
            return
        rows = {place.row() for place in self._view.selectionModel().selectedRows(KIND)}
        for row in rows | {index.row()} if index.row() in rows else {index.row()}:
            model.setData(model.index(row, KIND), kind)

    def _chosen(self, field: ChoiceField) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field)
