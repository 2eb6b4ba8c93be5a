"""View of the Claims panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.claims.palette.view import BuildingBlockPalette
from wijkaanpak_plugin.docks.claims.view.claim_buttons import DELETE
from wijkaanpak_plugin.docks.claims.view.claim_findings_list import ClaimFindingsList
from wijkaanpak_plugin.docks.claims.view.claim_form import ClaimForm
from wijkaanpak_plugin.docks.claims.view.claims_list import ClaimsList
from wijkaanpak_plugin.docks.claims.view.drawing_bar import DrawingBar
from wijkaanpak_plugin.docks.claims.view.session_chips import SessionChips
from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.panel.help_button import help_button
from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.docks.widgets.list_detail_splitter import ListDetailSplitter
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.translation import translate

#: The form of a claim takes no more than this part of a high panel from the building blocks.
_FORM = 0.6
#: The tab for drawing.
_DRAW = 0


class ClaimsDock(DockContents):
    """Palette and drawing bar in one tab, the list of claims in the other, the form of the selected claims below,
    with what was found about them."""

    #: The user wants the selected claims gone.
    delete_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.palette_of_blocks = BuildingBlockPalette()
        self.palette_of_blocks.set_blocks(load_building_blocks())
        self.bar = DrawingBar()
        self.session = SessionChips()
        self.list = ClaimsList()
        self.form = ClaimForm()
        self.findings = ClaimFindingsList()
        # What is in the panel has its height only after it.
        self._room_changed = QTimer(self)
        self._room_changed.setSingleShot(True)
        self._room_changed.setInterval(0)
        self._room_changed.timeout.connect(self._unfold_when_large)
        self._build()
        self._connect()
        self.show_message("")

    def show_message(self, sentence: str) -> None:
        """Show one sentence in place of everything: what to do first; empty: show the panel."""
        self._message.setText(sentence)
        self._pages.setCurrentIndex(0 if sentence else 1)

    def _build(self) -> None:
        self._message = EmptyMessage("WijkaanpakClaimsMessage")
        self.tabs = _Tabs()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(ScrolledPage(self._drawing_page()), translate("Claims", "Draw"))
        self.tabs.addTab(self.list, translate("Claims", "Claims"))
        self.tabs.setTabToolTip(0, translate("Claims", "Pick a building block and draw it on the map."))
        self.tabs.setTabToolTip(1, translate("Claims", "All claims of the plan: choose one to change it."))
        self._help = help_button(self.help_requested)
        self.pick = QToolButton()
        self.pick.setObjectName("WijkaanpakClaimPick")
        self.pick.setCheckable(True)
        self.pick.setAutoRaise(True)
        self.pick.setIcon(QgsApplication.getThemeIcon("/mActionSelectRectangle.svg"))
        self.pick.setAccessibleName(translate("Claims", "Pick on the map"))
        self.pick.setToolTip(
            translate(
                "Claims",
                "Pick on the map: a click on a claim brings it here, whatever layer it lies in. Esc stops.",
            )
        )
        self.tabs.setCornerWidget(_alone(self.pick, self._help))
        self._split = ListDetailSplitter("claims", self.tabs, self._about_claim(), _FORM)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(self._work_page())
        panel = QWidget()
        panel.setObjectName("WijkaanpakClaimsPanel")
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addWidget(self._pages)
        self.setWidget(panel)

    def _work_page(self) -> QWidget:
        """Return all that there is to work with; what a session gives the next shapes stands below all tabs."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._split, 1)
        layout.addWidget(self.session)
        return page

    def _about_claim(self) -> QWidget:
        """Return the form of the claims in hand, and below it what was found about them."""
        both = QWidget()
        layout = QVBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.form)
        layout.addWidget(self.findings)
        # What is left stays free below: the form stands still, however much was found.
        layout.addStretch(1)
        # What it does not need is room for the building blocks.
        both.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return both

    def _drawing_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(3)
        self._is_folded_by_itself = False
        self._fold = QToolButton()
        self._fold.setObjectName("WijkaanpakFoldPalette")
        self._fold.setCheckable(True)
        self._fold.setChecked(True)
        self._fold.setAutoRaise(True)
        self._fold.setText(translate("Claims", "Building blocks"))
        self._fold.setToolTip(
            translate(
                "Claims",
                "Show or fold the building blocks (bouwstenen: the measures of the method). On a small screen they "
                "fold by themselves when you have picked one.",
            )
        )
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.toggled.connect(self._fold_palette)
        self._fold.setArrowType(Qt.ArrowType.DownArrow)
        head = QHBoxLayout()
        head.addWidget(self._fold)
        # Beside each other: on a low screen each row counts.
        head.addWidget(self.bar.name, 1)
        layout.addLayout(head)
        layout.addWidget(self.palette_of_blocks, 1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        layout.addWidget(line)
        layout.addWidget(self.bar)
        layout.addStretch(0)
        return page

    def _fold_palette(self, open_: bool) -> None:
        self._is_folded_by_itself = False
        self._fold.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self.palette_of_blocks.setVisible(open_)
        self._fit_tabs()

    def _fit_tabs(self) -> None:
        """Give the tabs no more than they ask for while the building blocks are folded: the form has use for it."""
        is_folded = self.tabs.currentIndex() == _DRAW and not self._fold.isChecked()
        height = QSizePolicy.Policy.Maximum if is_folded else QSizePolicy.Policy.Expanding
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, height)

    def _fold_when_small(self, _key: str) -> None:
        """Fold the building blocks once one was picked, where they leave no room for the form of a claim."""
        below = self.form.filled_height + self.findings.sizeHint().height()
        if self.tabs.sizeHint().height() + below > self._split.height():
            self._fold.setChecked(False)
            self._is_folded_by_itself = True

    def _unfold_when_large(self) -> None:
        """Unfold the building blocks that folded by themselves, where there is room for them now."""
        if self._is_folded_by_itself:
            self._fold.setChecked(True)
            self._fold_when_small("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again at the building blocks that folded for want of height, as in the studio, which has more of it."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._room_changed.start()

    def find(self) -> bool:
        """Go to the search of the tab in front."""
        if not self._split.isVisible():
            return False
        if self.tabs.currentWidget() is self.list:
            self.list.search()
        else:
            self._fold.setChecked(True)
            self.palette_of_blocks.search()
        return True

    def favour(self) -> bool:
        """Make the current card a favourite, or no longer. Where no cards are in sight nothing changes, and QGIS does
        not get the key either: it would remove a layer.
        """
        if not self._split.isVisible():
            return False
        if self.palette_of_blocks.isVisible():
            self.palette_of_blocks.favour_current()
        return True

    def _connect(self) -> None:
        OwnKey(self, QKeySequence.StandardKey.Find).pressed.connect(self.find)
        OwnKey(self.list.view, QKeySequence.StandardKey.Delete).pressed.connect(self.delete_requested)
        self.form.buttons.pressed.connect(lambda what: self.delete_requested.emit() if what == DELETE else None)
        # The values of a claim or those of the next shape, never both: they look alike.
        self.form.filled.connect(self.bar.set_folded)
        self.tabs.currentChanged.connect(lambda _place: self._fit_tabs())
        self.tabs.currentChanged.connect(
            lambda place: self.session.show_next("" if place == _DRAW else self.bar.next_text)
        )
        # Afterwards: the bar is as high then as what was picked needs.
        self.palette_of_blocks.picked.connect(self._fold_when_small, Qt.ConnectionType.QueuedConnection)
        self._fit_tabs()


class _Tabs(QTabWidget):
    """Asks for the height of the page in front, where Qt asks for that of the highest page."""

    def sizeHint(self) -> QSize:
        """Return the size that the page in front asks for, with the tabs above it."""
        hint = super().sizeHint()
        heights = [self.widget(place).sizeHint().height() for place in range(self.count())]
        above = hint.height() - max(heights, default=0)
        page = self.currentWidget()
        return hint if page is None else QSize(hint.width(), above + page.sizeHint().height())


def _alone(*buttons: QToolButton) -> QWidget:
    """Return a widget that holds nothing but buttons, at its left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return holder
