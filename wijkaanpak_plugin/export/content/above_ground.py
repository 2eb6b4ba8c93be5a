"""Data that a sheet without nets shows: where cables and pipes lie is for those who asked for it."""

from __future__ import annotations

from wijkaanpak_plugin.domain.body import SOURCE_ID
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource

_UNDERGROUND = "underground"
_KLIC = "klic"


def above_ground(content: SheetContent) -> list[RegisteredSource]:
    """Return the sources that a sheet may show without showing a net: those of no KLIC delivery in which not most of
    the bodies lie underground.
    """
    klic = {each.delivery_id for each in registered_deliveries(content.plan) if each.format.startswith(_KLIC)}
    nets = _nets(content)
    return [
        source for source in content.sources if source.table not in nets and source.values["delivery_id"] not in klic
    ]


def _nets(content: SheetContent) -> set[str]:
    """Return the tables in which most bodies lie underground."""
    bodies, kinds = content.known.bodies, content.known.kinds
    if SOURCE_ID not in bodies.columns:
        return set()
    rows = kinds.index(bodies["kind"].tolist())
    below = (rows >= 0) & (kinds.vertical_layer[rows] == _UNDERGROUND)
    shares = bodies.assign(below=below).groupby(SOURCE_ID)["below"].mean()
    return {str(name) for name, share in shares.items() if share > 0.5}
