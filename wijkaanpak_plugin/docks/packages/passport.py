"""Section with what is said of a package as a whole: what leads, who leads it, with whom, until when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsCheckableComboBox, QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.dialogs.date_field import DateField
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.docks.widgets.transition_chips import TransitionChips
from wijkaanpak_plugin.docks.widgets.value_fields import TextField
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.packages import Package

#: Letters of a name in the title of the section; room above and below the title in pixels.
_LETTERS, _AROUND_TITLE = 24, 10


class OccasionsField(QgsCheckableComboBox):
    """What sets a package in motion: several of a list."""

    #: Keys, in the order of the list (tuple).
    edited = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDefaultText(translate("Packages", "not known"))
        words = load_vocabularies()["occasion"]
        for term in words:
            self.addItem(words.label(term.key), term.key)
            self.setItemData(self.count() - 1, words.definition(term.key), Qt.ItemDataRole.ToolTipRole)
        self._is_filling = False
        self.checkedItemsChanged.connect(lambda _labels: self._emit_edited())

    def set_value(self, keys: Sequence[str]) -> None:
        """Tick these."""
        self._is_filling = True
        for row in range(self.count()):
            on = self.itemData(row) in keys
            self.setItemCheckState(row, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._is_filling = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that is scrolled: nothing must change by it."""
        event.ignore()

    def _emit_edited(self) -> None:
        if not self._is_filling:
            self.edited.emit(tuple(str(key) for key in self.checkedItemsData()))


class Passport(QgsCollapsibleGroupBox):
    """Folded it says who leads and until when. Each field is one step; a matter of the desk."""

    #: Column and value.
    edited = pyqtSignal(str, object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakPackagePassport")
        self.setSaveCollapsedState(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.leading = TransitionChips()
        self._occasions = OccasionsField()
        self._lead, self._partners = PartyField(), PartyField(several=True)
        self._texts = {"vision": TextField(), "horizon": TextField()}
        self._review = DateField()
        self._known_review: Optional[str] = None
        self._build()
        self._connect()

    def show_package(self, package: Package) -> None:
        """Show what is said of a package."""
        values = package.values
        self.leading.set_value(package.leading_transitions)
        self._occasions.set_value(split_list(values["occasions"]))
        self._lead.set_value(values["lead"])
        self._partners.set_value(values["partners"])
        for name, field in self._texts.items():
            field.set_value(values[name])
        self._known_review = str(values["review_date"])[:10] if values["review_date"] else None
        before = self._review.blockSignals(True)
        self._review.set_value(self._known_review)
        self._review.blockSignals(before)
        lead = shorten_name(str(values["lead"]), _LETTERS) if values["lead"] else translate("Packages", "no lead yet")
        said = [lead, str(values["horizon"])] if values["horizon"] else [lead]
        self.setTitle(translate("Packages", "About it: {said}").format(said=" · ".join(said)))

    def set_parties(self, names: Sequence[str]) -> None:
        """Offer these parties."""
        self._lead.set_parties(names)
        self._partners.set_parties(names)

    def show_leading(self) -> None:
        """Unfold, and put the keyboard in what leads; in a session too, where it is asked for."""
        self.show()
        self.setCollapsed(False)
        buttons = self.leading.findChildren(QWidget)
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Ask for the whole title: folded, QGIS asks for less, and a low panel would cut it off."""
        return super().sizeHint().expandedTo(QSize(0, self.fontMetrics().height() + _AROUND_TITLE))

    def minimumSizeHint(self) -> QSize:
        """Need the whole title."""
        return super().minimumSizeHint().expandedTo(QSize(0, self.fontMetrics().height() + _AROUND_TITLE))

    def customEvent(self, event: QEvent) -> None:
        """Leave the place to what a session needs."""
        if isinstance(event, StudioChanged):
            self.setVisible(not event.on)

    def _build(self) -> None:
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields: dict[str, QWidget] = {
            "leading_transitions": self.leading,
            "occasions": self._occasions,
            "lead": self._lead,
            "partners": self._partners,
            "vision": self._texts["vision"],
            "horizon": self._texts["horizon"],
            "review_date": self._review,
        }
        for name, (text, tip) in _texts().items():
            field, title = fields[name], QLabel(text)
            title.setBuddy(field)
            title.setToolTip(tip)
            field.setToolTip(tip)
            field.setObjectName(f"WijkaanpakPackage_{name}")
            field.setAccessibleName(text)
            form.addRow(title, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(inside)
        self.setCollapsed(True)

    def _connect(self) -> None:
        self.leading.edited.connect(lambda keys: self.edited.emit("leading_transitions", ",".join(keys) or None))
        self._occasions.edited.connect(lambda keys: self.edited.emit("occasions", ",".join(keys) or None))
        self._lead.edited.connect(lambda name: self.edited.emit("lead", name))
        self._partners.edited.connect(lambda names: self.edited.emit("partners", names))
        for name, field in self._texts.items():
            field.edited.connect(lambda text, column=name: self.edited.emit(column, text))
        self._review.dateChanged.connect(lambda _date: self._review_edited())

    def _review_edited(self) -> None:
        day = self._review.value_text()
        if day != self._known_review:
            self._known_review = day
            self.edited.emit("review_date", day)


def _texts() -> dict[str, tuple[str, str]]:
    return {
        "leading_transitions": (
            translate("Packages", "Leads"),
            translate("Packages", "The transitions that lead the package; claims that serve them lead, by rule."),
        ),
        "occasions": (
            translate("Packages", "Occasion"),
            translate("Packages", "What sets the neighbourhood in motion; several may hold."),
        ),
        "lead": (
            translate("Packages", "Lead"),
            translate("Packages", "The party that leads the package. A name that is not there yet becomes a party."),
        ),
        "partners": (translate("Packages", "Partners"), translate("Packages", "Parties that take part in it.")),
        "vision": (translate("Packages", "Vision"), translate("Packages", "What it wants to reach, in a sentence.")),
        "horizon": (translate("Packages", "Done by"), translate("Packages", "The year by which it is done.")),
        "review_date": (
            translate("Packages", "Review"),
            translate("Packages", "The day on which it is looked at again; empty: not known."),
        ),
    }
