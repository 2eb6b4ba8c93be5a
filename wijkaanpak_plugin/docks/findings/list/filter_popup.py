"""What the list can be filtered by, over the list: each works at once, and it stays until Esc or a click elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qgis.PyQt.QtCore import QPoint, QSignalBlocker, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.findings.list.choices import NOTHING_CHOSEN, Choices, Options, since_words
from wijkaanpak_plugin.docks.findings.list.severity_groups import SEVERITY_GROUPS, severity_title
from wijkaanpak_plugin.docks.findings.list.status import Status, status_label
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_icon
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate

_ICON = 20
#: A name that is longer does not make the popup wider.
_LETTERS = 16


class FilterPopup(QFrame):
    """It holds the choices, and shows none of its own: a choice that is taken away elsewhere is taken away here."""

    #: The ``Choices`` as they are now.
    changed = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("WijkaanpakFilters")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._choices = NOTHING_CHOSEN
        self._build()
        self.set_options(Options())

    @property
    def choices(self) -> Choices:
        """What is chosen."""
        return self._choices

    def choose(self, choices: Choices) -> None:
        """Choose this, and say so when it is something else than before."""
        if choices == self._choices:
            return
        self._choices = choices
        self._show()
        self.changed.emit(choices)

    def set_options(self, options: Options) -> None:
        """Offer this to choose from; what is chosen and is not there any more is chosen no longer."""
        sessions = {key: since_words(session) for key, session in options.sessions.items()}
        _fill(self._party, translate("FindingsDock", "all parties"), options.parties)
        _fill(self._package, translate("FindingsDock", "all"), options.packages)
        _fill(self._session, translate("FindingsDock", "all"), sessions)
        self._show()
        self.choose(self._choices.within(options))

    def open_below(self, part: QWidget) -> None:
        """Open over the list, below a part of the panel and as wide."""
        self.stand_below(part)
        self.show()
        self._in_extent.setFocus(Qt.FocusReason.PopupFocusReason)

    def stand_below(self, part: QWidget) -> None:
        """Stand below a part of the panel, higher where the screen ends."""
        self.setMinimumWidth(part.width())
        self.adjustSize()
        corner = part.mapToGlobal(QPoint(part.width() - self.width(), part.height()))
        screen = part.screen().availableGeometry()
        self.move(max(corner.x(), screen.left()), min(corner.y(), screen.bottom() - self.height()))

    def _build(self) -> None:
        self._in_extent = QCheckBox(translate("FindingsDock", "only what the map shows"))
        self._in_extent.setObjectName("WijkaanpakInExtent")
        self._in_extent.setToolTip(translate("FindingsDock", "List only findings that the map shows now."))
        self._in_extent.toggled.connect(lambda on: self.choose(replace(self._choices, in_extent=on)))
        self._transitions = {key: self._transition(key) for key in _keys("transition")}
        self._layers = {key: self._layer(key) for key in _keys("vertical_layer")}
        self._severity = self._box("severity")
        self._party, self._status = self._box("party"), self._box("status")
        self._package, self._session = self._box("package"), self._box("session")
        groups = {group: severity_title(group) for group in SEVERITY_GROUPS}
        _fill(self._severity, translate("FindingsDock", "all"), groups)
        for status in Status:
            self._status.addItem(status_label(status), status.value)
        self._clear = QPushButton(translate("FindingsDock", "Clear all"))
        self._clear.setObjectName("WijkaanpakClearFilters")
        self._clear.clicked.connect(lambda _checked: self.choose(NOTHING_CHOSEN))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(translate("FindingsDock", "Map extent"), self._in_extent)
        form.addRow(translate("FindingsDock", "Transition"), _row(*self._transitions.values()))
        form.addRow(translate("FindingsDock", "Layer"), _row(*self._layers.values()))
        form.addRow(translate("FindingsDock", "Severity"), self._severity)
        form.addRow(translate("FindingsDock", "Party"), self._party)
        form.addRow(translate("FindingsDock", "Status"), self._status)
        form.addRow(translate("FindingsDock", "Package"), self._package)
        form.addRow(translate("FindingsDock", "Session"), self._session)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignRight)

    def _toggle(self, name: str) -> HighlightedToggleButton:
        button = HighlightedToggleButton()
        button.setObjectName(name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _transition(self, key: str) -> HighlightedToggleButton:
        button = self._toggle(f"WijkaanpakFilterTransition_{key}")
        button.setIcon(transition_icon(key, self.palette()))
        button.setIconSize(QSize(_ICON, _ICON))
        label = load_vocabularies()["transition"].label(key).capitalize()
        button.setToolTip(label)
        button.setAccessibleName(label)
        button.clicked.connect(
            lambda on: self.choose(replace(self._choices, transitions=_with(self._choices.transitions, key, on)))
        )
        return button

    def _layer(self, key: str) -> HighlightedToggleButton:
        button = self._toggle(f"WijkaanpakFilterLayer_{key}")
        button.setText(load_vocabularies()["vertical_layer"].label(key))
        button.clicked.connect(
            lambda on: self.choose(replace(self._choices, layers=_with(self._choices.layers, key, on)))
        )
        return button

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"WijkaanpakFilter_{name}")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LETTERS)
        box.activated.connect(lambda _row: self._choose_from(name, box))
        return box

    def _choose_from(self, name: str, box: QComboBox) -> None:
        value = box.currentData()
        self.choose(self._choices.with_choice(name, Status(value) if name == "status" else value))

    def _show(self) -> None:
        """Show what is chosen."""
        chosen = self._choices
        with QSignalBlocker(self._in_extent):
            self._in_extent.setChecked(chosen.in_extent)
        for key, button in self._transitions.items():
            button.setChecked(key in chosen.transitions)
        for key, button in self._layers.items():
            button.setChecked(key in chosen.layers)
        values = (chosen.severity, chosen.party, chosen.status.value, chosen.package, chosen.session)
        boxes = (self._severity, self._party, self._status, self._package, self._session)
        for box, value in zip(boxes, values):
            box.setCurrentIndex(max(0, box.findData(value)))


def _keys(vocabulary: str) -> list[str]:
    return [term.key for term in load_vocabularies()[vocabulary]]


def _row(*buttons: QToolButton) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3)
    for button in buttons:
        layout.addWidget(button)
    layout.addStretch(1)
    return row


def _fill(box: QComboBox, everything: str, options: Mapping[str, str]) -> None:
    box.clear()
    box.addItem(everything, "")
    for key, label in options.items():
        box.addItem(label, key)


def _with(keys: frozenset[str], key: str, on: bool) -> frozenset[str]:
    return keys | {key} if on else keys - {key}
