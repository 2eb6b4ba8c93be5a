"""The section for the session: its name, who is at the table, who leads; start and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.plan.foldable import column_in
from wijkaanpak_plugin.docks.plan.form_rows import show_row
from wijkaanpak_plugin.docks.plan.session.programme_fields import ProgrammeFields
from wijkaanpak_plugin.docks.plan.text_field import TextField
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.sessions import unclear_participants

#: So many letters of a line that is not understood are repeated.
_LONGEST_LINE = 40


@dataclass(frozen=True)
class SessionText:
    """What is said about a session; participants one per line, "name (party)", and so the agenda, "minutes what"."""

    name: str
    participants: str = ""
    led_by: str = ""
    kind: str = ""
    goal: str = ""
    table_name: str = ""
    agenda: str = ""


class SessionSection(QgsCollapsibleGroupBox):
    """While a session is going on each field that changes says so at once; before that they wait for Start."""

    started = pyqtSignal(object)
    ended = pyqtSignal()
    #: What is said now about the current session (``SessionText``).
    changed = pyqtSignal(object)
    report_wanted = pyqtSignal()
    #: Name of who works on this computer.
    author_changed = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(translate("PlanDock", "Session"))
        self.setObjectName("WijkaanpakSessionSection")
        self.setSaveCollapsedState(False)
        self._shown: Optional[SessionText] = None
        self._going_on = False
        self._author_shown = ""
        self._build()
        self._name.editingFinished.connect(self._emit_text)
        self._led_by.editingFinished.connect(self._emit_text)
        self._participants.edited.connect(lambda _text: self._participants_typed())
        self._participants.textChanged.connect(self._look_again)
        self._author.editingFinished.connect(self._emit_author)
        self._programme.edited.connect(self._emit_text)
        self._start.clicked.connect(lambda _checked: self.started.emit(self.text))
        self._end.clicked.connect(lambda _checked: self._end_session())
        self._report.clicked.connect(lambda _checked: self._want_report())

    @property
    def text(self) -> SessionText:
        """What the fields hold, as it is stored: without blanks around it and without empty lines."""
        lines = [line.strip() for line in self._participants.toPlainText().splitlines() if line.strip()]
        people = "\n".join(lines)
        return SessionText(self._name.text().strip(), people, self._led_by.text().strip(), *self._programme.values)

    def show_session(self, state: str, text: SessionText, going_on: bool) -> None:
        """Show a session that is going on, or what is proposed for the next.

        state: one sentence. What the user is typing stays as long as nothing else than that has changed.
        """
        self._state.setText(state)
        self._start.setVisible(not going_on)
        self._end.setVisible(going_on)
        if (text, going_on) == (self._shown, self._going_on):
            return
        self._shown, self._going_on = text, going_on
        self._name.setText(text.name)
        self._led_by.setText(text.led_by)
        self._participants.show_text(text.participants)
        self._programme.show_values(text.kind, text.goal, text.table_name, text.agenda)
        self._show_unclear()

    def show_author(self, name: str) -> None:
        """Show who works on this computer."""
        self._author_shown = name
        self._author.setText(name)

    def customEvent(self, event: QEvent) -> None:
        """Show only what a session needs, or everything, in the letters of now."""
        if isinstance(event, StudioChanged):
            show_row(self._form, self._author, not event.on)
            self._participants.fit()
            self._programme.show_in_studio(event.on)

    def finish(self) -> None:
        """Hand over what is being typed."""
        self._emit_text()

    def _build(self) -> None:
        self._state = QLabel()
        self._state.setObjectName("WijkaanpakSessionState")
        self._state.setWordWrap(True)
        self._name = _line(
            "WijkaanpakSessionName", translate("PlanDock", "What the session is called; it stands in the log.")
        )
        self._participants = TextField(4)
        self._participants.setObjectName("WijkaanpakParticipants")
        self._participants.setPlaceholderText(translate("PlanDock", "Anna de Vries (municipality)"))
        self._participants.setToolTip(
            translate(
                "PlanDock",
                "Who sits at the table: one per line, the name and in brackets the party. The parties are offered "
                "where a judgement is asked.",
            )
        )
        self._unclear = QLabel()
        self._unclear.setObjectName("WijkaanpakUnclearParticipants")
        self._unclear.setTextFormat(Qt.TextFormat.PlainText)
        self._unclear.setWordWrap(True)
        self._unclear.hide()
        self._led_by = _line("WijkaanpakLedBy", translate("PlanDock", "Who leads the session (wijkregisseur)."))
        self._author = _line(
            "WijkaanpakAuthor",
            translate("PlanDock", "Who works on this computer; the log says so with each change. Empty: the account."),
        )
        self._start = QPushButton(translate("PlanDock", "&Start session"))
        self._start.setObjectName("WijkaanpakStartSession")
        self._start.setToolTip(translate("PlanDock", "From now on the log says in which session something was done."))
        self._end = QPushButton(translate("PlanDock", "&End session"))
        self._end.setObjectName("WijkaanpakEndSession")
        self._end.setToolTip(translate("PlanDock", "The session is over; what is done after it does not belong to it."))
        self._report = QPushButton(translate("PlanDock", "&Report…"))
        self._report.setObjectName("WijkaanpakReportOfSession")
        self._report.setToolTip(
            translate("PlanDock", "Who took part, what was added, decided and left open: on one page, as PDF or text.")
        )
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.addRow(translate("PlanDock", "Na&me"), self._name)
        self._form.addRow(translate("PlanDock", "&Participants"), self._participants)
        self._form.addRow(translate("PlanDock", "Le&d by"), self._led_by)
        self._programme = ProgrammeFields(self._form, self)
        self._form.addRow(translate("PlanDock", "&You are"), self._author)
        column = column_in(self)
        column.addWidget(self._state)
        # Above what can be said about it, which is more than a screen has room for: a session begins in one click.
        column.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._form)
        below = QHBoxLayout()
        for button in (self._end, self._report):
            below.addWidget(button)
        below.addStretch(1)
        column.addLayout(below)
        # Last: it comes when the field is left, and nothing must move away from under the mouse then.
        column.addWidget(self._unclear)

    def _participants_typed(self) -> None:
        self._show_unclear()
        self._emit_text()

    def _look_again(self) -> None:
        """Take a remark away while its line is mended; a new one waits until the typing is done."""
        if self._unclear.isVisibleTo(self):
            self._show_unclear()

    def _show_unclear(self) -> None:
        lines = unclear_participants(self._participants.toPlainText())
        self._unclear.setText(_unclear_text(lines))
        self._unclear.setVisible(bool(lines))

    def _emit_text(self) -> None:
        if self._going_on and self.text != self._shown:
            self.changed.emit(self.text)

    def _emit_author(self) -> None:
        if self._author.text() != self._author_shown:
            self.author_changed.emit(self._author.text())

    def _want_report(self) -> None:
        """Hand over first what is being typed: it stands in the report."""
        self._emit_text()
        self.report_wanted.emit()

    def _end_session(self) -> None:
        self._emit_text()
        self.ended.emit()


def _unclear_text(lines: Sequence[str]) -> str:
    """Return what is not understood, in one sentence; empty when all is."""
    if not lines:
        return ""
    text = translate("PlanDock", "Brackets not understood: '{line}'. Write 'name (party)'; what you typed is kept.")
    more = f" (+{len(lines) - 1})" if len(lines) > 1 else ""
    return text.format(line=lines[0][:_LONGEST_LINE]) + more


def _line(name: str, definition: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setToolTip(definition)
    return line
