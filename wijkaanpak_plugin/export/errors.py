"""Errors of an export, said in one sentence."""

from __future__ import annotations


class ExportError(Exception):
    """A map or table cannot be made or written; ``str(error)`` is one translated sentence for the user."""
