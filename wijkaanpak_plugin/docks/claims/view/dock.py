"""The Claims panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDockWidget, QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.claims.palette.view import BuildingBlockPalette
from wijkaanpak_plugin.docks.claims.view.claim_buttons import DELETE
from wijkaanpak_plugin.docks.claims.view.claim_form import ClaimForm
from wijkaanpak_plugin.docks.claims.view.claims_list import ClaimsList
from wijkaanpak_plugin.docks.claims.view.drawing_bar import DrawingBar
from wijkaanpak_plugin.docks.panel.help_button import help_button
from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.docks.widgets.scrolled import scrolled
from wijkaanpak_plugin.domain.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.translation import translate

#: A panel lower than so many pixels folds the palette once a block was picked.
_SMALL = 760
#: Pixels that the form of a claim, the cards, and the cards above such a form always have; what does not fit scrolls.
_FORM, _CARDS, _FEW_CARDS = 190, 210, 150
#: The largest height that Qt gives a widget (QWIDGETSIZE_MAX).
_NO_LIMIT = (1 << 24) - 1
#: The form of a claim takes no more than this share of a high panel from the cards.
_SHARE = 0.45
#: What changed is laid out, and letters have their new size, so many milliseconds later.
_SETTLED_MS = 50
#: Pixels that a tab has around its page.
_FRAME = 12


class ClaimsDock(QgsDockWidget):
    """Palette and drawing bar in one tab, the list of claims in the other, the form of the claim in hand below."""

    help_requested = pyqtSignal()
    #: The user wants the claims in hand gone.
    delete_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("Claims", "Claims"), parent)
        self.setObjectName("WijkaanpakClaimsDock")
        self.palette_of_blocks = BuildingBlockPalette()
        self.palette_of_blocks.set_blocks(load_building_blocks())
        self.bar = DrawingBar()
        self.list = ClaimsList()
        self.form = ClaimForm()
        self._is_shared = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLED_MS)
        self._soon.timeout.connect(self._share_room)
        self._build()
        self._connect()
        self.show_message("")

    def show_message(self, sentence: str) -> None:
        """Show one sentence in place of everything: what to do first; empty: show the panel."""
        self._message.setText(sentence)
        self._pages.setCurrentIndex(0 if sentence else 1)
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Share the room anew when that could not be done behind another tab."""
        super().showEvent(event)
        if not self._is_shared:
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew: texts wrap at another place, and nothing of them is cut off."""
        super().resizeEvent(event)
        self._soon.start()

    def _build(self) -> None:
        self._message = EmptyMessage("WijkaanpakClaimsMessage")
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(scrolled(self._drawing_page()), translate("Claims", "Draw"))
        self.tabs.addTab(self.list, translate("Claims", "Claims"))
        self.tabs.setTabToolTip(0, translate("Claims", "Pick a building block and draw it on the map."))
        self.tabs.setTabToolTip(1, translate("Claims", "All claims of the plan: choose one to change it."))
        self._help = help_button(self.help_requested)
        self._corner = _alone(self._help)
        self.tabs.setCornerWidget(self._corner)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(self.tabs)
        self._split.addWidget(self.form)
        self._split.setChildrenCollapsible(False)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([_SMALL, _FORM])
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(self._split)
        panel = QWidget()
        panel.setObjectName("WijkaanpakClaimsPanel")
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addWidget(self._pages)
        panel.setMinimumWidth(340)
        self.setWidget(panel)

    def _drawing_page(self) -> QWidget:
        self._page = page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(3)
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
        self._fold_palette(True)
        self._head = _alone(self._fold)
        layout.addWidget(self._head)
        self.palette_of_blocks.setMinimumHeight(_CARDS)
        layout.addWidget(self.palette_of_blocks, 1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        layout.addWidget(line)
        layout.addWidget(self.bar)
        layout.addStretch(0)
        return page

    def _fold_palette(self, open_: bool) -> None:
        self._fold.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self.palette_of_blocks.setVisible(open_)
        self._soon.start()

    def _share_room(self) -> None:
        """Give the form the room that the palette leaves, and the palette what it had."""
        self._is_shared = self.isVisible()
        whole = sum(self._split.sizes())
        wanted = self.form.wanted_height(self._split.width())
        least = min(_FORM, wanted)
        self.form.setMinimumHeight(least)
        around = self.tabs.tabBar().height() + _FRAME
        width, page = self._split.width() - _FRAME, self._page.layout()
        if self._fold.isChecked():
            # The bar stays in sight below the cards: nothing of it is cut off.
            room = whole - page.minimumHeightForWidth(width) - around
            lower = max(least, min(wanted, room, round(whole * _SHARE)))
            self._split.setSizes([whole - lower, lower])
            self._limit_palette(whole - lower - around, width)
        else:
            upper = page.heightForWidth(width) + around
            self._split.setSizes([upper, max(least, whole - upper)])

    def _limit_palette(self, room: int, width: int) -> None:
        """Let the cards give way when the page would be higher than its room: they scroll by themselves."""
        palette, page = self.palette_of_blocks, self._page.layout()
        palette.setMaximumHeight(_NO_LIMIT)
        missing = page.heightForWidth(width) - room
        if missing > 0:
            wanted = palette.heightForWidth(width - page.contentsMargins().left() - page.contentsMargins().right())
            palette.setMaximumHeight(max(palette.minimumHeight(), wanted - missing))

    def _picked(self, _key: str) -> None:
        if self.height() < _SMALL:
            self._fold.setChecked(False)
        if not self._fold.isChecked():
            # A moment later: the bar is as high as what was picked needs.
            self._soon.start()

    def _show_one_form(self, filled: bool) -> None:
        """Show the values of a claim or those of the next shape, never both: they look alike."""
        self.bar.set_folded(filled)
        self.palette_of_blocks.setMinimumHeight(_FEW_CARDS if filled else _CARDS)
        self._soon.start()

    def _search(self) -> None:
        """Go to the search of the tab in front."""
        if self.tabs.currentWidget() is self.list:
            self.list.search()
            return
        self._fold.setChecked(True)
        self.palette_of_blocks.findChild(QgsFilterLineEdit).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _connect(self) -> None:
        OwnKey(self, QKeySequence.StandardKey.Find).pressed.connect(self._search)
        OwnKey(self.list.view, QKeySequence.StandardKey.Delete).pressed.connect(self.delete_requested)
        self.form.buttons.pressed.connect(lambda what: self.delete_requested.emit() if what == DELETE else None)
        self.form.filled.connect(self._show_one_form)
        self.palette_of_blocks.picked.connect(self._picked)


def _alone(button: QToolButton) -> QWidget:
    """Return a widget that holds one button, at its left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return holder
