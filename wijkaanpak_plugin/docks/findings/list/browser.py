"""The upper half of the panel: counts, search, filters, grouping, matrix, and the list itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Optional

from qgis.core import QgsSettings
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QSignalBlocker, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.findings.list.active_filters import ActiveFilters
from wijkaanpak_plugin.docks.findings.list.choices import NOTHING_CHOSEN, Choices, Options, SinceSession, choice_words
from wijkaanpak_plugin.docks.findings.list.filter_chain import AtHand, FilterChain
from wijkaanpak_plugin.docks.findings.list.filter_popup import FilterPopup
from wijkaanpak_plugin.docks.findings.list.grouping import GroupBy, group_by_label
from wijkaanpak_plugin.docks.findings.list.matrix import matrix_of
from wijkaanpak_plugin.docks.findings.list.matrix_view import MatrixView
from wijkaanpak_plugin.docks.findings.list.model import FindingsModel
from wijkaanpak_plugin.docks.findings.list.status import Status, has_status
from wijkaanpak_plugin.docks.findings.list.tree import FindingsTree
from wijkaanpak_plugin.docks.findings.list.type_buttons import TypeButtons
from wijkaanpak_plugin.docks.findings.list.words import count_text, hidden_text, without_transition_text
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.docks.live.finding_row import Box, FindingRow
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate

_BY, _MATRIX, _UNDERGROUND = (f"wijkaanpak/findings/{name}" for name in ("group_by", "matrix", "underground_first"))
#: A search waits so many milliseconds for the next letter.
_PAUSE_MS = 120


class FindingsBrowser(QWidget):
    """Knows findings and what they are filtered by; grouping and the way of looking are remembered per user."""

    #: Other findings pass now, or other ones are there.
    changed = pyqtSignal()
    #: Whether the matrix is seen, which takes the room of what stands below the list.
    matrix_shown = pyqtSignal(bool)
    #: Whether only findings in the map extent are wanted.
    extent_filter_toggled = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.model = FindingsModel(self)
        self.chain = FilterChain(self.model, self)
        self.list = FindingsTree(self.chain.listed)
        self._options, self._at_hand = Options(), AtHand()
        self._build()
        self._connect()
        self._group()
        self._show_form()

    # What is shown

    def show_findings(self, findings: Sequence[FindingRow], new: Collection[str] = ()) -> None:
        """List these findings, which come as they rank; new: finding_ids of those that came last."""
        parties = {party_key(name): name for found in findings for name in found.owners}
        self._options = replace(self._options, parties=dict(sorted(parties.items())))
        self.model.set_findings(findings, new)
        self._filters.set_options(self._options)
        self._apply()

    def replace_rows(self, fresh: dict[str, FindingRow]) -> None:
        """Show what is known now about these rows (by their id)."""
        self.model.replace_rows(fresh)
        self._apply()

    def show_plan(self, packages: dict[str, str], sessions: dict[str, SinceSession]) -> None:
        """Offer the packages and sessions of the plan to filter by."""
        self._options = replace(self._options, packages=packages, sessions=sessions)
        self._filters.set_options(self._options)

    def show_claims(self, body_ids: Collection[str]) -> None:
        """Let the list be narrowed to findings about these claims."""
        self._at_hand = replace(self._at_hand, about=frozenset(body_ids))
        self._apply()

    def set_box(self, box: Optional[Box]) -> None:
        """What the map shows is this box of the plan's CRS; None: that cannot be said."""
        self._at_hand = replace(self._at_hand, box=box)
        if self.choices.in_extent and self.chain.listed.want_box(box):
            self._say_count()

    def clear_filters(self) -> None:
        """List all."""
        self._search.clear()
        self._chosen_text()
        self.types.press_all()
        self._filters.choose(NOTHING_CHOSEN)

    def find(self) -> bool:
        """Go to the search, where findings are listed."""
        if not self._search.isVisible():
            return False
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()
        return True

    @property
    def choices(self) -> Choices:
        """What is chosen to filter by, types and search apart."""
        return self._filters.choices

    @property
    def shows_matrix(self) -> bool:
        """Whether the matrix is seen."""
        return self._matrix_button.isChecked()

    @property
    def is_narrowed(self) -> bool:
        """Whether something is looked for by other means than the map extent and the three counts."""
        return bool(set(self.choices.active) - {"in_extent"}) or self.chain.text.wanted is not None

    @property
    def current(self) -> Optional[FindingRow]:
        """The finding that is current in the list."""
        index = self.list.currentIndex()
        return index.data(FOUND_ROLE) if index.isValid() else None

    def passing(self) -> list[FindingRow]:
        """Return the rows that pass, wherever they lie."""
        return self.chain.passing(self.model.findings(), (self.chain.listed,))

    def choose(self, finding_id: str) -> bool:
        """Make a finding current and bring it in sight; filters that hide it are taken away. False: it is not there."""
        if not self.model.index_of(finding_id).isValid():
            return False
        if not self.chain.place_of(finding_id).isValid():
            hidden = any(finding_id in found.finding_ids for found in self.chain.hidden())
            self.clear_filters()
            if hidden and not self.chain.place_of(finding_id).isValid():
                self._filters.choose(replace(NOTHING_CHOSEN, status=Status.HIDDEN))
        place = self.chain.place_of(finding_id)
        if place.isValid():
            # In sight first: of rows far away Qt measures each one on the way.
            self.list.scrollTo(place)
            self.list.setCurrentIndex(place)
        return place.isValid()

    # How it is built

    def _build(self) -> None:
        self.types = TypeButtons()
        self._search = QgsFilterLineEdit()
        self._search.setObjectName("WijkaanpakSearch")
        self._search.setShowSearchIcon(True)
        self._search.setPlaceholderText(translate("FindingsDock", "Search (Ctrl+F)"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._filters_button = QToolButton()
        self._filters_button.setObjectName("WijkaanpakFiltersButton")
        self._filters_button.setText(f"{translate('FindingsDock', 'Filters')} ▾")
        self._filters_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._filters = FilterPopup(self)
        self._by = QComboBox()
        self._by.setObjectName("WijkaanpakGroupBy")
        for by in GroupBy:
            self._by.addItem(group_by_label(by), by.value)
        self._by.setCurrentIndex(max(0, self._by.findData(QgsSettings().value(_BY, GroupBy.SEVERITY.value))))
        self._underground = self._toggle(
            "WijkaanpakUndergroundFirst", translate("FindingsDock", "Underground first"), _UNDERGROUND
        )
        self._underground.setToolTip(
            translate("FindingsDock", "Of what is equally serious, list first what lies underground on either side.")
        )
        self._matrix_button = self._toggle("WijkaanpakMatrixButton", translate("FindingsDock", "Matrix"), _MATRIX)
        self._matrix_button.setToolTip(
            translate(
                "FindingsDock", "Count conflicts and couplings by transition; a press on a cell filters the list."
            )
        )
        self._active = ActiveFilters()
        self._hidden = QLabel()
        self._hidden.setObjectName("WijkaanpakHiddenFindings")
        self._hidden.setWordWrap(True)
        self._matrix = MatrixView()
        self._matrix_note = QLabel()
        self._matrix_note.setObjectName("WijkaanpakMatrixNote")
        self._matrix_note.setWordWrap(True)
        self._lay_out()

    def _toggle(self, name: str, text: str, key: str) -> HighlightedToggleButton:
        button = HighlightedToggleButton()
        button.setObjectName(name)
        button.setText(text)
        button.setCheckable(True)
        button.setChecked(QgsSettings().value(key, False, bool))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _lay_out(self) -> None:
        second, third = QHBoxLayout(), QHBoxLayout()
        second.addWidget(self._search, 1)
        second.addWidget(self._filters_button)
        third.addWidget(QLabel(translate("FindingsDock", "Group by:")))
        third.addWidget(self._by)
        third.addWidget(self._underground)
        third.addStretch(1)
        third.addWidget(self._matrix_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.types)
        column.addLayout(second)
        column.addLayout(third)
        for part in (self._active, self._hidden, self._matrix, self._matrix_note):
            column.addWidget(part)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._chosen_text)
        self.types.changed.connect(self._chosen_types)
        self._filters.changed.connect(self._chosen)
        self._filters_button.clicked.connect(lambda _on: self._filters.open_below(self._active))
        self._active.dropped.connect(lambda name: self._filters.choose(self.choices.without(name)))
        self._active.at_hand_pressed.connect(lambda name, on: self._filters.choose(self.choices.with_choice(name, on)))
        self._by.activated.connect(lambda _row: self._group())
        self._underground.toggled.connect(lambda _on: self._group())
        self._matrix_button.toggled.connect(lambda _on: self._show_form())
        self._matrix.cell_wanted.connect(lambda cell: self._filters.choose(replace(self.choices, cell=cell)))
        self.list.chosen.connect(self.model.set_seen)

    # What is filtered by

    def _chosen_text(self) -> None:
        self._pause.stop()
        if self.chain.text.want_text(self._search.text()):
            self._link()
            self._look()
            self._count()

    def _chosen_types(self, types: frozenset[str]) -> None:
        if self.chain.types.want_types(types):
            self._link()
            self._look()
            self._count()

    def _chosen(self, choices: Choices) -> None:
        self.extent_filter_toggled.emit(choices.in_extent)
        self._apply()
        self._look()
        if self._filters.isVisible():
            # Another button may have taken another row.
            self.layout().activate()
            self._filters.stand_below(self._active)

    def _look(self) -> None:
        """Show the current finding among those that pass now, or the first of them."""
        if self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())
        else:
            self.list.scrollToTop()

    def _apply(self) -> None:
        rows, about, new = self.model.findings(), self._at_hand.about, self.model.new
        self.types.set_counts(Counter(found.heading for found in rows if self._is_counted(found)))
        of_claims = sum(not about.isdisjoint(found.about) for found in rows) if about else 0
        self._active.show_claims(len(about), of_claims, self.choices.of_claim)
        fresh = sum(not new.isdisjoint(found.finding_ids) for found in rows) if new else 0
        self._active.show_new(fresh, self.choices.new)
        with self._keeping_current():
            self.chain.apply(self.choices, self._options, self._at_hand)
        self._active.show_filters(
            [(name, choice_words(self.choices, name, self._options)) for name in self.choices.in_words]
        )
        self._count()

    def _is_counted(self, found: FindingRow) -> bool:
        """Say whether a row counts: what somebody does not want to see does only where that is listed."""
        wanted = Status.HIDDEN if self.choices.status is Status.HIDDEN else Status.SHOWN
        return any(has_status(one, wanted) for one in (found, *found.pairs))

    def _link(self) -> None:
        with self._keeping_current():
            self.chain.link()

    @contextmanager
    def _keeping_current(self) -> Iterator[None]:
        """Let the current finding stay so in a list that may be another one afterwards; nobody has chosen it anew."""
        current = self.current
        yield
        if current is not None and not self.list.currentIndex().isValid():
            place = self.chain.place_of(current.finding_id)
            if place.isValid():
                with QSignalBlocker(self.list):
                    self.list.setCurrentIndex(place)

    def _group(self) -> None:
        by = GroupBy(self._by.currentData())
        QgsSettings().setValue(_BY, by.value)
        QgsSettings().setValue(_UNDERGROUND, self._underground.isChecked())
        current = self.current
        self.model.set_grouping(by, self._underground.isChecked())
        if current is not None:
            self.choose(current.finding_id)
        else:
            self.list.scrollToTop()

    def _show_form(self) -> None:
        on = self._matrix_button.isChecked()
        QgsSettings().setValue(_MATRIX, on)
        self._matrix.setVisible(on)
        self._matrix_note.setVisible(on)
        self._count()
        self.matrix_shown.emit(on)

    def _count(self) -> None:
        rows = self.model.findings()
        self._say_count()
        hidden = [] if self.choices.status is Status.HIDDEN else self.chain.hidden()
        self._hidden.setText(hidden_text(len(hidden)))
        self._hidden.setVisible(bool(hidden))
        if self._matrix_button.isChecked():
            matrix = matrix_of(self.chain.passing(rows, (self.chain.cell,)))
            self._matrix.show_matrix(matrix, self.choices.cell)
            self._matrix_note.setText(without_transition_text(matrix.without))
        self.changed.emit()

    def _say_count(self) -> None:
        rows = self.model.findings()
        self._active.show_count(count_text(self.chain.passing(rows), rows))
