"""Dialog for a source of the plan: what it is used for, how its fields are read, of when it is, where it holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgsDateEdit
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
from wijkaanpak_plugin.docks.plan.sources.profile_choices import own_choice
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.asking import ask_for_profile
from wijkaanpak_plugin.docks.plan.sources.source_states import coverage_label, coverage_meaning, role_meaning, yes_no
from wijkaanpak_plugin.docks.plan.sources.source_text import (
    COMPLETE,
    COVERAGES,
    OWN_MAPPING,
    ProfileChoice,
    SourceText,
    Take,
)
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import label_buttons
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE_ROLES
from wijkaanpak_plugin.sources.profiles.one_kind import ALL_OF, all_of, kind_of_all
from wijkaanpak_plugin.sources.profiles.users_profiles import users_profile_text


class SourceDialog(QDialog):
    """Stays open, with what was chosen and the reason, when the plan does not take it."""

    def __init__(self, parent: Optional[QWidget], take: Take) -> None:
        super().__init__(parent)
        self._take = take
        #: The profile of the source's own as JSON, empty while there is none, and the layer that it is for.
        self._mapping = ""
        self._layer_of_source: Optional[QgsVectorLayer] = None
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        self._take_widgets()
        self._fill()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._role.currentIndexChanged.connect(self._explain)
        self._coverage.currentIndexChanged.connect(self._explain)
        self._profile.currentIndexChanged.connect(self._explain)
        self._kind.currentIndexChanged.connect(self._explain)
        self._own_profile.clicked.connect(lambda _on: self._ask_for_profile())
        self.resize(self.width(), self.sizeHint().height())

    def ask_about_source(
        self,
        name: str,
        profiles: Sequence[ProfileChoice],
        text: SourceText,
        layer: Optional[QgsVectorLayer] = None,
    ) -> None:
        """Ask about this source. layer: its layer, None when that is not at hand."""
        self._source.setText(name)
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
        """Write it, and close when that is done."""
        if self._profile_key == ALL_OF:
            self._problem.say(translate("SourceDialog", "Choose of what kind everything in this layer is."))
            return
        problem = self._take(self.text)
        if problem:
            self._problem.say(problem)
            return
        super().accept()

    # How it is built

    def _take_widgets(self) -> None:
        """Take the widgets of the form by their names."""
        self._form = self.findChild(QFormLayout, "form")
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
        offer(self._role, SOURCE_ROLES, choice_label, role_meaning)
        offer(self._coverage, COVERAGES, coverage_label, coverage_meaning)
        offer_kinds(self._kind)
        self._date.setAllowNull(True)
        self._date.setNullRepresentation(translate("SourceDialog", "not known"))
        self._date.clear()
        self._complete.addItems([yes_no(value) for value in COMPLETE])
        label_buttons(self._buttons)

    # What it shows

    def _offer_profiles(self, choices: Sequence[ProfileChoice], current: str) -> None:
        self._profile.clear()
        for choice in choices:
            self._profile.addItem(choice.label, choice.key)
            place = self._profile.count() - 1
            self._profile.setItemData(place, as_it_is(choice.meaning), Qt.ItemDataRole.ToolTipRole)
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
        choice = own_choice(mapping)
        place = self._profile.findData(OWN_MAPPING)
        if place >= 0:
            self._profile.removeItem(place)
        self._profile.insertItem(0, choice.label, choice.key)
        self._profile.setItemData(0, choice.meaning, Qt.ItemDataRole.ToolTipRole)
        self._profile.setCurrentIndex(0)

    def _ask_for_profile(self) -> None:
        """Let the user say what the fields of the layer mean, and read it so."""
        layer = self._layer_at_hand
        if layer is None:
            return
        edited = self._mapping if self._profile.currentData() == OWN_MAPPING else ""
        edited = edited or users_profile_text(str(self._profile.currentData() or ""))
        mapping = ask_for_profile(self, layer, edited)
        if mapping:
            self._offer_mapping(mapping)
            self._explain()

    @property
    def _layer_at_hand(self) -> Optional[QgsVectorLayer]:
        """The layer that the dialog is about, None when it is not in the project."""
        layer = self._layer_of_source
        return layer if layer is not None and not sip.isdeleted(layer) and layer.isValid() else None

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
