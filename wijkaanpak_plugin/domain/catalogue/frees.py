"""What a building block takes away of what is there, unless somebody says otherwise."""

from __future__ import annotations

from dataclasses import asdict

from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock


def frees_of(block: BuildingBlock) -> tuple[str, ...]:
    """Return the kinds and groups that a building block frees; none where the catalogue says nothing of it."""
    return tuple(asdict(block).get("frees") or ())
