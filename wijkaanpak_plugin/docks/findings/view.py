"""The Findings panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.findings.act_buttons import ActButtons
from wijkaanpak_plugin.docks.findings.follow_buttons import FollowButtons
from wijkaanpak_plugin.docks.findings.judging.finding_pages import FindingPages
from wijkaanpak_plugin.docks.findings.list.browser import FindingsBrowser
from wijkaanpak_plugin.docks.findings.list.choices import SinceSession
from wijkaanpak_plugin.docks.findings.notice import Notice
from wijkaanpak_plugin.docks.findings.run_bar import RunBar
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
_WIDTH, _STUDIO_WIDTH = 420, 360
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
    #: It was asked where a finding is.
    finding_asked = pyqtSignal(object)
    #: Whether only findings in the map extent are wanted.
    extent_filter_toggled = pyqtSignal(bool)
    #: Other findings are listed now.
    list_changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.browser = FindingsBrowser()
        self.list = self.browser.list
        self._shown: Optional[FindingRow] = None
        #: Whether the current finding comes back in a list that was filled anew: nobody has chosen it now.
        self.is_restoring = False
        self.follow = FollowButtons()
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
        current = self._shown.finding_id if self._shown is not None else ""
        self.is_restoring = True
        self.browser.show_findings(findings, new)
        self._pages.setCurrentWidget(self._list_page)
        self._notice.set_listing(True)
        self._choose(current)
        self.is_restoring = False
        self._show_first_new(findings, frozenset(new))

    def replace_rows(self, fresh: Mapping[str, FindingRow]) -> None:
        """Show in the list what is known now about these rows (by their id); what stands below it follows by itself.

        A finding that somebody does not want to see any more leaves the list; below it stays until another is chosen,
        with the reason and the way back.
        """
        self.is_restoring = True
        with QSignalBlocker(self.list):
            self.browser.replace_rows(dict(fresh))
            if self._shown is not None:
                parts = (part for row in fresh.values() for part in (row, *row.pairs))
                self._shown = next((one for one in parts if one.finding_id == self._shown.finding_id), self._shown)
                self.list.setCurrentIndex(self.browser.chain.place_of(self._shown.finding_id))
        self.is_restoring = False

    def show_plan(self, packages: Mapping[str, str], sessions: Mapping[str, SinceSession]) -> None:
        """Offer the packages and sessions of the plan (by their id) to filter by."""
        self.browser.show_plan(dict(packages), dict(sessions))

    def choose(self, finding_id: str) -> None:
        """Choose a finding and give its row the keyboard; filters that hide it are taken away."""
        if self.browser.choose(finding_id):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self, finding_id: str) -> bool:
        """Choose a finding as with a double click on it; False when it is not listed."""
        self.choose(finding_id)
        found = self.current
        if found is None or finding_id not in found.finding_ids:
            return False
        self.finding_entered.emit(found)
        return True

    def show_claims(self, body_ids: Collection[str]) -> None:
        """Let the list be narrowed to findings about these claims, which are chosen or were drawn last."""
        self.browser.show_claims(body_ids)

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

    def clear_filters(self) -> None:
        """List all: what was looked for in one plan hides the findings of the next."""
        self.browser.clear_filters()

    @property
    def current(self) -> Optional[FindingRow]:
        """The finding that all below the list is about; None for none."""
        return self._shown

    def set_open(self, on: bool) -> None:
        """Let it run while a plan is open."""
        self.run_bar.set_enabled(on)

    def customEvent(self, event: QEvent) -> None:
        """Leave out of a session what is for the desk."""
        if isinstance(event, StudioChanged):
            self.widget().setMinimumWidth(_STUDIO_WIDTH if event.on else _WIDTH)
            self.follow.setHidden(event.on)

    def set_box(self, box: Optional[Box]) -> None:
        """The map shows this box of the plan's CRS; None: that cannot be said."""
        self.browser.set_box(box)

    @property
    def wants_extent_filter(self) -> bool:
        """Whether only findings in the map extent are wanted."""
        return self.browser.choices.in_extent

    # How it is built

    def _build(self) -> None:
        self.run_bar = RunBar()
        self.pages = FindingPages()
        self.acts = ActButtons()
        self._help = help_button(self.help_requested)
        self._message = EmptyMessage("WijkaanpakMessage")
        self._notice = Notice()
        self._build_remarks()
        self._list_page = self._list_page_of()
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

    def _list_page_of(self) -> QWidget:
        self._lower = lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(3)
        below.addWidget(self.pages, 1)
        below.addWidget(self.acts)
        self._halves = halves = ListDetailSplitter("findings", self.browser, lower, _DETAIL)
        self._give_room(None)
        self.browser.matrix_shown.connect(lower.setHidden)
        lower.setHidden(self.browser.shows_matrix)
        return halves

    def _connect(self) -> None:
        self.run_bar.run.connect(self.run_requested)
        self.run_bar.cancel.connect(self.cancel_requested)
        self.browser.extent_filter_toggled.connect(self.extent_filter_toggled)
        self.browser.changed.connect(self._leave_what_is_hidden)
        self.browser.changed.connect(self.list_changed)
        self.list.current.connect(self._show_all_about)
        self.list.current.connect(self.finding_current)
        self.list.chosen.connect(self.finding_chosen)
        self.list.chosen.connect(lambda _found: self.list.scrollTo(self.list.currentIndex()))
        self.list.entered.connect(self.finding_entered)
        self.list.asked_where.connect(self.finding_asked)
        OwnKey(self.widget(), QKeySequence.StandardKey.Find).pressed.connect(self.find)

    def _show_all_about(self, found: Optional[FindingRow]) -> None:
        self._shown = found
        self.pages.show_finding(found)
        self.acts.show_finding(found)
        self._give_room(found)

    def _give_room(self, found: Optional[FindingRow]) -> None:
        """Leave the list all but one line while nothing is chosen, then divide the height as the user left it."""
        policy = QSizePolicy.Policy
        self._lower.setSizePolicy(policy.Preferred, policy.Maximum if found is None else policy.Preferred)
        self._halves.handle(1).setEnabled(found is not None)

    def find(self) -> bool:
        """Go to the search, where findings are listed."""
        return self.browser.find()

    def _choose(self, finding_id: str) -> None:
        index = self.browser.chain.place_of(finding_id)
        if index.isValid():
            self.list.scrollTo(index)
            self.list.setCurrentIndex(index)
        else:
            self._leave()

    def _leave_what_is_hidden(self) -> None:
        """Show nothing about a finding that is not listed any more."""
        if self._shown is not None and self.browser.current is None and not self.is_restoring:
            self._leave()

    def _leave(self) -> None:
        self._show_all_about(None)
        self.finding_current.emit(None)

    def _show_first_new(self, findings: Sequence[FindingRow], new: frozenset[str]) -> None:
        first = next((found.finding_id for found in findings if not new.isdisjoint(found.finding_ids)), "")
        place = self.browser.chain.place_of(first)
        if place.isValid():
            self.list.scrollTo(place)
