"""Roles of claims in a package: what a claim is by rule, as long as nobody said otherwise.

Source of the three words: De integrale wijkaanpak (PosadMaxwan, TNO), text lines 827-874. That planned work and
maintenance set a package in motion, and that serving its leading transition makes a claim lead, is a reading of these
lines; status: assumption.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from wijkaanpak_plugin.domain.body import WORK

#: Stands planned already, and others join; serves a leading transition of the package; joins either.
OCCASION, LEADING, FOLLOWING = "occasion", "leading", "following"
ROLES = (OCCASION, LEADING, FOLLOWING)
#: Type of task of what is kept or renewed in any case.
_MAINTENANCE = "maintenance"


def role_by_rule(
    origin: str, task_type: Optional[str], transitions: Collection[str], leading_transitions: Collection[str]
) -> str:
    """Return the role of a claim or planned work in a package with these leading transitions.

    origin: ``claim`` or ``work``. task_type: key, None: not known. transitions: those that it serves.

    >>> role_by_rule("work", None, ["energy"], ["energy"])
    'occasion'
    >>> role_by_rule("claim", "transition", ["mobility", "energy"], ["energy"])
    'leading'
    >>> role_by_rule("claim", None, ["mobility"], ["energy"])
    'following'
    """
    if origin == WORK or task_type == _MAINTENANCE:
        return OCCASION
    return LEADING if set(transitions) & set(leading_transitions) else FOLLOWING
