"""The fields of one party; each that changes says so at once."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor, QWheelEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.parties.parties import Party


class PartyFields(QWidget):
    """Whom to ask is never on screen: a button opens it, for the one who presses it."""

    #: Columns of the party, and their new values.
    edited = pyqtSignal(object)
    contact_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._name, self._conditions = TextField(), TextField()
        self._kind = ChoiceField()
        kinds = load_vocabularies()["party_type"]
        self._kind.set_choices([(term.key, kinds.label(term.key), kinds.definition(term.key)) for term in kinds])
        self._interest, self._influence = _Scale(), _Scale()
        self._colour = QgsColorButton()
        self._colour.setAllowOpacity(False)
        self._colour.setShowNull(True)
        self._confidential = QCheckBox(translate("PartiesSection", "Confidential"))
        self._contact = QPushButton(translate("PartiesSection", "Con&tact…"))
        self._lay_out()
        # No row is squashed: the panel scrolls as a whole.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._connect()
        self.show_party(None)

    def show_party(self, party: Optional[Party]) -> None:
        """Show a party; None: there is none to change."""
        self.setEnabled(party is not None)
        shown = party or Party("", "")
        self._name.set_value(shown.name or None)
        self._kind.set_value(shown.party_type or None)
        self._interest.set_value(shown.interest)
        self._influence.set_value(shown.influence)
        self._conditions.set_value(shown.hard_conditions or None)
        self._conditions.setToolTip(_texts()["hard_conditions"][1])
        before = self._colour.blockSignals(True)
        self._colour.setColor(QColor(shown.colour))
        self._colour.blockSignals(before)
        self._confidential.setChecked(shown.confidential)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._label("name", self._name), self._name)
        form.addRow(self._label("party_type", self._kind), self._kind)
        scales = QWidget()
        both = QHBoxLayout(scales)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self._interest, 1)
        both.addWidget(self._label("influence", self._influence))
        both.addWidget(self._influence, 1)
        form.addRow(self._label("interest", self._interest), scales)
        form.addRow(self._label("hard_conditions", self._conditions), self._conditions)
        rest = QWidget()
        last = QHBoxLayout(rest)
        last.setContentsMargins(0, 0, 0, 0)
        last.addWidget(self._colour)
        last.addWidget(self._confidential, 1)
        last.addWidget(self._contact)
        form.addRow(self._label("colour", self._colour), rest)
        for name, widget in (("confidential", self._confidential), ("contact", self._contact)):
            self._label(name, widget)

    def _label(self, name: str, field: QWidget) -> QLabel:
        title, meaning = _texts()[name]
        label = QLabel(title)
        label.setBuddy(field)
        label.setToolTip(meaning)
        field.setObjectName(f"WijkaanpakPartyField_{name}")
        field.setToolTip(meaning)
        field.setAccessibleName(title.replace("&", ""))
        return label

    def _connect(self) -> None:
        for name, field in (
            ("party_type", self._kind),
            ("interest", self._interest),
            ("influence", self._influence),
            ("hard_conditions", self._conditions),
        ):
            field.edited.connect(lambda value, column=name: self._want(column, value))
        # A party without a name is refused in one sentence.
        self._name.edited.connect(lambda text: self._want("name", text or ""))
        self._colour.colorChanged.connect(lambda colour: self._want("colour", colour.name() if colour.alpha() else ""))
        self._confidential.clicked.connect(lambda on: self._want("confidential", on))
        self._contact.clicked.connect(lambda _on: self.contact_wanted.emit())

    def _want(self, column: str, value: Any) -> None:
        self.edited.emit({column: value})


class _Scale(QSpinBox):
    """1 (little) to 5 (much), or not known."""

    edited = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setRange(0, 5)
        self.setSpecialValueText("?")
        self.setKeyboardTracking(False)
        self.valueChanged.connect(lambda value: self.edited.emit(value or None))

    def set_value(self, value: Optional[int]) -> None:
        """Show a value silently."""
        before = self.blockSignals(True)
        self.setValue(value or 0)
        self.blockSignals(before)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that is scrolled: a party must not change by it."""
        event.ignore()


def _texts() -> dict[str, tuple[str, str]]:
    return {
        "name": (
            translate("PartiesSection", "Na&me"),
            translate("PartiesSection", "Another name is written wherever the plan names this party."),
        ),
        "party_type": (translate("PartiesSection", "&Kind"), translate("PartiesSection", "What kind of party it is.")),
        "interest": (
            translate("PartiesSection", "&Interest"),
            translate("PartiesSection", "How much it matters to them: 1 little to 5 much, ? not known."),
        ),
        "influence": (
            translate("PartiesSection", "In&fluence"),
            translate("PartiesSection", "How much they can decide: 1 little to 5 much, ? not known."),
        ),
        "hard_conditions": (
            translate("PartiesSection", "&Hard condition"),
            translate("PartiesSection", "What they will not do without."),
        ),
        "colour": (
            translate("PartiesSection", "Co&lour"),
            translate("PartiesSection", "Colour of its disc; the letters in it say who it is."),
        ),
        "confidential": (
            translate("PartiesSection", "Confidential"),
            translate("PartiesSection", "It does not leave this computer in an export meant for others."),
        ),
        "contact": (
            translate("PartiesSection", "Contact"),
            translate("PartiesSection", "Whom to ask, and how; it stays behind in every export meant for others."),
        ),
    }
