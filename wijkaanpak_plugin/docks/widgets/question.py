"""A question before something is closed, with what would go along; whoever gives no answer stays."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from wijkaanpak_plugin.domain.translation import translate


def may_go_on(
    parent: QWidget, name: str, title: str, text: str, lines: Sequence[str], go_on: str, loses: bool = False
) -> bool:
    """Ask, and return whether to go on.

    name: object name of the box; its button to go on is called ``name`` with GoOn behind it. text, lines: shown as they
    are, the lines below the text. go_on: words on the button. loses: whether something is lost by it.
    """
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setIcon(QMessageBox.Icon.Warning if loses else QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText("\n".join(f"• {line}" for line in lines))
    role = QMessageBox.ButtonRole.DestructiveRole if loses else QMessageBox.ButtonRole.AcceptRole
    chosen = box.addButton(go_on, role)
    chosen.setObjectName(f"{name}GoOn")
    stay = box.addButton(translate("Question", "Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    answer = box.clickedButton() is chosen
    box.deleteLater()
    return answer
