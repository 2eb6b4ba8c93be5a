"""An analysis that is still running whatever a test does meanwhile, until it is told to stop."""

from __future__ import annotations

import time

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled


def let_analyses_run_until_cancelled(monkeypatch):
    """Let each analysis that is started from now on stand at 40 percent until somebody cancels it."""
    monkeypatch.setattr(IncrementalAnalysis, "analyse", _endless)


def _endless(_analysis, feedback):
    while feedback(0.4):
        time.sleep(0.01)  # in the thread of the task: nobody waits for it
    raise AnalysisCancelled
