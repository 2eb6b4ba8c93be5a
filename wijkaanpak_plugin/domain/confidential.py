"""What is confidential: the one place that reads the flag, so that a doubtful value never lets anything out."""

from __future__ import annotations

from typing import Any


def is_confidential(value: Any) -> bool:
    """Say whether the flag of a record means confidential: anything but exactly false or empty does.

    value: plain, as a table holds it (``plan/store/values.py``). Other programs write true as -1, 2 or a word.
    """
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value != 0
