"""Dialog that registers several layers together: per layer its use and profile, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, NamedTuple, Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.plan.sources.explained_list import offer, offer_kinds
from wijkaanpak_plugin.docks.plan.sources.source_states import role_meaning, yes_no
from wijkaanpak_plugin.docks.plan.sources.source_text import COMPLETE, ProfileChoice, Profiles, SourceText
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import OK, label_buttons
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE_ROLES
from wijkaanpak_plugin.plan.sources.proposals import proposes_confidential
from wijkaanpak_plugin.plan.sources.proposed_use import ProposedUse, proposed_use
from wijkaanpak_plugin.plan.sources.registrable import is_temporary
from wijkaanpak_plugin.sources.profiles.kind_words import likely_kind
from wijkaanpak_plugin.sources.profiles.one_kind import all_of

#: Registers layers; returns one sentence when that fails.
TakeSeveral = Callable[[Sequence[tuple[QgsVectorLayer, SourceText]]], str]


_CHOICE = int(Qt.ItemDataRole.UserRole) + 1


class _Row(NamedTuple):
    layer: QgsVectorLayer
    wanted: QCheckBox
    role: QComboBox
    profile: QComboBox
    use: ProposedUse


class SeveralSourcesDialog(QDialog):
    """Stays open, with what was chosen and the reason, when the plan does not take them."""

    def __init__(
        self,
        parent: Optional[QWidget],
        layers: Sequence[QgsVectorLayer],
        left_out: Sequence[str],
        profiles: Profiles,
        take: TakeSeveral,
    ) -> None:
        """left_out: one sentence for each selected layer that is not offered."""
        super().__init__(parent)
        self.setObjectName("WijkaanpakSeveralSourcesDialog")
        self.setWindowTitle(translate("SourceDialog", "Register Several Layers with the Plan"))
        self._profiles_of = profiles
        self._take = take
        self._grid = QGridLayout()
        self._rows = [self._row(number, layer) for number, layer in enumerate(layers, 1)]
        self._build(left_out)
        self._count()
        self.resize(640, min(200 + 34 * len(layers), 620))

    def accept(self) -> None:
        """Register what is ticked, and close when that is done."""
        problem = self._without_kind() or self._take([(row.layer, self._text_of(row)) for row in self._ticked])
        if problem:
            self._problem.say(problem)
            return
        super().accept()

    @property
    def _ticked(self) -> list[_Row]:
        return [row for row in self._rows if row.wanted.isChecked()]

    def _build(self, left_out: Sequence[str]) -> None:
        texts = (
            translate("SourceDialog", "Layer"),
            translate("SourceDialog", "Used as"),
            translate("SourceDialog", "Profile"),
        )
        for column, text in enumerate(texts):
            self._grid.addWidget(QLabel(text), 0, column)
        self._grid.setColumnStretch(2, 1)
        self._grid.setRowStretch(len(self._rows) + 1, 1)
        inside, scroll = QWidget(), QScrollArea()
        inside.setLayout(self._grid)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.addWidget(scroll, 1)
        column.addLayout(self._of_all())
        for sentence in left_out:
            label = QLabel(sentence)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setObjectName("WijkaanpakLeftOut")
            column.addWidget(label)
        self._problem = SentenceLabel()
        self._problem.setObjectName("WijkaanpakSourceProblem")
        column.addWidget(self._problem)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        label_buttons(self._buttons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column.addWidget(self._buttons)

    def _of_all(self) -> QFormLayout:
        form = QFormLayout()
        self._date = QgsDateEdit()
        self._date.setObjectName("WijkaanpakSourceDate")
        self._date.setDisplayFormat("yyyy-MM-dd")
        self._date.setAllowNull(True)
        self._date.setNullRepresentation(translate("SourceDialog", "as each layer says"))
        self._date.clear()
        self._date.setToolTip(translate("SourceDialog", "Day on which the data shows the world; empty: not known."))
        self._complete = QComboBox()
        self._complete.setObjectName("WijkaanpakSourceComplete")
        self._complete.addItems([yes_no(value) for value in COMPLETE])
        self._complete.setToolTip(
            translate("SourceDialog", "Whether everything of its kind is in it, as far as the supplier says.")
        )
        self._confidential = QCheckBox(translate("SourceDialog", "C&onfidential"))
        self._confidential.setObjectName("WijkaanpakSourceConfidential")
        self._confidential.setToolTip(
            translate("SourceDialog", "Confidential data stays out of every export that is meant for others.")
        )
        unknown = [row for row in self._rows if not row.profile.itemData(0)]
        self._all_others = QComboBox()
        self._all_others.setObjectName("WijkaanpakSourceAllOthers")
        self._all_others.setToolTip(
            translate("SourceDialog", "The kind of everything in the layers of which no profile says what they hold.")
        )
        offer_kinds(self._all_others)
        self._all_others.activated.connect(lambda _index: self._say_of_others(unknown))
        if len(unknown) > 1:
            text = translate("SourceDialog", "&All of {count} layers is").format(count=len(unknown))
            form.addRow(text, self._all_others)
        form.addRow(translate("SourceDialog", "&Date"), self._date)
        form.addRow(translate("SourceDialog", "&Complete"), self._complete)
        form.addRow("", self._confidential)
        return form

    def _say_of_others(self, rows: Sequence[_Row]) -> None:
        """Let everything in these layers be of the kind that was chosen."""
        kind = str(self._all_others.currentData() or "")
        for row in rows:
            row.profile.setCurrentIndex(row.profile.findData(all_of(kind) if kind else ""))

    def _row(self, number: int, layer: QgsVectorLayer) -> _Row:
        use = proposed_use(layer)
        choices = list(self._profiles_of(layer))
        wanted, role, profile = QCheckBox(layer.name()), QComboBox(), QComboBox()
        wanted.setChecked(True)
        wanted.toggled.connect(self._count)
        if is_temporary(layer):
            wanted.setToolTip(translate("SourceDialog", "It is temporary; it is saved beside the plan."))
        offer(role, SOURCE_ROLES, choice_label, role_meaning)
        role.setObjectName(f"WijkaanpakSourceRole{number}")
        profile.setObjectName(f"WijkaanpakSourceProfile{number}")
        wanted.setObjectName(f"WijkaanpakSourceWanted{number}")
        role.setToolTip(translate("SourceDialog", "What the analysis uses it for."))
        profile.setToolTip(
            translate("SourceDialog", "How its fields are read: which of them is a kind, a depth or a width.")
        )
        _offer_profiles(profile, choices, layer.name())
        role.setCurrentIndex(role.findData(use.role or (choices[0].role if choices else "existing")))
        role.currentIndexChanged.connect(lambda _index: profile.setEnabled(role.currentData() in ("existing", "works")))
        profile.setEnabled(role.currentData() in ("existing", "works"))
        for column, part in enumerate((wanted, role, profile)):
            self._grid.addWidget(part, number, column)
        return _Row(layer, wanted, role, profile, use)

    def _count(self, *_on: object) -> None:
        count = len(self._ticked)
        button = self._buttons.button(OK)
        button.setEnabled(count > 0)
        one, several = (
            translate("SourceDialog", "Register 1 layer"),
            translate("SourceDialog", "Register {count} layers"),
        )
        button.setText(counted(count, one, several).format(count=count))

    def _without_kind(self) -> str:
        """Return what to do about a layer of which nobody said what it holds; empty when there is none."""
        for row in self._ticked:
            if row.profile.isEnabled() and not row.profile.currentData():
                text = translate("SourceDialog", "Choose a profile for layer '{layer}', or do not tick it.")
                return text.format(layer=row.layer.name())
        return ""

    def _text_of(self, row: _Row) -> SourceText:
        choice = row.profile.currentData(_CHOICE)
        read = row.profile.isEnabled()
        complete = COMPLETE[self._complete.currentIndex()]
        return SourceText(
            role=str(row.role.currentData()),
            profile=str(row.profile.currentData() or "") if read else "",
            date=row.use.date if self._date.isNull() else self._date.date().toString(Qt.DateFormat.ISODate),
            complete=row.use.complete if complete is None else complete,
            coverage=choice.coverage if read and isinstance(choice, ProfileChoice) else "unknown",
            confidential=self._confidential.isChecked() or bool(row.use.role) or proposes_confidential(row.layer),
        )


def _offer_profiles(box: QComboBox, choices: Sequence[ProfileChoice], layer_name: str) -> None:
    """Offer the profiles that fit, the best first, and then each kind of which all of the layer may be."""
    for choice in choices:
        box.addItem(choice.label, choice.key)
        box.setItemData(box.count() - 1, choice.meaning, Qt.ItemDataRole.ToolTipRole)
        box.setItemData(box.count() - 1, choice, _CHOICE)
    if not choices:
        box.addItem(translate("SourceDialog", "choose what it holds"), "")
    box.insertSeparator(box.count())
    kinds = load_kinds()
    text = translate("Profiles", "All of this layer: {kind}")
    for key in sorted(kinds.keys, key=lambda key: kinds.label(key).casefold()):
        box.addItem(text.format(kind=kinds.label(key)), all_of(key))
        box.setItemData(box.count() - 1, kinds.definition(key), Qt.ItemDataRole.ToolTipRole)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(18)
    likely = "" if choices else likely_kind(layer_name)
    box.setCurrentIndex(max(0, box.findData(all_of(likely))) if likely else 0)
