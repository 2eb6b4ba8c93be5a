"""Row above the timeline: how bars are grouped and filtered, what is drawn, and the counts of couplings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.help_button import help_button
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.timeline.chart.chart import LINKS, MOMENTS, WAITS
from wijkaanpak_plugin.docks.timeline.chart.colours import colours_of
from wijkaanpak_plugin.docks.timeline.groups import OWNER, PACKAGE, STREET, TRANSITION
from wijkaanpak_plugin.docks.timeline.moments_button import MomentsButton
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.domain.translation import translate


class TopRow(QWidget):
    """Says what the user wants to see of the timeline."""

    #: Grouping, words or package are others.
    changed = pyqtSignal()
    #: What is drawn besides bars is something else.
    parts_changed = pyqtSignal()
    #: Show so many times as much time.
    zoom_wanted = pyqtSignal(float)
    all_wanted = pyqtSignal()
    #: Whether two moments are to be seen beside each other.
    two_moments_wanted = pyqtSignal(bool)
    help_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._group, self._package, self._search = QComboBox(), QComboBox(), QLineEdit()
        self.counts = Counts()
        self.moments = MomentsButton()
        self._parts: dict[str, QToolButton] = {}
        self._build()

    @property
    def grouping(self) -> str:
        """By what bars are grouped: one of ``groups.GROUPINGS``."""
        return str(self._group.currentData())

    @property
    def package(self) -> str:
        """Name of the package of which bars are shown, empty: of all."""
        return str(self._package.currentData() or "")

    @property
    def words(self) -> str:
        """Words that a bar must have."""
        return self._search.text()

    @property
    def parts(self) -> set[str]:
        """What is drawn besides bars."""
        return {name for name, button in self._parts.items() if button.isChecked()}

    def show_packages(self, names: Sequence[str]) -> None:
        """Let these packages be chosen."""
        chosen = self.package
        before = self._package.blockSignals(True)
        self._package.clear()
        self._package.addItem(translate("Timeline", "all packages"), "")
        for name in names:
            self._package.addItem(name, name)
        self._package.setCurrentIndex(max(0, self._package.findData(chosen)))
        self._package.blockSignals(before)

    def show_two_moments(self, on: bool) -> None:
        """Show whether two moments are seen beside each other, without saying so."""
        before = self._two.blockSignals(True)
        self._two.setChecked(on)
        self._two.blockSignals(before)

    def find(self) -> bool:
        """Put the keyboard in the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()
        return True

    def customEvent(self, event: QEvent) -> None:
        """Let the row of the studio have the help button."""
        if isinstance(event, StudioChanged):
            self._help.setVisible(not event.on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row where there is room for all, else in two."""
        super().resizeEvent(event)
        wide = sum(part.sizeHint().width() for part in self._halves) + 20
        ways = QBoxLayout.Direction
        self._rows.setDirection(ways.LeftToRight if self.width() >= wide else ways.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of two rows in width: there may be no more."""
        whole = super().minimumSizeHint()
        return QSize(max(part.minimumSizeHint().width() for part in self._halves) + 12, whole.height())

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._halves = (QWidget(), QWidget())
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(6, 3, 6, 3)
        self._rows.setSpacing(4)
        row, last = (_row(half) for half in self._halves)
        self._rows.addWidget(self._halves[0], 1)
        self._rows.addWidget(self._halves[1])
        self._group.setObjectName("WijkaanpakTimelineGroup")
        self._group.setAccessibleName(translate("Timeline", "Group by"))
        self._group.setToolTip(translate("Timeline", "Group by"))
        for key, text in (
            (STREET, translate("Timeline", "street")),
            (TRANSITION, translate("Timeline", "transition")),
            (OWNER, translate("Timeline", "party")),
            (PACKAGE, translate("Timeline", "package")),
        ):
            self._group.addItem(text, key)
        self._package.setObjectName("WijkaanpakTimelinePackage")
        self._package.setAccessibleName(translate("Timeline", "Only of this package"))
        self._package.setToolTip(translate("Timeline", "Only of this package"))
        self._package.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._package.setMinimumContentsLength(11)
        self._search.setObjectName("WijkaanpakTimelineSearch")
        self._search.setPlaceholderText(translate("Timeline", "find a work"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(70)
        self._search.setMaximumWidth(160)
        row.addWidget(self._group)
        row.addWidget(self._package)
        row.addWidget(self._search, 1)
        for key, text, meaning in (
            (LINKS, translate("Timeline", "Couplings"), translate("Timeline", "Which works fit in one opening.")),
            (WAITS, translate("Timeline", "Waits for"), translate("Timeline", "What has to be there first.")),
            (MOMENTS, translate("Timeline", "Moments"), translate("Timeline", "Deadlines, goals, periods and events.")),
        ):
            self._parts[key] = _button(f"WijkaanpakTimeline_{key}", text, meaning, HighlightedToggleButton())
            self._parts[key].setCheckable(True)
            self._parts[key].setChecked(True)
            self._parts[key].toggled.connect(lambda _on: self.parts_changed.emit())
            row.addWidget(self._parts[key])
        row.addWidget(self.moments)
        less = _button("WijkaanpakTimelineLess", "\u2212", translate("Timeline", "Show more time, with less detail"))
        more = _button("WijkaanpakTimelineMore", "+", translate("Timeline", "Show less time, with more detail"))
        whole = _button("WijkaanpakTimelineAll", translate("Timeline", "All"), translate("Timeline", "Show all works"))
        self._two = _button(
            "WijkaanpakTimelineTwo",
            translate("Timeline", "Two moments"),
            translate("Timeline", "Two moments side by side: a second map, at the same place, shows the next period."),
            HighlightedToggleButton(),
        )
        self._two.setCheckable(True)
        less.clicked.connect(lambda _on: self.zoom_wanted.emit(1.4))
        more.clicked.connect(lambda _on: self.zoom_wanted.emit(1 / 1.4))
        whole.clicked.connect(lambda _on: self.all_wanted.emit())
        self._two.toggled.connect(self.two_moments_wanted)
        self._help = help_button(self.help_wanted)
        for button in (less, more, whole, self._two):
            last.addWidget(button)
        last.addStretch(1)
        last.addWidget(self.counts)
        last.addWidget(self._help)
        self._group.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._package.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._search.textChanged.connect(lambda _text: self.changed.emit())
        self.show_packages(())


class Counts(QLabel):
    """How many couplings there are when a planning may move 0, 12, 24 or 60 months."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakTimelineCounts")
        self._counts: Mapping[int, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setToolTip(translate("Timeline", "Couplings when a planning may move so many months at most"))

    def show_counts(self, counts: Mapping[int, int]) -> None:
        """Show couplings by months; none: nothing is known yet."""
        self._counts = dict(counts)
        # What is drawn, for who reads it aloud.
        said = [
            translate("Timeline", "{count} at {months} mo").format(count=count, months=months)
            for months, count in self._counts.items()
        ]
        self.setAccessibleName(f"{self.toolTip()}: {', '.join(said)}")
        self.setVisible(bool(counts))
        self.updateGeometry()
        self.update()

    @property
    def said(self) -> str:
        """The counts in words."""
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        """The word for what is counted, and a column for each count."""
        least = self.minimumSizeHint()
        return QSize(least.width() + self._word_wide(), least.height())

    def minimumSizeHint(self) -> QSize:
        """All counts are always seen; the word where there is room."""
        return QSize(self._wide() * max(1, len(self._counts)) + 4, 2 * self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the counts with the months below them."""
        painter, colours = QPainter(self), colours_of(self.palette())
        wide, half = self._wide(), self.height() // 2
        bold = QFont(self.font())
        bold.setBold(True)
        begin = max(0, self.width() - self.minimumSizeHint().width())
        if begin >= self._word_wide():
            painter.setPen(colours.text)
            painter.drawText(
                0, 0, begin - 4, half, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _word()
            )
        for place, (months, count) in enumerate(self._counts.items()):
            left = begin + 4 + place * wide
            painter.setPen(colours.strong)
            painter.drawLine(left - 2, 2, left - 2, self.height() - 2)
            painter.setPen(colours.together)
            painter.setFont(bold)
            painter.drawText(left, 0, wide - 4, half, Qt.AlignmentFlag.AlignCenter, str(count))
            painter.setFont(self.font())
            painter.setPen(colours.faint)
            text = translate("Timeline", "{count} mo").format(count=months)
            painter.drawText(left, half, wide - 4, half, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def _word_wide(self) -> int:
        return self.fontMetrics().horizontalAdvance(_word()) + 8

    def _wide(self) -> int:
        text = translate("Timeline", "{count} mo").format(count=60)
        return max(self.fontMetrics().horizontalAdvance(text), self.fontMetrics().horizontalAdvance("00000")) + 10


def _word() -> str:
    return translate("Timeline", "couplings")


def _row(half: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(half)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    return row


def _button(name: str, text: str, meaning: str, button: Optional[QToolButton] = None) -> QToolButton:
    button = QToolButton() if button is None else button
    button.setObjectName(name)
    button.setText(text)
    button.setToolTip(meaning)
    button.setAccessibleName(f"{text}: {meaning}")
    return button
