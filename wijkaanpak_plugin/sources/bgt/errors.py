"""Errors of reading a BGT download."""

from __future__ import annotations

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled


class BgtError(Exception):
    """The download cannot be read; the text is one sentence for the user and names the file."""


class BgtCancelled(AnalysisCancelled):
    """The user stopped the reading; nothing is left behind."""
