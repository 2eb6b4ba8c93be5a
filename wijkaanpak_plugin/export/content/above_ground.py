"""Data that a sheet without nets shows: where cables and pipes lie is for those who asked for it."""

from __future__ import annotations

from wijkaanpak_plugin.export.audience import OPEN
from wijkaanpak_plugin.export.content.nets import klic_tables, net_tables
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource


def above_ground(content: SheetContent) -> list[RegisteredSource]:
    """Return the sources that a sheet may show without showing a net: those of no KLIC delivery in which not most of
    the bodies lie underground.
    """
    hidden = klic_tables(content.plan, content.sources) | net_tables(content.known.bodies, content.known.kinds)
    return [source for source in content.sources if source.table not in hidden]


def drawn_sources(content: SheetContent) -> list[RegisteredSource]:
    """Return the sources that a sheet with nets draws for its audience: others see no net."""
    return above_ground(content) if content.audience == OPEN else content.sources
