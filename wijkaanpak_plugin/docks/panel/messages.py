"""What the plugin says: one sentence in the message bar, details in the log panel."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgisInterface, QgsMessageBarItem, QgsMessageViewer
from qgis.PyQt.QtCore import QDir, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton

from wijkaanpak_plugin.domain.translation import translate

#: Title in the message bar and tab of the log panel.
NAME = "Wijkaanpak"
#: Seconds that what has just happened is said.
_BRIEF_S = 3
#: Letters that fit on the line of the bar on a small screen; letters that are read in a second, and the seconds that a
#: sentence that is longer stays at least.
_LINE, _READ_IN_A_S, _SHORTEST_S = 90, 12, 10
#: The matter of what is said for a moment.
_BRIEF = "brief"


class Messages:
    """The message bar of QGIS, for this plugin.

    What is said about a matter, which has a name, takes the place of what was said about it before: an error that is
    overcome, or that something is going on, is not to stand above how it ended.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._bar = iface.messageBar()
        #: What was said last about each matter; it may have been closed since.
        self._said: dict[str, QgsMessageBarItem] = {}

    def done(self, sentence: str, matter: str = "") -> None:
        """Say that something went well."""
        self._push(sentence, Qgis.MessageLevel.Success, matter)

    def written(self, sentence: str, path: Path, remarks: Iterable[str] = ()) -> None:
        """Say that a file was written; stays until it is closed.

        sentence: with ``{path}``, which becomes a link that shows the file in its folder; a button opens the file.
        remarks: sentences about it, behind another button and in the log panel.
        """
        url = QUrl.fromLocalFile(str(path))
        link = f'<a href="{url.toString()}">{escape(QDir.toNativeSeparators(str(path)))}</a>'
        item = self._bar.createMessage(NAME, escape(sentence).format(path=link))
        lines = list(remarks)
        if lines:
            QgsMessageLog.logMessage("\n".join(lines), NAME, Qgis.MessageLevel.Info, False)
            text = translate("Messages", "Remarks ({count})").format(count=len(lines))
            self._add_whole(item, text, "\n".join(lines))
        button = QPushButton(translate("Messages", "Open"), item)
        button.setObjectName("WijkaanpakOpenWritten")
        button.setToolTip(translate("Messages", "Open the file with the program for files of its kind"))
        button.clicked.connect(lambda: QDesktopServices.openUrl(url))
        item.layout().addWidget(button)
        self._bar.pushWidget(item, Qgis.MessageLevel.Success, 0)

    def info(self, sentence: str, matter: str = "") -> None:
        """Say something that asks for no action."""
        self._push(sentence, Qgis.MessageLevel.Info, matter)

    def brief(self, sentence: str) -> None:
        """Say what has just happened, for a moment, in place of what was said so before.

        The bar counts the seconds only of what lies on top: without that quick steps would pile up in it.
        """
        self._push(sentence, Qgis.MessageLevel.Info, _BRIEF, _BRIEF_S)

    def warning(self, sentence: str, matter: str = "") -> None:
        """Say what could not be done, or what the user has to do; stays until it is closed."""
        QgsMessageLog.logMessage(sentence, NAME, Qgis.MessageLevel.Warning, False)
        self._push(sentence, Qgis.MessageLevel.Warning, matter, 0)

    def settle(self, matter: str) -> None:
        """Take back what was said about a matter: it is in order now."""
        item = self._said.pop(matter, None)
        if item in self._bar.items():
            self._bar.popWidget(item)

    def failure(self, sentence: str, details: str) -> None:
        """Say what failed; ``details`` (a traceback) goes to the log panel and behind the button of the message."""
        QgsMessageLog.logMessage(f"{sentence}\n{details}", NAME, Qgis.MessageLevel.Critical, False)
        self._bar.pushMessage(NAME, _plain(sentence), details, Qgis.MessageLevel.Critical, 0)

    def unload(self) -> None:
        """Close the messages of this plugin, so that none speaks of something that is not there any more."""
        for item in self._bar.items():
            if item.title() == NAME:
                self._bar.popWidget(item)

    def _push(self, sentence: str, level: Qgis.MessageLevel, matter: str = "", seconds: int = -1) -> None:
        """Say something for so many seconds: 0 until it is closed, -1 as long as QGIS has it in its settings."""
        is_long = len(sentence) > _LINE
        if is_long and seconds < 0:
            seconds = max(_SHORTEST_S, len(sentence) // _READ_IN_A_S)
        if matter:
            self.settle(matter)
        before = self._bar.items()
        self._bar.pushMessage(NAME, _plain(sentence), level, seconds)
        item: Optional[QgsMessageBarItem] = next((item for item in self._bar.items() if item not in before), None)
        if item is None:
            return
        if is_long:
            self._add_whole(item, translate("Messages", "Read all"), sentence)
        if matter:
            self._said[matter] = item

    def _add_whole(self, item: QgsMessageBarItem, text: str, whole: str) -> None:
        """Give a message a button that shows all there is to read: the bar has one line."""
        button = QPushButton(text, item)
        button.setObjectName("WijkaanpakReadWhole")
        button.setToolTip(translate("Messages", "Show all of it in a window"))
        button.clicked.connect(lambda: self._show_whole(whole))
        item.layout().addWidget(button)

    def _show_whole(self, whole: str) -> None:
        viewer = QgsMessageViewer(self._bar.window())
        viewer.setWindowTitle(NAME)
        viewer.setMessageAsPlainText(whole)
        viewer.open()


def _plain(sentence: str) -> str:
    """Return a sentence as the message bar shows it: it takes whatever it is given for HTML."""
    return escape(sentence, quote=False)
