"""What the plugin says: one sentence in the message bar, details in the log panel."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgisInterface, QgsMessageBarItem
from qgis.PyQt.QtCore import QDir, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton

from wijkaanpak_plugin.domain.translation import translate

#: Title in the message bar and tab of the log panel.
NAME = "Wijkaanpak"
#: Seconds that what has just happened is said.
_BRIEF_S = 3


class Messages:
    """The message bar of QGIS, for this plugin."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._bar = iface.messageBar()
        #: What is said for a moment, while it may still be there.
        self._brief: Optional[QgsMessageBarItem] = None

    def done(self, sentence: str) -> None:
        """Say that something went well."""
        self._bar.pushMessage(NAME, _plain(sentence), Qgis.MessageLevel.Success)

    def written(self, sentence: str, path: Path, remarks: Iterable[str] = ()) -> None:
        """Say that a file was written; stays until it is closed.

        sentence: with ``{path}``, which becomes a link that shows the file in its folder; a button opens the file.
        """
        url = QUrl.fromLocalFile(str(path))
        link = f'<a href="{url.toString()}">{escape(QDir.toNativeSeparators(str(path)))}</a>'
        text = " ".join([escape(sentence).format(path=link), *(escape(remark) for remark in remarks)])
        item = self._bar.createMessage(NAME, text)
        button = QPushButton(translate("Messages", "Open"), item)
        button.setObjectName("WijkaanpakOpenWritten")
        button.setToolTip(translate("Messages", "Open the file with the program for files of its kind"))
        button.clicked.connect(lambda: QDesktopServices.openUrl(url))
        item.layout().addWidget(button)
        self._bar.pushWidget(item, Qgis.MessageLevel.Success, 0)

    def info(self, sentence: str) -> None:
        """Say something that asks for no action."""
        self._bar.pushMessage(NAME, _plain(sentence), Qgis.MessageLevel.Info)

    def brief(self, sentence: str) -> None:
        """Say what has just happened, for a moment, in place of what was said so before.

        The bar counts the seconds only of what lies on top: without that quick steps would pile up in it.
        """
        if self._brief in self._bar.items():
            self._bar.popWidget(self._brief)
        before = self._bar.items()
        self._bar.pushMessage(NAME, _plain(sentence), Qgis.MessageLevel.Info, _BRIEF_S)
        self._brief = next((item for item in self._bar.items() if item not in before), None)

    def warning(self, sentence: str) -> None:
        """Say what could not be done, or what the user has to do; stays until it is closed."""
        QgsMessageLog.logMessage(sentence, NAME, Qgis.MessageLevel.Warning, False)
        self._bar.pushMessage(NAME, _plain(sentence), Qgis.MessageLevel.Warning, 0)

    def failure(self, sentence: str, details: str) -> None:
        """Say what failed; ``details`` (a traceback) goes to the log panel and behind the button of the message."""
        QgsMessageLog.logMessage(f"{sentence}\n{details}", NAME, Qgis.MessageLevel.Critical, False)
        self._bar.pushMessage(NAME, _plain(sentence), details, Qgis.MessageLevel.Critical, 0)

    def unload(self) -> None:
        """Close the messages of this plugin, so that none speaks of something that is not there any more."""
        for item in self._bar.items():
            if item.title() == NAME:
                self._bar.popWidget(item)


def _plain(sentence: str) -> str:
    """Return a sentence as the message bar shows it: it takes whatever it is given for HTML."""
    return escape(sentence, quote=False)
