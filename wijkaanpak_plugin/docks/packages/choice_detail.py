"""All about one cell of the matrix: what each theme means there, whether it is chosen, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.studio import renew_studio
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.docks.widgets.value_fields import TextField
from wijkaanpak_plugin.domain.packages.choices import ABOVE, Quadrant, load_choices, theme_label, themes_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.choices import PackageChoice


class ChoiceDetail(QWidget):
    """A tick for each theme; a theme of one's own that was chosen has one too."""

    #: Theme, whether it is chosen, and why.
    chosen = pyqtSignal(str, bool, str)
    #: Something above the neighbourhood is to be noted.
    wait_wanted = pyqtSignal()

    def __init__(self, panel: QWidget, parent: Optional[QWidget] = None) -> None:
        """panel: whose mode the ticks follow."""
        super().__init__(parent)
        self._panel = panel
        self._said = QLabel()
        self._said.setObjectName("WijkaanpakChoiceSaid")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._themes = QWidget()
        self._column = QVBoxLayout(self._themes)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._wait = QPushButton(translate("Packages", "Note what it waits for…"))
        self._wait.setObjectName("WijkaanpakChoiceWait")
        self._wait.setToolTip(
            translate(
                "Packages",
                "What is solved above the neighbourhood has no place on the map: note what the package waits for, and "
                "of whom.",
            )
        )
        self._wait.clicked.connect(lambda _on: self.wait_wanted.emit())
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addWidget(self._themes)
        column.addWidget(self._wait)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrolledPage(inside))

    def show_cell(
        self, transition: str, quadrant: Quadrant, sentences: Sequence[str], choices: Sequence[PackageChoice]
    ) -> None:
        """Show a cell; choices: those that were made in it."""
        self._said.setText("\n".join(sentences))
        self._wait.setVisible(quadrant.organisation_level == ABOVE)
        made = {choice.theme: choice.reason for choice in choices}
        known = [theme.key for theme in themes_of(transition)]
        texts = load_choices()
        while self._column.count():
            self._column.takeAt(0).widget().deleteLater()
        for theme in (*known, *(own for own in made if own not in known)):
            text = texts.get((theme, quadrant))
            self._add_theme(theme, text.text() if text is not None else "", made.get(theme))
        renew_studio(self._panel)

    def _add_theme(self, theme: str, text: str, reason: Optional[str]) -> None:
        name = theme_label(theme)
        tick = QCheckBox(f"{name[:1].upper()}{name[1:]}".replace("&", "&&"))
        tick.setObjectName(f"WijkaanpakChoice_{theme}")
        tick.setToolTip(translate("Packages", "This package organises it so. A theme may be organised in more ways."))
        tick.setChecked(reason is not None)
        self._column.addWidget(tick)
        if text:
            meaning = QLabel(text)
            meaning.setWordWrap(True)
            meaning.setTextFormat(Qt.TextFormat.PlainText)
            meaning.setIndent(_indent(tick))
            self._column.addWidget(meaning)
            tick.setAccessibleDescription(text)
        tick.clicked.connect(lambda on: self.chosen.emit(theme, on, ""))
        if reason is not None:
            why = TextField(translate("Packages", "why"))
            why.setObjectName(f"WijkaanpakChoiceWhy_{theme}")
            why.setToolTip(translate("Packages", "Why this package organises it so."))
            why.setAccessibleName(translate("Packages", "why"))
            why.set_value(reason or None)
            why.edited.connect(lambda words: self.chosen.emit(theme, True, words or ""))
            indented = QWidget()
            QVBoxLayout(indented).setContentsMargins(_indent(tick), 0, 0, 0)
            indented.layout().addWidget(why)
            self._column.addWidget(indented)


def _indent(tick: QCheckBox) -> int:
    """Return how far the words of a tick stand from its left, in pixels."""
    return int(tick.style().pixelMetric(tick.style().PixelMetric.PM_IndicatorWidth)) + 6
