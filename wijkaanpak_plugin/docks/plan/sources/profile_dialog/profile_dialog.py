"""Dialog that proposes how the fields of a layer are read, shows what that gives, and takes it as a profile."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgsFieldExpressionWidget
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QModelIndex, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.rows_model import ROW_ROLE, RowsModel
from wijkaanpak_plugin.docks.plan.sources.explained_list import offer
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.kind_delegate import KindDelegate, offer_kinds_or
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.kind_values_model import KIND, ROWS, VALUE, KindValuesModel
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.preview_map import PreviewMap
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.preview_table import preview_columns, preview_details
from wijkaanpak_plugin.docks.plan.sources.source_states import role_meaning
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import OK, label_buttons
from wijkaanpak_plugin.docks.widgets.question import may_go_on
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.domain.catalogue.table_schema import TableError
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, own_profile
from wijkaanpak_plugin.sources.profiles.profile_model import LINE
from wijkaanpak_plugin.sources.profiles.proposal.field_summary import FieldSummary, text_counts
from wijkaanpak_plugin.sources.profiles.proposal.layer_summary import summarised
from wijkaanpak_plugin.sources.profiles.proposal.notes import not_known, recognised
from wijkaanpak_plugin.sources.profiles.proposal.preview import Preview, PreviewRow
from wijkaanpak_plugin.sources.profiles.proposal.profile_proposal import (
    FIGURES,
    UNITS,
    WORDS,
    Measure,
    ProfileProposal,
    field_in,
)
from wijkaanpak_plugin.sources.profiles.proposal.profile_text import (
    profile_text,
    proposal_in,
    shared_profile_text,
)
from wijkaanpak_plugin.sources.profiles.proposal.propose import MOST_KINDS, kinds_of_values, propose
from wijkaanpak_plugin.sources.profiles.users_folder import users_folder
from wijkaanpak_plugin.sources.profiles.users_profiles import file_name_for, keep_profile
from wijkaanpak_plugin.sources.vector_layer import LayerError

#: So many rows are shown as they would be read.
_SHOWN = 10
#: After so many milliseconds without a change the rows are read anew.
_PATIENCE_MS = 200
#: What a layer that becomes bodies is used for.
_ROLES = ("existing", "works")


class ProfileDialog(QDialog):
    """``text`` is the profile when it was accepted."""

    def __init__(self, parent: Optional[QWidget], layer: QgsVectorLayer, text: str = "") -> None:
        """text: the profile that is edited (JSON); empty: one is proposed."""
        super().__init__(parent)
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        with wait_cursor():
            self._summary = summarised(layer)
        self._layer = layer
        self._fields = {field.name: field for field in self._summary.fields}
        self._start = proposal_in(text) or self._proposed()
        self._of_kind: Optional[FieldSummary] = None
        self._preview: Optional[Preview] = None
        self._kind_shown = ""
        self.text = ""
        self._take_widgets()
        self._fill()
        self._show(self._start)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE_MS)
        self._soon.timeout.connect(self.refresh)
        self._connect()
        self.refresh()

    @property
    def proposal(self) -> ProfileProposal:
        """What the dialog says now."""
        words = {name: self._expression(name) for name in WORDS}
        figures = {name: self._measure(name) for name in FIGURES}
        kinds = self._values.kinds if self._expression("kind") else {}
        return replace(
            self._start,
            kind=self._expression("kind"),
            kinds=kinds,
            others=self._others.value_key() or "",
            sure=frozenset(set(kinds) - self._values.guessed),
            words={name: expression for name, expression in words.items() if expression},
            figures={name: measure for name, measure in figures.items() if measure.expression},
            role=str(self._role.currentData()),
            label=self._name.text().strip(),
        )

    def refresh(self) -> None:
        """Read the rows of the preview anew, and say what is known and what is not."""
        self._soon.stop()
        proposal = self.proposal
        self._show_notes(proposal)
        problem, rows = "", []
        if proposal.reads_anything:
            try:
                rows = self._read(proposal)
            except (LayerError, ProfileError) as error:
                problem = str(error)
        self._problem.say(problem)
        self._preview_rows.set_rows(rows)
        self._fit_preview()
        usable = proposal.reads_anything and not problem
        self._buttons.button(OK).setEnabled(usable)
        self._keep.setEnabled(usable and users_folder() is not None)

    def accept(self) -> None:
        """Take the profile, and close."""
        self.refresh()
        if self._buttons.button(OK).isEnabled():
            self.text = profile_text(self.proposal)
            super().accept()

    def done(self, result: int) -> None:
        """Close, and draw no more."""
        self._soon.stop()
        self._map.stop()
        super().done(result)

    # How it is built

    def _take_widgets(self) -> None:
        """Take the widgets of the form by their names."""
        self._about = self.findChild(QLabel, "WijkaanpakProfileLayer")
        self._halves = self.findChild(QSplitter, "halves")
        self._expressions = {
            name: self.findChild(QgsFieldExpressionWidget, f"WijkaanpakProfileField_{name}")
            for name in ("kind", *WORDS, *FIGURES)
        }
        self._units = {name: self.findChild(QComboBox, f"WijkaanpakProfileUnit_{name}") for name in FIGURES}
        self._directions = {
            name: self.findChild(QComboBox, f"WijkaanpakProfileDirection_{name}") for name in FIGURES[1:]
        }
        self._values_view = self.findChild(QTableView, "WijkaanpakProfileValues")
        self._others_label = self.findChild(QLabel, "WijkaanpakProfileOthersLabel")
        self._others = self.findChild(ChoiceField, "WijkaanpakProfileOthers")
        self._role = self.findChild(QComboBox, "WijkaanpakProfileRole")
        self._preview_view = self.findChild(QTableView, "WijkaanpakProfilePreview")
        self._map = self.findChild(PreviewMap, "WijkaanpakProfileMap")
        self._notes = self.findChild(QLabel, "WijkaanpakProfileNotes")
        self._problem = self.findChild(SentenceLabel, "WijkaanpakProfileProblem")
        self._name = self.findChild(QLineEdit, "WijkaanpakProfileName")
        self._keep = self.findChild(QPushButton, "WijkaanpakProfileKeep")
        self._buttons = self.findChild(QDialogButtonBox, "WijkaanpakProfileButtons")

    def _fill(self) -> None:
        """Offer what can be chosen."""
        for widget in self._expressions.values():
            widget.setLayer(self._layer)
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
        _as_list(self._values_view, QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self._values_view.horizontalHeader()
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ROWS, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(KIND, QHeaderView.ResizeMode.Stretch)
        self._preview_rows = RowsModel(preview_columns(), lambda row: str(id(row)), preview_details, self)
        self._preview_view.setModel(self._preview_rows)
        _as_list(self._preview_view, QAbstractItemView.SelectionMode.SingleSelection)
        self._map.show_layer(self._layer)
        self._halves.setSizes([430, 590])
        label_buttons(self._buttons)
        self._about.setText(self._what_was_looked_at())

    def _connect(self) -> None:
        self._expressions["kind"].fieldChanged.connect(self._kind_changed)
        for name in (*WORDS, *FIGURES):
            self._expressions[name].fieldChanged.connect(self._changed)
        for box in (*self._units.values(), *self._directions.values(), self._role):
            box.currentIndexChanged.connect(self._changed)
        self._others.currentIndexChanged.connect(self._changed)
        self._name.textChanged.connect(self._changed)
        self._values.edited.connect(self._changed)
        self._preview_view.selectionModel().currentRowChanged.connect(self._row_chosen)
        self._keep.clicked.connect(lambda _on: self.keep())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    # What it shows

    def _proposed(self) -> ProfileProposal:
        summary = self._summary
        return propose(summary.fields, summary.name, summary.geometry)

    def _what_was_looked_at(self) -> str:
        summary = self._summary
        if summary.all_rows:
            text = translate("ProfileDialog", "Layer '{layer}': {rows} rows, {fields} fields.")
        else:
            text = translate("ProfileDialog", "Layer '{layer}': the first {rows} rows were looked at, {fields} fields.")
        return text.format(layer=summary.name, rows=summary.rows, fields=len(summary.fields))

    def _show(self, proposal: ProfileProposal) -> None:
        self._expressions["kind"].setField(_as_field(proposal.kind))
        self._show_kinds(proposal)
        self._others.setCurrentIndex(max(0, self._others.findData(proposal.others or None)))
        self._role.setCurrentIndex(max(0, self._role.findData(proposal.role)))
        self._name.setText(proposal.label or self._summary.name)
        for name in WORDS:
            self._expressions[name].setField(_as_field(proposal.word(name)))
        for name in FIGURES:
            measure = proposal.figure(name)
            self._expressions[name].setField(_as_field(measure.expression))
            self._units[name].setCurrentIndex(list(UNITS).index(measure.unit))
            if name in self._directions:
                self._directions[name].setCurrentIndex(int(measure.downwards))

    def _show_kinds(self, proposal: ProfileProposal) -> None:
        """List the values that the kind comes from, with what each is taken for."""
        self._kind_shown = proposal.kind
        self._of_kind = None
        counts: dict[str, int] = {}
        if proposal.kind:
            try:
                self._of_kind = self._summary.summary_of(proposal.kind)
            except ProfileError as error:
                self._problem.say(str(error))
            else:
                counts = dict(list(text_counts(self._of_kind).items())[:MOST_KINDS])
        found = kinds_of_values(counts, self._summary.geometry == LINE)
        kinds = {**({} if proposal.kinds else found.kinds), **proposal.kinds}
        sure = proposal.sure if proposal.kinds else found.sure
        self._values.show_values(counts, kinds, {value for value, kind in kinds.items() if kind and value not in sure})
        self._values_view.setVisible(bool(proposal.kind))
        self._others_label.setText(
            translate("ProfileDialog", "All &other rows are")
            if proposal.kind
            else translate("ProfileDialog", "&All of it is")
        )
        number = self._summary.varied_rows(proposal.kind if self._of_kind is not None else "", _SHOWN)
        self._preview = Preview(self._layer, number)

    def _kind_changed(self, *_on: object) -> None:
        kind = self._expression("kind")
        if kind != self._kind_shown:
            kinds = self._start.kinds if kind == self._start.kind else {}
            self._show_kinds(replace(self._start, kind=kind, kinds=kinds))
            self._changed()

    def _changed(self, *_on: object) -> None:
        self._soon.start()

    def _read(self, proposal: ProfileProposal) -> list[PreviewRow]:
        if self._preview is None:
            return []
        return self._preview.read(own_profile(profile_text(proposal), proposal.label or self._summary.name))

    def _show_notes(self, proposal: ProfileProposal) -> None:
        certain = recognised(proposal, self._fields)
        unknown = not_known(proposal, self._fields, self._of_kind, self._summary.rows)
        lines = [translate("ProfileDialog", "Not known: {what}").format(what=line) for line in unknown]
        self._notes.setText("\n".join([*lines, *certain]))

    def _fit_preview(self) -> None:
        """Show the columns that hold anything, each as wide as that."""
        model, view = self._preview_rows, self._preview_view
        for column in range(model.columnCount()):
            texts = [model.index(row, column).data() for row in range(model.rowCount())]
            view.setColumnHidden(column, column > 0 and not any(texts))
        view.resizeColumnsToContents()

    def _row_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        if isinstance(row, PreviewRow):
            self._map.light_up(row.shape)

    # What it gives

    def keep(self) -> None:
        """Save the profile as a file for every plan, and say where it is."""
        proposal = self.proposal
        name = file_name_for(proposal.label)
        folder = users_folder()
        if folder is not None and (folder / f"{name}.json").exists() and not self._may_replace(name):
            return
        try:
            path = keep_profile(name, shared_profile_text(proposal, name))
        except TableError as error:
            self._problem.say(str(error))
            return
        except OSError as error:
            text = translate("ProfileDialog", "The profile could not be saved: {reason}.")
            self._problem.say(text.format(reason=str(error).rstrip(".")))
            return
        text = translate("ProfileDialog", "Kept for every plan: {path}")
        self._about.setText(text.format(path=path))

    def _may_replace(self, name: str) -> bool:
        return may_go_on(
            self,
            "WijkaanpakReplaceProfile",
            translate("ProfileDialog", "Own Profile"),
            translate("ProfileDialog", "You have a profile of that name already: {name}.").format(name=name),
            [translate("ProfileDialog", "Plans that use it keep the one that they have.")],
            translate("ProfileDialog", "Replace"),
            loses=True,
        )

    def _expression(self, name: str) -> str:
        widget = self._expressions[name]
        return widget.asExpression().strip() if widget.currentField()[0] else ""

    def _measure(self, name: str) -> Measure:
        """Return a figure as it is chosen; one that was not touched is still what was recognised."""
        box = self._directions.get(name)
        chosen = Measure(
            self._expression(name), str(self._units[name].currentData()), bool(box.currentData()) if box else False
        )
        proposed = self._start.figure(name)
        return proposed if replace(proposed, because=chosen.because) == chosen else chosen


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


def _as_list(view: QTableView, mode: QAbstractItemView.SelectionMode) -> None:
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(mode)
    view.setAlternatingRowColors(True)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().lineSpacing() + 6)
    view.setWordWrap(False)
