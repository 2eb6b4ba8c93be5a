"""Files that a plan names: relative to its own folder, so that both can be moved together."""

from __future__ import annotations

import os
from pathlib import Path


def relative_to_plan(plan_path: Path, file: str) -> str:
    """Return a full path as seen from the folder of the plan, with slashes; as it is when it is on another drive."""
    try:
        return Path(os.path.relpath(file, Path(plan_path).resolve().parent)).as_posix()
    except ValueError:
        return file


def beside_plan(plan_path: Path, relative: str) -> str:
    """Return the full path of a file that is named as seen from the folder of the plan."""
    return os.path.normpath(Path(plan_path).resolve().parent / relative)
