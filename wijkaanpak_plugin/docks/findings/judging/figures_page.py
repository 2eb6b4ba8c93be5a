"""Page of a finding: what was measured, what is asked, and where that comes from."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPixmap
from qgis.PyQt.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.findings import texts as text
from wijkaanpak_plugin.docks.live import finding_texts
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.catalogue.rule_titles import rule_title
from wijkaanpak_plugin.domain.translation import translate

_CHIP = 12


class FindingFigures(QScrollArea):
    """Shows what is known about one finding; text can be selected and copied."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakFindingDetail")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_finding(self, found: FindingRow) -> None:
        """Show a finding."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addLayout(_form(found))
        layout.addStretch(1)
        self.setWidget(page)


def _form(found: FindingRow) -> QFormLayout:
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    form.setHorizontalSpacing(12)
    severity = f"{finding_texts.severity_label(found)}: {finding_texts.severity_meaning(found)}"
    _add(form, translate("FindingsDock", "What it is"), severity)
    if found.reason:
        _add(form, translate("FindingsDock", "Why uncertain"), text.reason_text(found.reason))
    for label, value in text.facts(found):
        _add(form, label, value)
    if text.required(found):
        _add(form, translate("FindingsDock", "Required"), text.required(found))
    if text.period(found):
        _add(form, translate("FindingsDock", "Period"), text.period(found))
    _add(form, translate("FindingsDock", "Between"), "\n".join(filter(None, (found.a_name, found.b_name))))
    if found.stands_for > 1:
        _add(form, translate("FindingsDock", "Stands for"), text.pairs_text(found))
    owners = ", ".join(found.owners) or translate("FindingsDock", "not known")
    _add(form, translate("FindingsDock", "Parties"), owners)
    if found.transitions:
        form.addRow(_label(translate("FindingsDock", "Transitions")), _chips(found))
    if found.rule_status:
        certainty = f"{finding_texts.status_label(found)}. {finding_texts.status_meaning(found)}"
        _add(form, translate("FindingsDock", "Rule is"), certainty)
    if found.rule_source:
        _add(form, translate("FindingsDock", "Source"), found.rule_source)
    if found.rule_id:
        _add(form, translate("FindingsDock", "Rule"), rule_title(found.rule_id))
    return form


def _add(form: QFormLayout, label: str, value: str) -> None:
    form.addRow(_label(label), _text(value))


def _label(words: str) -> QLabel:
    label = QLabel(f"{words}:")
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def _text(words: str) -> QLabel:
    """Return a label that shows its text as it is: names of a plan are no markup."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _chips(found: FindingRow) -> QWidget:
    """Return each transition as a spot of its colour with its name: never colour alone."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for name, colour, meaning in text.transition_chips(found):
        row = QHBoxLayout()
        spot = QLabel()
        picture = QPixmap(_CHIP, _CHIP)
        picture.fill(QColor(colour))
        spot.setPixmap(picture)
        label = QLabel(name)
        label.setToolTip(meaning)
        row.addWidget(spot)
        row.addWidget(label, 1)
        column.addLayout(row)
    return widget
