"""Filters of the palette: transitions, vertical layer, scale level, central or decentral."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.claims.palette.texts import organisation_label
from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_icon
from wijkaanpak_plugin.domain.catalogue.building_block_search import BOTH, BlockQuery
from wijkaanpak_plugin.domain.catalogue.vocabulary import Vocabulary, load_vocabularies
from wijkaanpak_plugin.domain.translation import translate


class FilterBar(QWidget):
    """Buttons and lists; each filter narrows what the others leave."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakBlockFilters")
        lists = load_vocabularies()
        self._transitions = {term.key: self._transition(term.key) for term in lists["transition"]}
        self._layer = _choices("WijkaanpakBlockLayer", lists["vertical_layer"], translate("Palette", "Any layer"))
        self._scale = _choices("WijkaanpakBlockScale", lists["scale_level"], translate("Palette", "Any scale"))
        self._organisation = _choices(
            "WijkaanpakBlockOrganisation", lists["organisation"], translate("Palette", "Central or not")
        )
        self._organisation.addItem(organisation_label(BOTH), BOTH)
        self._unknown = QCheckBox(translate("Palette", "Also where this is not known"))
        self._unknown.setObjectName("WijkaanpakBlockUnknown")
        self._unknown.setChecked(True)
        self._explain()
        self._lay_out()
        for choice in (self._layer, self._scale, self._organisation):
            choice.currentIndexChanged.connect(lambda _place: self._emit_changed())
        self._unknown.toggled.connect(lambda _on: self._emit_changed())
        self._emit_changed()

    def query(self, words: tuple[str, ...]) -> BlockQuery:
        """Return what is looked for, with the words of a search."""
        return BlockQuery(
            transitions=frozenset(key for key, button in self._transitions.items() if button.isChecked()),
            vertical_layer=self._layer.currentData(),
            scale_level=self._scale.currentData(),
            organisation=self._organisation.currentData(),
            words=words,
            with_unknown=self._unknown.isChecked(),
        )

    def active(self) -> int:
        """Return how many filters narrow the list."""
        query = self.query(())
        given = (query.transitions, query.vertical_layer, query.scale_level, query.organisation)
        return sum(bool(value) for value in given)

    def clear(self) -> None:
        """Take all filters off; tells about it once."""
        quiet = self.blockSignals(True)
        for button in self._transitions.values():
            button.setChecked(False)
        for choice in (self._layer, self._scale, self._organisation):
            choice.setCurrentIndex(0)
        self._unknown.setChecked(True)
        self.blockSignals(quiet)
        self._emit_changed()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for key, button in self._transitions.items():
                button.setIcon(transition_icon(key, self.palette()))

    def _transition(self, key: str) -> QToolButton:
        terms = load_vocabularies()["transition"]
        button = QToolButton()
        button.setObjectName(f"WijkaanpakTransition_{key}")
        button.setCheckable(True)
        button.setIcon(transition_icon(key, self.palette()))
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(terms.label(key))
        hint = translate("Palette", "Press more than one for blocks of any of them.")
        button.setToolTip(f"{terms.label(key)}: {terms.definition(key)}\n{hint}")
        # The letter decides how narrow it may be, not what a style likes to keep around it.
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(28)
        button.toggled.connect(lambda _on: self._emit_changed())
        return button

    def _explain(self) -> None:
        not_known = translate(
            "Palette",
            "The source says this of few blocks. Where it says nothing, the block stays, after those that surely fit.",
        )
        scale = load_vocabularies()["scale_level"]
        meanings = "\n".join(f"{scale.label(term.key)}: {scale.definition(term.key)}" for term in scale)
        self._scale.setToolTip(translate("Palette", "Suggested scale level of a block.") + f"\n{meanings}\n{not_known}")
        organisation = load_vocabularies()["organisation"]
        meanings = "\n".join(
            f"{organisation.label(term.key)}: {organisation.definition(term.key)}" for term in organisation
        )
        self._organisation.setToolTip(f"{meanings}\n{not_known}")
        layer = load_vocabularies()["vertical_layer"]
        meanings = "\n".join(f"{layer.label(term.key)}: {layer.definition(term.key)}" for term in layer)
        self._layer.setToolTip(f"{translate('Palette', 'Vertical layer in which a block claims room.')}\n{meanings}")
        self._unknown.setToolTip(
            translate("Palette", "Off: only blocks of which the source gives scale level or organisation.")
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(3)
        for button in self._transitions.values():
            first.addWidget(button)
        lists = QGridLayout()
        lists.setSpacing(3)
        lists.addWidget(self._layer, 0, 0)
        lists.addWidget(self._scale, 0, 1)
        lists.addWidget(self._organisation, 1, 0, 1, 2)
        lists.addWidget(self._unknown, 2, 0, 1, 2)
        for column_number in (0, 1):
            lists.setColumnStretch(column_number, 1)
        column.addLayout(first)
        column.addLayout(lists)

    def _emit_changed(self) -> None:
        query = self.query(())
        self._unknown.setVisible(bool(query.scale_level or query.organisation))
        self.changed.emit()


def _choices(name: str, terms: Vocabulary, any_of_them: str) -> QComboBox:
    choice = QComboBox()
    choice.setObjectName(name)
    choice.setAccessibleName(terms.title())
    choice.addItem(any_of_them, None)
    for term in terms:
        choice.addItem(terms.label(term.key), term.key)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(6)
    return choice
