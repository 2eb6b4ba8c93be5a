"""The ground that a delivery was asked for, read by itself: all else of the delivery is passed over."""

from __future__ import annotations

from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from wijkaanpak_plugin.domain.rd_new import is_rd_new
from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.delivery_file import open_delivery
from wijkaanpak_plugin.sources.klic.errors import KlicError
from wijkaanpak_plugin.sources.klic.features import FeatureReader, NotADeliveryError
from wijkaanpak_plugin.sources.klic.gml import polygon
from wijkaanpak_plugin.sources.xml.safe_xml import BrokenXmlError, UnknownEncodingError, UnsafeXmlError, parse_stream

_UNUSABLE = (KlicError, NotADeliveryError, UnsafeXmlError, UnknownEncodingError, BrokenXmlError)


def request_area(path: str | Path) -> BaseGeometry | None:
    """Return the polygons of the request of the KLIC delivery at ``path`` (zip, folder or XML) as one shape, in RD New
    (EPSG:28992, metres).

    None where it has none, and where the delivery cannot be read: reading it says why. Nothing is written.
    """
    content = Content()
    reader = FeatureReader(imkl.POLYGON_CLASSES, content.add)
    try:
        with open_delivery(path) as (_data_file, stream):
            parse_stream(reader.parser, stream, lambda _length: None)
    except _UNUSABLE:
        return None
    if not all(map(is_rd_new, reader.srs_names)):
        return None
    shapes = [polygon(feature.geometry("geometrie")) for feature in content.of(imkl.POLYGON_CLASSES)]
    whole = shapely.union_all([shape for shape in shapes if shape is not None])
    return None if whole.is_empty else whole
