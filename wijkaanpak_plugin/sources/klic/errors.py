"""Errors of reading a KLIC delivery."""

from __future__ import annotations

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled


class KlicError(Exception):
    """The delivery cannot be read; the text is one sentence for the user and names the file."""


class KlicCancelled(AnalysisCancelled):
    """The user stopped the reading; nothing is left behind."""
