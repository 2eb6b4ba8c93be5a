"""What the pages in the dialogs of QGIS have in common: a button and a key for help, and one column of sections."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.help_button import help_button
from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.domain.needed_packages import failing_packages, how_to_install

#: What the pages are called; the same in every language.
TITLE = "Wijkaanpak"


class Page(QgsOptionsPageWidget):
    """Nothing is written before ``apply``, which QGIS calls for OK and Apply."""

    #: The user presses the help button, or F1.
    help_requested = pyqtSignal()

    def __init__(self, name: str, introduction: str, parent: QWidget) -> None:
        """name: object name, the key of the factory: some dialogs of QGIS know a page by one, others by the other.
        introduction: what is set here, in a sentence.
        """
        super().__init__(parent)
        self.setObjectName(name)
        said = QLabel(introduction)
        said.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(said, 1)
        top.addWidget(help_button(self.help_requested))
        contents = QWidget()
        #: In which the page puts its sections.
        self.column = QVBoxLayout(contents)
        self.column.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(ScrolledPage(contents), 1)
        OwnKey(self, QKeySequence.StandardKey.HelpContents).pressed.connect(self.help_requested)


class PageFactory(QgsOptionsWidgetFactory):
    """Makes a page anew each time its dialog opens."""

    def __init__(self, key: str, make: Callable[[QWidget], Page], show_help: Callable[[], None]) -> None:
        """key: untranslated name of the page, by which QGIS opens it."""
        super().__init__(TITLE, icon("wijkaanpak"), key)
        self._make, self._show_help = make, show_help

    def createWidget(self, parent: QWidget) -> QgsOptionsPageWidget:
        """Return the page; the dialog owns it. Where a package is missing it says so."""
        failing = failing_packages()
        if failing:
            return Page("WijkaanpakPackagesPage", how_to_install(failing), parent)
        page = self._make(parent)
        page.help_requested.connect(self._show_help)
        return page
