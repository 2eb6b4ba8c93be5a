"""How many rows a layer has for sure: what it promises is compared with what it gives."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QUrl, QUrlQuery

#: In the address of a table whose provider may estimate how many rows it has.
_ESTIMATES = "estimatedmetadata=true"

#: Parts of the address of a text file that say where the geometry stands.
_PLACE = ("wktField", "xField", "yField", "zField", "mField", "geomType", "xyDms", "crs")


def promised_rows(layer: QgsVectorLayer) -> int:
    """Return the number of rows, those included that cannot be read; 0 when it is not known. On the main thread."""
    if layer.providerType() == "delimitedtext":
        return _lines(layer)
    if _ESTIMATES in layer.source():
        return 0
    return max(0, layer.featureCount())


def _lines(layer: QgsVectorLayer) -> int:
    """Return the number of lines of a text file: QGIS does not count those whose coordinates it cannot read."""
    address = QUrl.fromEncoded(layer.source().encode())
    query = QUrlQuery(address)
    for name in _PLACE:
        query.removeAllQueryItems(name)
    query.addQueryItem("geomType", "none")
    address.setQuery(query)
    lines = QgsVectorLayer(bytes(address.toEncoded()).decode(), "", "delimitedtext")
    return max(0, lines.featureCount() if lines.isValid() else layer.featureCount())
