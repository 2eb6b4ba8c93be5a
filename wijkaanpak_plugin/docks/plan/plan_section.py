"""The first section of the Plan panel: what plan it is, and what sets it in motion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPixmap
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from wijkaanpak_plugin.docks.plan.text_field import TextField
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.value_fields import TextField as LineField
from wijkaanpak_plugin.domain.translation import translate


@dataclass(frozen=True)
class Choice:
    """One entry of a list: its key in the plan, label, definition, and colour as #rrggbb (empty: none)."""

    key: str
    label: str
    definition: str = ""
    colour: str = ""


@dataclass(frozen=True)
class PlanFacts:
    """What the section shows; all of it text as people read it, except the keys occasion and leading_transition."""

    name: str
    file: str
    folder: str
    crs: str
    area: str
    occasion: str
    leading_transition: str
    vision: str


class PlanSection(QgsCollapsibleGroupBox):
    """Facts above, fields below; a field that changes says so at once."""

    #: The new name of the plan; empty when it was taken away.
    renamed = pyqtSignal(str)
    #: Column of the plan area, and its new value (a key, or text).
    changed = pyqtSignal(str, str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(translate("PlanDock", "Plan"))
        self.setObjectName("WijkaanpakPlanSection")
        self.setSaveCollapsedState(False)
        self._name = LineField()
        self._name.setObjectName("WijkaanpakPlanName")
        self._name.setToolTip(
            translate("PlanDock", "What the plan is called, here and on the package map; its file keeps its name.")
        )
        self._file = _fact("WijkaanpakPlanFile")
        self._crs = _fact("WijkaanpakPlanCrs")
        self._area = _fact("WijkaanpakPlanArea")
        self._area.setToolTip(
            translate("PlanDock", "Ground inside the boundary of the plan, measured in its own coordinates.")
        )
        self._crs.setToolTip(translate("PlanDock", "System of coordinates of the plan; it counts in metres."))
        self._occasion = _list("WijkaanpakOccasion", translate("PlanDock", "What sets the plan in motion."))
        self._leading = _list(
            "WijkaanpakLeading",
            translate("PlanDock", "The transition that leads (koploper): it sets the pace, others follow."),
        )
        self._vision = TextField(3)
        self._vision.setObjectName("WijkaanpakVision")
        self._vision.setToolTip(translate("PlanDock", "Where the neighbourhood goes, in a few sentences."))
        form = QFormLayout(self)
        form.setContentsMargins(6, 6, 6, 6)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(translate("PlanDock", "&Name"), self._name)
        form.addRow(translate("PlanDock", "File"), self._file)
        form.addRow(translate("PlanDock", "Coordinates"), self._crs)
        form.addRow(translate("PlanDock", "Area"), self._area)
        form.addRow(translate("PlanDock", "&Occasion"), self._occasion)
        form.addRow(translate("PlanDock", "&Leading"), self._leading)
        form.addRow(translate("PlanDock", "&Vision"), self._vision)
        self._occasion.activated.connect(lambda _row: self._choose("occasion", self._occasion))
        self._leading.activated.connect(lambda _row: self._choose("leading_transition", self._leading))
        self._name.edited.connect(lambda text: self.renamed.emit(text or ""))
        self._vision.edited.connect(lambda text: self.changed.emit("vision", text))

    def set_choices(self, occasions: Sequence[Choice], transitions: Sequence[Choice]) -> None:
        """Offer these, and above them that it is not known."""
        _offer(self._occasion, occasions)
        _offer(self._leading, transitions)

    def show_facts(self, facts: PlanFacts) -> None:
        """Show a plan."""
        self._name.set_value(facts.name)
        # A file name may be longer than the panel is wide, and a label breaks only between words.
        self._file.setText("\u200b".join(facts.file))
        self._file.setToolTip(as_it_is(facts.folder))
        self._crs.setText(facts.crs)
        self._area.setText(facts.area)
        _show(self._occasion, facts.occasion)
        _show(self._leading, facts.leading_transition)
        self._vision.show_text(facts.vision)

    def finish(self) -> None:
        """Hand over what is being typed."""
        self._vision.finish()

    def _choose(self, column: str, box: QComboBox) -> None:
        self.changed.emit(column, str(box.currentData() or ""))


def _fact(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _list(name: str, definition: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setToolTip(definition)
    box.setMinimumContentsLength(12)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _offer(box: QComboBox, choices: Sequence[Choice]) -> None:
    box.clear()
    box.addItem(translate("PlanDock", "not known"), "")
    for choice in choices:
        box.addItem(_sample(box, choice.colour), choice.label, choice.key)
        box.setItemData(box.count() - 1, as_it_is(choice.definition), Qt.ItemDataRole.ToolTipRole)


def _sample(box: QComboBox, colour: str) -> QIcon:
    if not colour:
        return QIcon()
    size: QSize = box.iconSize()
    picture = QPixmap(size)
    picture.fill(QColor(colour))
    return QIcon(picture)


def _show(box: QComboBox, key: str) -> None:
    """Show the entry with this key; one that the list does not know is added, so that it is not lost."""
    place = box.findData(key)
    if place < 0:
        box.addItem(key, key)
        place = box.count() - 1
    box.setCurrentIndex(place)
