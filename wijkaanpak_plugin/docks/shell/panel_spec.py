"""Description of a panel: all that the rest of the plugin knows of it before it is built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Callable, NamedTuple, Optional, Protocol

from qgis.PyQt.QtWidgets import QWidget

#: A text that is translated when it is asked for: at import nobody knows the language yet.
Text = Callable[[], str]


class GuidePart(NamedTuple):
    """A part of the quick guide: the key of the panel that it is about, or of what else, and its steps."""

    key: str
    steps: tuple[str, ...]


class Controller(Protocol):
    """What a panel is once it is built, from ``QgisInterface``, ``PlanInProject`` and ``Messages``."""

    #: The contents of the dock.
    dock: QWidget

    def when_help_is_wanted(self, show_help: Callable[[], None]) -> None:
        """Call this when the user presses the help button of the panel."""

    def not_saved(self, everywhere: bool) -> list[str]:
        """Return what no plan holds yet, a line for each sort; everywhere: also of plans that are closed by now."""

    def unload(self) -> None:
        """Leave nothing behind."""


@dataclass(frozen=True)
class PanelSpec:
    """One panel. Its texts and its place are known from the start, its controller is built when it is first needed.

    The order of the panels in their list is that of the commands, of the tabs on the desk and of the row in the studio.
    """

    key: str
    #: Picture of the command, in ``resources/icons``.
    icon: str
    #: Object names: users' settings and QGIS' memory of the window hang on them.
    dock_name: str
    command_name: str
    #: Title of the dock.
    title: Text
    #: Name of the command that shows and hides the panel, and what it is for.
    command: Text
    tooltip: Text
    #: Builds the controller (``Controller``); imports the panel's modules only then (``first_use.imported``).
    controller: Callable[..., Any]
    #: Steps of the quick guide about this panel; without any it is listed there with its tooltip.
    guide: Optional[Callable[[], Sequence[str]]] = None
    #: Whether it gives answers, which the quick guide speaks of after what is done by hand.
    answers: bool = False
    #: Whether it works for a plan also while nobody sees it: then it is built as soon as one is open.
    works_unseen: bool = False
    #: Whether the desk is without it until somebody asks for it: each tab leaves the others less room for their names.
    starts_closed: bool = False
    #: Whether it stands below the map, as wide as the window, and not as a tab at its side.
    below: bool = False

    def guide_steps(self) -> list[str]:
        """Return what the quick guide says about this panel."""
        return list(self.guide()) if self.guide is not None else [f"{self.title()}: {self.tooltip()}"]
