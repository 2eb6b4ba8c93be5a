"""Why a plan file could not be read or written, in one sentence with what the user can do about it."""

from __future__ import annotations

import os
from pathlib import Path

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError

#: What SQLite says of failures for which there is a sentence.
_KNOWN = ("locked", "readonly", "disk is full", "disk I/O error")


def in_use(path: Path, error: StoreError) -> PlanError:
    """Return the sentence for a plan that could not be written."""
    if not path.exists():
        text = translate("Plan", "The plan file {path} is not there any more; was a disk or stick taken out?")
        return PlanError(text.format(path=path))
    if "readonly" in str(error) or not os.access(path, os.W_OK):
        text = translate(
            "Plan",
            "The plan {name} cannot be changed: its file or folder is read-only. Copy it to a folder where you may "
            "write, and open the copy.",
        )
        return PlanError(text.format(name=path.name))
    return PlanError(_advice(str(error)).format(name=path.name, reason=str(error) or "?"))


def _advice(reason: str) -> str:
    """Return what to say of a file that is there and may be written: what SQLite says of it tells what can be done."""
    if "locked" in reason:
        return translate("Plan", "The plan {name} could not be changed: another program is writing to it.")
    if "disk is full" in reason:
        return translate("Plan", "The plan {name} could not be changed: the disk is full. Make room and try again.")
    if "disk I/O error" in reason:
        return translate(
            "Plan",
            "The plan {name} could not be changed: its disk does not take it. Is the disk full, or was the connection "
            "to it lost?",
        )
    return translate("Plan", "The plan {name} could not be changed: {reason}")


def is_known(path: Path, reason: str) -> bool:
    """Return whether ``in_use`` says more than this reason."""
    return any(words in reason for words in _KNOWN) or not path.exists()
