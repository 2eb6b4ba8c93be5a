"""Which layers a service says that it has."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any, NamedTuple, Optional

from qgis.core import QgsDataSourceUri, QgsFeedback
from qgis.PyQt.QtCore import QUrl, QUrlQuery

from wijkaanpak_plugin.sources.services.rows_at_service import answer_of
from wijkaanpak_plugin.sources.xml.safe_xml import (
    NAMESPACE_SEPARATOR,
    BrokenXmlError,
    UnknownEncodingError,
    UnsafeXmlError,
    parse_stream,
    safe_parser,
)


class LayerAtService(NamedTuple):
    """name: by which the service knows it. title: for people; the name where the service gives none."""

    name: str
    title: str


def layers_at_service(address: str, provider: str, feedback: Optional[QgsFeedback]) -> Optional[list[LayerAtService]]:
    """Return the layers of a service (its address for QGIS, and WFS or OAPIF), in its order.

    None when it does not answer, or with something else. Any thread.
    """
    uri = QgsDataSourceUri(address)
    is_oapif = provider == "OAPIF"
    asked = _collections(uri) if is_oapif else _capabilities(uri)
    content = answer_of(asked, uri.authConfigId(), feedback)
    if content is None:
        return None
    return _of_json(content) if is_oapif else _of_xml(content)


def _collections(uri: QgsDataSourceUri) -> QUrl:
    url = QUrl(f"{uri.param('url').rstrip('/')}/collections")
    query = QUrlQuery()
    query.addQueryItem("f", "json")
    url.setQuery(query)
    return url


def _capabilities(uri: QgsDataSourceUri) -> QUrl:
    url = QUrl(uri.param("url"))
    query = QUrlQuery(url)
    query.addQueryItem("SERVICE", "WFS")
    query.addQueryItem("REQUEST", "GetCapabilities")
    url.setQuery(query)
    return url


def _of_json(content: bytes) -> Optional[list[LayerAtService]]:
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError):
        return None
    rows = answer.get("collections") if isinstance(answer, dict) else None
    if not isinstance(rows, list):
        return None
    named = [row for row in rows if isinstance(row, dict) and isinstance(row.get("id"), str) and row["id"]]
    return [LayerAtService(row["id"], str(row.get("title") or row["id"])) for row in named]


class _FeatureTypes:
    """Collects name and title of each FeatureType, whatever its version of WFS."""

    def __init__(self) -> None:
        self.found: list[LayerAtService] = []
        self._path: list[str] = []
        self._texts: dict[str, str] = {}

    def start(self, name: str, _attributes: list[str]) -> None:
        self._path.append(name.rpartition(NAMESPACE_SEPARATOR)[2])
        if self._path[-1] == "FeatureType":
            self._texts = {}

    def text(self, text: str) -> None:
        if self._path[-2:-1] == ["FeatureType"]:
            self._texts[self._path[-1]] = self._texts.get(self._path[-1], "") + text

    def end(self, _name: str) -> None:
        ended = self._path.pop()
        name = self._texts.get("Name", "").strip()
        if ended == "FeatureType" and name:
            self.found.append(LayerAtService(name, self._texts.get("Title", "").strip() or name))


def _of_xml(content: bytes) -> Optional[list[LayerAtService]]:
    types, parser = _FeatureTypes(), safe_parser()
    handlers: Any = parser
    handlers.StartElementHandler, handlers.EndElementHandler = types.start, types.end
    handlers.CharacterDataHandler = types.text
    try:
        parse_stream(parser, BytesIO(content), lambda _bytes: None)
    except (BrokenXmlError, UnsafeXmlError, UnknownEncodingError):
        return None
    return types.found
