"""The Claims panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDockWidget, QgsFilterLineEdit
from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QFrame,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.claims.claim_buttons import DELETE
from wijkaanpak_plugin.docks.claims.claim_form import ClaimForm
from wijkaanpak_plugin.docks.claims.claims_list import ClaimsList
from wijkaanpak_plugin.docks.claims.drawing_bar import DrawingBar
from wijkaanpak_plugin.docks.claims.palette.view import BuildingBlockPalette
from wijkaanpak_plugin.docks.claims.scrolled import scrolled
from wijkaanpak_plugin.docks.icons import icon
from wijkaanpak_plugin.docks.large_targets import LargeTargets
from wijkaanpak_plugin.domain.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.translation import translate

#: A panel lower than so many pixels folds the palette once a block was picked.
_SMALL = 760
#: Pixels that the form and the cards always have; what does not fit scrolls.
_FORM, _CARDS = 210, 210
#: Pixels that a tab has around its page.
_FRAME = 12


class ClaimsDock(QgsDockWidget):
    """Palette and drawing bar in one tab, the list of claims in the other, the form of what is in hand below."""

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
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._share_room)
        self._large = [LargeTargets(part) for part in (self.bar, self.list, self.form)]
        self._build()
        self._connect()
        self.show_message("")

    def show_message(self, sentence: str) -> None:
        """Show one sentence in place of everything: what to do first; empty: show the panel."""
        self._message.setText(sentence)
        self._pages.setCurrentIndex(0 if sentence else 1)

    def set_studio(self, on: bool) -> None:
        """Show what a session needs, large enough for a projector and a finger."""
        for part in (self.palette_of_blocks, self.bar, self.form):
            part.set_studio(on)
        for large in self._large:
            large.set_large(on)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+F from QGIS, which has a use for it too: neither would do anything."""
        if event.type() == QEvent.Type.ShortcutOverride and event.matches(QKeySequence.StandardKey.Find):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F goes to the search."""
        if event.matches(QKeySequence.StandardKey.Find):
            self._search()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._message = QLabel()
        self._message.setObjectName("WijkaanpakClaimsMessage")
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setMargin(16)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(scrolled(self._drawing_page()), translate("Claims", "Draw"))
        self.tabs.addTab(self.list, translate("Claims", "Claims"))
        self.tabs.setTabToolTip(0, translate("Claims", "Pick a building block and draw it on the map."))
        self.tabs.setTabToolTip(1, translate("Claims", "All claims of the plan: choose one to change it."))
        self._help = QToolButton()
        self._help.setObjectName("WijkaanpakDockHelp")
        self._help.setAutoRaise(True)
        self._help.setIcon(icon("help"))
        self._help.setToolTip(translate("Claims", "Help"))
        self._help.setAccessibleName(translate("Claims", "Help"))
        self._help.clicked.connect(lambda _on: self.help_requested.emit())
        self.tabs.setCornerWidget(self._help)
        self.form.setMinimumHeight(_FORM)
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
        layout.addWidget(self._fold)
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
        whole = sum(self._split.sizes())
        if self._fold.isChecked():
            self._split.setSizes([whole - _FORM, _FORM])
        else:
            upper = self._page.sizeHint().height() + self.tabs.tabBar().height() + _FRAME
            self._split.setSizes([upper, max(_FORM, whole - upper)])

    def _picked(self, _key: str) -> None:
        if self.height() < _SMALL:
            self._fold.setChecked(False)
        if not self._fold.isChecked():
            # A moment later: the bar is as high as what was picked needs.
            self._soon.start()

    def _search(self) -> None:
        """Go to the search of the tab in front."""
        if self.tabs.currentWidget() is self.list:
            self.list.search()
            return
        self._fold.setChecked(True)
        self.palette_of_blocks.findChild(QgsFilterLineEdit).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _connect(self) -> None:
        self.list.view.delete_pressed.connect(self.delete_requested)
        self.form.buttons.pressed.connect(lambda what: self.delete_requested.emit() if what == DELETE else None)
        self.palette_of_blocks.picked.connect(self._picked)
