"""What is confidential, and what shows it: the one place that decides, so that no doubtful value lets anything out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

#: The audience that must know of nothing confidential.
FOR_OTHERS = "open"


def is_confidential(value: Any) -> bool:
    """Say whether the flag of a record means confidential: anything but exactly false or empty does.

    value: plain, as a table holds it (``plan/store/values.py``). Other programs write true as -1, 2 or a word.
    """
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value != 0


def shows_what_is_withheld(values: Mapping[str, Any], sources: Collection[str]) -> bool:
    """Say whether a claim has the shape of an object that others may not have: of a source that is gone nobody can tell
    whether they may. sources: those that are open.
    """
    return bool(values.get("on_source")) and values["on_source"] not in sources
