"""Dialog of a rule: what it asks, where that comes from, and what another value would change."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.findings.rules import texts
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, dialog_buttons
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, MetresField, TextField
from wijkaanpak_plugin.domain.catalogue.rule_book import CLEARANCE, Rule
from wijkaanpak_plugin.domain.catalogue.rule_titles import rule_title
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.findings.plan_rules import RuleInPlan
from wijkaanpak_plugin.plan.schema.list_tables import RULE

_SIZE = QSize(460, 0)


class RuleDialog(QDialog):
    """Nothing holds before it is applied; what it would change can be counted first."""

    #: What the rule would be (``Rule``): count what that changes, and stop counting.
    preview_wanted = pyqtSignal(object)
    stop_wanted = pyqtSignal()
    #: The rule is to hold in this plan (``Rule``).
    apply_wanted = pyqtSignal(object)
    #: The shipped value is to hold again.
    back_wanted = pyqtSignal()

    def __init__(self, rule_in_plan: RuleInPlan, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakRule")
        self.setWindowTitle(rule_title(rule_in_plan.rule.rule_id))
        self._shown = rule_in_plan
        self._bar, self._result = QProgressBar(), _words()
        self._preview = QPushButton(translate("Rules", "What would change?"))
        self._build()
        self._show(rule_in_plan.rule)
        self.resize(self.sizeHint().expandedTo(_SIZE))

    @property
    def rule(self) -> Rule:
        """The rule as it is filled in."""
        relation = self._relation.value_key() or self._shown.rule.relation
        return replace(
            self._shown.rule,
            relation=relation,
            horizontal_m=self._horizontal.value_m() if relation == CLEARANCE else self._bare_distance(relation),
            vertical_m=self._vertical.value_m(),
            source=self._source.value_text() or "",
            status=self._status.value_key() or "assumption",
            note=self._note.value_text() or "",
        )

    def say(self, problem: str) -> None:
        """Say why it cannot be applied; empty: it can."""
        self._problem.say(problem)

    def show_progress(self, percent: float) -> None:
        """Show how far the counting is."""
        self._bar.setValue(int(percent))

    def show_counting(self, on: bool) -> None:
        """Show that it is being counted, with a button that stops it."""
        self._bar.setVisible(on)
        self._bar.setValue(0)
        self._preview.setText(translate("Rules", "Stop") if on else translate("Rules", "What would change?"))
        self._counts = on
        if on:
            self._result.setText(translate("Rules", "Counting…"))

    def show_result(self, sentence: str) -> None:
        """Say what would change."""
        self._result.setText(sentence)

    def _bare_distance(self, relation: str) -> Optional[float]:
        """Of what keeps no distance a distance of 0 says that the accuracy counts too; it stays as it was."""
        return self._shown.rule.horizontal_m if relation == self._shown.rule.relation else None

    def _build(self) -> None:
        self._counts = False
        known = load_vocabularies()
        self._relation, self._status = ChoiceField(), ChoiceField()
        for list_, name in ((self._relation, "relation"), (self._status, "rule_status")):
            terms = known[name]
            list_.set_choices(
                [(term.key, terms.label(term.key), terms.definition(term.key)) for term in terms], unknown=False
            )
        self._horizontal, self._vertical = MetresField(is_depth=False), MetresField(is_depth=False)
        self._source = TextField(translate("Rules", "where another value comes from"))
        self._note = TextField()
        rows: dict[str, tuple[QWidget, str]] = {
            "relation": (self._relation, translate("Rules", "What the two may do to each other.")),
            "horizontal_m": (self._horizontal, translate("Rules", "The clear distance that is asked for.")),
            "vertical_m": (
                self._vertical,
                translate("Rules", "The clear height from which the rule no longer holds; unknown: at any depth."),
            ),
            "source": (self._source, translate("Rules", "Where this value comes from; without it nobody believes it.")),
            "status": (self._status, translate("Rules", "How well founded it is.")),
            "note": (self._note, translate("Rules", "Anything else.")),
        }
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, (field, meaning) in rows.items():
            label = translated(RULE.field(name).label)
            field.setObjectName(f"WijkaanpakRule_{name}")
            field.setAccessibleName(label)
            field.setToolTip(meaning)
            form.addRow(label, field)
        self._relation.edited.connect(lambda _key: self._check())
        self._problem = SentenceLabel()
        self._result.setObjectName("WijkaanpakRuleChange")
        self._bar.hide()
        self._preview.setObjectName("WijkaanpakRulePreview")
        self._preview.setAutoDefault(False)
        self._preview.setToolTip(translate("Rules", "Count which findings would come and go; nothing is written."))
        self._preview.clicked.connect(lambda _on: self._count())
        counting = QHBoxLayout()
        counting.addWidget(self._preview)
        counting.addWidget(self._bar, 1)
        column = QVBoxLayout(self)
        for text in (texts.between_text, texts.origin_text, texts.shipped_text):
            label = _words()
            label.setText(text(self._shown))
            label.setVisible(bool(label.text()))
            column.addWidget(label)
        column.addLayout(form)
        column.addLayout(counting)
        column.addWidget(self._result)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        box = dialog_buttons(CANCEL)
        apply_ = box.addButton(translate("Rules", "Apply in this plan"), QDialogButtonBox.ButtonRole.AcceptRole)
        apply_.setObjectName("WijkaanpakRuleApply")
        box.accepted.connect(lambda: self.apply_wanted.emit(self.rule))
        box.rejected.connect(self.reject)
        if self._shown.of_plan and self._shown.shipped is not None:
            back = box.addButton(translate("Rules", "Back to the shipped value"), QDialogButtonBox.ButtonRole.ResetRole)
            back.setObjectName("WijkaanpakRuleBack")
            back.setAutoDefault(False)
            back.clicked.connect(lambda _on: self.back_wanted.emit())
        return box

    def _show(self, rule: Rule) -> None:
        self._relation.set_value(rule.relation)
        self._horizontal.set_value(rule.horizontal_m)
        self._vertical.set_value(rule.vertical_m)
        self._vertical.setSpecialValueText(translate("Rules", "at any depth"))
        self._status.set_value(rule.status if self._shown.of_plan else "local")
        if self._shown.of_plan:  # another value has a source of its own: the shipped one stands above
            self._source.set_value(rule.source or None)
            self._note.set_value(rule.note or None)
        self._check()

    def _check(self) -> None:
        """A distance is asked for by one relation only."""
        self._horizontal.setEnabled(self._relation.value_key() == CLEARANCE)

    def _count(self) -> None:
        if self._counts:
            self.stop_wanted.emit()
        else:
            self.preview_wanted.emit(self.rule)


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
