"""The Findings panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox, QgsFilterLineEdit
from qgis.PyQt.QtCore import QEvent, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.findings.act_buttons import ActButtons
from wijkaanpak_plugin.docks.findings.filters import ExtentFilter, NarrowFilter, TextFilter, TypeFilter, count_text
from wijkaanpak_plugin.docks.findings.follow_buttons import FollowButtons
from wijkaanpak_plugin.docks.findings.judging.finding_pages import FindingPages
from wijkaanpak_plugin.docks.findings.model import FindingsModel
from wijkaanpak_plugin.docks.findings.narrow_buttons import NarrowButtons
from wijkaanpak_plugin.docks.findings.notice import Notice
from wijkaanpak_plugin.docks.findings.run_bar import RunBar
from wijkaanpak_plugin.docks.findings.type_buttons import TypeButtons
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.docks.live.finding_list import FindingsList
from wijkaanpak_plugin.docks.live.finding_row import Box, FindingRow
from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.panel.help_button import help_button
from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.docks.widgets.list_detail_splitter import ListDetailSplitter
from wijkaanpak_plugin.docks.widgets.text_lines import lines_height
from wijkaanpak_plugin.domain.translation import translate

#: So wide that three lines hold most sentences; the map keeps half of a small screen. A session shows no figures.
_WIDTH, _STUDIO_WIDTH = 450, 360
#: Remarks that are seen at once.
_REMARKS = 6
#: Part of the height that all about one finding gets.
_DETAIL = 0.5


class FindingsDock(DockContents):
    """Run, filter, list, detail, remarks."""

    run_requested = pyqtSignal()
    cancel_requested = pyqtSignal()
    #: A finding became current (``FindingRow``), or none (None).
    finding_current = pyqtSignal(object)
    #: A finding was clicked.
    finding_chosen = pyqtSignal(object)
    #: A finding was double-clicked, or entered with the keyboard.
    finding_entered = pyqtSignal(object)
    #: Whether only findings in the map extent are wanted.
    extent_filter_toggled = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._model = FindingsModel(self)
        self._types = TypeFilter(self)
        self._types.setSourceModel(self._model)
        self._words = TextFilter(self)
        self._words.setSourceModel(self._types)
        self._listed = ExtentFilter(self)
        self._near = NarrowFilter(self)
        self._near.setSourceModel(self._words)
        self._listed.setSourceModel(self._near)
        self._claims: frozenset[str] = frozenset()
        self._new: frozenset[str] = frozenset()
        #: Whether the current finding comes back in a list that was filled anew: nobody has chosen it now.
        self.is_restoring = False
        self.follow = FollowButtons()
        self._is_studio = False
        self._build()
        self._connect()
        self.show_message("")

    # What is shown

    def show_message(self, sentence: str) -> None:
        """Show one sentence in place of the list: what to do first, or that nothing was found."""
        self._message.setText(sentence)
        self._pages.setCurrentWidget(self._message)
        self._notice.set_listing(False)

    def show_findings(self, findings: Sequence[FindingRow], new: Collection[str] = ()) -> None:
        """List these findings; the finding that was current stays so when it is still there.

        new: finding_ids of those that an edit or an analysis has just added; the first of them comes in sight.
        """
        current = self.current.finding_id if self.current else ""
        self._new = frozenset(new)
        self._model.set_findings(findings, new)
        self._type_buttons.set_counts({name: self._model.count(name) for name in self._type_buttons.names})
        self._pages.setCurrentWidget(self._list_page)
        self._notice.set_listing(True)
        self._narrow()
        self.is_restoring = True
        self._choose(current)
        self.is_restoring = False
        self._show_first_new(findings)

    def choose(self, finding_id: str) -> None:
        """Choose a finding and give its row the keyboard; filters that hide it are taken away."""
        if self._model.index_of(finding_id).isValid() and not self._place_of(finding_id).isValid():
            self.clear_filters()
            self._in_extent.setChecked(False)
        place = self._place_of(finding_id)
        if place.isValid():
            self.list.setCurrentIndex(place)
            self.list.scrollTo(place)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self, finding_id: str) -> bool:
        """Choose a finding as with a double click on it; False when it is not listed."""
        self.choose(finding_id)
        found = self._current
        if found is None or finding_id not in found.finding_ids:
            return False
        self.finding_entered.emit(found)
        return True

    def show_claims(self, body_ids: Collection[str]) -> None:
        """Let the list be narrowed to findings about these claims, which are chosen or were drawn last."""
        self._claims = frozenset(body_ids)
        self._narrow()

    def show_notice(self, careful: str, quiet: str) -> None:
        """Say above the list that findings may not hold, as when the plan has changed; empty: the quiet sentence."""
        self._notice.show_sentences(careful, quiet)

    def show_remarks(self, remarks: Sequence[str]) -> None:
        """List what was left out, repaired or could not be read; folded until somebody wants to see it."""
        title = translate("FindingsDock", "Remarks ({count})").format(count=len(remarks))
        self._remarks_box.setTitle(title)
        self._remarks.setPlainText("\n".join(f"• {remark}" for remark in remarks))
        self._remarks_box.setVisible(bool(remarks))
        self._remarks_box.setCollapsed(True)

    def show_shifts(self, sentence: str) -> None:
        """Show how many couplings a larger shift would give; empty: not known."""
        self.shift_table.setText(sentence)
        self.shift_table.setVisible(bool(sentence) and not self._is_studio)

    def clear_filters(self) -> None:
        """List all: what was looked for in one plan hides the findings of the next."""
        self._search.clear()
        self._type_buttons.press_all()
        self._narrow_buttons.release()

    def set_open(self, on: bool) -> None:
        """Let it run while a plan is open."""
        self.run_bar.set_enabled(on)

    def customEvent(self, event: QEvent) -> None:
        """Leave out of a session what is for the desk, but for what hides findings now."""
        if isinstance(event, StudioChanged):
            self._is_studio = event.on
            self.shift_table.setVisible(bool(self.shift_table.text()) and not event.on)
            self.widget().setMinimumWidth(_STUDIO_WIDTH if event.on else _WIDTH)
            self.follow.setHidden(event.on)
            self._in_extent.setHidden(event.on and not self.wants_extent_filter)

    def set_box(self, box: Optional[Box]) -> None:
        """List only findings in this box of the plan's CRS; None: all."""
        self._listed.set_box(box)
        self._count()

    @property
    def wants_extent_filter(self) -> bool:
        """Whether only findings in the map extent are wanted."""
        return self._in_extent.isChecked()

    # How it is built

    def _build(self) -> None:
        self.run_bar = RunBar()
        self._search = QgsFilterLineEdit()
        self._search.setObjectName("WijkaanpakSearch")
        self._search.setShowSearchIcon(True)
        self._search.setPlaceholderText(translate("FindingsDock", "Search (Ctrl+F)"))
        self._in_extent = QCheckBox(translate("FindingsDock", "Only in map extent"))
        self._in_extent.setObjectName("WijkaanpakInExtent")
        self._in_extent.setToolTip(translate("FindingsDock", "List only findings that the map shows now."))
        self._type_buttons = TypeButtons()
        self._narrow_buttons = NarrowButtons()
        self._counted = QLabel()
        self._counted.setObjectName("WijkaanpakCount")
        self.list = FindingsList(self._listed)
        self.pages = FindingPages()
        self.acts = ActButtons()
        self._help = help_button(self.help_requested)
        self._message = EmptyMessage("WijkaanpakMessage")
        self.shift_table = QLabel()
        self.shift_table.setObjectName("shift_table")
        self.shift_table.setWordWrap(True)
        self.shift_table.setTextFormat(Qt.TextFormat.PlainText)
        self.shift_table.setToolTip(
            translate(
                "FindingsDock",
                "Works fit in one opening when one planning may move far enough. The largest shift is a setting of the "
                "plan, and an assumption: no published value was found.",
            )
        )
        self._notice = Notice()
        self._build_remarks()
        self._list_page = self._list_page_of(self._filter_rows())
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(self._list_page)
        self.setWidget(self._whole())

    def _whole(self) -> QWidget:
        top = QHBoxLayout()
        top.addWidget(self.run_bar, 1)
        top.addWidget(self.follow)
        top.addWidget(self._help)
        whole = QWidget()
        whole.setObjectName("WijkaanpakFindingsPanel")
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._notice)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.shift_table)
        layout.addWidget(self._remarks_box)
        whole.setMinimumWidth(_WIDTH)
        self.pages.let_keys_choose_pages(whole)
        return whole

    def _build_remarks(self) -> None:
        self._remarks_box = QgsCollapsibleGroupBox()
        self._remarks_box.setObjectName("WijkaanpakRemarks")
        self._remarks = QPlainTextEdit()
        self._remarks.setReadOnly(True)
        self._remarks.setMaximumHeight(lines_height(self._remarks, _REMARKS))
        layout = QVBoxLayout(self._remarks_box)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._remarks)
        self._remarks_box.setSaveCollapsedState(False)
        self._remarks_box.hide()

    def _filter_rows(self) -> QVBoxLayout:
        second = QHBoxLayout()
        second.addWidget(self._search, 1)
        second.addWidget(self._in_extent)
        rows = QVBoxLayout()
        rows.setSpacing(3)
        rows.addWidget(self._type_buttons)
        rows.addLayout(second)
        third = QHBoxLayout()
        third.addWidget(self._counted, 1)
        third.addWidget(self._narrow_buttons)
        rows.addLayout(third)
        return rows

    def _list_page_of(self, filters: QVBoxLayout) -> QWidget:
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(filters)
        column.addWidget(self.list, 1)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(3)
        below.addWidget(self.pages, 1)
        below.addWidget(self.acts)
        return ListDetailSplitter("findings", upper, lower, _DETAIL)

    def _connect(self) -> None:
        self.run_bar.run.connect(self.run_requested)
        self.run_bar.cancel.connect(self.cancel_requested)
        self._search.textChanged.connect(self._words.set_text)
        self._search.textChanged.connect(lambda _text: self._count())
        self._type_buttons.changed.connect(self._types.set_types)
        self._type_buttons.changed.connect(lambda _types: self._count())
        self._narrow_buttons.changed.connect(self._narrow)
        self._in_extent.toggled.connect(self.extent_filter_toggled)
        self.list.current.connect(self._show_all_about)
        self.list.current.connect(self.finding_current)
        self.list.chosen.connect(self.finding_chosen)
        self.list.entered.connect(self.finding_entered)
        OwnKey(self.widget(), QKeySequence.StandardKey.Find).pressed.connect(self.find)

    def _show_all_about(self, found: Optional[FindingRow]) -> None:
        self.pages.show_finding(found)
        self.acts.show_finding(found)

    def find(self) -> bool:
        """Go to the search, where findings are listed."""
        if not self._search.isVisible():
            return False
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()
        return True

    @property
    def current(self) -> Optional[FindingRow]:
        """The finding that all below the list is about; None for none."""
        index = self.list.currentIndex()
        return index.data(FOUND_ROLE) if index.isValid() else None

    def _place_of(self, finding_id: str) -> QModelIndex:
        index = self._model.index_of(finding_id)
        for proxy in (self._types, self._words, self._near, self._listed):
            index = proxy.mapFromSource(index)
        return index

    def _choose(self, finding_id: str) -> None:
        index = self._place_of(finding_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
        else:
            self._show_all_about(None)
            self.finding_current.emit(None)

    def _narrow(self) -> None:
        buttons, rows = self._narrow_buttons, self._model.findings()
        buttons.show_claims(len(self._claims), sum(not self._claims.isdisjoint(found.about) for found in rows))
        buttons.show_new(len(self._new))
        self._near.narrow(self._claims if buttons.of_claim else None, self._new if buttons.new else None)
        self._count()

    def _show_first_new(self, findings: Sequence[FindingRow]) -> None:
        first = next((found.finding_id for found in findings if found.finding_id in self._new), "")
        place = self._place_of(first)
        if place.isValid():
            self.list.scrollTo(place)

    def _count(self) -> None:
        visible, total = self._listed.visible(), self._model.count()
        text = count_text(visible, total)
        if total and not visible:
            text = translate("FindingsDock", "No finding passes the filters; findings in all: {total}.").format(
                total=total
            )
        self._counted.setText(text)
