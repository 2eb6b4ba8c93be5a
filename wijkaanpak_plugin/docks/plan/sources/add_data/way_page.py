"""The right half of the window for one way: its fields, what comes along, and what one will know and not know."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.plan.sources.add_data.parts_table import PartsTable
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Asked, Preview, Way
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.preview_map import PreviewMap
from wijkaanpak_plugin.docks.plan.sources.reading_row import ReadingRow
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.translation import translate

#: Width of the small map in pixels; it is as high as the words beside it.
_MAP_WIDTH = 240
#: What a date takes, with its two buttons beside it.
_DATE, _BUTTONS = "0000-00-00", 52


class WayPage(QWidget):
    """Shows the previews of a way, and keeps what is chosen in them."""

    #: What would be registered, or whether something is being read, is another than before.
    changed = pyqtSignal()
    #: What is being read is to be stopped; the way was told already.
    stopped = pyqtSignal()

    def __init__(self, way: Way, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.way = way
        self.preview: Optional[Preview] = None
        self.is_reading = False
        #: Whether somebody chose another date or another confidentiality than is proposed for what is shown.
        self._said: set[str] = set()
        self._proposes_date = False
        self._build()
        way.began.connect(self.begin_reading)
        way.progressed.connect(self._reading.go_on)
        way.previewed.connect(self._show)
        way.restated.connect(self._restate)
        way.failed.connect(self.end_reading)
        self._reading.stop_wanted.connect(way.stop)
        self._reading.stop_wanted.connect(self.stopped)
        self.parts.chosen.connect(self.changed)
        self.parts.profile_wanted.connect(way.ask_for_profile)
        self._show(None)

    @property
    def asked(self) -> Asked:
        """What is chosen now."""
        colours = self.preview.colours if self.preview is not None else None
        return Asked(
            self.parts.asked,
            "" if self._date.isNull() else self._date.date().toString(Qt.DateFormat.ISODate),
            self._confidential.isChecked(),
            None if colours is None else self._colours.isChecked(),
        )

    @property
    def used(self) -> int:
        """How many parts would be registered."""
        return self.parts.used if self.preview is not None and not self.is_reading else 0

    def say(self, problem: str) -> None:
        """Show one sentence on what is wrong; empty: none."""
        self._problem.say(problem)

    def note(self, sentence: str) -> None:
        """Say something besides; it stands until something else is read."""
        self._note.say(sentence)

    def let_go(self) -> None:
        """Draw no more: the layers of the small map go."""
        self._map.stop()

    def _build(self) -> None:
        self.way.fields.setParent(self)
        for field in self.way.fields.findChildren(QLineEdit):
            # What is dropped is for the window; a field would take its address for text.
            field.setAcceptDrops(False)
        self._reading = ReadingRow()
        self._problem = SentenceLabel()
        self._problem.setObjectName("WijkaanpakAddProblem")
        self._note = SentenceLabel()
        self._note.setObjectName("WijkaanpakAddNote")
        self._remark = SentenceLabel()
        self._remark.setObjectName("WijkaanpakAddRemark")
        self._hint = _words(translate("AddData", "What comes along is shown here before anything is written."), "Hint")
        self.parts = PartsTable()
        self._below = QWidget()
        policy = self.way.fields.sizePolicy()
        self._fields_grow = policy.verticalPolicy() == QSizePolicy.Policy.Expanding
        if not self._fields_grow:
            self.way.fields.setSizePolicy(policy.horizontalPolicy(), QSizePolicy.Policy.Maximum)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.way.fields, self._problem, self._note, self._reading, self._hint):
            column.addWidget(part)
        column.addWidget(self.parts, 1)
        column.addWidget(self._below)
        column.addStretch(0)
        column.setStretchFactor(self.way.fields, int(self._fields_grow))
        self._build_below()

    def _build_below(self) -> None:
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._options())
        self._kept_in = _words("", "KeptIn")
        column.addWidget(self._kept_in)
        column.addWidget(self._remark)
        row = QHBoxLayout()
        row.addWidget(self._knowledge(), 1)
        self._map = PreviewMap()
        self._map.setObjectName("WijkaanpakAddMap")
        self._map.setFixedWidth(_MAP_WIDTH)
        self._map.setToolTip(translate("AddData", "Where it lies."))
        self._map.setAccessibleName(translate("AddData", "Where it lies."))
        row.addWidget(self._map)
        column.addLayout(row)

    def _options(self) -> QHBoxLayout:
        self._colours = QCheckBox(translate("AddData", "Colours of the &sector"))
        self._colours.setObjectName("WijkaanpakAddColours")
        self._colours.setToolTip(
            translate("AddData", "Draw each net in the colour by which the sector knows it; else in grey.")
        )
        self._confidential = QCheckBox(translate("AddData", "C&onfidential"))
        self._confidential.setObjectName("WijkaanpakAddConfidential")
        self._confidential.setToolTip(
            translate("SourceDialog", "Confidential data stays out of every export that is meant for others.")
        )
        self._why_confidential = _words("", "WhyConfidential")
        self._date = QgsDateEdit()
        self._date.setObjectName("WijkaanpakAddDate")
        self._date.setDisplayFormat("yyyy-MM-dd")
        self._date.setAllowNull(True)
        self._date.setNullRepresentation(translate("SourceDialog", "not known"))
        self._date.setToolTip(translate("SourceDialog", "Day on which the data shows the world; empty: not known."))
        self._date.setMinimumWidth(self._date.fontMetrics().horizontalAdvance(_DATE) + _BUTTONS)
        self._date_origin = _words("", "DateOrigin")
        label = QLabel(translate("AddData", "D&ate"))
        label.setBuddy(self._date)
        self._confidential.clicked.connect(lambda _on: self._said.add("confidential"))
        self._date.clear()
        self._date.valueChanged.connect(self._date_changed)
        row = QHBoxLayout()
        for part in (self._colours, self._confidential, self._why_confidential):
            part.setSizePolicy(part.sizePolicy().Policy.Maximum, part.sizePolicy().verticalPolicy())
            row.addWidget(part)
        row.addStretch(1)
        for part in (label, self._date, self._date_origin):
            row.addWidget(part)
        return row

    def _knowledge(self) -> QFrame:
        box = QFrame()
        box.setFrameShape(QFrame.Shape.StyledPanel)
        grid = QGridLayout(box)
        grid.setColumnStretch(1, 1)
        self._known, self._unknown = _words("", "Known"), _words("", "Unknown")
        headings = (translate("AddData", "You will know:"), translate("AddData", "You will not know:"))
        self._knowledge_rows = []
        for number, (heading, sentence) in enumerate(zip(headings, (self._known, self._unknown))):
            bold = QLabel(heading)
            font = bold.font()
            font.setBold(True)
            bold.setFont(font)
            sentence.setWordWrap(True)
            sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(bold, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(sentence, number, 1, Qt.AlignmentFlag.AlignTop)
            self._knowledge_rows.append((bold, sentence))
        grid.setRowStretch(2, 1)
        return box

    # What the way says

    def begin_reading(self, name: str) -> None:
        """Say that something is being looked at or read."""
        self.is_reading = True
        self._problem.say("")
        self._note.say("")
        self._reading.begin(name)
        self.changed.emit()

    def end_reading(self, reason: str = "") -> None:
        """Say that nothing is being read any more. reason: one sentence on what went wrong, "" for nothing."""
        self._hide_reading()
        self._problem.say(reason)
        self.changed.emit()

    def _hide_reading(self) -> None:
        self.is_reading = False
        self._reading.hide()

    def _show(self, preview: Optional[Preview]) -> None:
        self._hide_reading()
        if preview is not None:
            self._problem.say("")
        is_once_more = preview is not None and self.preview is not None and preview.name == self.preview.name
        if not is_once_more:
            self._said.clear()
        self.preview = preview
        self._hint.setVisible(preview is None)
        self._column.setStretchFactor(self.way.fields, int(self._fields_grow and preview is None))
        self.parts.setVisible(preview is not None)
        self._below.setVisible(preview is not None)
        self._map.show_layers(preview.layers if preview is not None else (), preview.extent if preview else None)
        if preview is not None:
            self._fill(preview)
        self.parts.show_parts(preview.parts if preview is not None else (), is_once_more)

    def _restate(self, preview: Preview) -> None:
        self.preview = preview
        self._say_knowledge(preview)
        self.parts.say_states(preview.parts)

    def _fill(self, preview: Preview) -> None:
        self._colours.setVisible(preview.colours is not None)
        self._colours.setChecked(bool(preview.colours))
        if "confidential" not in self._said:
            self._confidential.setChecked(preview.confidential)
        if "date" not in self._said:
            self._propose_date(preview.date)
        _say(self._why_confidential, preview.confidential_reason)
        _say(self._date_origin, preview.date_origin)
        _say(self._kept_in, preview.kept_in)
        self._remark.say(preview.remark)
        self._say_knowledge(preview)
        self._map.setVisible(bool(preview.layers))

    def _say_knowledge(self, preview: Preview) -> None:
        for (heading, label), sentence in zip(self._knowledge_rows, (preview.known, preview.unknown)):
            label.setText(sentence)
            heading.setVisible(bool(sentence))
            label.setVisible(bool(sentence))

    def _propose_date(self, date: str) -> None:
        day = QDate.fromString(date[:10], Qt.DateFormat.ISODate)
        # The field needs its own signals to show that it is empty.
        self._proposes_date = True
        if not self._date.isNull():
            # Emptied once more, it would show the day of today.
            self._date.clear()
        if day.isValid():
            self._date.setDate(day)
        self._proposes_date = False

    def _date_changed(self, _value: object) -> None:
        if not self._proposes_date:
            self._said.add("date")


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _words(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(f"WijkaanpakAdd{name}")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
