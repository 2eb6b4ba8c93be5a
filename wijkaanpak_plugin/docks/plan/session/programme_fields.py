"""What a session is for and how it goes: its kind, goal, table and agenda, as rows of the form of the session."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLineEdit, QWidget

from wijkaanpak_plugin.docks.plan.form_rows import show_row
from wijkaanpak_plugin.docks.plan.text_field import TextField
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.records.agenda import agenda_text, read_agenda

_LINES = 4


class ProgrammeFields(QObject):
    """Adds its rows to a form that is there, so that all labels stand below each other."""

    #: Something else is said now.
    edited = pyqtSignal()

    def __init__(self, form: QFormLayout, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._form = form
        self._kind, self._goal, self._table, self._agenda = ChoiceField(), QLineEdit(), QLineEdit(), TextField(_LINES)
        kinds = load_vocabularies()["session_kind"]
        self._kind.set_choices([(term.key, kinds.label(term.key), kinds.definition(term.key)) for term in kinds])
        self._agenda.setPlaceholderText(translate("PlanDock", "15 along the hot spots\n35 draw claims"))
        self._add("WijkaanpakSessionKind", self._kind, translate("PlanDock", "&Kind"), _meanings()["kind"])
        self._add("WijkaanpakSessionGoal", self._goal, translate("PlanDock", "&Goal"), _meanings()["goal"])
        self._add("WijkaanpakSessionTable", self._table, translate("PlanDock", "&Table"), _meanings()["table_name"])
        self._add("WijkaanpakSessionAgenda", self._agenda, translate("PlanDock", "&Agenda"), _meanings()["agenda"])
        self._kind.edited.connect(lambda _key: self.edited.emit())
        self._goal.editingFinished.connect(self.edited)
        self._table.editingFinished.connect(self.edited)
        self._agenda.edited.connect(lambda _text: self.edited.emit())

    @property
    def values(self) -> tuple[str, str, str, str]:
        """Kind, goal, table and agenda, as they are stored."""
        agenda = agenda_text(read_agenda(self._agenda.toPlainText()))
        return self._kind.value_key() or "", self._goal.text().strip(), self._table.text().strip(), agenda

    def show_values(self, kind: str, goal: str, table_name: str, agenda: str) -> None:
        """Show what is said about a session."""
        self._kind.set_value(kind or None)
        self._goal.setText(goal)
        self._table.setText(table_name)
        self._agenda.show_text(agenda)

    def show_in_studio(self, on: bool) -> None:
        """Leave only the agenda in a session, which goes another way than it was thought: the rest was said before."""
        for field in (self._kind, self._goal, self._table):
            show_row(self._form, field, not on)
        self._agenda.fit()

    def _add(self, name: str, field: QWidget, title: str, meaning: str) -> None:
        field.setObjectName(name)
        field.setToolTip(meaning)
        field.setAccessibleName(title.replace("&", ""))
        self._form.addRow(title, field)


def _meanings() -> dict[str, str]:
    return {
        "kind": translate("PlanDock", "What kind of session it is: each sees what the one before brought."),
        "goal": translate("PlanDock", "What the session should lead to."),
        "table_name": translate("PlanDock", "Which table it is, where there are several at one evening."),
        "agenda": translate(
            "PlanDock",
            "The parts of the session, one per line: minutes, then what is done. In the studio a line says where you "
            "are by the clock and what comes next; nothing depends on it.",
        ),
    }
