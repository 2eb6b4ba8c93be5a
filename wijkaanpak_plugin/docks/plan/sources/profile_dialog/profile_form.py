"""The fields of the dialog for a profile: which field of a layer is what, in which unit, and what its values mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qgis.core import QgsVectorLayer
from qgis.gui import QgsFieldExpressionWidget
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from wijkaanpak_plugin.docks.plan.sources.explained_list import offer, offer_kinds_or
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.kind_delegate import KindDelegate
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.kind_values_model import KIND, ROWS, VALUE, KindValuesModel
from wijkaanpak_plugin.docks.plan.sources.source_states import role_meaning
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.sources.profiles.proposal.profile_proposal import (
    FIGURES,
    UNITS,
    WORDS,
    Measure,
    ProfileProposal,
    field_in,
)

#: What a layer that becomes bodies is used for.
_ROLES = ("existing", "works")


class ProfileForm(QObject):
    """Shows a proposal, and says what became of it."""

    #: Something was changed; the field for the kind was.
    changed = pyqtSignal()
    kind_changed = pyqtSignal()

    def __init__(self, dialog: QWidget, layer: QgsVectorLayer) -> None:
        """dialog: has the widgets of ``profile_dialog.ui``."""
        super().__init__(dialog)
        self._take_widgets(dialog)
        self._fill(layer)
        self._connect()

    def show(self, proposal: ProfileProposal, name: str) -> None:
        """Show a proposal. name: what it is called while it has no label."""
        self._expressions["kind"].setField(_as_field(proposal.kind))
        self._others.setCurrentIndex(max(0, self._others.findData(proposal.others or None)))
        self._role.setCurrentIndex(max(0, self._role.findData(proposal.role)))
        self._name.setText(proposal.label or name)
        for column in WORDS:
            self._expressions[column].setField(_as_field(proposal.word(column)))
        for column in FIGURES:
            measure = proposal.figure(column)
            self._expressions[column].setField(_as_field(measure.expression))
            self._units[column].setCurrentIndex(list(UNITS).index(measure.unit))
            if column in self._directions:
                self._directions[column].setCurrentIndex(int(measure.downwards))

    def show_values(self, counts: Mapping[str, int], kinds: Mapping[str, str], guessed: set[str]) -> None:
        """List the values that the kind comes from. counts: rows by value. kinds, guessed: what each is taken for."""
        self._values.show_values(counts, kinds, guessed)
        sorts = bool(self.kind)
        self._values_view.setVisible(sorts)
        others = translate("ProfileDialog", "All &other rows are")
        self._others_label.setText(others if sorts else translate("ProfileDialog", "&All of it is"))

    @property
    def kind(self) -> str:
        """The expression that says what a row is; empty: none."""
        return self._expression("kind")

    def said(self, start: ProfileProposal) -> ProfileProposal:
        """Return what was made of the proposal that was shown."""
        words = {column: self._expression(column) for column in WORDS}
        figures = {column: self._measure(column, start.figure(column)) for column in FIGURES}
        kinds = self._values.kinds if self.kind else {}
        return replace(
            start,
            kind=self.kind,
            kinds=kinds,
            others=self._others.value_key() or "",
            sure=frozenset(set(kinds) - self._values.guessed),
            words={column: expression for column, expression in words.items() if expression},
            figures={column: measure for column, measure in figures.items() if measure.expression},
            role=str(self._role.currentData()),
            label=self._name.text().strip(),
        )

    def _take_widgets(self, dialog: QWidget) -> None:
        self._expressions = {
            name: dialog.findChild(QgsFieldExpressionWidget, f"WijkaanpakProfileField_{name}")
            for name in ("kind", *WORDS, *FIGURES)
        }
        self._units = {name: dialog.findChild(QComboBox, f"WijkaanpakProfileUnit_{name}") for name in FIGURES}
        self._directions = {
            name: dialog.findChild(QComboBox, f"WijkaanpakProfileDirection_{name}") for name in FIGURES[1:]
        }
        self._values_view = dialog.findChild(QTableView, "WijkaanpakProfileValues")
        self._others_label = dialog.findChild(QLabel, "WijkaanpakProfileOthersLabel")
        self._others = dialog.findChild(ChoiceField, "WijkaanpakProfileOthers")
        self._role = dialog.findChild(QComboBox, "WijkaanpakProfileRole")
        self._name = dialog.findChild(QLineEdit, "WijkaanpakProfileName")

    def _fill(self, layer: QgsVectorLayer) -> None:
        """Offer what can be chosen."""
        for widget in self._expressions.values():
            widget.setLayer(layer)
            widget.setAllowEmptyFieldName(True)
        for box in self._units.values():
            for unit, label in _units().items():
                box.addItem(label, unit)
        for box in self._directions.values():
            box.addItem(translate("ProfileDialog", "greater is higher"), False)
            box.addItem(translate("ProfileDialog", "greater is deeper"), True)
        offer_kinds_or(self._others, translate("ProfileDialog", "left out"))
        offer(self._role, _ROLES, choice_label, role_meaning)
        self._values = KindValuesModel(self)
        self._values_view.setModel(self._values)
        self._values_view.setItemDelegate(KindDelegate(self._values_view))
        as_list(self._values_view, QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self._values_view.horizontalHeader()
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ROWS, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(KIND, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self._expressions["kind"].fieldChanged.connect(lambda *_on: self.kind_changed.emit())
        for column in (*WORDS, *FIGURES):
            self._expressions[column].fieldChanged.connect(self._tell)
        for box in (*self._units.values(), *self._directions.values(), self._role, self._others):
            box.currentIndexChanged.connect(self._tell)
        self._name.textChanged.connect(self._tell)
        self._values.edited.connect(self._tell)

    def _tell(self, *_on: object) -> None:
        self.changed.emit()

    def _expression(self, name: str) -> str:
        widget = self._expressions[name]
        return widget.asExpression().strip() if widget.currentField()[0] else ""

    def _measure(self, column: str, proposed: Measure) -> Measure:
        """Return a figure as it is chosen; one that was not touched is still what was recognised."""
        box = self._directions.get(column)
        downwards = bool(box.currentData()) if box is not None else False
        chosen = Measure(self._expression(column), str(self._units[column].currentData()), downwards)
        return proposed if replace(proposed, because=chosen.because) == chosen else chosen


def as_list(view: QTableView, mode: QAbstractItemView.SelectionMode) -> None:
    """Let a table look like a list of rows."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(mode)
    view.setAlternatingRowColors(True)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().lineSpacing() + 6)
    view.setWordWrap(False)


def _as_field(expression: str) -> str:
    """Return what the widget for fields takes: a name, or an expression."""
    return field_in(expression) or expression


def _units() -> dict[str, str]:
    return {
        "m": translate("ProfileDialog", "metres"),
        "dm": translate("ProfileDialog", "decimetres"),
        "cm": translate("ProfileDialog", "centimetres"),
        "mm": translate("ProfileDialog", "millimetres"),
    }
