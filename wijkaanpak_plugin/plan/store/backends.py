"""Which backend holds the plan at a place: the one list of them."""

from __future__ import annotations

import os
from typing import Callable, Union

from qgis.core import QgsProject

from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.geopackage.backend import GeoPackageBackend
from wijkaanpak_plugin.plan.store.geopackage.new_file import with_ending

#: The text that says where a plan is, or the path of its file.
Place = Union[str, "os.PathLike[str]"]

#: By what stands before ``://`` in a place: what makes the backend for it. A place without that is a file.
BACKENDS: dict[str, Callable[[str], Backend]] = {}


def backend_at(place: Place) -> Backend:
    """Return what holds the plan at a place; there need not be one."""
    text = os.fspath(place)
    make = BACKENDS.get(_scheme(text))
    return GeoPackageBackend(text) if make is None else make(text)


def backend_for_new(place: Place) -> Backend:
    """Return what will hold a new plan at a place; a file gets the ending of a plan where it lacks that."""
    text = os.fspath(place)
    return backend_at(text if _scheme(text) in BACKENDS else with_ending(text))


def place_remembered(project: QgsProject, text: str) -> str:
    """Return the place that a project remembers, as ``Backend.place_in`` gave it."""
    return text if _scheme(text) in BACKENDS else str(project.readPath(text))


def _scheme(place: str) -> str:
    return place.partition("://")[0] if "://" in place else ""
