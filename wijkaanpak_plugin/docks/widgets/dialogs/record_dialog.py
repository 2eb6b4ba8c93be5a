"""Form for one record; it stays open, with what was filled in and the reason, when that cannot be saved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, OK, dialog_buttons
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel


class RecordDialog(QDialog):
    """A field below the other, then what is wrong, then the buttons."""

    def __init__(self, name: str, save: Callable[[dict[str, Any]], str], parent: Optional[QWidget] = None) -> None:
        """name: what the names of its widgets begin with. save: takes what is filled in, by column; returns why it
        cannot be saved, empty when it is.
        """
        super().__init__(parent)
        self.setObjectName(f"{name}Dialog")
        self._name, self._save = name, save
        self._form = QFormLayout()
        self._problem = SentenceLabel()

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in, by column."""
        raise NotImplementedError

    def accept(self) -> None:
        """Save, and close when that is done."""
        problem = self._save(self.values)
        self._problem.say(problem)
        if not problem:
            super().accept()

    def show_fields(self, fields: Mapping[str, QWidget], texts: Mapping[str, tuple[str, str]], least: QSize) -> None:
        """Put the fields below each other, in the order of the texts: by column the name, with its key, and what it
        means. least: size of the dialog, which grows with its contents.
        """
        form = self._form
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, (title, meaning) in texts.items():
            field, label = fields[name], QLabel(title)
            label.setBuddy(field)
            label.setToolTip(meaning)
            field.setObjectName(f"{self._name}_{name}")
            field.setToolTip(meaning)
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(label, field)
        buttons = dialog_buttons(OK, CANCEL)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(self.sizeHint().expandedTo(least))
