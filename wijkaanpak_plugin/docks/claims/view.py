"""The Claims panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDockWidget, QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QFrame,
    QLabel,
    QShortcut,
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
from wijkaanpak_plugin.docks.icons import icon
from wijkaanpak_plugin.docks.large_targets import LargeTargets
from wijkaanpak_plugin.domain.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.translation import translate

#: A panel lower than so many pixels folds the palette once a block was picked.
_SMALL = 760


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
        self._large = [LargeTargets(part) for part in (self.bar, self.list, self.form)]
        self._build()
        self._shortcuts()
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

    def _build(self) -> None:
        self._message = QLabel()
        self._message.setObjectName("WijkaanpakClaimsMessage")
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setMargin(16)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._drawing_page(), translate("Claims", "Draw"))
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
        whole = QSplitter(Qt.Orientation.Vertical)
        whole.addWidget(self.tabs)
        whole.addWidget(self.form)
        whole.setChildrenCollapsible(False)
        whole.setStretchFactor(0, 3)
        whole.setStretchFactor(1, 2)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(whole)
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

    def _picked(self, _key: str) -> None:
        if self.height() < _SMALL:
            self._fold.setChecked(False)

    def _search_block(self) -> None:
        self._fold.setChecked(True)
        self.palette_of_blocks.findChild(QgsFilterLineEdit).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _shortcuts(self) -> None:
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_requested)
        self.form.buttons.pressed.connect(lambda what: self.delete_requested.emit() if what == DELETE else None)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self.list)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.list.search)
        find_block = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self._page)
        find_block.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find_block.activated.connect(self._search_block)
        self.palette_of_blocks.picked.connect(self._picked)
