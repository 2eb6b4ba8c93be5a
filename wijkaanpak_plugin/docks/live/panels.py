"""What live answers need of a panel: one in which something is drawn, and one that lists findings."""

from __future__ import annotations

from collections.abc import Collection
from typing import Callable, Optional, Protocol

import pandas as pd
from qgis.PyQt.QtCore import pyqtBoundSignal

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.docks.live.findings_of_claims import FindingsOfClaims
from wijkaanpak_plugin.plan.findings.state import FindingsStatus


class DrawingPanel(Protocol):
    """A panel (QObject) in which claims are drawn."""

    #: At each move of the mouse: what draws (``feedback.Drawing``), values by column of a claim, and the shape so far
    #: (QgsGeometry in the plan's CRS).
    drawing_changed: pyqtBoundSignal
    #: Nothing is being drawn any more.
    drawing_ended: pyqtBoundSignal
    #: The ids of the claims that are chosen now (list).
    claims_chosen: pyqtBoundSignal
    #: The id of a finding that the user wants to see among all findings.
    finding_wanted: pyqtBoundSignal

    @property
    def chosen_claims(self) -> list[str]:
        """The ids of the claims that are chosen."""

    def show_findings(self, found: FindingsOfClaims) -> None:
        """List the findings of the claims that are chosen."""


class Runs(Protocol):
    """The analyses that the user asks for (QObject)."""

    #: The plan has been looked at.
    began: pyqtBoundSignal
    #: Findings were stored: the ``IncrementalAnalysis`` that found them.
    stored: pyqtBoundSignal
    cancelled: pyqtBoundSignal
    failed: pyqtBoundSignal


class FindingsPanel(Protocol):
    """A panel that lists the findings of the open plan."""

    @property
    def analysis(self) -> Runs:
        """The analyses that it runs."""

    def show_updated(self, affected: set[str], fresh: pd.DataFrame) -> None:
        """List ``fresh`` in place of what was found before about the bodies ``affected`` (ids)."""

    def show_status(self, status: FindingsStatus) -> None:
        """Say whether the findings hold."""

    def show_new(self, finding_ids: Collection[str]) -> None:
        """Point out these findings as new."""

    def show_finding(self, finding_id: str) -> None:
        """Show this finding in the list."""

    def count_changes_by(self, judged: Callable[[], Optional[IncrementalAnalysis]]) -> None:
        """Count what another rule would change in what this returns: None as long as the plan is being read."""


class FoundPanel(Protocol):
    """A panel (QObject) that shows findings of the open plan."""

    def findings_changed(self, affected: set[str], fresh: pd.DataFrame) -> None:
        """Findings about these bodies were found anew, and are stored."""

    def show_status(self, status: FindingsStatus) -> None:
        """Take up whether the findings hold: after an analysis that was run all of them are others."""
