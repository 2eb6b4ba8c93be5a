"""Features of a delivery, one at a time from the events of its XML, past those that nobody asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Callable, NamedTuple

from wijkaanpak_plugin.sources.klic.gml import EXTERIOR, INTERIOR, LINE, POINT, GmlGeometry, GmlPart
from wijkaanpak_plugin.sources.xml.safe_xml import (
    DEEPEST_NESTING,
    NAMESPACE_SEPARATOR,
    UnsafeXmlError,
    safe_parser,
)

GML = "http://www.opengis.net/gml/3.2" + NAMESPACE_SEPARATOR
_COLLECTION = GML + "FeatureCollection"
_ENVELOPE = GML + "Envelope"
_GML_ID = GML + "id"
_HREF = "http://www.w3.org/1999/xlink" + NAMESPACE_SEPARATOR + "href"

_POSITIONS = frozenset({GML + "pos", GML + "posList"})
_POINT = GML + "Point"
_LINES = frozenset(GML + name for name in ("LineString", "LineStringSegment", "Arc", "ArcString"))
_ARCS = frozenset({GML + "Arc", GML + "ArcString"})
_RINGS = {GML + "exterior": EXTERIOR, GML + "interior": INTERIOR}

#: FeatureCollection (1), featureMember (2), the feature (3), its properties (4).
_FEATURE_DEPTH = 3
#: Properties that nobody asks for, of which each feature has its own.
_UNREAD = frozenset({"identificatie", "inspireId", "beginLifespanVersion", "endLifespanVersion", "labelpositie"})
#: So many different values are remembered, so that they are kept once; the rest is kept as it comes.
_MOST_KNOWN = 10_000
#: Class under which the envelope of the whole collection is handed over, which stands where a feature does.
ENVELOPE = "Envelope"


class NotADeliveryError(Exception):
    """The document is XML, but no feature collection."""


class Value(NamedTuple):
    """One value of a property: its text, its link and its unit of measure; empty when there is none."""

    text: str
    href: str
    uom: str

    @property
    def term(self) -> str:
        """The last part of the link (a term of a value list), else the text."""
        return self.href.rstrip("/").rsplit("/", 1)[-1] if self.href else self.text


@dataclass
class Feature:
    """One feature: class, gml:id, values and geometries.

    ``values`` has one key per property (``currentStatus``) and per nested value (``organisatie/naam``: the
    property and the innermost element), with the values in the order of the document. ``geometries`` has one
    key per property.
    """

    type: str
    id: str
    values: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    geometries: dict[str, GmlGeometry] = field(default_factory=dict)

    def first(self, key: str) -> Value:
        """Return the first value of ``key``; empty when there is none."""
        return self.values.get(key, _NO_VALUES)[0]

    def text(self, key: str) -> str:
        """Return the text of the first value of ``key``, without surrounding blanks."""
        return self.first(key).text

    def term(self, key: str) -> str:
        """Return the first value of ``key`` as a term of a value list."""
        return self.first(key).term

    def links(self, key: str) -> list[str]:
        """Return the ids that ``key`` refers to."""
        return [value.href.lstrip("#") for value in self.values.get(key, ()) if value.href]

    def link(self, key: str) -> str:
        """Return the first id that ``key`` refers to, else an empty text."""
        return next(iter(self.links(key)), "")

    def geometry(self, *properties: str) -> GmlGeometry | None:
        """Return the geometry of the first of ``properties`` that has one."""
        return next((self.geometries[key] for key in properties if key in self.geometries), None)


_NO_VALUES = (Value("", "", ""),)


class FeatureReader:
    """Feeds on XML events; hands each feature of a wanted class to ``receive`` and counts the others in ``skipped``.

    ``parser`` is the parser to feed. After reading, ``namespaces`` counts features per namespace and
    ``srs_names`` the spellings of the reference system in the features that were read.
    """

    def __init__(self, wanted: Collection[str], receive: Callable[[Feature], None]) -> None:
        self.skipped: Counter[str] = Counter()
        self.namespaces: Counter[str] = Counter()
        self.srs_names: Counter[str] = Counter()
        self.is_collection = False
        self._wanted = frozenset(wanted)
        self._receive = receive
        self._depth = 0
        self._feature = Feature("", "")
        self._path: list[str] = []
        self._open: list[tuple[str, str]] = []  # link and unit of each open element
        # What comes again and again is kept once: keys by their elements, and values by themselves.
        self._keys: dict[tuple[str, str], str] = {}
        self._alone: dict[Value, tuple[Value]] = {}
        self._dimensions: list[int] = []  # srsDimension, which is inherited
        self._is_leaf = False
        self._text: list[str] = []
        self._ring = ""
        self._part: GmlPart | None = None
        self.parser = safe_parser()
        self._pass_over()

    # -- outside the wanted features

    def _pass_over(self) -> None:
        self.parser.StartElementHandler = self._start_outside
        self.parser.EndElementHandler = self._end_outside
        self.parser.CharacterDataHandler = None

    def _start_outside(self, name: str, attributes: list[str]) -> None:
        self._depth += 1
        if self._depth > _FEATURE_DEPTH:
            if self._depth > DEEPEST_NESTING:
                raise UnsafeXmlError("nested too deeply")
        elif self._depth == _FEATURE_DEPTH:
            self._start_feature(name, attributes)
        elif self._depth == 1:
            self.is_collection = name == _COLLECTION
            if not self.is_collection:
                raise NotADeliveryError(name)

    def _end_outside(self, _name: str) -> None:
        self._depth -= 1

    def _start_feature(self, name: str, attributes: list[str]) -> None:
        namespace, _, local = name.rpartition(NAMESPACE_SEPARATOR)
        if name == _ENVELOPE:
            local = ENVELOPE
        elif name.startswith(GML):
            return
        else:
            self.namespaces[namespace] += 1
        if local not in self._wanted:
            self.skipped[local] += 1
            return
        self._feature = Feature(local, dict(zip(attributes[::2], attributes[1::2])).get(_GML_ID, ""))
        self._path.clear()
        self._open.clear()
        self._dimensions = [2]
        self._part = None
        self._ring = ""
        self.parser.StartElementHandler = self._start_inside
        self.parser.EndElementHandler = self._end_inside
        self.parser.CharacterDataHandler = self._text.append

    # -- inside a wanted feature

    def _start_inside(self, name: str, attributes: list[str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST_NESTING:
            raise UnsafeXmlError("nested too deeply")
        href = uom = ""
        dimension = self._dimensions[-1]
        for key, value in zip(attributes[::2], attributes[1::2]) if attributes else ():
            if key == _HREF:
                href = value
            elif key == "uom":
                uom = value
            elif key == "srsName":
                self.srs_names[value] += 1
            elif key == "srsDimension":
                dimension = 3 if value.strip() == "3" else 2
        self._dimensions.append(dimension)
        self._open.append((href, uom))
        self._path.append(name)
        self._is_leaf = True
        self._text.clear()
        if name.startswith(GML):
            self._start_geometry(name)

    def _start_geometry(self, name: str) -> None:
        if name in _POSITIONS:
            if self._part is not None:
                self._part.dimension = self._dimensions[-1]
        elif name in _RINGS:
            self._ring = _RINGS[name]
            self._part = self._new_part(self._ring)
        elif name in _LINES and not self._ring:
            self._part = self._new_part(LINE, has_arcs=name in _ARCS)
        elif name == _POINT:
            self._part = self._new_part(POINT)

    def _new_part(self, role: str, has_arcs: bool = False) -> GmlPart:
        geometry = self._feature.geometries.setdefault(_local(self._path[0]), GmlGeometry())
        geometry.has_arcs |= has_arcs
        geometry.parts.append(GmlPart(role, self._dimensions[-1]))
        return geometry.parts[-1]

    def _end_inside(self, name: str) -> None:
        self._depth -= 1
        if self._depth == _FEATURE_DEPTH - 1:
            self._pass_over()
            self._receive(self._feature)
            return
        self._dimensions.pop()
        href, uom = self._open.pop()
        if name in _POSITIONS:
            if self._part is not None:
                self._part.texts.append("".join(self._text))
        elif name in _RINGS:
            self._ring = ""
            self._part = None
        elif self._is_leaf:
            self._keep(Value("".join(self._text).strip(), href, uom))
        self._path.pop()
        self._is_leaf = False
        self._text.clear()

    def _keep(self, value: Value) -> None:
        path = (self._path[0], self._path[-1] if len(self._path) > 1 else "")
        key = self._keys.get(path)
        if key is None:
            names = [_local(name) for name in path if name]
            key = self._keys[path] = "" if names[0] in _UNREAD else "/".join(names)
        if not key:
            return
        alone = self._alone.get(value)
        if alone is None:
            alone = (value,)
            if len(self._alone) < _MOST_KNOWN:
                self._alone[value] = alone
        values = self._feature.values
        values[key] = values[key] + alone if key in values else alone


def _local(name: str) -> str:
    return name.rpartition(NAMESPACE_SEPARATOR)[2]
