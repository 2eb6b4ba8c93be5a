"""Dialog that proposes how the fields of a layer are read, shows what that gives, and takes it as a profile."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QModelIndex, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QWidget,
)

from wijkaanpak_plugin.docks.plan.sources.profile_dialog.preview_map import PreviewMap
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.preview_table import (
    fit_preview,
    preview_columns,
    preview_details,
)
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.profile_form import ProfileForm, as_list
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import OK, label_buttons
from wijkaanpak_plugin.docks.widgets.lists.rows_model import ROW_ROLE, RowsModel
from wijkaanpak_plugin.docks.widgets.question import may_go_on
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.catalogue.table_schema import TableError
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, own_profile
from wijkaanpak_plugin.sources.profiles.profile_model import LINE
from wijkaanpak_plugin.sources.profiles.proposal.field_summary import FieldSummary, text_counts
from wijkaanpak_plugin.sources.profiles.proposal.layer_summary import LayerSummary
from wijkaanpak_plugin.sources.profiles.proposal.notes import not_known, recognised
from wijkaanpak_plugin.sources.profiles.proposal.preview import Preview, PreviewRow
from wijkaanpak_plugin.sources.profiles.proposal.profile_proposal import ProfileProposal
from wijkaanpak_plugin.sources.profiles.proposal.profile_text import profile_text, proposal_in, shared_profile_text
from wijkaanpak_plugin.sources.profiles.proposal.propose import MOST_KINDS, kinds_of_values, propose
from wijkaanpak_plugin.sources.profiles.users_folder import users_folder
from wijkaanpak_plugin.sources.profiles.users_profiles import file_name_for, keep_profile
from wijkaanpak_plugin.sources.vector_layer import LayerError

#: So many rows are shown as they would be read.
_SHOWN = 10
#: After so many milliseconds without a change the rows are read anew.
_PATIENCE_MS = 200
#: Room in pixels for what is said of the fields, and for what that gives.
_HALVES = [430, 590]


class ProfileDialog(QDialog):
    """``text`` is the profile when it was accepted."""

    def __init__(self, parent: Optional[QWidget], layer: QgsVectorLayer, summary: LayerSummary, text: str = "") -> None:
        """summary: what its rows hold. text: the profile that is edited (JSON); empty: one is proposed."""
        super().__init__(parent)
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        self._summary = summary
        self._layer = layer
        self._fields = {field.name: field for field in self._summary.fields}
        self._start = proposal_in(text) or self._proposed()
        self._of_kind: Optional[FieldSummary] = None
        self._kind_problem = ""
        self._kind_shown = ""
        self.text = ""
        self._take_widgets()
        self._form = ProfileForm(self, layer)
        self._form.show(self._start, self._summary.name)
        self._show_kinds(self._start)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE_MS)
        self._connect()
        self.refresh()

    @property
    def proposal(self) -> ProfileProposal:
        """What the dialog says now."""
        return self._form.said(self._start)

    def refresh(self) -> None:
        """Read the rows of the preview anew, and say what is known and what is not."""
        self._soon.stop()
        proposal = self.proposal
        self._show_notes(proposal)
        problem, rows = self._kind_problem, []
        if proposal.reads_anything and not problem:
            try:
                rows = self._preview.read(own_profile(profile_text(proposal), proposal.label or self._summary.name))
            except (LayerError, ProfileError) as error:
                problem = str(error)
        self._problem.say(problem)
        self._preview_rows.set_rows(rows)
        fit_preview(self._preview_view, self._preview_rows)
        usable = proposal.reads_anything and not problem
        self._buttons.button(OK).setEnabled(usable)
        self._keep.setEnabled(usable and users_folder() is not None)

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
        self._about.setText(translate("ProfileDialog", "Kept for every plan: {path}").format(path=path))

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
        """Take the widgets that show what the fields give, and prepare them."""
        self._about = self.findChild(QLabel, "WijkaanpakProfileLayer")
        self._preview_view = self.findChild(QTableView, "WijkaanpakProfilePreview")
        self._map = self.findChild(PreviewMap, "WijkaanpakProfileMap")
        self._notes = self.findChild(QLabel, "WijkaanpakProfileNotes")
        self._problem = self.findChild(SentenceLabel, "WijkaanpakProfileProblem")
        self._keep = self.findChild(QPushButton, "WijkaanpakProfileKeep")
        self._buttons = self.findChild(QDialogButtonBox, "WijkaanpakProfileButtons")
        self._preview_rows = RowsModel(preview_columns(), lambda row: str(id(row)), preview_details, self)
        self._preview_view.setModel(self._preview_rows)
        as_list(self._preview_view, QAbstractItemView.SelectionMode.SingleSelection)
        self._map.show_layer(self._layer)
        self.findChild(QSplitter, "halves").setSizes(_HALVES)
        label_buttons(self._buttons)
        self._about.setText(self._what_was_looked_at())

    def _connect(self) -> None:
        self._soon.timeout.connect(self.refresh)
        self._form.changed.connect(self._soon.start)
        self._form.kind_changed.connect(self._kind_changed)
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
            text = translate("ProfileDialog", "Layer '{layer}' (rows: {rows}, fields: {fields}).")
        else:
            text = translate(
                "ProfileDialog",
                "Layer '{layer}' (rows that were looked at, from the first on: {rows}, fields: {fields}).",
            )
        return text.format(layer=summary.name, rows=summary.rows, fields=len(summary.fields))

    def _show_kinds(self, proposal: ProfileProposal) -> None:
        """List the values that the kind comes from, with what each is taken for."""
        self._kind_shown, self._kind_problem, self._of_kind = proposal.kind, "", None
        counts: dict[str, int] = {}
        if proposal.kind:
            try:
                self._of_kind = self._summary.summary_of(proposal.kind)
            except ProfileError as error:
                self._kind_problem = str(error)
            else:
                counts = dict(list(text_counts(self._of_kind).items())[:MOST_KINDS])
        kinds, sure = proposal.kinds, proposal.sure
        if not kinds:
            found = kinds_of_values(counts, self._summary.geometry == LINE)
            kinds, sure = found.kinds, found.sure
        self._form.show_values(counts, kinds, {value for value, kind in kinds.items() if kind and value not in sure})
        numbers = self._summary.varied_rows(proposal.kind if self._of_kind is not None else "", _SHOWN)
        self._preview = Preview(self._layer, numbers)

    def _kind_changed(self) -> None:
        kind = self._form.kind
        if kind != self._kind_shown:
            kinds = self._start.kinds if kind == self._start.kind else {}
            self._show_kinds(replace(self._start, kind=kind, kinds=kinds))
            self._soon.start()

    def _show_notes(self, proposal: ProfileProposal) -> None:
        certain = recognised(proposal, self._fields)
        unknown = not_known(proposal, self._fields, self._of_kind, self._summary.rows)
        lines = [translate("ProfileDialog", "Not known: {what}").format(what=line) for line in unknown]
        self._notes.setText("\n".join([*lines, *certain]))

    def _row_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        if isinstance(row, PreviewRow):
            self._map.light_up(row.shape)

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
