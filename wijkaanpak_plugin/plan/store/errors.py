"""What goes wrong with a plan file, said in one sentence."""

from __future__ import annotations


class PlanError(Exception):
    """A plan cannot be made, opened or changed; ``str(error)`` is one translated sentence for the user."""
