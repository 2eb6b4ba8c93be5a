"""Reader of KLIC deliveries (IMKL 2.0 and 1.2.1) into tables of bodies; plain Python, no QGIS, no Qt."""

from __future__ import annotations

from wijkaanpak_plugin.sources.klic.delivery import KlicDelivery
from wijkaanpak_plugin.sources.klic.errors import KlicCancelled, KlicError
from wijkaanpak_plugin.sources.klic.reader import read_klic

__all__ = ["KlicCancelled", "KlicDelivery", "KlicError", "read_klic"]
