"""Where a delivery comes from, as the plan keeps it: a file, or what was asked of services, which is no file."""

from __future__ import annotations

import os

from wijkaanpak_plugin.plan.store.backend import Backend

#: Format of a delivery of layers of services; its place names what is asked (`sources/services/entries.py`).
SERVICES = "services"


def kept_place(backend: Backend, delivery_format: str, place: str) -> str:
    """Return a place as a plan keeps it: of a file as seen from the plan, of services as it is."""
    return place if delivery_format == SERVICES else backend.relative_file(place)


def full_place(backend: Backend, delivery_format: str, kept: str) -> str:
    """Return a place that a plan keeps in full; "" where it keeps none."""
    if not kept or delivery_format == SERVICES or os.path.isabs(kept):
        return kept
    return backend.full_file(kept)
