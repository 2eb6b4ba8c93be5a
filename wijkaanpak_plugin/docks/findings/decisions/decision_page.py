"""Page of a finding: at which table it lies, what keeps it from the next, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from wijkaanpak_plugin.docks.findings.decisions import texts
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.dialogs.date_field import DateField
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.docks.widgets.value_fields import TextField
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.decisions.considered import Considered
from wijkaanpak_plugin.plan.decisions.decisions import DECIDED, PREPARATION, obstacle_sentence
from wijkaanpak_plugin.plan.store.clock import now

_GAP = 3


class DecisionPage(QWidget):
    """The table is a press; a decision is recorded when all that goes with it is there."""

    #: Key of a table.
    table_wanted = pyqtSignal(str)
    #: Columns of the decision (dict).
    decided = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._considered: Optional[Considered] = None
        self._tables, self._choices = _Row("WijkaanpakTable"), _Row("WijkaanpakChoice")
        self._build()

    def show_considered(self, considered: Optional[Considered], people: Sequence[str]) -> None:
        """Show what was decided. people: who may decide, as proposals."""
        is_other = (
            considered is None or self._considered is None or considered.finding_ids != self._considered.finding_ids
        )
        self._considered = considered
        self._how.say("")
        self._who.set_parties(people)
        if considered is None:
            return
        values, stage = considered.values, considered.values["table_stage"] or PREPARATION
        self._tables.choose(stage)
        # A decision about what is no more has to be taken again, and what keeps it from the table holds again.
        holds = stage == DECIDED and not values["decide_again"]
        self._obstacle.say("" if holds else obstacle_sentence(considered.obstacles))
        self._said.setText(texts.decided_text(considered))
        self._said.setVisible(bool(self._said.text()))
        if is_other:
            self._choices.choose(values["choice"] or "")
            self._who.setEditText(values["decided_by"] or "")
            self._mandate.setText(values["mandate"] or "")
            self._day.set_value(values["decided_at"] or now())
            self._why.setText(values["decision_reason"] or "")
            self._words.setText(values["decision"] or "")
        self._check()

    def _build(self) -> None:
        self._tables.fill(texts.table_terms())
        self._choices.fill(texts.choice_terms())
        self._obstacle, self._how, self._said = SentenceLabel(), SentenceLabel(), QLabel()
        self._how.setObjectName("WijkaanpakDecisionHow")
        self._obstacle.setObjectName("WijkaanpakDecisionObstacle")
        self._said.setObjectName("WijkaanpakDecisionSaid")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._who = PartyField()
        self._who.setObjectName("WijkaanpakDecidedBy")
        self._who.setToolTip(translate("Deciding", "Who decides: a person, or a table of people."))
        self._mandate = TextField(translate("Deciding", "decision of the council, table, agreement…"))
        self._mandate.setObjectName("WijkaanpakMandate")
        self._mandate.setToolTip(translate("Deciding", "On whose behalf: what gives them the right to decide this."))
        self._day = DateField()
        self._day.setObjectName("WijkaanpakDecidedAt")
        self._day.setToolTip(translate("Deciding", "The day on which it was decided."))
        self._words, self._why = TextField(), TextField()
        self._words.setObjectName("WijkaanpakDecision")
        self._words.setToolTip(translate("Deciding", "What was decided, in a sentence for who was not there."))
        self._why.setObjectName("WijkaanpakDecisionReason")
        self._why.setToolTip(translate("Deciding", "Why it was decided so; it stands in the log and on the sheet."))
        self._record = QPushButton(translate("Deciding", "Record the decision"))
        self._record.setObjectName("WijkaanpakDecide")
        form = QFormLayout(self)
        form.setContentsMargins(6, 6, 6, 6)
        form.setVerticalSpacing(4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(translate("Deciding", "Table"), self._tables)
        form.addRow(self._how)
        form.addRow(self._obstacle)
        form.addRow(self._said)
        for label, field in (
            (translate("Deciding", "Decision"), self._choices),
            (translate("Deciding", "Who decides"), self._who),
            (translate("Deciding", "Mandate"), self._mandate),
            (translate("Deciding", "Day"), self._day),
            (translate("Deciding", "In words"), self._words),
            (translate("Deciding", "Why"), self._why),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        form.addRow("", self._record)
        self._tables.pressed.connect(self._want_table)
        self._choices.pressed.connect(lambda _key: self._check())
        self._who.editTextChanged.connect(lambda _text: self._check())
        self._mandate.textChanged.connect(lambda _text: self._check())
        self._day.valueChanged.connect(lambda _day: self._check())
        self._record.clicked.connect(lambda _on: self.decided.emit(self._values()))

    def _want_table(self, key: str) -> None:
        if key == DECIDED and self._considered is not None:
            # Decided is what is recorded, with who and why: the button below does that.
            self._tables.choose(self._considered.values["table_stage"] or PREPARATION)
            self._how.say(translate("Deciding", "A decision is recorded below, with 'Record the decision'."))
            (self._record if self._record.isEnabled() else self._who).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.table_wanted.emit(key)

    def _values(self) -> dict[str, Optional[str]]:
        return {
            "choice": self._choices.chosen or None,
            "decided_by": self._who.currentText().strip() or None,
            "mandate": self._mandate.value_text(),
            "decided_at": self._day.value_text(),
            "decision": self._words.value_text(),
            "decision_reason": self._why.value_text(),
        }

    def _check(self) -> None:
        """Let a decision be recorded when nothing lacks; the button says what does."""
        if self._considered is None:
            return
        values = self._values()
        names = {
            "choice": translate("Deciding", "Decision"),
            "decided_by": translate("Deciding", "Who decides"),
            "mandate": translate("Deciding", "Mandate"),
            "decided_at": translate("Deciding", "Day"),
        }
        lacking = [label for name, label in names.items() if not values[name]]
        obstacle = obstacle_sentence(self._considered.obstacles)
        self._record.setEnabled(not lacking and not obstacle)
        words = translate("Deciding", "Goes into the log and onto the sheet.")
        if lacking:
            words = translate("Deciding", "Fill in first: {fields}.").format(fields=", ".join(lacking).lower())
        self._record.setToolTip(as_it_is(obstacle or words))


class _Row(QWidget):
    """A row of buttons of which one is pressed, or none."""

    pressed = pyqtSignal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> str:
        """Key of the pressed button, empty for none."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def fill(self, terms: Sequence[tuple[str, str, str]]) -> None:
        """Make a button of each term (key, label, what it means)."""
        for key, label, meaning in terms:
            button = self._buttons[key] = HighlightedToggleButton()
            button.setObjectName(f"{self._name}_{key}")
            button.setText(label)
            button.setCheckable(True)
            button.setAccessibleName(label)
            button.setToolTip(as_it_is(meaning))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button)
            self._row.addWidget(button)
            button.clicked.connect(lambda _on, key=key: self.pressed.emit(key))

    def choose(self, key: str) -> None:
        """Press a button; empty: none."""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)
