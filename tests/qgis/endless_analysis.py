"""An analysis that is still running whatever a test does meanwhile, until it is told to stop."""

from __future__ import annotations

import time

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.findings import analysis_task


def let_analyses_run_until_cancelled(monkeypatch):
    """Let each analysis that is started from now on stand at 40 percent until somebody cancels it."""
    monkeypatch.setattr(analysis_task, "analyse", _endless)


def _endless(*_tables, feedback, **_more):
    while feedback(0.4):
        time.sleep(0.01)  # in the thread of the task: nobody waits for it
    raise AnalysisCancelled
