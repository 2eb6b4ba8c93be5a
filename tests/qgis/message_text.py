"""What is read of a message when its line in the bar is not all of it."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMessageBar, QgsMessageViewer
from qgis.PyQt.QtWidgets import QPushButton, QTextEdit


def read_whole(bar: QgsMessageBar, qtbot) -> Optional[str]:
    """Press the button for that at the message that is shown, and return what the window says; None without one."""
    button = bar.currentItem().findChild(QPushButton, "WijkaanpakReadWhole")
    if button is None:
        return None
    button.click()
    viewer = bar.window().findChild(QgsMessageViewer)
    read = viewer.findChild(QTextEdit).toPlainText()
    viewer.close()
    qtbot.waitUntil(lambda: bar.window().findChild(QgsMessageViewer) is None)
    return read
