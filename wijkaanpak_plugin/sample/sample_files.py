"""The two files of the sample: the existing data, and a plan with claims that refers to it by a relative path."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Callable, NamedTuple

from wijkaanpak_plugin.domain.translation import language
from wijkaanpak_plugin.plan.store.backends import backend_at
from wijkaanpak_plugin.plan.styling.stored_styles import store_styles
from wijkaanpak_plugin.resource_paths import sample_folder
from wijkaanpak_plugin.sample.own_language import relabel_existing_data

NEIGHBOURHOOD_FILE = "neighbourhood.gpkg"
PLAN_FILE = "plan.gpkg"
#: The language of the labels in the files as they ship.
LANGUAGE = "en"
#: Shares of the time that copying takes, and labelling the existing data after it.
_COPIED, _RELABELLED = 0.2, 0.5


class SamplePaths(NamedTuple):
    """The files of the sample."""

    neighbourhood: Path
    plan: Path


def sample_paths(folder: Path) -> SamplePaths:
    """Return where the two files lie in a folder."""
    return SamplePaths(Path(folder) / NEIGHBOURHOOD_FILE, Path(folder) / PLAN_FILE)


def copy_sample(folder: Path, told: Callable[[float], object] = float) -> SamplePaths:
    """Copy the sample to a folder that there is, with labels in the user's language.

    told: hears, from 0 to 1, how much is done.

    Files of these names that lie there are replaced. OSError when they cannot be read or written, GeoPackageError when
    the labels cannot; nothing is left behind then.
    """
    copies = sample_paths(folder)
    try:
        for shipped, copy in zip(sample_paths(sample_folder()), copies):
            # The content only: what ships may be read-only, and a plan is there to be written.
            shutil.copyfile(shipped, copy)
        told(_COPIED)
        if language() != LANGUAGE:
            relabel_existing_data(copies.neighbourhood)
            told(_RELABELLED)
            store_styles(backend_at(copies.plan))
    except Exception:  # whatever it is, half a sample would be in the way of the next try
        for copy in copies:
            copy.unlink(missing_ok=True)
        raise
    told(1.0)
    return copies
