"""What is said about a source when it is registered or changed, and what a profile proposes for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

#: What may be said of where a source holds, and of whether it is complete (None: not known).
COVERAGES = ("unknown", "full_layer", "plan_area", "table")
COMPLETE = (None, True, False)
#: Key of the ``ProfileChoice`` that is a profile of the source's own.
OWN_MAPPING = "mapping"
#: Key of the ``ProfileChoice`` by which one asks to make a profile; nothing is read with it.
ASK_FOR_PROFILE = "ask_for_profile"
#: Roles whose rows are read, with a profile.
READ_ROLES = ("existing", "works")


@dataclass(frozen=True)
class SourceText:
    """What is said about a source. role, profile and coverage: keys; an empty profile: the layer has the body fields.
    date: ISO 8601, empty when not known. complete: None when not known. mapping: a profile of its own as JSON, which
    goes before the named one; empty: none.
    """

    role: str = "existing"
    profile: str = ""
    date: str = ""
    complete: Optional[bool] = None
    coverage: str = "unknown"
    confidential: bool = False
    remarks: str = ""
    mapping: str = ""


@dataclass(frozen=True)
class ProfileChoice:
    """A profile that may be chosen, and what it proposes for a layer that is read with it."""

    key: str
    label: str
    meaning: str
    role: str = "existing"
    coverage: str = "unknown"


#: Changes a source; returns one sentence when that fails.
Take = Callable[[SourceText], str]
