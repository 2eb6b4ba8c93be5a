"""What goes wrong with a plan, said in one sentence."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate


class PlanError(Exception):
    """A plan cannot be made, opened or changed; ``str(error)`` is one translated sentence for the user."""


class NotAPlanError(PlanError):
    """What stands at a place can be read, or is not there, and is no plan."""


class HeldPlanError(PlanError):
    """What stands at a place is a plan by what can be seen of it, and cannot be read now: it is locked or damaged."""


class OutdatedPlanError(PlanError):
    """A plan was made with an older version; it is as it was until the user asks to have it brought up to date."""


class StoreError(Exception):
    """The backend of a plan could not do what was asked; the text is its own, for ``Backend.explain``."""


def record_is_gone() -> PlanError:
    """Return the sentence for a record that somebody removed meanwhile."""
    return PlanError(translate("Plan", "The record is not in the plan any more; it was removed meanwhile."))
