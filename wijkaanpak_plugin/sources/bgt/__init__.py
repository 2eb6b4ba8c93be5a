"""Reader of BGT downloads (CityGML-IMGeo and GML light) into tables; plain Python, no QGIS, no Qt."""

from __future__ import annotations

from wijkaanpak_plugin.sources.bgt.errors import BgtCancelled, BgtError
from wijkaanpak_plugin.sources.bgt.reader import BgtDownload, read_bgt

__all__ = ["BgtCancelled", "BgtDownload", "BgtError", "read_bgt"]
