"""What was done to a plan: each action of the user is one step, written at once, and can be undone.

QGIS keeps one undo stack per layer and writes nothing until the user saves. In a session an action touches several
tables, and a computer that stops must not take the work of the session with it. So a step is one transaction over all
tables of the plan, and undoing it is another one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.plan_tables import LOG
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.backend import Backend, Transaction
from wijkaanpak_plugin.plan.store.begun_edit import remove_mark
from wijkaanpak_plugin.plan.store.clock import new_id, now
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError, record_is_gone
from wijkaanpak_plugin.plan.store.layer_state import check_no_pending, show_anew
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.record_steps import Conflict, RecordStep
from wijkaanpak_plugin.plan.store.record_writing import write_change, write_step

#: Steps that are kept to be undone; older ones stay done. Status: assumption, far more than a session has.
LONGEST = 500


@dataclass(frozen=True)
class Step:
    """One step, as listeners are told of it.

    text: what was done. records: ids of the records it touched, by table. forward: False when it was undone.
    reshaped: tables in which a record came or went or got another shape.
    """

    text: str
    records: dict[str, frozenset[str]]
    forward: bool = True
    reshaped: frozenset[str] = frozenset()


@dataclass
class _Done:
    text: str
    steps: list[RecordStep] = field(default_factory=list)

    def as_step(self, forward: bool) -> Step:
        records: dict[str, set[str]] = {}
        for step in self.steps:
            records.setdefault(step.table, set()).add(step.record_id)
        reshaped = frozenset(step.table for step in self.steps if step.reshapes)
        return Step(self.text, {table: frozenset(names) for table, names in records.items()}, forward, reshaped)


@dataclass
class _Owed:
    """A step that stands in the plan, without what belongs to it and without its row in the log."""

    done: _Done
    belonging: Callable[[], Iterable[RecordChange]]


class PlanHistory(QObject):
    """The steps of one open plan. It begins when the plan is opened."""

    #: A ``Step``, after it was performed, undone or redone.
    performed = pyqtSignal(object)
    #: A step is about to be written: who holds edits that are not saved yet saves them now, as a step of their own.
    about_to_write = pyqtSignal()
    #: Something was written, as a step or as what the program itself keeps up to date.
    written = pyqtSignal()

    def __init__(self, backend: Backend, shown: Callable[[str], Optional[QgsVectorLayer]]) -> None:
        """backend: what holds the plan. shown: returns the layer that shows a table, None where none does."""
        super().__init__()
        self._backend = backend
        self._shown = shown
        #: Returns the name of the studio session that goes on, None when there is none; it stands with each step in the
        #: log. Who opens a plan sets it.
        self.session_name: Callable[[], Optional[str]] = lambda: None
        self._done: list[_Done] = []
        self._undone: list[_Done] = []
        self._owed: list[_Owed] = []

    @property
    def undo_text(self) -> Optional[str]:
        """Name of the step that ``undo`` takes back, None when there is none."""
        return self._done[-1].text if self._done else None

    @property
    def redo_text(self) -> Optional[str]:
        """Name of the step that ``redo`` does again, None when there is none."""
        return self._undone[-1].text if self._undone else None

    def perform(self, text: str, changes: Iterable[RecordChange]) -> None:
        """Write the changes as one step named ``text``, all or nothing; nothing happens when there are none.

        PlanError, one sentence, when they cannot be written; the plan is as it was then.
        """
        wanted = list(changes)
        if not wanted:
            return
        self.about_to_write.emit()
        with suppress(PlanError):  # it says of this step as well why it cannot be written
            self.settle()
        check_no_pending(map(self._shown, {change.table for change in wanted}))
        done = _Done(text)
        try:
            with self._writing() as transaction:
                done.steps = _written(transaction, wanted)
                self._log(transaction, done, text, forward=True)
        except Conflict as error:
            raise record_is_gone() from error
        self._take_up(done)

    def note(self, text: str, steps: Iterable[RecordStep], belonging: Callable[[], Iterable[RecordChange]]) -> None:
        """Take up a step that QGIS' own tools wrote already, and write the changes that belong to it.

        PlanError when these and the log cannot be written now: they are owed then, and come before the next step.
        """
        done = _Done(text, list(steps))
        if not done.steps:
            return
        self._owed.append(_Owed(done, belonging))
        try:
            self.settle()
        except PlanError as error:
            said = translate(
                "Plan",
                "'{step}' was saved, but not yet what belongs to it: links and the line in the log come with your next "
                "step.",
            )
            raise PlanError(said.format(step=text)) from error
        finally:
            self._take_up(done)

    def settle(self) -> None:
        """Write what belongs to steps that were noted and could not be written then; PlanError when it still cannot.

        The mark of the unfinished edit stays until nothing is owed: opening the plan finishes the rest.
        """
        while self._owed:
            owed = self._owed[0]
            changes = list(owed.belonging())  # read anew for each: it may hang on what was written for the one before
            with self._writing() as transaction:
                written = _written_where_there(transaction, changes)
                self._log(transaction, owed.done, owed.done.text, forward=True)
                if len(self._owed) == 1:
                    remove_mark(transaction)
            del self._owed[0]
            owed.done.steps += written
            if any(owed.done is done for done in self._done):  # of another one it is told when it is taken up
                self._emit_performed(_Done(owed.done.text, written), forward=True)

    def _take_up(self, done: _Done) -> None:
        self._undone.clear()
        self._done.append(done)
        del self._done[:-LONGEST]
        self._emit_performed(done, forward=True)

    def undo(self) -> Optional[str]:
        """Take back the last step and return its name, None when there is none.

        PlanError when a record was changed by something else meanwhile (the step is dropped then, because it can
        never be undone) or when the plan cannot be written (the step stays).
        """
        return self._move(self._done, self._undone, forward=False)

    def redo(self) -> Optional[str]:
        """Do the last undone step again and return its name, None when there is none; PlanError as ``undo``."""
        return self._move(self._undone, self._done, forward=True)

    def _move(self, source: list[_Done], target: list[_Done], forward: bool) -> Optional[str]:
        self.about_to_write.emit()
        if not source:
            return None
        done = source[-1]
        try:
            self.settle()
        except PlanError:
            if any(owed.done is done for owed in self._owed):
                raise
        check_no_pending(map(self._shown, {step.table for step in done.steps}))
        template = translate("Plan", "Redo: {step}") if forward else translate("Plan", "Undo: {step}")
        try:
            with self._writing() as transaction:
                for step in done.steps if forward else reversed(done.steps):
                    write_step(transaction, step, forward)
                self._log(transaction, done, template.format(step=done.text), forward)
        except Conflict as error:
            source.pop()
            text = translate("Plan", "'{step}' stays as it is: its record was changed elsewhere since.")
            raise PlanError(text.format(step=done.text)) from error
        target.append(source.pop())
        self._emit_performed(done, forward)
        return done.text

    def _log(self, transaction: Transaction, done: _Done, text: str, forward: bool) -> None:
        first = done.steps[0]
        as_step = done.as_step(forward)
        session = self.session_name()
        details: dict[str, Any] = {table: sorted(names) for table, names in as_step.records.items()}
        if session is not None:
            details["session"] = session
        values = {
            "log_id": new_id("log", text, first.record_id, str(len(self._done))),
            "time": now(),
            "author": author(),
            "action": first.action(forward),
            "subject_table": first.table,
            "subject_id": first.record_id,
            "text": text,
            "details": json.dumps(details, ensure_ascii=False),
        }
        transaction.add(LOG.name, values)

    @contextmanager
    def _writing(self) -> Iterator[Transaction]:
        """One transaction over all tables; PlanError, one sentence, when it fails."""
        try:
            with self._backend.transaction() as transaction:
                yield transaction
        except StoreError as error:
            raise self._backend.explain(error) from error
        self.written.emit()

    def _emit_performed(self, done: _Done, forward: bool) -> None:
        as_step = done.as_step(forward)
        for table in (*as_step.records, LOG.name):
            show_anew(self._shown(table))
        self.performed.emit(as_step)


def _written_where_there(transaction: Transaction, changes: Iterable[RecordChange]) -> list[RecordStep]:
    """Write changes to records that may be gone meanwhile; those that are stay away."""
    written = []
    for change in changes:
        with suppress(Conflict):
            written.append(write_change(transaction, change))
    return written


def _written(transaction: Transaction, changes: Iterable[RecordChange]) -> list[RecordStep]:
    return [write_change(transaction, change) for change in changes]
