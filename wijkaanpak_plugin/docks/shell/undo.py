"""Undo and redo of steps in the plan, from toolbar, menu and keyboard.

QGIS' own undo works on the edit buffer of the active layer. As long as that one has something to undo the keys are
QGIS'; otherwise they are the plan's, so that Ctrl+Z always takes back what was done last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Optional

from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.shell.shared_keys import SharedKeys
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.store.errors import PlanError

if TYPE_CHECKING:
    # Loaded with the first plan.
    from wijkaanpak_plugin.plan.store.history import PlanHistory
    from wijkaanpak_plugin.plan.store.plan import Plan

#: Object names of QGIS' own actions (src/ui/qgisapp.ui).
_NATIVE = ("mActionUndo", "mActionRedo")
#: Keys where QGIS has none of its own to take over.
_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Undo:
    """Keeps two actions in step with the history of the open plan and with QGIS' own undo."""

    def __init__(
        self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages, undo: QAction, redo: QAction
    ) -> None:
        self._plan_in_project = plan_in_project
        self._messages = messages
        self._history: Optional[PlanHistory] = None
        self._undo, self._redo = undo, redo
        self._names = (undo.text(), redo.text())
        window = iface.mainWindow()
        self._native = [window.findChild(QAction, name) for name in _NATIVE]
        self._taken = [QKeySequence(), QKeySequence()]
        if None in self._native:
            for action, keys in zip((undo, redo), _KEYS):
                action.setShortcut(QKeySequence(keys))
        self._shared = SharedKeys(window, (undo, redo), messages)
        undo.triggered.connect(self.undo)
        redo.triggered.connect(self.redo)
        for action in self._native:
            if action is not None:
                action.changed.connect(self._show)
        plan_in_project.opened.connect(self.open_plan)
        plan_in_project.closed.connect(self.close_plan)
        self._show()

    def unload(self) -> None:
        """Stop listening."""
        self.close_plan()
        self._shared.unload()
        self._plan_in_project.opened.disconnect(self.open_plan)
        self._plan_in_project.closed.disconnect(self.close_plan)
        for action in self._native:
            if action is not None and not sip.isdeleted(action):
                action.changed.disconnect(self._show)

    def undo(self) -> None:
        """Take back the last step."""
        if self._history is not None:
            self._try(self._history.undo, translate("Undo", "Undone: {step}"))

    def redo(self) -> None:
        """Do the last undone step again."""
        if self._history is not None:
            self._try(self._history.redo, translate("Undo", "Done again: {step}"))

    def _try(self, move: Callable[[], Optional[str]], said: str) -> None:
        """Move in the history, and say what was moved: it may lie out of sight."""
        try:
            step = move()
        except PlanError as error:
            self._messages.warning(str(error))
        else:
            if step is not None:
                self._messages.brief(said.format(step=step))
        self._show()

    def open_plan(self, plan: Plan) -> None:
        """Show a plan that was opened."""
        self.close_plan()
        self._history = plan.history
        self._history.performed.connect(self._show)
        self._show()

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        if self._history is not None:
            self._history.performed.disconnect(self._show)
            self._history = None
        self._show()

    def _take_over_keys(self) -> None:
        """Have the keys that QGIS has now, unless the user gave the action of the plan others."""
        for place, (action, native) in enumerate(zip((self._undo, self._redo), self._native)):
            if native is not None and native.shortcut() != self._taken[place]:
                if action.shortcut() == self._taken[place]:
                    action.setShortcut(native.shortcut())
                self._taken[place] = native.shortcut()

    def _show(self, *_step: object) -> None:
        self._take_over_keys()
        history = self._history
        texts = (history.undo_text, history.redo_text) if history is not None else (None, None)
        for action, name, text, native in zip((self._undo, self._redo), self._names, texts, self._native):
            shown = translate("Undo", "{name}: {step}").format(name=name, step=text) if text else name
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(shown)
            action.setToolTip(as_it_is(f"{shown} ({keys})"))
            # Two enabled actions with the same keys would make QGIS obey neither.
            action.setEnabled(text is not None and not (native is not None and native.isEnabled()))
