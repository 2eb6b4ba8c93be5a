"""Dialog for a source: what a layer is used for, how its fields are read, of when it is, where it holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Callable, Optional

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsDateEdit, QgsMapLayerComboBox
from qgis.PyQt import sip, uic
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from wijkaanpak_plugin.docks.plan.form_rows import show_row
from wijkaanpak_plugin.docks.plan.sources.explained_list import offer, offer_kinds
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.profile_dialog import ProfileDialog
from wijkaanpak_plugin.docks.plan.sources.source_states import coverage_label, coverage_meaning, role_meaning, yes_no
from wijkaanpak_plugin.docks.plan.sources.source_text import (
    COMPLETE,
    COVERAGES,
    OWN_MAPPING,
    ProfileChoice,
    Profiles,
    SourceText,
    Take,
)
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import OK, label_buttons
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE_ROLES
from wijkaanpak_plugin.plan.sources.proposals import proposes_confidential
from wijkaanpak_plugin.plan.sources.proposed_use import ProposedUse, proposed_use
from wijkaanpak_plugin.plan.sources.registrable import is_temporary
from wijkaanpak_plugin.sources.profiles.kind_words import likely_kind
from wijkaanpak_plugin.sources.profiles.one_kind import ALL_OF, all_of, kind_of_all
from wijkaanpak_plugin.sources.profiles.proposal.profile_proposal import ProfileProposal
from wijkaanpak_plugin.sources.profiles.proposal.profile_text import proposal_in
from wijkaanpak_plugin.sources.profiles.users_profiles import users_profile_text, users_profiles

#: The ``ProfileChoice`` of an entry in the list of profiles.
_CHOICE = int(Qt.ItemDataRole.UserRole) + 1


class SourceDialog(QDialog):
    """Stays open, with what was chosen and the reason, when the plan does not take it."""

    def __init__(self, parent: Optional[QWidget], profiles: Profiles, take: Take) -> None:
        super().__init__(parent)
        self._profiles_of = profiles
        self._take = take
        self._changes_source = False
        #: The profile of the source's own as JSON, empty while there is none, and the layer that it is for.
        self._mapping = ""
        self._layer_of_source: Optional[QgsVectorLayer] = None
        # Before the list is made, which listens too and would choose another layer first.
        QgsProject.instance().layersWillBeRemoved.connect(self._layers_go)
        self._listens = True
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        self._take_widgets()
        self._fill()
        show_row(self._form, self._source, False)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._role.currentIndexChanged.connect(self._explain)
        self._coverage.currentIndexChanged.connect(self._explain)
        self._profile.currentIndexChanged.connect(self._explain)
        self._kind.currentIndexChanged.connect(self._explain)
        self._profile.activated.connect(self._propose)
        self._own_profile.clicked.connect(lambda _on: self._ask_for_profile())
        self.resize(self.width(), self.sizeHint().height())

    def ask_for_layer(
        self,
        layer: Optional[QgsMapLayer],
        excluded: Sequence[QgsMapLayer],
        is_registered: Callable[[QgsVectorLayer], bool],
    ) -> None:
        """Ask about a layer of the project, first about this one; ``excluded`` are not offered, and one that is
        registered is not proposed.
        """
        self._layer.setExceptedLayerList(list(excluded))
        if isinstance(layer, QgsVectorLayer) and layer not in excluded:
            self._layer.setLayer(layer)
        proposed = self._layer.currentLayer()
        known = is_registered(proposed) if isinstance(proposed, QgsVectorLayer) else False
        if known:
            self._layer.setLayer(None)
        self._layer.layerChanged.connect(self._layer_changed)
        self._layer_changed(self._layer.currentLayer())
        if known and layer is not None and proposed is layer:
            text = translate("SourceDialog", "Layer '{layer}' is registered already; choose another one.")
            self._problem.say(text.format(layer=layer.name()))

    def ask_about_source(
        self,
        name: str,
        profiles: Sequence[ProfileChoice],
        text: SourceText,
        layer: Optional[QgsVectorLayer] = None,
    ) -> None:
        """Ask anew about a source that is registered. layer: its layer, None when that is not at hand."""
        self.setWindowTitle(translate("SourceDialog", "Data of the Plan"))
        self._changes_source = True
        show_row(self._form, self._layer, False)
        self._source.setText(name)
        show_row(self._form, self._source, True)
        self._layer_of_source = layer
        self._offer_profiles(profiles, text.profile)
        if text.mapping:
            self._offer_mapping(text.mapping)
        self._show(text)

    @property
    def text(self) -> SourceText:
        """What the dialog holds now."""
        date = self._date.date()
        return SourceText(
            role=str(self._role.currentData()),
            profile="" if self._profile_key == OWN_MAPPING else self._profile_key,
            mapping=self._mapping if self._profile_key == OWN_MAPPING else "",
            date="" if self._date.isNull() else date.toString(Qt.DateFormat.ISODate),
            complete=COMPLETE[self._complete.currentIndex()],
            coverage=str(self._coverage.currentData()),
            confidential=self._confidential.isChecked(),
            remarks=self._remarks.text().strip(),
        )

    @property
    def _profile_key(self) -> str:
        """The profile that reads the layer; empty where it is not read, such as a coverage."""
        if not self._profile.isEnabled():
            return ""
        key = str(self._profile.currentData() or "")
        return all_of(str(self._kind.currentData() or "")) if key == ALL_OF else key

    def accept(self) -> None:
        """Register or change, and close when that is done."""
        if self._profile_key == ALL_OF:
            self._problem.say(translate("SourceDialog", "Choose of what kind everything in this layer is."))
            return
        problem = self._take(None if self._changes_source else self._layer.currentLayer(), self.text)
        if problem:
            self._problem.say(problem)
            return
        super().accept()

    def done(self, result: int) -> None:
        """Close, and stop listening to the project."""
        if self._listens:
            QgsProject.instance().layersWillBeRemoved.disconnect(self._layers_go)
            self._listens = False
        super().done(result)

    # How it is built

    def _take_widgets(self) -> None:
        """Take the widgets of the form by their names."""
        self._form = self.findChild(QFormLayout, "form")
        self._layer = self.findChild(QgsMapLayerComboBox, "WijkaanpakSourceLayer")
        self._source = self.findChild(QLabel, "WijkaanpakSourceName")
        self._role = self.findChild(QComboBox, "WijkaanpakSourceRole")
        self._role_meaning = self.findChild(QLabel, "WijkaanpakSourceRoleMeaning")
        self._profile = self.findChild(QComboBox, "WijkaanpakSourceProfile")
        self._own_profile = self.findChild(QPushButton, "WijkaanpakSourceOwnProfile")
        self._kind = self.findChild(QComboBox, "WijkaanpakSourceKind")
        self._profile_meaning = self.findChild(QLabel, "WijkaanpakSourceProfileMeaning")
        self._date = self.findChild(QgsDateEdit, "WijkaanpakSourceDate")
        self._complete = self.findChild(QComboBox, "WijkaanpakSourceComplete")
        self._coverage = self.findChild(QComboBox, "WijkaanpakSourceCoverage")
        self._coverage_meaning = self.findChild(QLabel, "WijkaanpakSourceCoverageMeaning")
        self._confidential = self.findChild(QCheckBox, "WijkaanpakSourceConfidential")
        self._remarks = self.findChild(QLineEdit, "WijkaanpakSourceRemarks")
        self._problem = self.findChild(SentenceLabel, "WijkaanpakSourceProblem")
        self._buttons = self.findChild(QDialogButtonBox, "WijkaanpakSourceButtons")

    def _fill(self) -> None:
        """Offer what can be chosen, and set what Qt Designer does not know of."""
        self._layer.setFilters(Qgis.LayerFilter.VectorLayer)
        self._layer.setAllowEmptyLayer(True)
        offer(self._role, SOURCE_ROLES, choice_label, role_meaning)
        offer(self._coverage, COVERAGES, coverage_label, coverage_meaning)
        offer_kinds(self._kind)
        self._date.setAllowNull(True)
        self._date.setNullRepresentation(translate("SourceDialog", "not known"))
        self._date.clear()
        self._complete.addItems([yes_no(value) for value in COMPLETE])
        label_buttons(self._buttons)

    # What it shows

    def _layer_changed(self, layer: Optional[QgsMapLayer]) -> None:
        self._mapping = ""
        self._problem.say((_temporary(layer) or _wrong_files()) if layer is not None else self._nothing_chosen())
        self._buttons.button(OK).setEnabled(layer is not None)
        choices = self._profiles_of(layer) if isinstance(layer, QgsVectorLayer) else ()
        best = choices[0].key if choices else all_of(likely_kind(layer.name()) if layer is not None else "")
        self._offer_profiles(choices, best)
        self._confidential.setChecked(isinstance(layer, QgsVectorLayer) and proposes_confidential(layer))
        self._propose()
        self._propose_use(layer)
        self._explain()

    def _nothing_chosen(self) -> str:
        if self._layer.count() > 1:
            return translate("SourceDialog", "Choose the layer to register.")
        return translate("SourceDialog", "The project holds no layer to register; add one to the project first.")

    def _layers_go(self, names: list[str]) -> None:
        """Choose nothing when the chosen layer goes, so that no other one is registered by mistake."""
        layer = self._layer.currentLayer()
        if self._changes_source or layer is None or layer.id() not in names:
            return
        self._layer.setLayer(None)
        text = translate("SourceDialog", "Layer '{layer}' was removed from the project; choose another one.")
        self._problem.say(text.format(layer=layer.name()))

    def _offer_profiles(self, choices: Sequence[ProfileChoice], current: str) -> None:
        self._profile.clear()
        for choice in choices:
            self._profile.addItem(choice.label, choice.key)
            place = self._profile.count() - 1
            self._profile.setItemData(place, as_it_is(choice.meaning), Qt.ItemDataRole.ToolTipRole)
            self._profile.setItemData(place, choice, _CHOICE)
        self._profile.addItem(translate("SourceDialog", "All of this layer is one kind"), ALL_OF)
        text = translate("SourceDialog", "Its fields are not asked what it holds: you say of what kind everything is.")
        self._profile.setItemData(self._profile.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
        key = ALL_OF if current.startswith(ALL_OF) else current
        self._kind.setCurrentIndex(max(0, self._kind.findData(kind_of_all(current))))
        if self._profile.findData(key) < 0:
            self._profile.addItem(translate("SourceDialog", "none"), current)
            text = translate(
                "SourceDialog",
                "No profile fits the fields of this layer: say what they mean under Own profile. So only what is named "
                "as the analysis names it is read.",
            )
            self._profile.setItemData(self._profile.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
        self._profile.setCurrentIndex(self._profile.findData(key))

    def _offer_mapping(self, mapping: str) -> None:
        """Offer a profile of the source's own as the first, and choose it."""
        self._mapping = mapping
        said = proposal_in(mapping) or ProfileProposal()
        label = translate("SourceDialog", "Own: {profile}").format(profile=said.label) if said.label else ""
        meaning = translate("SourceDialog", "How this source is read was said by hand; the plan keeps it.")
        coverage = str(said.rest.get("coverage") or "unknown")
        choice = ProfileChoice(
            OWN_MAPPING, label or translate("SourceDialog", "own field mapping"), meaning, said.role, coverage
        )
        place = self._profile.findData(OWN_MAPPING)
        if place >= 0:
            self._profile.removeItem(place)
        self._profile.insertItem(0, choice.label, choice.key)
        self._profile.setItemData(0, choice.meaning, Qt.ItemDataRole.ToolTipRole)
        self._profile.setItemData(0, choice, _CHOICE)
        self._profile.setCurrentIndex(0)

    def _ask_for_profile(self) -> None:
        """Let the user say what the fields of the layer mean, and read it so."""
        layer = self._layer_at_hand
        if layer is None:
            return
        edited = self._mapping if self._profile.currentData() == OWN_MAPPING else ""
        edited = edited or users_profile_text(str(self._profile.currentData() or ""))
        dialog = ProfileDialog(self, layer, edited)
        try:
            dialog.exec()
            if dialog.text:
                self._offer_mapping(dialog.text)
                self._propose()
                self._explain()
        finally:
            dialog.deleteLater()

    @property
    def _layer_at_hand(self) -> Optional[QgsVectorLayer]:
        """The layer that the dialog is about, None when it is not in the project."""
        layer = self._layer_of_source if self._changes_source else self._layer.currentLayer()
        return layer if isinstance(layer, QgsVectorLayer) and not sip.isdeleted(layer) and layer.isValid() else None

    def _propose(self, *_on: object) -> None:
        """Take over what the profile says of its data; it stays a proposal."""
        choice = self._profile.currentData(_CHOICE)
        if isinstance(choice, ProfileChoice) and not self._changes_source:
            self._role.setCurrentIndex(max(0, self._role.findData(choice.role)))
            self._coverage.setCurrentIndex(max(0, self._coverage.findData(choice.coverage)))

    def _propose_use(self, layer: Optional[QgsMapLayer]) -> None:
        """Take over what the layer says of itself."""
        use = proposed_use(layer) if isinstance(layer, QgsVectorLayer) else ProposedUse()
        if use.role:
            self._role.setCurrentIndex(max(0, self._role.findData(use.role)))
        self._complete.setCurrentIndex(COMPLETE.index(use.complete))
        day = QDate.fromString(use.date, Qt.DateFormat.ISODate)
        # What was proposed for another layer does not stay.
        self._date.clear()
        if day.isValid():
            self._date.setDate(day)

    def _show(self, text: SourceText) -> None:
        self._role.setCurrentIndex(max(0, self._role.findData(text.role)))
        day = QDate.fromString(text.date[:10], Qt.DateFormat.ISODate)
        if day.isValid():
            self._date.setDate(day)
        self._complete.setCurrentIndex(COMPLETE.index(text.complete))
        self._coverage.setCurrentIndex(max(0, self._coverage.findData(text.coverage)))
        self._confidential.setChecked(text.confidential)
        self._remarks.setText(text.remarks)
        self._explain()

    def _explain(self, *_on: object) -> None:
        role = str(self._role.currentData())
        self._role_meaning.setText(role_meaning(role))
        self._coverage_meaning.setText(coverage_meaning(str(self._coverage.currentData())))
        meaning = str(self._profile.currentData(Qt.ItemDataRole.ToolTipRole) or "")
        read = role in ("existing", "works")
        self._profile.setEnabled(read)
        self._own_profile.setEnabled(read and self._layer_at_hand is not None)
        one_kind = read and self._profile.currentData() == ALL_OF
        show_row(self._form, self._kind, one_kind)
        if one_kind and self._kind.currentData():
            meaning = load_kinds().definition(str(self._kind.currentData()))
        self._profile_meaning.setText(meaning if read else "")
        show_row(self._form, self._profile_meaning, bool(self._profile_meaning.text()))
        self._grow()

    def _grow(self) -> None:
        """Become high enough for the explanations, whose lines Qt counts only when it knows the width."""
        self.layout().activate()
        height = self.layout().totalHeightForWidth(self.width())
        if self.height() < height:
            self.resize(self.width(), height)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure with the font in which the dialog is shown."""
        super().showEvent(event)
        self._grow()


def _temporary(layer: QgsMapLayer) -> str:
    """Return what happens to a layer that is gone when QGIS closes; empty for any other."""
    if not isinstance(layer, QgsVectorLayer) or not is_temporary(layer):
        return ""
    return translate("SourceDialog", "This layer is temporary; it is saved beside the plan when you press OK.")


def _wrong_files() -> str:
    """Return what is wrong in the files of the user's own profiles, which are not offered then; empty: nothing."""
    problems = users_profiles()[1]
    if not problems:
        return ""
    text = translate("SourceDialog", "An own profile cannot be used: {reason}")
    return text.format(reason=problems[0])
