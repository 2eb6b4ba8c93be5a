"""Above the pages of one finding: its sign and number, its sentence, and in a line what and whose it is."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from wijkaanpak_plugin.docks.live import finding_texts
from wijkaanpak_plugin.docks.live.finding_cells import finding_icon
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate

_SIGN = 24
#: The sentence is so much larger than other words, in points.
_LARGER = 1


class FindingHeading(QWidget):
    """Text can be selected and copied; names of a plan are no markup."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._sign, self._number = QLabel(), QLabel()
        self._number.setObjectName("WijkaanpakFindingNumber")
        self._number.setToolTip(
            translate("Judging", "The number that it goes by on the map, in lists and on sheets; it is no rank.")
        )
        self._sentence, self._line, self._hidden = _text(), _text(), _text()
        self._sentence.setObjectName("WijkaanpakFindingSentence")
        self._hidden.setObjectName("WijkaanpakFindingHidden")
        font = self._sentence.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() + _LARGER)
        self._sentence.setFont(font)
        bold = self._number.font()
        bold.setBold(True)
        self._number.setFont(bold)
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 6, 6, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._sentence, 0, 1, 2, 1)
        grid.addWidget(self._number, 1, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(self._line, 2, 0, 1, 2)
        grid.addWidget(self._hidden, 3, 0, 1, 2)

    def show_finding(self, found: FindingRow) -> None:
        """Show a finding."""
        self._sign.setPixmap(icon(finding_icon(found)).pixmap(_SIGN, _SIGN))
        self._sign.setToolTip(as_it_is(finding_texts.severity_meaning(found)))
        self._sentence.setText(found.sentence)
        said = (finding_texts.severity_label(found), finding_texts.subtype_label(found), ", ".join(found.owners))
        self._line.setText(" · ".join(dict.fromkeys(filter(None, said))))
        self.show_number(None)
        self.show_hidden("")

    def show_number(self, number: Optional[int]) -> None:
        """Show the number that it goes by; None: it has none yet."""
        self._number.setText("" if number is None else str(number))

    def show_hidden(self, sentence: str) -> None:
        """Say why it is not shown in lists; empty: it is."""
        self._hidden.setText(sentence)
        self._hidden.setVisible(bool(sentence))


def _text() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # A word without blanks cannot be wrapped; it is cut, and never makes the panel wider.
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
