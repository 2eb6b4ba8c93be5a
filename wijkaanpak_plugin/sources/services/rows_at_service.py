"""How many rows a service says that it has in an area, asked apart from the rows: the two numbers must agree."""

from __future__ import annotations

import json
import re
from typing import Optional
from urllib.parse import quote

from qgis.core import (
    QgsBlockingNetworkRequest,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDataSourceUri,
    QgsFeedback,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QUrl, QUrlQuery
from qgis.PyQt.QtNetwork import QNetworkRequest

#: The longest answer that is looked at; a number of rows stands at its beginning.
_LONGEST = 1024 * 1024
#: Milliseconds that an answer is waited for. Status: assumption.
_PATIENCE_MS = 20_000
_MATCHED = re.compile(rb"numberMatched\s*=\s*[\"'](\d+)[\"']")


def rows_at_service(
    address: str, name: str, area: QgsRectangle, crs: QgsCoordinateReferenceSystem, feedback: Optional[QgsFeedback]
) -> Optional[int]:
    """Return how many rows a service (its address for QGIS, and WFS or OAPIF) says to have in an area.

    crs: of the area. None when the service does not say, or cannot be asked. Any thread.
    """
    uri = QgsDataSourceUri(address)
    asked = _items(uri, area, crs) if name == "OAPIF" else _hits(uri, area, crs)
    content = answer_of(asked, uri.authConfigId(), feedback)
    if content is None:
        return None
    return _of_json(content) if name == "OAPIF" else _of_xml(content)


def _items(uri: QgsDataSourceUri, area: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QUrl:
    to_degrees = QgsCoordinateTransform(
        crs, QgsCoordinateReferenceSystem("OGC:CRS84"), QgsCoordinateTransformContext()
    ).transformBoundingBox(area)
    url = QUrl(f"{uri.param('url').rstrip('/')}/collections/{quote(uri.param('typename'))}/items")
    query = QUrlQuery()
    corners = (to_degrees.xMinimum(), to_degrees.yMinimum(), to_degrees.xMaximum(), to_degrees.yMaximum())
    query.addQueryItem("bbox", ",".join(f"{value:.7f}" for value in corners))
    query.addQueryItem("limit", "1")
    query.addQueryItem("f", "json")
    url.setQuery(query)
    return url


def _hits(uri: QgsDataSourceUri, area: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QUrl:
    url = QUrl(uri.param("url"))
    query = QUrlQuery(url)
    corners = (area.xMinimum(), area.yMinimum(), area.xMaximum(), area.yMaximum())
    if crs.hasAxisInverted():
        corners = (corners[1], corners[0], corners[3], corners[2])
    authority, _, code = crs.authid().partition(":")
    box = ",".join(f"{value:.3f}" if not crs.isGeographic() else f"{value:.7f}" for value in corners)
    for key, value in (
        ("SERVICE", "WFS"),
        ("VERSION", "2.0.0"),
        ("REQUEST", "GetFeature"),
        ("TYPENAMES", uri.param("typename")),
        ("RESULTTYPE", "hits"),
        ("BBOX", f"{box},urn:ogc:def:crs:{authority}::{code}"),
    ):
        query.addQueryItem(key, value)
    url.setQuery(query)
    return url


def answer_of(url: QUrl, authentication: str, feedback: Optional[QgsFeedback]) -> Optional[bytes]:
    """Return the beginning of what a service answers, None when it does not. authentication: id of QGIS' own; "" none.

    Waits for it, at most `_PATIENCE_MS`; any thread.
    """
    request = QNetworkRequest(url)
    request.setTransferTimeout(_PATIENCE_MS)
    asking = QgsBlockingNetworkRequest()
    asking.setAuthCfg(authentication)
    if asking.get(request, True, feedback) != QgsBlockingNetworkRequest.ErrorCode.NoError:
        return None
    return bytes(asking.reply().content())[:_LONGEST]


def _of_json(content: bytes) -> Optional[int]:
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError):
        return None
    matched = answer.get("numberMatched") if isinstance(answer, dict) else None
    return matched if isinstance(matched, int) and not isinstance(matched, bool) and matched >= 0 else None


def _of_xml(content: bytes) -> Optional[int]:
    found = _MATCHED.search(content)
    return int(found[1]) if found else None
